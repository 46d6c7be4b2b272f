import { Link } from 'react-router-dom'
import { PageHead } from '../../furniture/PageHead.tsx'
import { papersPath } from '../../links/paths.ts'
import styles from './AboutPage.module.css'

/** What this site is, and that its archive is a sample. */
export function Component() {
  return (
    <div className={styles.page}>
      <PageHead title="About" description="What Standfirst is, and where its sample archive comes from." />
      <h1 tabIndex={-1}>About Standfirst</h1>
      <p>
        Standfirst turns newspaper text into stories worth reading, with an address for each that keeps
        working. It needs no account and no server; nothing that you read here is reported to anyone.
      </p>
      <h2>This archive is a sample</h2>
      <p>
        <Link to={papersPath}>The newspapers here</Link> are invented, and so are their reporters and the
        private persons whom they quote. The events are those of March 2018, told in our own words from
        well-known facts. Words between quotation marks that are given to public persons are on public record.
      </p>
      <p>
        The sample shows what an archive looks like. To read your own texts, import them: the desk reads the
        plain text that newspaper archives export, and the README says how.
      </p>
      <h2>Type</h2>
      <p>
        The text is set in Newsreader by Production Type, under the SIL Open Font License. Everything else is
        under the MIT licence.
      </p>
    </div>
  )
}
