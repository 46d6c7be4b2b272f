import { type Cursor, END, NOT_LOADED } from './cursor.ts'

/** How many pieces of the shortest list are looked up in the others at once, when a look-up has to wait. */
const AHEAD = 1
/** The impact of a piece in a list that has not been looked into. */
export const UNKNOWN = -1

/** What is done with the pieces that all lists have. */
export type Walk = {
  readonly from: number
  /** Not included. */
  readonly to: number
  /** Whether a piece is worth looking up further. It gets its impacts by list, `UNKNOWN` where they are. */
  readonly isWorthIt?: (piece: number, impacts: readonly number[]) => boolean
  /** Gets every piece in order, and says which piece to go on from; `END` stops. */
  readonly visit: (piece: number) => number | Promise<number>
}

/** Visits the pieces that all cursors have, newest first. @param cursors - The shortest list first. */
export async function intersect(cursors: readonly Cursor[], walk: Walk): Promise<void> {
  const [driver] = cursors
  if (!driver) return
  const impacts = cursors.map(() => UNKNOWN)
  let piece = walk.from
  while (piece < walk.to) {
    const candidate = driver.seek(piece)
    if (candidate === NOT_LOADED) {
      await driver.load(piece, [])
      continue
    }
    if (candidate >= walk.to) return
    const next = reached(candidate, cursors, impacts, walk)
    // Waiting for what is there already would cost more than the look-up.
    piece = typeof next === 'number' ? next : await next
  }
}

/** Looks a piece of the first list up in the others; gives the piece to go on from. */
function reached(
  piece: number,
  cursors: readonly Cursor[],
  impacts: number[],
  walk: Walk,
): number | Promise<number> {
  let unread: Cursor | undefined
  // What is there is looked at first: it may spare the reading of what is not.
  for (const [place, cursor] of cursors.entries()) {
    const found = cursor.seek(piece)
    if (found > piece) return Math.min(found, END)
    const impact = found === NOT_LOADED ? UNKNOWN : cursor.impactAt(piece)
    impacts[place] = impact
    if (impact === UNKNOWN) unread ??= cursor
  }
  if (walk.isWorthIt && !walk.isWorthIt(piece, impacts)) return piece + 1
  if (!unread) return walk.visit(piece)
  const next = unread === cursors[0] ? [] : (cursors[0]?.peek(piece + 1, AHEAD) ?? [])
  return unread.load(piece, next).then(() => piece)
}
