import {
  aboutPath,
  editionPath,
  homePath,
  papersFromPath,
  papersInPath,
  papersPath,
  publicationPath,
  storyPath,
} from '../links/paths.ts'
import type { Archive } from './archive.ts'

/** One page to print: its path without the site's base, and the module of `src` that shows it. */
export type PageToPrint = { readonly path: string; readonly module: string }

/** Every page that exists without a reader's own data. */
export function* pagesOf({ publications }: Archive): Generator<PageToPrint> {
  const printed = publications.filter(({ editions }) => editions.length > 0)
  yield { path: homePath, module: pageModule('Home') }
  yield { path: aboutPath, module: pageModule('About') }
  const papers = printed.map(({ publication }) => publication)
  const facets = [
    papersPath,
    ...papers.map(({ language }) => papersInPath(language)),
    ...papers.flatMap(({ country }) => (country ? papersFromPath(country) : [])),
  ]
  for (const path of new Set(facets)) yield { path, module: pageModule('Papers') }
  for (const { publication, editions } of printed) {
    yield { path: publicationPath(publication.slug), module: pageModule('Publication') }
    for (const { edition, articles } of editions) {
      yield { path: editionPath(publication.slug, edition), module: pageModule('Edition') }
      for (const article of articles) yield { path: storyPath(article), module: pageModule('Story') }
    }
  }
}

function pageModule(name: string): string {
  return `src/app/pages/${name}Page.tsx`
}
