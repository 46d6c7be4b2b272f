import { keepCuttings, keepMended, type TakeBack, takeCutting } from '../shelf/browser/cuttings.ts'
import { type Drafting, describeAnew, saveInto, takeOutOfAll } from '../shelf/changes.ts'
import { type Cutting, pieceOfCutting } from '../shelf/cutting.ts'
import { TO_READ } from '../shelf/fold.ts'
import { pieceId } from '../shelf/piece.ts'
import { isRefused } from '../shelf/shelf.ts'
import { act, say } from './acts.ts'

/** Keeps cuttings whole, then their names on the shelf; undone as one. Says what became of it. @returns Whether they are kept. */
export async function actWithCuttings(
  label: string,
  drafting: Drafting,
  cuttings: readonly Cutting[],
): Promise<boolean> {
  const now = Date.now()
  const kept = cuttings.map((one) => ({ ...one, kept: one.kept ?? now }))
  return actAfter(label, drafting, kept.length === 0 ? undefined : () => keepCuttings(kept))
}

/** @param keep - Keeps whole texts first; null where they are other by now. */
async function actAfter(
  label: string,
  drafting: Drafting,
  keep?: () => Promise<TakeBack | null>,
): Promise<boolean> {
  let takeBack: TakeBack | null | undefined
  try {
    takeBack = await keep?.()
  } catch (error) {
    say({ words: error instanceof RangeError ? TOO_MANY_PARTS : NOT_KEPT, isWarning: true, way: null })
    return false
  }
  if (takeBack === null) {
    say({ words: CHANGED_MEANWHILE, isWarning: true, way: null })
    return false
  }
  const outcome = await act(label, drafting, takeBack)
  if (!isRefused(outcome)) return true
  await takeBack?.().catch(() => {}) // What stays is a text more than is named, which can be taken away like any.
  return false
}

const TOO_MANY_PARTS = 'Not kept: this text has more parts than can be kept. Divide it.'
const NOT_KEPT =
  'Not kept: this browser does not let us keep whole texts, or has no room left. Download them, or make links of them.'
const CHANGED_MEANWHILE = 'Not kept: this cutting was changed in another tab meanwhile.'

/** Keeps cuttings on the shelf, on the list of what is to be read. @returns Whether they are kept. */
export function keepOnShelf(cuttings: readonly Cutting[]): Promise<boolean> {
  const now = Date.now()
  const pieces = cuttings.map((one) => pieceOfCutting(one, now))
  const what = cuttings.length === 1 ? 'Kept on your shelf' : `Kept ${cuttings.length} cuttings on your shelf`
  return actWithCuttings(what, saveInto(TO_READ, pieces), cuttings)
}

/** Keeps a cutting as it was mended, on whatever lists it is. @param before - As it was when the reader began. @returns Whether it is kept so. */
export function mendOnShelf(before: Cutting, mended: Cutting): Promise<boolean> {
  const drafting = describeAnew([pieceOfCutting(mended, Date.now())])
  return actAfter('Mended', drafting, () => keepMended(before, mended))
}

/** Takes a cutting away, from every list and for good; it can be undone while the page is open. */
export async function dropFromShelf(id: string): Promise<void> {
  try {
    const bringBack = await takeCutting(id)
    await act('Cutting removed', takeOutOfAll([pieceId({ kind: 'cutting', cutting: id })]), bringBack)
  } catch {
    say({ words: 'It could not be taken away: this browser does not answer.', isWarning: true, way: null })
  }
}
