import { type ArchiveFault, type ListedPublication, listArchive } from './archive.ts'
import { byDateOfEdition } from './compile.ts'
import type { Directory } from './directory.ts'
import type { ListedPaper } from './editionLists.ts'
import type { EditionInOrder } from './fronts.ts'
import { createPieceIndexer, type KnownPerson } from './pieceIndex.ts'
import type { PrintReport, PrintTask } from './printWorker.ts'
import { shareAnyNumbers, shareNumbers } from './shareable.ts'
import type { EditionSurvey } from './survey.ts'

/** Everything that has to be known of an archive before its first page can be printed. */
export type ArchiveSurvey = {
  readonly directory: Directory
  /** Newspapers that have something to read, by address. */
  readonly papers: readonly ListedPaper[]
  /** By their numbers in the directory's index. */
  readonly people: readonly KnownPerson[]
  readonly faults: readonly ArchiveFault[]
}

/** Surveys that may be under way at once; their results are taken in order, and would pile up behind a slow one. */
const AHEAD = 16

/**
 * Goes through a whole archive, edition by edition, and keeps of each only what joins it to others.
 *
 * @param run - Has a thread do the reading.
 */
export async function surveyArchive(
  folder: string,
  run: (task: PrintTask) => Promise<PrintReport>,
  count: (done: number, all: number) => void,
): Promise<ArchiveSurvey> {
  const { publications, faults } = listArchive(folder)
  const listed = publications.flatMap(editionsInOrder).sort(byDateOfEdition)
  const found: ArchiveFault[] = []
  const indexer = createPieceIndexer()
  const kept: { edition: EditionInOrder; survey: EditionSurvey }[] = []
  const surveys = inOrder(listed, AHEAD, ({ publication, edition }) =>
    run({ kind: 'survey', publication: publication.slug, edition }),
  )
  let done = 0
  for await (const [edition, { survey }] of surveys) {
    done += 1
    count(done, listed.length)
    if (!survey) continue
    found.push(...survey.faults)
    if (survey.stories.length === 0) continue
    for (const { language, pieces } of survey.stories) {
      indexer.add({ publication: edition.publication.slug, edition: edition.edition, language }, pieces)
    }
    // Without the stories: what the index needs of them it has.
    kept.push({ edition, survey: { ...survey, stories: [] } })
  }
  const { index, people } = indexer.finish()
  const directory: Directory = {
    editions: linked(kept.map(({ edition }) => edition)),
    firstStories: shareNumbers(firstNumbers(kept.map(({ survey }) => survey.offsets.length - 1))),
    offsets: shareNumbers(kept.flatMap(({ survey }) => survey.offsets)),
    versions: shareAnyNumbers(kept.flatMap(({ survey }) => survey.versions)),
    index,
  }
  return {
    directory,
    people,
    papers: papersOf(publications, kept),
    faults: [...faults, ...found.sort(byFile)],
  }
}

function editionsInOrder({ publication, editions }: ListedPublication): EditionInOrder[] {
  return editions.map((edition) => ({ publication, edition, previous: null, next: null }))
}

/** Each edition with those of the same newspaper before and after it; empty folders are none. */
function linked(editions: readonly EditionInOrder[]): EditionInOrder[] {
  const byPaper = new Map<string, EditionInOrder[]>()
  for (const edition of [...editions].reverse()) {
    const own = byPaper.get(edition.publication.slug) ?? []
    byPaper.set(edition.publication.slug, own)
    own.push(edition)
  }
  const links = new Map<EditionInOrder, EditionInOrder>()
  for (const own of byPaper.values()) {
    const inPrint = own.sort(datedFirst)
    for (const [place, edition] of inPrint.entries()) {
      const [previous, next] = [inPrint[place - 1]?.edition ?? null, inPrint[place + 1]?.edition ?? null]
      links.set(edition, { ...edition, previous, next })
    }
  }
  return editions.map((edition) => links.get(edition) ?? edition)
}

function datedFirst(a: EditionInOrder, b: EditionInOrder): number {
  if (a.edition === null || b.edition === null)
    return a.edition === b.edition ? 0 : a.edition === null ? 1 : -1
  return a.edition < b.edition ? -1 : 1
}

function papersOf(
  publications: readonly ListedPublication[],
  kept: readonly { edition: EditionInOrder; survey: EditionSurvey }[],
): ListedPaper[] {
  const entries = new Map(
    kept.map(({ edition, survey }) => [`${edition.publication.slug}/${edition.edition}`, survey.entry]),
  )
  return publications.flatMap(({ publication, editions }) => {
    const own = editions.flatMap((edition) => entries.get(`${publication.slug}/${edition}`) ?? [])
    return own.length > 0 ? [{ publication, editions: own }] : []
  })
}

function firstNumbers(counts: readonly number[]): number[] {
  const numbers = [0]
  for (const count of counts) numbers.push((numbers.at(-1) ?? 0) + count)
  return numbers
}

function byFile(a: ArchiveFault, b: ArchiveFault): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0
}

/** Runs a limited number of tasks ahead, and gives their results in the order of the items. */
async function* inOrder<Item, Value>(
  items: readonly Item[],
  ahead: number,
  run: (item: Item) => Promise<Value>,
): AsyncGenerator<[Item, Value]> {
  const running: Promise<Value>[] = []
  for (const [place, item] of items.entries()) {
    while (running.length < Math.min(items.length, place + ahead)) {
      const next = items[running.length]
      if (next !== undefined) running.push(run(next))
    }
    const value = await running[place]
    // So that what has been taken can be forgotten.
    delete running[place]
    if (value !== undefined) yield [item, value]
  }
}
