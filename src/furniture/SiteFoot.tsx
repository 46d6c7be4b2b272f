import { aboutPath, deskPath, papersPath } from '../links/paths.ts'
import { Link } from './Link.tsx'
import styles from './SiteFoot.module.css'

/** The foot of every page. */
export function SiteFoot() {
  return (
    <footer className={styles.foot}>
      <p>Standfirst sets newspaper text as stories. Nothing you read here is reported to anyone.</p>
      <nav aria-label="Foot">
        <Link to={papersPath}>Newspapers</Link>
        <Link to={deskPath}>Import desk</Link>
        <Link to={aboutPath}>About</Link>
      </nav>
    </footer>
  )
}
