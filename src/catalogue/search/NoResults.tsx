import { Link } from '../../furniture/Link.tsx'
import { Notice } from '../../furniture/Notice.tsx'
import { searchPath } from '../../links/paths.ts'
import { parseQuery, withoutClause } from '../../search/query.ts'
import type { UnknownWord } from '../../search/search.ts'

type NoResultsProps = { query: string; unknown: readonly UnknownWord[] }

/** Nothing was found: which word is to blame, and what else could be sought. */
export function NoResults({ query, unknown }: NoResultsProps) {
  const ways = waysOn(query, unknown)
  return (
    <Notice title="Nothing in the archive has all of this.">
      {unknown.map(({ word }) => (
        <p key={word}>
          No piece has the word “<bdi>{word}</bdi>”.
        </p>
      ))}
      {ways.length > 0 && (
        <>
          <p>Perhaps:</p>
          <ul>
            {ways.map((way) => (
              <li key={way}>
                <Link to={searchPath(way)} dir="auto">
                  {way}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}

/**
 * Other queries to try. Words that are not there are exchanged for words like them, or left out; where all are there,
 * but never together, each is left out once.
 */
function waysOn(query: string, unknown: readonly UnknownWord[]): string[] {
  const clauses = parseQuery(query)
  const most = Math.max(1, ...unknown.map(({ suggestions }) => suggestions.length))
  const mended = Array.from({ length: most }, (_, choice) =>
    clauses
      .flatMap((clause) => {
        const missing = unknown.find(({ word }) => 'terms' in clause && clause.terms.includes(word))
        return missing
          ? (missing.suggestions[Math.min(choice, missing.suggestions.length - 1)] ?? [])
          : clause.text
      })
      .join(' '),
  )
  const shorter = clauses.length > 1 ? clauses.map(({ text }) => withoutClause(query, text)) : []
  return [...new Set(unknown.length > 0 ? mended : shorter)].filter((way) => way !== '' && way !== query)
}
