import { keepCuttings, putBack, readCutting, takeCutting } from '../shelf/browser/cuttings.ts'
import { type Drafting, describeAnew, saveInto, takeOutOfAll } from '../shelf/changes.ts'
import { type Cutting, pieceOfCutting } from '../shelf/cutting.ts'
import { TO_READ } from '../shelf/fold.ts'
import { pieceId } from '../shelf/piece.ts'
import { act, say } from './acts.ts'

/**
 * Keeps cuttings whole, then their names on the shelf; undone as one. Says what became of it. One that is kept already stays as
 * it is there: it may have been mended since.
 *
 * @param isMended - Whether they take the place of those that are kept.
 * @returns Whether they are kept.
 */
export async function actWithCuttings(
  label: string,
  drafting: Drafting,
  cuttings: readonly Cutting[],
  isMended = false,
): Promise<boolean> {
  if (cuttings.length === 0) {
    await act(label, drafting)
    return true
  }
  const changes: { kept: Cutting; before: Cutting | null }[] = []
  try {
    const now = Date.now()
    for (const one of cuttings) {
      const before = await readCutting(one.id)
      if (isMended || !before) changes.push({ kept: { ...one, kept: one.kept ?? now }, before })
    }
    await keepCuttings(changes.map(({ kept }) => kept))
  } catch (error) {
    say({ words: error instanceof RangeError ? TOO_MANY_PARTS : NOT_KEPT, isWarning: true, way: null })
    return false
  }
  const outcome = await act(label, drafting, () => putBack(changes))
  if (outcome !== 'full' && outcome !== 'newer') return true
  await putBack(changes).catch(() => {})
  return false
}

const TOO_MANY_PARTS = 'Not kept: this text has more parts than can be kept. Divide it.'
const NOT_KEPT =
  'Not kept: this browser does not let us keep whole texts, or has no room left. Download them, or make links of them.'

/** Keeps cuttings on the shelf, on the list of what is to be read. @returns Whether they are kept. */
export function keepOnShelf(cuttings: readonly Cutting[]): Promise<boolean> {
  const now = Date.now()
  const pieces = cuttings.map((one) => pieceOfCutting(one, now))
  const what = cuttings.length === 1 ? 'Kept on your shelf' : `Kept ${cuttings.length} cuttings on your shelf`
  return actWithCuttings(what, saveInto(TO_READ, pieces), cuttings)
}

/** Keeps a cutting as it was mended, on whatever lists it is. @returns Whether it is kept so. */
export function keepMended(cutting: Cutting): Promise<boolean> {
  return actWithCuttings('Mended', describeAnew([pieceOfCutting(cutting, Date.now())]), [cutting], true)
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
