import type { Directory } from './directory.ts'
import { markOf } from './marks.ts'
import type { KnownPerson } from './pieceIndex.ts'
import { createRelator, type Match } from './related.ts'
import { listAt } from './shareable.ts'
import { MOST_RELATED } from './surroundings.ts'

/** For a story and each of its briefs, in order, what is related to it. */
export type StoryMatches = readonly (readonly Match[])[]

/** Makes the search for what is related to a story, by the story's number, and to its briefs. */
export function createStoryMatcher({ index }: Directory): (story: number) => StoryMatches {
  const relate = createRelator(index)
  return (story) => {
    const [piece, next] = [index.pieceOf[story] ?? 0, index.pieceOf[story + 1] ?? 0]
    return Array.from({ length: next - piece }, (_, own) =>
      relate(piece + own, own === 0 ? MOST_RELATED.story : MOST_RELATED.brief),
    )
  }
}

/** The mark of a story: of its own file, of those before and after it, and of all that is related. Nothing is read for it. */
export function markOfStory(
  directory: Directory,
  edition: number,
  story: number,
  matches: StoryMatches,
): number {
  const { editions, firstStories, versions } = directory
  const [first, behind] = [firstStories[edition] ?? 0, firstStories[edition + 1] ?? 0]
  const around = [story > first && versions[story - 1], story + 1 < behind && versions[story + 1]]
  const related = matches.map((list) =>
    list.map(({ piece, shared }) => [...nameOfPiece(directory, piece), shared]),
  )
  return markOf('story', JSON.stringify([editions[edition]?.publication, versions[story], around, related]))
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
