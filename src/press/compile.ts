import { briefSurroundingsFile, neighboursFile } from '../links/files.ts'
import type { Archive, ArchivedPublication } from './archive.ts'
import { catalogueOf, editionListsOf, entryOf } from './editionLists.ts'
import { contentsOf, type EditionInOrder, frontFileOf, frontPages, openingOf } from './fronts.ts'
import { personFilesOf } from './people.ts'
import { createPieceIndexer, termsOf } from './pieceIndex.ts'
import { relatedLists } from './relatedPieces.ts'
import { createStoryMatcher } from './storyMarks.ts'
import { byPageOrder, recordOf, type StoryRecord } from './storyRecord.ts'
import { briefSurroundingsOf, surroundingsOf } from './surroundings.ts'

/** A file of `/data` with its address; the content is plain JSON. */
export type CompiledFile = { readonly file: string; readonly content: object }

/** An edition with the records of its stories, in order, and the beginning of its lead. */
type RecordedEdition = EditionInOrder & {
  readonly stories: readonly StoryRecord[]
  readonly opening: string
}

/**
 * Everything that the press adds to an archive that is all in memory, file by file. The build makes the same from
 * files, so that it can take an archive of any size.
 */
export function* compileArchive(archive: Archive): Generator<CompiledFile> {
  const printed = archive.publications.filter(({ editions }) => editions.length > 0).map(recordedEditions)
  const papers = printed.flatMap((editions) => {
    const publication = editions[0]?.publication
    const listed = editions.map(({ edition, stories }) => entryOf(edition, stories))
    return publication ? [{ publication, editions: listed }] : []
  })
  yield catalogueOf(papers)
  for (const paper of papers) yield* editionListsOf(paper)
  yield* compileEditions(printed.flat().sort(byDateOfEdition))
}

/** The newest first, the undated last; of one day in the order of their papers' addresses. */
export function byDateOfEdition(
  a: Pick<EditionInOrder, 'edition' | 'publication'>,
  b: Pick<EditionInOrder, 'edition' | 'publication'>,
): number {
  if (a.edition !== b.edition) return (a.edition ?? '') < (b.edition ?? '') ? 1 : -1
  return a.publication.slug < b.publication.slug ? -1 : 1
}

function* compileEditions(editions: readonly RecordedEdition[]): Generator<CompiledFile> {
  const records = editions.flatMap(({ stories }) => stories)
  const indexer = createPieceIndexer()
  for (const record of records) {
    const { publication, edition } = record.summary
    indexer.add({ publication, edition, language: record.language }, termsOf(record))
  }
  const { index, people } = indexer.finish()
  const recordAt = (story: number) => records[story] ?? missing(story)
  const names = editions.flatMap(({ publication, stories }) => stories.map(() => publication.name))
  const paperOf = (piece: number) => names[index.storyOf[piece] ?? 0] ?? ''
  const matchesOf = createStoryMatcher(index)
  let number = 0
  for (const { stories, opening, ...edition } of editions) {
    const contents = contentsOf(stories)
    for (let page = 1; page <= frontPages(contents); page += 1) {
      yield frontFileOf(edition, contents, page, opening)
    }
    for (const [place, story] of stories.entries()) {
      const around = { story, previous: stories[place - 1], next: stories[place + 1] }
      const lists = relatedLists(index, recordAt, number, matchesOf(number), paperOf)
      yield {
        file: neighboursFile(story.summary),
        content: surroundingsOf(edition.publication, around, lists.story),
      }
      const briefs = briefSurroundingsOf(story, lists.briefs)
      if (briefs) yield { file: briefSurroundingsFile(story.summary), content: briefs }
      number += 1
    }
  }
  for (const [person, known] of people.entries()) yield* personFilesOf(index, recordAt, known, person)
}

function recordedEditions({ publication, editions }: ArchivedPublication): RecordedEdition[] {
  return editions.map(({ edition, articles }, place) => {
    const stories = articles.map(recordOf).sort(byPageOrder)
    return {
      publication,
      edition,
      previous: editions[place - 1]?.edition ?? null,
      next: editions[place + 1]?.edition ?? null,
      stories,
      opening: openingOf(articles.find(({ slug }) => slug === stories[0]?.summary.slug)),
    }
  })
}

function missing(story: number): never {
  throw new RangeError(`There is no story ${story} in this archive`)
}
