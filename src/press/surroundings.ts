import type { BriefSurroundings, Neighbours } from '../paper/printed.ts'
import { inShort, type Publication } from '../paper/publication.ts'
import type { RelatedLists } from './relatedPieces.ts'
import { type StoryRecord, wayOnTo } from './storyRecord.ts'

/** Most pieces that are related to a story, and to a brief. */
export const MOST_RELATED = { story: 6, brief: 3 }

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
  lists: RelatedLists['story'],
): Neighbours {
  return {
    publication: inShort(publication),
    previous: previous ? wayOnTo(previous) : null,
    next: next ? wayOnTo(next) : null,
    people: [...story.people],
    ...lists,
  }
}

/** What stands round the briefs of a story; null if it has none. */
export function briefSurroundingsOf(
  story: StoryRecord,
  related: RelatedLists['briefs'],
): BriefSurroundings | null {
  if (story.briefs.length === 0) return null
  return {
    briefs: story.briefs.map(({ slug, people }, index) => ({
      slug,
      people: [...people],
      related: related[index] ?? [],
    })),
  }
}
