import type { ComponentType } from 'react'
import { matcherFor } from '../../search/marks.ts'
import { parseQuery } from '../../search/query.ts'
import type { Found } from '../../search/search.ts'
import { NoResults } from './NoResults.tsx'
import styles from './Search.module.css'
import type { SearchResultProps } from './SearchResult.tsx'

type SearchResultsProps = {
  query: string
  found: Found
  paperName: (slug: string) => string
  /** Shows one result; it gets the article by itself. */
  Result: ComponentType<SearchResultProps>
  onMore: () => void
}

/** What a query found, or why it found nothing. */
export function SearchResults({ query, found, paperName, Result, onMore }: SearchResultsProps) {
  const clauses = parseQuery(query)
  const matcher = matcherFor(clauses, found.beginnings)
  return (
    <>
      {clauses.map((clause) =>
        clause.kind === 'fault' ? (
          <p key={clause.text} className={styles.fault}>
            <bdi>{clause.text}</bdi> was left out: it should be {clause.expected}.
          </p>
        ) : null,
      )}
      {found.hits.length === 0 && <NoResults query={query} unknown={found.unknown} />}
      <ol className={styles.list}>
        {found.hits.map((hit) => (
          <Result
            key={`${hit.publication}/${hit.edition}/${hit.slug}/${hit.brief}`}
            hit={hit}
            paper={paperName(hit.publication)}
            matcher={matcher}
          />
        ))}
      </ol>
      {found.hasMore && (
        <button type="button" className={styles.more} onClick={onMore}>
          More
        </button>
      )}
    </>
  )
}

/** How many results there are, in words: `1 result`, `More than 300 results`. */
export function formatCount({ count, isCounted, hits, hasMore }: Found): string {
  if (count === 0 && !hasMore) return 'No results'
  const number = (isCounted ? count : Math.max(count, hits.length)).toLocaleString('en')
  if (isCounted) return `${number} ${count === 1 ? 'result' : 'results'}`
  return `More than ${number} results`
}
