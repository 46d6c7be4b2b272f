import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import type { SearchResultProps } from '../../catalogue/search/SearchResult.tsx'
import { SearchResults } from '../../catalogue/search/SearchResults.tsx'
import { Notice } from '../../furniture/Notice.tsx'
import type { StoryAddress } from '../../links/paths.ts'
import { articleQuery } from '../../newsstand/queries.ts'
import { piecesOf } from '../../search/pieces.ts'
import { parseQuery } from '../../search/query.ts'
import { isFound } from '../../search/scan.ts'
import type { Found } from '../../search/search.ts'
import { savedStories } from '../keepSaved.ts'

/** The most saved stories that are looked through, the newest first. */
const MOST_SEARCHED = 500
/** The most results. */
const MOST_FOUND = 50

/** What `SavedResults` is given. */
export type SavedResultsProps = {
  query: string
  paperName: (slug: string) => string
  Result: ComponentType<SearchResultProps>
}

/** What the reader has saved, searched on the device: where the archive's index cannot be reached. */
export function SavedResults({ query, paperName, Result }: SavedResultsProps) {
  const { data: found } = useQuery({
    queryKey: ['saved', query],
    queryFn: ({ client }) => searchSaved(client, savedStories().slice(0, MOST_SEARCHED), query),
    gcTime: 0,
  })
  if (!found) return null
  return (
    <>
      <Notice title="The archive cannot be reached. This is what you have saved.">
        <p>
          {found.searched === 0
            ? 'No saved story is kept on this device yet.'
            : `${found.searched} of your saved stories are kept on this device, with their briefs.`}
          {found.searched > 0 && found.found.hits.length === 0 && ' None of them has all of this.'}
        </p>
      </Notice>
      {/* Of the archive nobody can say that it has nothing. */}
      {found.found.hits.length > 0 && (
        <SearchResults
          query={query}
          found={found.found}
          paperName={paperName}
          Result={Result}
          onMore={() => {}}
        />
      )}
    </>
  )
}

async function searchSaved(
  newsstand: QueryClient,
  stories: readonly StoryAddress[],
  text: string,
): Promise<{ found: Found; searched: number }> {
  const query = parseQuery(text)
  const articles = await Promise.all(
    stories.map((story) =>
      newsstand.ensureQueryData({ ...articleQuery(story), retry: false }).catch(() => []),
    ),
  )
  const kept = articles.flat()
  const hits = kept
    .flatMap(piecesOf)
    .filter((piece) => isFound(piece, query))
    .slice(0, MOST_FOUND)
    .map(({ publication, edition, slug, brief, title }, piece) => {
      return { publication, edition, slug, brief, title, piece, score: 0 }
    })
  const found: Found = {
    hits,
    hasMore: false,
    count: hits.length,
    isCounted: true,
    facets: null,
    unknown: [],
    beginnings: [],
  }
  return { found, searched: kept.length }
}
