import type { BriefSurroundings, Neighbours } from '../paper/printed.ts'
import { inShort, type Publication } from '../paper/publication.ts'
import type { Related } from '../paper/summary.ts'
import { type StoryRecord, wayOnTo } from './storyRecord.ts'

/** Most pieces that are related to a story, and to a brief. */
export const MOST_RELATED = { story: 6, brief: 3 }

/** What is related to a piece of the story: 0 is the story itself, 1 its first brief. */
export type RelatedToPiece = (piece: number, people: StoryRecord['people'], most: number) => Related[]

/** A story, and those before and after it in the edition. */
export type StoryInOrder = {
  readonly story: StoryRecord
  readonly previous: StoryRecord | undefined
  readonly next: StoryRecord | undefined
}

/** What stands round a story. */
export function surroundingsOf(
  publication: Publication,
  { story, previous, next }: StoryInOrder,
  related: RelatedToPiece,
): Neighbours {
  return {
    publication: inShort(publication),
    previous: previous ? wayOnTo(previous) : null,
    next: next ? wayOnTo(next) : null,
    people: [...story.people],
    related: related(0, story.people, MOST_RELATED.story),
  }
}

/** What stands round the briefs of a story; null if it has none. */
export function briefSurroundingsOf(story: StoryRecord, related: RelatedToPiece): BriefSurroundings | null {
  if (story.briefs.length === 0) return null
  return {
    briefs: story.briefs.map(({ slug, people }, index) => ({
      slug,
      people: [...people],
      related: related(index + 1, people, MOST_RELATED.brief),
    })),
  }
}
