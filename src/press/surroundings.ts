import type { Neighbours } from '../paper/printed.ts'
import type { Publication } from '../paper/publication.ts'
import type { Related } from '../paper/summary.ts'
import type { StoryRecord } from './storyRecord.ts'

/** Most pieces that are related to a story, and to a brief. */
const MOST_RELATED = { story: 6, brief: 3 }

/** What is related to a piece of the story: 0 is the story itself, 1 its first brief. */
export type RelatedToPiece = (piece: number, people: StoryRecord['people'], most: number) => Related[]

/**
 * What stands round a story.
 *
 * @param stories - The edition in order. @param place - The story's place in it.
 */
export function surroundingsOf(
  publication: Publication,
  stories: readonly StoryRecord[],
  place: number,
  related: RelatedToPiece,
): Neighbours {
  const story = stories[place]
  return {
    publication,
    previous: stories[place - 1]?.summary ?? null,
    next: stories[place + 1]?.summary ?? null,
    people: [...(story?.people ?? [])],
    related: story ? related(0, story.people, MOST_RELATED.story) : [],
    briefs: (story?.briefs ?? []).map(({ slug, people }, index) => ({
      slug,
      people: [...people],
      related: related(index + 1, people, MOST_RELATED.brief),
    })),
  }
}
