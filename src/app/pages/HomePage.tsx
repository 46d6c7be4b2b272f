import { useQuery } from '@tanstack/react-query'
import { OtherPapers } from '../../catalogue/OtherPapers.tsx'
import { Notice } from '../../furniture/Notice.tsx'
import { PageHead } from '../../furniture/PageHead.tsx'
import { Region } from '../../furniture/Region.tsx'
import { catalogueQuery, frontQuery } from '../../newsstand/queries.ts'
import type { Catalogue, CatalogueEntry } from '../../paper/printed.ts'
import { newestPaper } from '../loaders.ts'
import { FrontWithBriefs } from './FrontWithBriefs.tsx'
import styles from './HomePage.module.css'

/** Today's front: the newest edition, and the way to the rest. */
export function Component() {
  const { data: catalogue } = useQuery(catalogueQuery())
  if (!catalogue) return null
  const newest = newestPaper(catalogue)
  return newest ? <Today catalogue={catalogue} newest={newest} /> : <EmptyArchive />
}

function Today({ catalogue, newest }: { catalogue: Catalogue; newest: CatalogueEntry }) {
  const { data: front } = useQuery(frontQuery(newest.slug, newest.last))
  if (!front) return null
  return (
    <>
      <PageHead title="Standfirst" description={`${newest.name}: ${newest.headline}`} />
      <FrontWithBriefs front={front} section={null} />
      <Region name="the other newspapers">
        <OtherPapers papers={catalogue.publications.slice(1)} />
      </Region>
    </>
  )
}

function EmptyArchive() {
  return (
    <div className={styles.empty}>
      <PageHead title="Standfirst" />
      <h1 tabIndex={-1}>Standfirst</h1>
      <Notice title="There is nothing in this archive yet.">
        <p>
          Import a newspaper’s text with <code>npm run import -- file.txt</code> and build the site again.
        </p>
      </Notice>
    </div>
  )
}
