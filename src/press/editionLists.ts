import { catalogueFile, editionsFile } from '../links/files.ts'
import type { Catalogue, CatalogueEntry, EditionEntry, Editions } from '../paper/printed.ts'
import { inShort, type Publication } from '../paper/publication.ts'
import type { CompiledFile } from './compile.ts'
import type { StoryRecord } from './storyRecord.ts'

/** A newspaper with its editions as lists show them: the dated ones from old to new, then the undated. */
export type ListedPaper = { readonly publication: Publication; readonly editions: readonly EditionEntry[] }

/** An edition as lists show it. @param stories - In order, the lead first. */
export function entryOf(edition: EditionEntry['edition'], stories: readonly StoryRecord[]): EditionEntry {
  return {
    edition,
    headline: stories[0]?.summary.headline ?? '',
    stories: stories.length,
    briefs: stories.reduce((sum, { briefs }) => sum + briefs.length, 0),
  }
}

/** One list for each year, and the newest year's again without a year in its address. */
export function* editionListsOf({ publication, editions }: ListedPaper): Generator<CompiledFile> {
  const newestFirst = [...editions].sort((a, b) => ((a.edition ?? '') < (b.edition ?? '') ? 1 : -1))
  const byYear = new Map<string | null, EditionEntry[]>()
  for (const entry of newestFirst) {
    const year = entry.edition?.slice(0, 4) ?? null
    byYear.set(year, [...(byYear.get(year) ?? []), entry])
  }
  const years = [...byYear].flatMap(([year, list]) => (year ? [{ year, editions: list.length }] : []))
  for (const [place, [year, list]] of [...byYear].entries()) {
    const content: Editions = { publication: inShort(publication), years, year, editions: list }
    if (place === 0) yield { file: editionsFile(publication.slug), content }
    if (year) yield { file: editionsFile(publication.slug, year), content }
  }
}

/** All newspapers, the one with the newest edition first. */
export function catalogueOf(papers: readonly ListedPaper[]): CompiledFile {
  const entries = papers.map(({ publication, editions }): CatalogueEntry => {
    const dates = editions.flatMap(({ edition }) => edition ?? [])
    const newest = editions.filter(({ edition }) => edition !== null).at(-1) ?? editions.at(-1)
    return {
      ...publication,
      editions: dates.length,
      stories: editions.reduce((sum, { stories }) => sum + stories, 0),
      briefs: editions.reduce((sum, { briefs }) => sum + briefs, 0),
      first: dates[0] ?? null,
      last: dates.at(-1) ?? null,
      headline: newest?.headline ?? '',
    }
  })
  const content: Catalogue = { publications: entries.sort(byNewest) }
  return { file: catalogueFile, content }
}

function byNewest(a: CatalogueEntry, b: CatalogueEntry): number {
  if (a.last !== b.last) return (a.last ?? '') < (b.last ?? '') ? 1 : -1
  return b.stories - a.stories || (a.slug < b.slug ? -1 : 1)
}
