import type { ReactNode } from 'react'
import { labelClass } from '../furniture/Label.tsx'
import { Link } from '../furniture/Link.tsx'
import { editionPath } from '../links/paths.ts'
import { formatCivilDate } from '../paper/civilDate.ts'
import type { Front } from '../paper/printed.ts'
import styles from './SectionFacets.module.css'
import { sectionsOf } from './sections.ts'

type SectionFacetsProps = { front: Front; current: string | null }

/** The sections of an edition as links with counts, and the editions before and after it. */
export function SectionFacets({ front, current }: SectionFacetsProps) {
  const { publication, edition, stories, previous, next } = front
  const sections = sectionsOf(stories)
  const isChoice = sections.length > 1 || current !== null
  if (!isChoice && !previous && !next) return null
  return (
    <div className={`${styles.facets} ${labelClass('interface')}`}>
      {isChoice && (
        <nav aria-label="Sections">
          <Facet to={editionPath(publication.slug, edition)} isCurrent={current === null}>
            All
          </Facet>
          {sections.map(({ name, stories: count }) => (
            <Facet key={name} to={editionPath(publication.slug, edition, name)} isCurrent={current === name}>
              <span lang={publication.language}>{name}</span> {count}
            </Facet>
          ))}
        </nav>
      )}
      {(previous || next) && (
        <nav aria-label="Editions" className={styles.days}>
          {previous && (
            <Link to={editionPath(publication.slug, previous)} rel="prev">
              ‹ {formatCivilDate(previous, 'en', 'day')}
            </Link>
          )}
          {next && (
            <Link to={editionPath(publication.slug, next)} rel="next">
              {formatCivilDate(next, 'en', 'day')} ›
            </Link>
          )}
        </nav>
      )}
    </div>
  )
}

type FacetProps = { to: string; isCurrent: boolean; children: ReactNode }

function Facet({ to, isCurrent, children }: FacetProps) {
  return (
    <Link to={to} aria-current={isCurrent ? 'true' : undefined} keepsScroll>
      {children}
    </Link>
  )
}
