import type { SearchIndex } from './searchIndex.ts'
import { type Attribute, countsName, type Year } from './start.ts'

/** The most columns of attributes that are read to count facets. */
export const MOST_COLUMNS = 8
/** The most values of one facet. */
const MOST_VALUES = 12

/** A value that results have, and how many have it. */
export type FacetCount = { readonly value: string; readonly count: number }

/** How results spread; of each the commonest values first, years from the newest. */
export type Facets = {
  readonly kinds: readonly FacetCount[]
  readonly papers: readonly FacetCount[]
  readonly sections: readonly FacetCount[]
  readonly languages: readonly FacetCount[]
  readonly years: readonly FacetCount[]
}

/**
 * Counts the facets of pieces; only the years where too much would have to be read for the others.
 *
 * @param pieces - With their attributes, where lists have told them.
 */
export async function facetsOf(
  index: SearchIndex,
  pieces: ReadonlyMap<number, number | undefined>,
): Promise<Facets> {
  const unread = new Map<number, number>()
  for (const [piece, attribute] of pieces) {
    if (attribute === undefined) unread.set(index.columnOf(piece), piece)
  }
  const byAttribute = new Map<number, number>()
  const byYear = new Map<number, number>()
  for (const piece of pieces.keys()) addTo(byYear, yearOf(index.start.years, piece), 1)
  if (unread.size <= MOST_COLUMNS) {
    await Promise.all(Array.from(unread.values(), (piece) => index.attributeOf(piece)))
    for (const [piece, known] of pieces) {
      const attribute = known ?? index.attributeOf(piece)
      // Waiting once for every piece would take longer than all the rest.
      addTo(byAttribute, typeof attribute === 'number' ? attribute : await attribute, 1)
    }
  }
  return facetsFrom(await index.attributes(), byAttribute, byYear)
}

/** The facets of a whole list that is too long to be counted, from the counts that the press made. */
export async function facetsOfList(index: SearchIndex, term: string): Promise<Facets> {
  const numbers = await index.numbers(countsName(term))
  const [attributeCount = 0, ...pairs] = numbers
  const byAttribute = new Map<number, number>()
  const byYear = new Map<number, number>()
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const counts = at / 2 < attributeCount ? byAttribute : byYear
    counts.set(pairs[at] ?? 0, pairs[at + 1] ?? 0)
  }
  return facetsFrom(await index.attributes(), byAttribute, byYear)
}

/** Numbers of a file of counts, from pairs of what was counted and how often it came. */
export function countsOf(
  byAttribute: readonly (readonly [number, number])[],
  byYear: readonly (readonly [number, number])[],
): number[] {
  return [byAttribute.length, ...byAttribute.flat(), ...byYear.flat()]
}

/** The year of a piece; 0 for an undated one. @param years - From the newest, as the first file has them. */
function yearOf(years: readonly Year[], piece: number): number {
  return years.findLast(({ first }) => first <= piece)?.year ?? 0
}

function facetsFrom(
  attributes: readonly Attribute[],
  byAttribute: ReadonlyMap<number, number>,
  byYear: ReadonlyMap<number, number>,
): Facets {
  const by = (read: (attribute: Attribute) => string | null) => {
    const counts = new Map<string, number>()
    for (const [attribute, count] of byAttribute) {
      const known = attributes[attribute]
      const value = known && read(known)
      if (value) addTo(counts, value, count)
    }
    return commonestOf(counts)
  }
  return {
    kinds: by(({ kind }) => kind),
    papers: by(({ publication }) => publication),
    sections: by(({ section }) => section),
    languages: by(({ language }) => language),
    years: [...byYear]
      .filter(([year]) => year > 0)
      .sort(([a], [b]) => b - a)
      .slice(0, MOST_VALUES)
      .map(([year, count]) => ({ value: String(year), count })),
  }
}

function commonestOf(counts: ReadonlyMap<string, number>): FacetCount[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES)
}

function addTo<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
}
