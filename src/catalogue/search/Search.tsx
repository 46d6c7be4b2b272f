import type { ReactNode } from 'react'
import { labelClass } from '../../furniture/Label.tsx'
import styles from './Search.module.css'
import { SearchBox } from './SearchBox.tsx'
import { useSearchKeys } from './useSearchKeys.ts'

type SearchProps = {
  /** What stands in the box. */
  text: string
  onType: (text: string) => void
  onSubmit: () => void
  /** Says how many results there are, or that they are on their way; read out when it changes. */
  status: string
  /** Ways to narrow the results; null where there are none. */
  facets: ReactNode
  children: ReactNode
}

/** The search page: the box, and beneath it whatever there is to show. */
export function Search({ text, onType, onSubmit, status, facets, children }: SearchProps) {
  const onKeyDown = useSearchKeys()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move between links; nothing here is a control
    <div className={styles.page} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <h1 tabIndex={-1}>Search</h1>
        <SearchBox text={text} onType={onType} onSubmit={onSubmit} />
        <p role="status" className={labelClass('interface', 'soft')}>
          {status}
        </p>
        {facets && (
          <a href="#narrow" className={`${styles.toFacets} ${labelClass('interface')}`}>
            Narrow the results
          </a>
        )}
      </header>
      {facets}
      <div className={styles.results}>{children}</div>
    </div>
  )
}
