import { counted } from '../furniture/counted.ts'
import { labelClass, Unseen } from '../furniture/Label.tsx'
import { Link } from '../furniture/Link.tsx'
import { cuttingPath } from '../links/cuttingPaths.ts'
import { formatCivilDate } from '../paper/civilDate.ts'
import { directionOf } from '../paper/publication.ts'
import type { Cutting } from '../shelf/cutting.ts'
import styles from './Desk.module.css'

type OwnCuttingsProps = {
  cuttings: readonly Cutting[]
  /** How many are kept that cannot be read. */
  damaged: number
  onRemove: (cutting: Cutting) => void
}

/** The cuttings that a reader keeps on this device, the newest first. */
export function OwnCuttings({ cuttings, damaged, onRemove }: OwnCuttingsProps) {
  return (
    <section aria-labelledby="own-cuttings">
      <h2 id="own-cuttings" className={styles.heading}>
        Your cuttings
      </h2>
      {damaged > 0 && (
        <p className={styles.fault}>
          {counted(damaged, 'cutting is', 'cuttings are')} damaged and cannot be read. Nothing was thrown
          away.
        </p>
      )}
      {cuttings.length === 0 && (
        <p className={labelClass('interface', 'soft')}>
          What you keep stands here and on your reading lists, on this device only.
        </p>
      )}
      <ul className={styles.cuttings}>
        {cuttings.map((cutting) => {
          const { id, paper, article } = cutting
          return (
            <li key={id}>
              <div>
                <p lang={article.language} dir={directionOf(article.language)}>
                  <Link to={cuttingPath(id)}>{article.headline}</Link>
                </p>
                <p className={labelClass('interface', 'soft')}>
                  <bdi>{paper}</bdi>
                  {article.edition && ` · ${formatCivilDate(article.edition, 'en')}`}
                </p>
              </div>
              <button type="button" onClick={() => onRemove(cutting)}>
                Remove <Unseen>{article.headline}</Unseen>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
