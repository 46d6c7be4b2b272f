import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { Search } from '../../catalogue/search/Search.tsx'
import { SearchFacets } from '../../catalogue/search/SearchFacets.tsx'
import { SearchHelp } from '../../catalogue/search/SearchHelp.tsx'
import { SearchResult, type SearchResultProps } from '../../catalogue/search/SearchResult.tsx'
import { formatCount, SearchResults } from '../../catalogue/search/SearchResults.tsx'
import { Notice } from '../../furniture/Notice.tsx'
import { PageHead } from '../../furniture/PageHead.tsx'
import { useLate } from '../../furniture/useLate.ts'
import { prepareSearch } from '../../newsstand/askSearch.ts'
import { Unreachable } from '../../newsstand/printedFile.ts'
import { articleQuery, catalogueQuery } from '../../newsstand/queries.ts'
import { searchQuery } from '../../newsstand/searchQuery.ts'
import { SaveSlot } from '../../readingList/SaveSlot.tsx'
import type { Saveable } from '../../readingList/saveable.ts'
import { useTypedQuery } from '../useTypedQuery.ts'

/** How many results one page has. */
const PAGE = 10

/** Search: what is sought stands in the address. It is printed without a query, and comes to life with it. */
export function Component() {
  const isLive = useSyncExternalStore(watchNothing, isInBrowser, isPrinting)
  const typed = useTypedQuery(isLive)
  const { query, pages, isTyping } = typed
  const {
    data: found,
    error,
    isFetching,
    refetch,
  } = useQuery(searchQuery({ text: query, limit: pages * PAGE, isTyping }))
  const shown = query ? found : undefined
  const { data: catalogue } = useQuery({ ...catalogueQuery(), enabled: shown !== undefined })
  const paperName = (slug: string) =>
    catalogue?.publications.find((paper) => paper.slug === slug)?.name ?? slug
  useEffect(prepareSearch, [])
  const Saved = useLate(loadSaved)
  return (
    <>
      <PageHead
        title={query ? `${query}, search` : 'Search'}
        description="Search the headlines, texts and briefs of every newspaper in this archive."
      />
      <Search
        text={typed.text}
        onType={typed.onType}
        onSubmit={typed.onSubmit}
        status={statusOf(query, error ? undefined : shown, isFetching)}
        facets={
          shown?.facets && shown.hits.length > 0 && !error ? (
            <SearchFacets
              facets={shown.facets}
              isCounted={shown.isCounted}
              query={query}
              paperName={paperName}
            />
          ) : null
        }
      >
        {query && error && <Fault error={error} onRetry={() => void refetch()} />}
        {query && Saved && error instanceof Unreachable && (
          <Saved query={query} paperName={paperName} Result={ResultWithText} />
        )}
        {shown && !error && (
          <SearchResults
            query={query}
            found={shown}
            paperName={paperName}
            Result={ResultWithText}
            onMore={typed.onMore}
          />
        )}
        {!query && <SearchHelp />}
      </Search>
    </>
  )
}

async function loadSaved() {
  const { SavedResults } = await import('./SavedResults.tsx')
  return SavedResults
}

/** A result is shown at once; the words round the match come with its article. */
function ResultWithText(props: SearchResultProps) {
  const { data: article } = useQuery(articleQuery(props.hit))
  const { hit, paper } = props
  const saveable: Saveable | undefined =
    article &&
    (hit.brief ? { kind: 'brief', article, brief: hit.brief, paper } : { kind: 'story', article, paper })
  return (
    <SearchResult
      {...props}
      article={article}
      actions={saveable && <SaveSlot saveable={saveable} isMain={false} />}
    />
  )
}

function Fault({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <Notice
      title="The archive could not be searched."
      actions={
        <button type="button" onClick={onRetry}>
          Try again
        </button>
      }
    >
      <p>{error.message}</p>
    </Notice>
  )
}

function statusOf(
  query: string,
  found: Parameters<typeof formatCount>[0] | undefined,
  isFetching: boolean,
): string {
  if (!query) return ''
  if (found && !isFetching) return formatCount(found)
  return isFetching ? 'Searching …' : ''
}

function watchNothing(): () => void {
  return () => {}
}

function isInBrowser(): boolean {
  return true
}

function isPrinting(): boolean {
  return false
}
