import { suggestionsFor } from './completions.ts'
import { type Facets, facetsOf, facetsOfList, MOST_COLUMNS } from './facets.ts'
import { type Finding, findAll, findBest } from './find.ts'
import { type Plan, planOf } from './plan.ts'
import { COUNTING_BYTES } from './postings.ts'
import { parseQuery } from './query.ts'
import type { SearchIndex } from './searchIndex.ts'
import { COLUMN_PIECES, type PieceRecord } from './start.ts'

/** One result, before its article has come. `piece` is its number in this edition of the index. */
export type Hit = PieceRecord & { readonly piece: number; readonly score: number }

/** A word that no piece has, and words like it. */
export type UnknownWord = { readonly word: string; readonly suggestions: readonly string[] }

/** What a query finds. */
export type Found = {
  /** The best first. */
  readonly hits: readonly Hit[]
  /** Whether there are more of them than were asked for. */
  readonly hasMore: boolean
  /** How many there are; if not `isCounted`, how many at least. */
  readonly count: number
  readonly isCounted: boolean
  /** Null where articles have to decide what is found. If not `isCounted`, they are of the results that were seen. */
  readonly facets: Facets | null
  readonly unknown: readonly UnknownWord[]
  /** Words of the query that were taken for the beginning of words. */
  readonly beginnings: readonly string[]
}

/** How much is asked for. */
export type SearchOptions = {
  /** How many results. */
  readonly limit: number
  /** Whether the last word may still go on. */
  readonly isTyping?: boolean
}

/** Where the best results took more bytes of lists than this, all are not counted. */
const MOST_BYTES = 48_000

/**
 * Searches. Whether a piece has the exact words of a phrase is not seen here: the pieces that have all words of it
 * are found, and their articles decide.
 */
export async function search(
  index: SearchIndex,
  text: string,
  { limit, isTyping = false }: SearchOptions,
): Promise<Found> {
  const plan = await planOf(index, parseQuery(text), isTyping)
  const unread = unreadOf(plan)
  const finding = await findBest(plan, limit + 1)
  const isCheap = isAffordable(plan, unread - unreadOf(plan))
  const best = finding.best.slice(0, limit)
  const [records, counted, unknown] = await Promise.all([
    Promise.all(best.map(({ piece }) => index.recordOf(piece))),
    countedBy(index, plan, finding, isCheap),
    Promise.all(plan.unknown.map(async (word) => ({ word, suggestions: await suggestionsFor(index, word) }))),
  ])
  const hits = best.flatMap((scored, place) => {
    const record = records[place]
    return record ? { ...record, ...scored } : []
  })
  return { hits, hasMore: finding.best.length > limit, ...counted, unknown, beginnings: plan.beginnings }
}

/** Counts what was found: wholly where that can be afforded, else what the search came across. */
async function countedBy(
  index: SearchIndex,
  plan: Plan,
  finding: Finding,
  isCheap: boolean,
): Promise<Pick<Found, 'count' | 'isCounted' | 'facets'>> {
  const list = wholeList(index, plan)
  if (list?.isCounted) {
    return { count: list.pieces, isCounted: true, facets: await facetsOfList(index, list.term) }
  }
  const isCounted = finding.isComplete || isCheap
  const seen = finding.isComplete || !isCounted ? finding.seen : await findAll(plan)
  return { count: seen.size, isCounted, facets: await facetsOf(index, seen) }
}

/** How many bytes of the lists have not been read. */
function unreadOf({ groups }: Plan): number {
  return groups.flatMap(({ tiers }) => tiers).reduce((sum, tier) => sum + tier.missing(), 0)
}

/** Whether all results can be counted without too much being read. @param read - What the best ones took. */
function isAffordable({ groups, from, to }: Plan, read: number): boolean {
  const pieces = groups[0]?.only?.loaded?.pieces
  const more = groups.flatMap(({ tiers }) => tiers).reduce((sum, tier) => sum + tier.missing(pieces), 0)
  // Without a word every piece of the range is looked at.
  const isWordless = groups.every(({ tiers }) => tiers.every(({ high }) => high === 0))
  const isWide = isWordless && to - from > MOST_COLUMNS * COLUMN_PIECES
  return more <= Math.min(COUNTING_BYTES, MOST_BYTES - read) && !isWide
}

/** The one list that the whole query is about, if nothing narrows it. */
function wholeList(index: SearchIndex, { groups, without, passes, from, to }: Plan) {
  const isWhole = without.length === 0 && !passes && from === 0 && to === index.start.pieces
  return isWhole && groups.length === 1 ? groups[0]?.only : undefined
}
