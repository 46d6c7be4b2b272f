import { keepCuttings, readCutting, removeCuttings } from '../shelf/browser/cuttings.ts'
import { type Drafting, describeAnew, saveInto, takeOutOfAll } from '../shelf/changes.ts'
import { type Cutting, pieceOfCutting } from '../shelf/cutting.ts'
import { TO_READ } from '../shelf/fold.ts'
import { pieceId } from '../shelf/piece.ts'
import { act, say } from './acts.ts'

/**
 * Keeps cuttings whole, then their names on the shelf; undone as one. Says what became of it.
 *
 * @returns Whether they are kept.
 */
export async function actWithCuttings(
  label: string,
  drafting: Drafting,
  cuttings: readonly Cutting[],
): Promise<boolean> {
  if (cuttings.length === 0) {
    await act(label, drafting)
    return true
  }
  const now = Date.now()
  const before = await Promise.all(cuttings.map(({ id }) => readCutting(id)))
  try {
    await keepCuttings(cuttings.map((one) => ({ ...one, kept: one.kept ?? now })))
  } catch {
    say({ words: NOT_KEPT, isWarning: true, way: null })
    return false
  }
  await act(label, drafting, async () => {
    await removeCuttings(cuttings.flatMap(({ id }, index) => (before[index] ? [] : [id])))
    await keepCuttings(before.filter((one) => one !== null))
  })
  return true
}

const NOT_KEPT =
  'Not kept: this browser does not let us keep whole texts, or has no room left. Download them, or make links of them.'

/** Keeps cuttings on the shelf, on the list of what is to be read. @returns Whether they are kept. */
export function keepOnShelf(cuttings: readonly Cutting[]): Promise<boolean> {
  const now = Date.now()
  const pieces = cuttings.map((one) => pieceOfCutting(one, now))
  const what = cuttings.length === 1 ? 'Kept on your shelf' : `Kept ${cuttings.length} cuttings on your shelf`
  const drafting: Drafting = (facts) => [...saveInto(TO_READ, pieces)(facts), ...describeAnew(pieces)(facts)]
  return actWithCuttings(what, drafting, cuttings)
}

/** Takes a cutting away, from every list and for good; it can be undone while the page is open. */
export async function dropFromShelf(id: string): Promise<void> {
  const cutting = await readCutting(id)
  try {
    await removeCuttings([id])
  } catch {
    say({ words: 'It could not be taken away: this browser does not answer.', isWarning: true, way: null })
    return
  }
  const takeBack = cutting ? () => keepCuttings([cutting]) : undefined
  await act('Cutting removed', takeOutOfAll([pieceId({ kind: 'cutting', cutting: id })]), takeBack)
}
