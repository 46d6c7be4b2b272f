import { labelClass } from '../../furniture/Label.tsx'
import { Link } from '../../furniture/Link.tsx'
import { languageName } from '../../furniture/names.ts'
import { searchPath } from '../../links/paths.ts'
import type { FacetCount, Facets } from '../../search/facets.ts'
import { clauseText, parseQuery, withClause, withoutClause } from '../../search/query.ts'
import styles from './Search.module.css'

type SearchFacetsProps = {
  facets: Facets
  /** Whether the counts are of all results; else they are of those that were seen. */
  isCounted: boolean
  query: string
  paperName: (slug: string) => string
}

type Operator = Parameters<typeof clauseText>[0]

const KIND_NAMES: Readonly<Record<string, string>> = { story: 'Stories', brief: 'Briefs' }

/** Ways to narrow the results: each adds a word to the query, or takes it out again. */
export function SearchFacets({ facets, isCounted, query, paperName }: SearchFacetsProps) {
  const lists: readonly [string, Operator, readonly FacetCount[], (value: string) => string][] = [
    ['Kind', 'is', facets.kinds, (value) => KIND_NAMES[value] ?? value],
    ['Newspaper', 'paper', facets.papers, paperName],
    ['Section', 'in', facets.sections, (value) => value],
    ['Language', 'lang', facets.languages, languageName],
    ['Year', 'year', facets.years, (value) => value],
  ]
  return (
    <nav id="narrow" aria-label="Narrow the results" className={styles.facets}>
      {lists.map(([title, operator, counts, nameOf]) => (
        <FacetLinks
          key={operator}
          title={title}
          isCounted={isCounted}
          query={query}
          values={counts.map(({ value, count }) => ({
            name: nameOf(value),
            count,
            clause: clauseText(operator, value.toLowerCase()),
          }))}
        />
      ))}
    </nav>
  )
}

type FacetLinksProps = {
  title: string
  isCounted: boolean
  query: string
  values: readonly { name: string; count: number; clause: string }[]
}

function FacetLinks({ title, isCounted, query, values }: FacetLinksProps) {
  const chosen = new Set(parseQuery(query).map(({ text }) => text))
  const isOnlyValue = values.length === 1 && values.every(({ clause }) => !chosen.has(clause))
  if (values.length === 0 || isOnlyValue) return null
  return (
    <div>
      <p className={labelClass('caps', 'soft')}>{title}</p>
      <ul>
        {values.map(({ name, count, clause }) => {
          const isChosen = chosen.has(clause)
          const next = isChosen ? withoutClause(query, clause) : withClause(query, clause)
          return (
            <li key={clause}>
              <Link to={searchPath(next)} aria-current={isChosen ? 'true' : undefined}>
                <span>
                  <bdi>{name}</bdi>
                  {isChosen && (
                    <span className={styles.takeOut} aria-hidden="true">
                      {' '}
                      ×
                    </span>
                  )}
                </span>{' '}
                <span className={styles.count}>
                  {count.toLocaleString('en')}
                  {!isCounted && '+'}
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
