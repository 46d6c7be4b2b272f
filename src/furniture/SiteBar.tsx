import { NavLink } from 'react-router-dom'
import { homePath, listsPath, papersPath, searchPath } from '../links/paths.ts'
import styles from './SiteBar.module.css'

/** The bar at the head of every page: the site's name and its main ways. */
export function SiteBar() {
  return (
    <header className={styles.bar}>
      <a className={styles.skip} href="#main">
        Skip to the text
      </a>
      <NavLink className={styles.name ?? ''} to={homePath} end>
        Standfirst
      </NavLink>
      <nav aria-label="Main" className={styles.ways}>
        <NavLink to={homePath} end>
          Front page
        </NavLink>
        <NavLink to={papersPath}>Newspapers</NavLink>
        <NavLink to={listsPath}>Reading lists</NavLink>
        <NavLink to={searchPath()} className={styles.search ?? ''}>
          Search
        </NavLink>
      </nav>
    </header>
  )
}
