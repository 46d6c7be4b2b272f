import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import { hasPhrases, needsArticles } from '../search/marks.ts'
import { pieceOf } from '../search/pieces.ts'
import { parseQuery } from '../search/query.ts'
import type { Found, Hit } from '../search/search.ts'
import { askSearch } from './askSearch.ts'
import { articleQuery } from './queries.ts'

/** The most articles that are opened for one result, to see whether they have an exact phrase. */
const MOST_OPENED = 9

/** How long results are kept that nobody looks at; every letter typed has its own. */
const MINUTES_KEPT = 5

/** What is sought, and how far. */
export type SearchRequest = {
  readonly text: string
  /** How many results. */
  readonly limit: number
  /** Whether the last word may still go on. */
  readonly isTyping: boolean
}

/**
 * What a query finds. Exact phrases are looked for in the articles of the best pieces that have all their words, of
 * more of them with every page that is asked for.
 */
export function searchQuery({ text, limit, isTyping }: SearchRequest) {
  return queryOptions({
    queryKey: ['search', text, limit, isTyping],
    queryFn: ({ client }): Promise<Found> =>
      needsArticles(parseQuery(text))
        ? searchPhrases(client, text, limit)
        : askSearch(text, { limit, isTyping }),
    gcTime: MINUTES_KEPT * 60_000,
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })
}

async function searchPhrases(client: QueryClient, text: string, limit: number): Promise<Found> {
  const most = limit * MOST_OPENED
  const judged = new Map<number, Promise<boolean>>()
  for (let ask = Math.min(most, limit * 2); ; ask = Math.min(most, ask * 2)) {
    const found = await askSearch(text, { limit: ask })
    for (const hit of found.hits) judged.set(hit.piece, judged.get(hit.piece) ?? isExact(client, text, hit))
    const verdicts = await Promise.all(found.hits.map(({ piece }) => judged.get(piece)))
    const hits = found.hits.filter((_, place) => verdicts[place])
    const isOver = !found.hasMore
    if (hits.length <= limit && !isOver && ask < most) continue
    return {
      ...found,
      hits: hits.slice(0, limit),
      hasMore: hits.length > limit || !isOver,
      count: hits.length,
      isCounted: isOver,
      facets: null,
    }
  }
}

async function isExact(client: QueryClient, text: string, hit: Hit): Promise<boolean> {
  const article = await client.ensureQueryData(articleQuery(hit)).catch(() => null)
  const piece = article && pieceOf(article, hit.brief)
  return piece ? hasPhrases(piece, parseQuery(text)) : false
}
