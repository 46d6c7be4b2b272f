import { Link } from 'react-router-dom'
import { Notice } from '../../furniture/Notice.tsx'
import { searchPath } from '../../links/paths.ts'
import { parseQuery, withoutClause } from '../../search/query.ts'
import type { UnknownWord } from '../../search/search.ts'

type NoResultsProps = { query: string; unknown: readonly UnknownWord[] }

/** Nothing was found: which word is to blame, and what else could be sought. */
export function NoResults({ query, unknown }: NoResultsProps) {
  const clauses = parseQuery(query)
  const ways = [
    ...unknown.flatMap(({ word, suggestions }) => suggestions.map((other) => replaced(query, word, other))),
    ...(clauses.length > 1 ? clauses.map(({ text }) => withoutClause(query, text)) : []),
  ]
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
            {[...new Set(ways)].map((way) => (
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

/** The query with one of its words exchanged. */
function replaced(query: string, word: string, other: string): string {
  return parseQuery(query)
    .map((clause) => (clause.kind === 'word' && clause.terms.includes(word) ? other : clause.text))
    .join(' ')
}
