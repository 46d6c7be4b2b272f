import { frontFile } from '../links/files.ts'
import type { Article } from '../paper/article.ts'
import type { CivilDate } from '../paper/civilDate.ts'
import type { Front } from '../paper/printed.ts'
import { inShort, type Publication } from '../paper/publication.ts'
import type { BriefSummary, Summary } from '../paper/summary.ts'
import type { CompiledFile } from './compile.ts'
import { briefSummaryOf } from './relatedPieces.ts'
import type { StoryRecord } from './storyRecord.ts'

/** How much of the lead's text stands on the front page, in UTF-16 code units. */
const OPENING_LENGTH = 820

/** Most stories and briefs on one page of a front. */
const STORIES_A_PAGE = 100
const BRIEFS_A_PAGE = 40

/** An edition of a newspaper, and the editions before and after it. */
export type EditionInOrder = {
  readonly publication: Publication
  readonly edition: CivilDate | null
  readonly previous: CivilDate | null
  readonly next: CivilDate | null
}

/** What stands in an edition, by place; it may come from files, and need not all be in memory. */
export type FrontContents = {
  readonly stories: number
  readonly briefs: number
  readonly summaryAt: (place: number) => Summary
  readonly briefAt: (place: number) => BriefSummary
}

/** How many pages an edition's front has: more than one only where there is very much in it. */
export function frontPages({ stories, briefs }: Pick<FrontContents, 'stories' | 'briefs'>): number {
  return Math.max(1, Math.ceil(stories / STORIES_A_PAGE), Math.ceil(briefs / BRIEFS_A_PAGE))
}

/** One page of an edition's front. @param page - From 1. @param opening - Of the lead. */
export function frontFileOf(
  edition: EditionInOrder,
  contents: FrontContents,
  page: number,
  opening: string,
): CompiledFile {
  const content: Front = {
    publication: inShort(edition.publication),
    edition: edition.edition,
    page,
    pages: frontPages(contents),
    stories: placesOn(page, STORIES_A_PAGE, contents.stories).map(contents.summaryAt),
    opening: page === 1 ? opening : '',
    briefs: placesOn(page, BRIEFS_A_PAGE, contents.briefs).map(contents.briefAt),
    previous: edition.previous,
    next: edition.next,
  }
  return { file: frontFile(edition.publication.slug, edition.edition, page), content }
}

/** The contents of an edition whose stories are at hand. @param stories - In order. */
export function contentsOf(stories: readonly StoryRecord[]): FrontContents {
  const summaries = stories.map(({ summary }) => summary)
  const briefs = stories.flatMap((story) => story.briefs.map((brief) => briefSummaryOf(story, brief)))
  return {
    stories: summaries.length,
    briefs: briefs.length,
    summaryAt: (place) => summaries[place] ?? missing(place),
    briefAt: (place) => briefs[place] ?? missing(place),
  }
}

function placesOn(page: number, most: number, count: number): number[] {
  const first = (page - 1) * most
  return Array.from({ length: Math.max(0, Math.min(most, count - first)) }, (_, offset) => first + offset)
}

function missing(place: number): never {
  throw new RangeError(`There is nothing in place ${place} of this edition`)
}

/** The beginning of the text: whole sentences where they fit, else whole words. */
export function openingOf(article: Article | undefined): string {
  if (!article) return ''
  const text = article.body
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    .slice(0, 4)
    .join(' ')
  if (text.length <= OPENING_LENGTH) return text
  const cut = text.slice(0, OPENING_LENGTH)
  const sentence = Math.max(
    ...['. ', '? ', '! ', '.” ', '؟ '].map((end) => cut.lastIndexOf(end) + end.trimEnd().length),
  )
  return sentence > OPENING_LENGTH / 2 ? cut.slice(0, sentence) : `${cut.slice(0, cut.lastIndexOf(' '))} …`
}
