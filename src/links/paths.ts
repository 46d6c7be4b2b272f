import type { CivilDate } from '../paper/civilDate.ts'

/** The word that stands in an address where an edition's date would, for articles without one. */
export const UNDATED = 'undated'

/** What names one story: its newspaper, its edition (null: undated) and its own slug. */
export type StoryAddress = {
  readonly publication: string
  readonly edition: CivilDate | null
  readonly slug: string
}

/** Today's front. Paths start with a slash and leave the site's base to the router. */
export const homePath = '/'
/** All newspapers. */
export const papersPath = '/papers/'
/** A reader's lists. */
export const listsPath = '/lists/'
/** The import desk, where readers bring in cuttings of their own. */
export const deskPath = '/desk/'
/** What this site is and where its texts come from. */
export const aboutPath = '/about/'

/** Newspapers in one language, a BCP 47 tag. */
export function papersInPath(language: string): string {
  return `/papers/in/${language.toLowerCase()}/`
}

/** Newspapers from one country, an ISO 3166-1 code. */
export function papersFromPath(country: string): string {
  return `/papers/from/${country.toLowerCase()}/`
}

/** A newspaper and its editions. @param year - Only the editions of that year, `2018`. */
export function publicationPath(publication: string, year?: string): string {
  return `/${publication}/${year ? `?year=${year}` : ''}`
}

/** The front page of an edition. @param section - Name of the one section to show. */
export function editionPath(publication: string, edition: CivilDate | null, section?: string): string {
  return `/${publication}/${edition ?? UNDATED}/${section ? `?section=${encodeURIComponent(section)}` : ''}`
}

/** A story's page. */
export function storyPath({ publication, edition, slug }: StoryAddress): string {
  return `${editionPath(publication, edition)}${slug}/`
}

/** The page of one brief. */
export function briefPath(story: StoryAddress, brief: string): string {
  return `${storyPath(story)}brief/${brief}/`
}

/** The page of one pull quote. @param number - From 1, in the order of the story. */
export function quotePath(story: StoryAddress, number: number): string {
  return `${storyPath(story)}quote/${number}/`
}

/** The page of a person's stories and briefs. @param page - From 1. */
export function personPath(slug: string, page = 1): string {
  return `/people/${slug}/${page === 1 ? '' : `?page=${page}`}`
}

/** One of a reader's lists. */
export function listPath(id: string): string {
  return `${listsPath}${id}/`
}

/** The search page. @param query - What is sought; without it, the empty page. */
export function searchPath(query = ''): string {
  return `/search/${query ? `?q=${encodeURIComponent(query)}` : ''}`
}

/** A brief in its place in the story that it ran under. */
export function briefInStoryPath(story: StoryAddress, brief: string): string {
  return `${storyPath(story)}#${briefId(brief)}`
}

/** The id of a brief within its story's page. */
export function briefId(brief: string): string {
  return `brief-${brief}`
}

/** The id of the words in the text that a pull quote was lifted from. @param number - From 1. */
export function quotedWordsId(number: number): string {
  return `quoted-${number}`
}

/** The id of a pull quote within its story's page. @param number - From 1. */
export function pullQuoteId(number: number): string {
  return `quote-${number}`
}

/** The id of a block of the body. @param index - From 0, as in `body`; the id counts from 1. */
export function blockId(index: number): string {
  return `p${index + 1}`
}

/** The edition that a path word names; undefined where it is neither a date's form nor `undated`. */
export function editionOfPathWord(word: string): CivilDate | null | undefined {
  if (word === UNDATED) return null
  return /^\d{4}-\d{2}-\d{2}$/.test(word) ? word : undefined
}
