import { type Article, bodyTexts } from '../paper/article.ts'
import { readingMinutes } from '../paper/readingMinutes.ts'
import { slugAs } from '../paper/slug.ts'
import type { PersonLink, Summary, WayOn } from '../paper/summary.ts'
import { subjectsOf } from '../subs/subjects.ts'
import { wordsRepeatedIn } from './words.ts'

/** A page number that stands behind all that are printed. */
const NO_PAGE = 1e9

/** What the press remembers of a brief: all of it, with its people as links. */
export type BriefRecord = {
  readonly slug: string
  readonly text: string
  readonly leadIn?: number
  readonly people: readonly PersonLink[]
  /** What it names besides people, what it names most first. */
  readonly subjects: readonly string[]
}

/**
 * What the press remembers of a story once it has read it: enough for every list that the story stands in. A
 * whole archive of these is read and left again piece by piece; articles themselves are never held together.
 */
export type StoryRecord = {
  readonly summary: Summary
  readonly language: string
  readonly people: readonly PersonLink[]
  readonly briefs: readonly BriefRecord[]
  /** What it names besides people, what it names most first. */
  readonly subjects: readonly string[]
  /** The words that its text repeats most. */
  readonly repeats: readonly string[]
  /** Files of its figures, beside the article. */
  readonly pictures: readonly string[]
  /** Where it stands in its edition: a number for its page, and how long its text is in UTF-16 code units. */
  readonly order: { readonly page: number; readonly length: number }
}

/** Makes the record of an article. */
export function recordOf(article: Article): StoryRecord {
  const texts = bodyTexts(article)
  return {
    summary: summaryOf(article),
    language: article.language,
    people: personLinks(article.people),
    briefs: article.briefs.map(({ slug, text, leadIn, people }) => ({
      slug,
      text,
      ...(leadIn && { leadIn }),
      people: personLinks(people),
      subjects: subjectsOf([text], people, article.language),
    })),
    subjects: subjectsOf(texts, [...article.people, ...speakersIn(article)], article.language),
    repeats: wordsRepeatedIn(texts.join(' ')),
    pictures: [...new Set(article.body.flatMap((block) => (block.kind === 'figure' ? block.src : [])))],
    order: { page: pageNumber(article), length: texts.join('').length },
  }
}

function speakersIn({ quotations }: Article): string[] {
  return quotations.flatMap(({ speaker }) => speaker ?? [])
}

/** By page, then the longer first; what has no page comes last. The slug keeps the order the same everywhere. */
export function byPageOrder(a: StoryRecord, b: StoryRecord): number {
  return (
    a.order.page - b.order.page ||
    b.order.length - a.order.length ||
    (a.summary.slug < b.summary.slug ? -1 : 1)
  )
}

/** A story as the ones beside it lead on to it. */
export function wayOnTo({ summary }: StoryRecord): WayOn {
  const { publication, edition, slug, headline, section, minutes } = summary
  return { publication, edition, slug, headline, ...(section && { section }), minutes }
}

/** Each person once, however the names are spelt; a name without any letter that an address takes gets a number. */
function personLinks(names: readonly string[]): PersonLink[] {
  const links = new Map<string, PersonLink>()
  for (const name of names) {
    const slug = slugAs('person', name)
    if (!links.has(slug)) links.set(slug, { name, slug })
  }
  return [...links.values()]
}

/** `4` is page 4; of a page like `B12`, letter by letter after the plain ones. */
function pageNumber({ page }: Article): number {
  if (typeof page === 'number') return page
  if (page === undefined) return NO_PAGE
  const [, letter = '', digits = ''] = /^([A-Za-z]?)\D*(\d*)/.exec(page) ?? []
  const sheet = letter === '' ? 0 : letter.toUpperCase().charCodeAt(0) - 64
  return sheet * 1000 + Number(digits || 999)
}

function summaryOf(article: Article): Summary {
  const { publication, edition, slug, headline, kicker, section, standfirst } = article
  return {
    publication,
    edition,
    slug,
    headline,
    ...(kicker && { kicker }),
    ...(section && { section }),
    ...(standfirst && { standfirst }),
    authors: article.byline.map(({ name }) => name),
    minutes: readingMinutes(article),
    pullQuotes: article.pullQuotes.length,
    briefs: article.briefs.length,
  }
}
