import type { QueryClient } from '@tanstack/react-query'
import type { Params } from 'react-router-dom'
import { editionOfPathWord, type StoryAddress } from '../links/paths.ts'
import { NotPrinted } from '../newsstand/printedFile.ts'
import {
  articleQuery,
  briefSurroundingsQuery,
  catalogueQuery,
  editionsQuery,
  frontQuery,
  neighboursQuery,
  personQuery,
} from '../newsstand/queries.ts'
import type { Article, Brief, QuotedRange } from '../paper/article.ts'
import type { CivilDate } from '../paper/civilDate.ts'
import type { Catalogue, CatalogueEntry } from '../paper/printed.ts'
import { RESERVED_WORDS } from '../paper/publication.ts'
import type { LoadPage } from './arrivals.ts'

/** The newest edition that there is, and all newspapers. */
export const loadHome: LoadPage = async (newsstand) => {
  const newest = newestPaper(await newsstand.ensureQueryData(catalogueQuery()))
  if (newest) await newsstand.ensureQueryData(frontQuery(newest.slug, newest.last))
}

/** All newspapers. */
export const loadPapers: LoadPage = (newsstand) => newsstand.ensureQueryData(catalogueQuery())

/** Newspapers in one language. @throws {NotPrinted} If there are none. */
export const loadPapersIn: LoadPage = (newsstand, params) =>
  somePapers(newsstand, ({ language }) => isSame(language, params.language))

/** Newspapers from one country. @throws {NotPrinted} If there are none. */
export const loadPapersFrom: LoadPage = (newsstand, params) =>
  somePapers(newsstand, ({ country }) => isSame(country, params.country))

/** The editions of a newspaper in the year that the query asks for. */
export const loadPublication: LoadPage = async (newsstand, params, query) => {
  await newsstand.ensureQueryData(editionsQuery(publicationIn(params), yearIn(query)))
}

/** One front page. */
export const loadEdition: LoadPage = async (newsstand, params) => {
  await newsstand.ensureQueryData(frontQuery(publicationIn(params), editionIn(params)))
}

/** One story. What stands round it may fail without it. */
export const loadStory: LoadPage = async (newsstand, params) => {
  const address = storyIn(params)
  const surroundings = newsstand.prefetchQuery(neighboursQuery(address))
  await newsstand.ensureQueryData(articleQuery(address))
  await surroundings
}

/** One pull quote of a story. @throws {NotPrinted} If the story has none such. */
export const loadQuote: LoadPage = async (newsstand, params, query) => {
  await loadStory(newsstand, params, query)
  quoteIn(await newsstand.ensureQueryData(articleQuery(storyIn(params))), params)
}

/** One brief of a story. @throws {NotPrinted} If the story has none such. */
export const loadBrief: LoadPage = async (newsstand, params, query) => {
  const address = storyIn(params)
  const surroundings = newsstand.prefetchQuery(briefSurroundingsQuery(address))
  await loadStory(newsstand, params, query)
  await surroundings
  briefIn(await newsstand.ensureQueryData(articleQuery(address)), params)
}

/** A page of a person's stories and briefs. */
export const loadPerson: LoadPage = (newsstand, params, query) =>
  newsstand.ensureQueryData(personQuery(params.slug ?? '', pageIn(query)))

/** The newspaper with the newest edition; undefined in an empty archive. */
export function newestPaper({ publications }: Catalogue): CatalogueEntry | undefined {
  return publications[0]
}

/** The publication that an address names. @throws {NotPrinted} If it is a word of ours, or none. */
export function publicationIn({ publication = '' }: Params): string {
  if (RESERVED_WORDS.includes(publication)) throw new NotPrinted(`“${publication}” is no newspaper`)
  return publication
}

/** The edition that an address names; null for the undated. @throws {NotPrinted} If it names none. */
export function editionIn({ edition = '' }: Params): CivilDate | null {
  const named = editionOfPathWord(edition)
  if (named === undefined) throw new NotPrinted(`“${edition}” is no edition`)
  return named
}

/** The story that an address names. @throws {NotPrinted} If it can name none. */
export function storyIn(params: Params): StoryAddress {
  return { publication: publicationIn(params), edition: editionIn(params), slug: params.slug ?? '' }
}

/** The brief that an address names. @throws {NotPrinted} If the article has none such. */
export function briefIn({ briefs }: Article, { brief: slug }: Params): Brief {
  const brief = briefs.find((one) => one.slug === slug)
  if (!brief) throw new NotPrinted(`The story has no brief “${slug}”`)
  return brief
}

/** The pull quote that an address names, with its number. @throws {NotPrinted} If the article has none such. */
export function quoteIn(
  { pullQuotes }: Article,
  { number: word = '' }: Params,
): { quote: QuotedRange; number: number } {
  const quote = /^[1-9]\d*$/.test(word) ? pullQuotes[Number(word) - 1] : undefined
  if (!quote) throw new NotPrinted(`The story has no pull quote “${word}”`)
  return { quote, number: Number(word) }
}

/** The page of a list that a query asks for, from 1. */
export function pageIn(query: URLSearchParams): number {
  const page = query.get('page') ?? ''
  return /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1
}

/** The year that a query asks for, `2018`; undefined where it asks for none. */
export function yearIn(query: URLSearchParams): string | undefined {
  const year = query.get('year') ?? ''
  return /^\d{4}$/.test(year) ? year : undefined
}

async function somePapers(
  newsstand: QueryClient,
  isMeant: (paper: CatalogueEntry) => boolean,
): Promise<void> {
  const { publications } = await newsstand.ensureQueryData(catalogueQuery())
  if (!publications.some(isMeant)) throw new NotPrinted('There are no such newspapers')
}

function isSame(code: string | null, asked: string | undefined): boolean {
  return code !== null && code.toLowerCase() === asked?.toLowerCase()
}
