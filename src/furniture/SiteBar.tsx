import { useLocation } from 'react-router-dom'
import { homePath, listsPath, papersPath, searchPath } from '../links/paths.ts'
import { Link } from './Link.tsx'
import styles from './SiteBar.module.css'

/** The bar at the head of every page: the site's name and its main ways. */
export function SiteBar() {
  const { pathname } = useLocation()
  const current = (path: string) => (isWithin(pathname, path) ? 'page' : undefined)
  return (
    <header className={styles.bar}>
      <a className={styles.skip} href="#main">
        Skip to the text
      </a>
      <Link className={styles.name} to={homePath} aria-current={current(homePath)}>
        Standfirst
      </Link>
      <nav aria-label="Main" className={styles.ways}>
        <Link to={homePath} aria-current={current(homePath)}>
          Front page
        </Link>
        <Link to={papersPath} aria-current={current(papersPath)}>
          Newspapers
        </Link>
        <Link to={listsPath} aria-current={current(listsPath)}>
          Reading lists
        </Link>
        <Link to={searchPath()} className={styles.search} aria-current={current(searchPath())}>
          Search
        </Link>
      </nav>
    </header>
  )
}

/** Everything is within the front page, so that it counts only by itself. */
function isWithin(pathname: string, path: string): boolean {
  return path === homePath ? pathname === path : `${pathname}/`.startsWith(path)
}
