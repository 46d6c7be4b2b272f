import { type Cursor, END, NOT_LOADED } from './cursor.ts'

/** How many pieces of the shortest list are looked up in the others at once, when a look-up has to wait. */
const AHEAD = 4

/** What is done with the pieces that all lists have. */
export type Walk = {
  readonly from: number
  /** Not included. */
  readonly to: number
  /** Whether a piece of the shortest list is worth looking up in the others. */
  readonly isWorthIt?: (piece: number, impact: number) => boolean
  /** Gets every piece in order, and says which piece to go on from; `END` stops. */
  readonly visit: (piece: number) => number | Promise<number>
}

/** Visits the pieces that all cursors have, newest first. @param cursors - The shortest list first. */
export async function intersect(cursors: readonly Cursor[], walk: Walk): Promise<void> {
  const [driver, ...others] = cursors
  if (!driver) return
  let piece = walk.from
  while (piece < walk.to) {
    const candidate = driver.seek(piece)
    if (candidate === NOT_LOADED) {
      await driver.load(piece, [])
      continue
    }
    if (candidate >= walk.to) return
    const next = reached(candidate, driver, others, walk)
    // Waiting for what is there already would cost more than the look-up.
    piece = typeof next === 'number' ? next : await next
  }
}

/** Looks a piece of the driver up in the others; gives the piece to go on from. */
function reached(
  piece: number,
  driver: Cursor,
  others: readonly Cursor[],
  walk: Walk,
): number | Promise<number> {
  if (walk.isWorthIt) {
    const impact = driver.impactAt(piece)
    if (impact === NOT_LOADED) return driver.load(piece, []).then(() => piece)
    if (!walk.isWorthIt(piece, impact)) return piece + 1
  }
  for (const other of others) {
    const found = other.seek(piece)
    if (found === NOT_LOADED) return other.load(piece, driver.peek(piece + 1, AHEAD)).then(() => piece)
    if (found > piece) return Math.min(found, END)
  }
  for (const cursor of [driver, ...others]) {
    if (cursor.impactAt(piece) === NOT_LOADED) return cursor.load(piece, []).then(() => piece)
  }
  return walk.visit(piece)
}
