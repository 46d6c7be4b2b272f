import type { CatalogueEntry } from '../paper/printed.ts'

/** One way to narrow the newspapers: its address, its name, and how many it leaves. */
export type Facet = { readonly href: string; readonly name: string; readonly count: number }

/**
 * The values that newspapers have for something, the commonest first.
 *
 * @param codeOf - Its value for one newspaper; null where it has none.
 */
export function facetsOf(
  papers: readonly CatalogueEntry[],
  codeOf: (paper: CatalogueEntry) => string | null,
  hrefOf: (value: string) => string,
  nameOf: (value: string) => string,
): Facet[] {
  const counts = new Map<string, number>()
  for (const value of papers.map(codeOf)) {
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .map(([value, count]) => ({ href: hrefOf(value), name: nameOf(value), count }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en'))
}
