import { useQuery } from '@tanstack/react-query'
import { Link } from '../../furniture/Link.tsx'
import { PageHead } from '../../furniture/PageHead.tsx'
import { deskPath, papersPath } from '../../links/paths.ts'
import { catalogueQuery } from '../../newsstand/queries.ts'
import styles from './AboutPage.module.css'

/** What this site is, and what its newspapers say of themselves. */
export function Component() {
  const { data: catalogue } = useQuery(catalogueQuery())
  const told = (catalogue?.publications ?? []).filter(({ about }) => about)
  return (
    <div className={styles.page}>
      <PageHead title="About" description="What Standfirst is, and where its newspapers come from." />
      <h1 tabIndex={-1}>About Standfirst</h1>
      <p>
        Standfirst turns newspaper text into stories worth reading, with an address for each that keeps
        working. It needs no account and no server; nothing that you read here is reported to anyone.
      </p>
      <p>
        A newspaper text of your own can be read here too: the <Link to={deskPath}>import desk</Link> sets it
        like any story, on your device.
      </p>
      {told.length > 0 && (
        <>
          <h2>
            <Link to={papersPath}>The newspapers here</Link>
          </h2>
          {told.map(({ slug, language, direction, about }) => (
            <p key={slug} lang={language} dir={direction}>
              {about}
            </p>
          ))}
        </>
      )}
      <h2>Type</h2>
      <p>
        The text is set in Newsreader by Production Type, under the SIL Open Font License. Everything else is
        under the MIT licence.
      </p>
    </div>
  )
}
