import { type Directory, publicationOfPiece } from './directory.ts'
import { markOf } from './marks.ts'
import type { KnownPerson, PieceIndex } from './pieceIndex.ts'
import { type Around, createLookout, createRelator, type Match } from './related.ts'
import { listAt } from './shareable.ts'
import { MOST_RELATED } from './surroundings.ts'

/** What stands round a story, and for each of its briefs, in order, what is related to it. */
export type StoryMatches = { readonly story: Around; readonly briefs: readonly (readonly Match[])[] }

/** Makes the search for what stands round a story, by the story's number, and round its briefs. */
export function createStoryMatcher(index: PieceIndex): (story: number) => StoryMatches {
  const relate = createRelator(index)
  const lookAround = createLookout(index)
  return (story) => {
    const [piece, next] = [index.pieceOf[story] ?? 0, index.pieceOf[story + 1] ?? 0]
    return {
      story: lookAround(piece, MOST_RELATED.story),
      briefs: Array.from({ length: next - piece - 1 }, (_, brief) =>
        relate(piece + brief + 1, MOST_RELATED.brief),
      ),
    }
  }
}

/** The mark of a story: of its own file, of those before and after it, and of all that is related. Nothing is read for it. */
export function markOfStory(
  directory: Directory,
  edition: number,
  story: number,
  { story: { related, thread, elsewhere }, briefs }: StoryMatches,
): number {
  const { editions, firstStories, versions } = directory
  const [first, behind] = [firstStories[edition] ?? 0, firstStories[edition + 1] ?? 0]
  const around = [story > first && versions[story - 1], story + 1 < behind && versions[story + 1]]
  const lists = [related, thread, elsewhere, ...briefs].map((list) =>
    list.map(({ piece, shared }) => [...nameOfPiece(directory, piece), shared]),
  )
  const papers = elsewhere.map(({ piece }) => publicationOfPiece(directory, piece).name)
  return markOf(
    'story',
    JSON.stringify([editions[edition]?.publication, versions[story], around, lists, papers]),
  )
}

/** The mark of one page of an edition's front. @param page - From 0. */
export function markOfFront(
  { editions, firstStories, versions }: Directory,
  edition: number,
  page: number,
): number {
  const stories = versions.slice(firstStories[edition], firstStories[edition + 1])
  return markOf('front', JSON.stringify([editions[edition], page]), new Uint8Array(stories.buffer))
}

/** The mark of a person's pages. @param number - The person's in the index. */
export function markOfPerson(directory: Directory, { slug, name }: KnownPerson, number: number): number {
  const pieces = Array.from(listAt(directory.index.people.having, number), (piece) =>
    nameOfPiece(directory, piece),
  )
  return markOf('person', JSON.stringify([slug, name, pieces]))
}

/** The version of a piece's story, and which of its pieces it is. */
function nameOfPiece({ index, versions }: Directory, piece: number): [number | undefined, number] {
  const story = index.storyOf[piece] ?? 0
  return [versions[story], piece - (index.pieceOf[story] ?? 0)]
}
