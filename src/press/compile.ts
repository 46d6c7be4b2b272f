import { catalogueFile, editionsFile, frontFile, neighboursFile } from '../links/files.ts'
import { type Article, bodyTexts } from '../paper/article.ts'
import type {
  Catalogue,
  CatalogueEntry,
  EditionEntry,
  Editions,
  Front,
  Neighbours,
} from '../paper/printed.ts'
import { readingMinutes } from '../paper/readingMinutes.ts'
import { slugOf } from '../paper/slug.ts'
import type { BriefSummary, PersonLink, Summary } from '../paper/summary.ts'
import type { Archive, ArchivedEdition, ArchivedPublication } from './archive.ts'

/** How much of the lead's text stands on the front page, in UTF-16 code units. */
const OPENING_LENGTH = 820

/** A file of `/data` with its address; the content is plain JSON. */
export type CompiledFile = { readonly file: string; readonly content: object }

/** Everything that the press adds to the archive, file by file. */
export function* compileArchive(archive: Archive): Generator<CompiledFile> {
  const printed = archive.publications.filter(({ editions }) => editions.length > 0)
  yield { file: catalogueFile, content: catalogueOf(printed) }
  for (const publication of printed) yield* compilePublication(publication)
}

function* compilePublication(archived: ArchivedPublication): Generator<CompiledFile> {
  const { publication, editions } = archived
  yield* editionLists(archived)
  for (const [index, { edition, articles }] of editions.entries()) {
    const stories = inPageOrder(articles)
    const front: Front = {
      publication,
      edition,
      stories: stories.map(summaryOf),
      opening: openingOf(stories[0]),
      briefs: stories.flatMap(briefsOf),
      previous: editions[index - 1]?.edition ?? null,
      next: editions[index + 1]?.edition ?? null,
    }
    yield { file: frontFile(publication.slug, edition), content: front }
    for (const [place, story] of stories.entries()) {
      const [previous, next] = [stories[place - 1], stories[place + 1]]
      const neighbours: Neighbours = {
        publication,
        previous: previous ? summaryOf(previous) : null,
        next: next ? summaryOf(next) : null,
        people: story.people.map(personLink),
        related: [],
        briefs: story.briefs.map(({ slug, people }) => ({
          slug,
          people: people.map(personLink),
          related: [],
        })),
      }
      yield { file: neighboursFile(story), content: neighbours }
    }
  }
}

/** One list for each year, and the newest year's again without a year in its address. */
function* editionLists({ publication, editions }: ArchivedPublication): Generator<CompiledFile> {
  const newestFirst = [...editions].sort((a, b) => ((a.edition ?? '') < (b.edition ?? '') ? 1 : -1))
  const byYear = new Map<string | null, ArchivedEdition[]>()
  for (const edition of newestFirst) {
    const year = edition.edition?.slice(0, 4) ?? null
    byYear.set(year, [...(byYear.get(year) ?? []), edition])
  }
  const years = [...byYear].flatMap(([year, list]) => (year ? [{ year, editions: list.length }] : []))
  for (const [place, [year, list]] of [...byYear].entries()) {
    const content: Editions = { publication, years, year, editions: list.map(entryOf) }
    if (place === 0) yield { file: editionsFile(publication.slug), content }
    if (year) yield { file: editionsFile(publication.slug, year), content }
  }
}

function entryOf({ edition, articles }: ArchivedEdition): EditionEntry {
  const [lead] = inPageOrder(articles)
  return {
    edition,
    headline: lead?.headline ?? '',
    stories: articles.length,
    briefs: articles.reduce((sum, { briefs }) => sum + briefs.length, 0),
  }
}

function catalogueOf(publications: readonly ArchivedPublication[]): Catalogue {
  const entries = publications.map(({ publication, editions }): CatalogueEntry => {
    const dates = editions.flatMap(({ edition }) => edition ?? [])
    const counts = editions.map(entryOf)
    const newest = counts.filter(({ edition }) => edition !== null).at(-1) ?? counts.at(-1)
    return {
      ...publication,
      editions: dates.length,
      stories: counts.reduce((sum, { stories }) => sum + stories, 0),
      briefs: counts.reduce((sum, { briefs }) => sum + briefs, 0),
      first: dates[0] ?? null,
      last: dates.at(-1) ?? null,
      headline: newest?.headline ?? '',
    }
  })
  return { publications: entries.sort(byNewest) }
}

function byNewest(a: CatalogueEntry, b: CatalogueEntry): number {
  if (a.last !== b.last) return (a.last ?? '') < (b.last ?? '') ? 1 : -1
  return b.stories - a.stories || (a.slug < b.slug ? -1 : 1)
}

/** By page, then the longer first; what has no page comes last. The slug keeps the order the same everywhere. */
export function inPageOrder(articles: readonly Article[]): Article[] {
  const keyed = articles.map((article) => ({
    article,
    page: pageNumber(article),
    length: bodyTexts(article).join('').length,
  }))
  keyed.sort((a, b) => a.page - b.page || b.length - a.length || (a.article.slug < b.article.slug ? -1 : 1))
  return keyed.map(({ article }) => article)
}

/** `4` is page 4; of a page like `B12`, letter by letter after the plain ones. */
function pageNumber({ page }: Article): number {
  if (typeof page === 'number') return page
  if (page === undefined) return Number.POSITIVE_INFINITY
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

function briefsOf({ slug, headline, briefs }: Article): BriefSummary[] {
  return briefs.map(({ slug: brief, text, leadIn }) => ({
    slug: brief,
    text,
    ...(leadIn && { leadIn }),
    story: { slug, headline },
  }))
}

/** Whole sentences from the beginning of the text where they fit, else whole words. */
function openingOf(article: Article | undefined): string {
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

function personLink(name: string): PersonLink {
  return { name, slug: slugOf(name) }
}
