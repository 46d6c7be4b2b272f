import { cuttingPath } from '../links/cuttingPaths.ts'
import {
  aboutPath,
  briefPath,
  deskPath,
  editionPath,
  homePath,
  listsPath,
  papersFromPath,
  papersInPath,
  papersPath,
  personPath,
  publicationPath,
  quotePath,
  searchPath,
  storyPath,
} from '../links/paths.ts'
import type { CivilDate } from '../paper/civilDate.ts'
import type { Publication } from '../paper/publication.ts'
import type { StoryRecord } from './storyRecord.ts'

/** One page to print: its path without the site's base, and the module of `src` that shows it. */
export type PageToPrint = { readonly path: string; readonly module: string }

/** The pages that are there once: the front, the words about the site, search, a reader's lists, and newspapers. */
export function* sitePages(papers: readonly Publication[]): Generator<PageToPrint> {
  yield { path: homePath, module: pageModule('Home') }
  yield { path: aboutPath, module: pageModule('About') }
  yield { path: searchPath(), module: pageModule('Search') }
  yield { path: listsPath, module: pageModule('Lists') }
  yield { path: deskPath, module: pageModule('Cuttings') }
  yield { path: cuttingPath(), module: pageModule('Cuttings') }
  const lists = [
    papersPath,
    ...papers.map(({ language }) => papersInPath(language)),
    ...papers.flatMap(({ country }) => (country ? papersFromPath(country) : [])),
  ]
  for (const path of new Set(lists)) yield { path, module: pageModule('Papers') }
}

/** The page of a newspaper. */
export function publicationPage(publication: string): PageToPrint {
  return { path: publicationPath(publication), module: pageModule('Publication') }
}

/** The front page of an edition. */
export function editionPage(publication: string, edition: CivilDate | null): PageToPrint {
  return { path: editionPath(publication, edition), module: pageModule('Edition') }
}

/** A story's page, and those of its briefs and pull quotes. */
export function storyPages({ summary, briefs }: StoryRecord) {
  const story: PageToPrint = { path: storyPath(summary), module: pageModule('Story') }
  return {
    story,
    briefs: briefs.map(({ slug }): PageToPrint => {
      return { path: briefPath(summary, slug), module: pageModule('Brief') }
    }),
    quotes: Array.from({ length: summary.pullQuotes }, (_, index): PageToPrint => {
      return { path: quotePath(summary, index + 1), module: pageModule('Quote') }
    }),
  }
}

/** The page of a person. */
export function personPage(slug: string): PageToPrint {
  return { path: personPath(slug), module: pageModule('Person') }
}

function pageModule(name: string): string {
  return `src/app/pages/${name}Page.tsx`
}
