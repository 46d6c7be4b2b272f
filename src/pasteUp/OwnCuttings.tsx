import { useRef, useState } from 'react'
import { counted } from '../furniture/counted.ts'
import { labelClass, Unseen } from '../furniture/Label.tsx'
import { Link } from '../furniture/Link.tsx'
import { cuttingPath } from '../links/cuttingPaths.ts'
import { formatCivilDate, isCivilDate } from '../paper/civilDate.ts'
import { directionOf } from '../paper/publication.ts'
import type { CuttingHeads } from '../shelf/browser/cuttings.ts'
import styles from './Desk.module.css'

/** How many are shown at once. */
const STEP = 100

type OwnCuttingsProps = CuttingHeads & { onRemove: (id: string) => void }

/** The cuttings that a reader keeps on this device, the newest first. */
export function OwnCuttings({ heads, damaged, onRemove }: OwnCuttingsProps) {
  const [shown, setShown] = useState(STEP)
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <section aria-labelledby="own-cuttings">
      <h2 id="own-cuttings" ref={heading} tabIndex={-1} className={styles.heading}>
        Your cuttings
      </h2>
      {damaged > 0 && (
        <p className={styles.fault}>
          {counted(damaged, 'cutting is', 'cuttings are')} damaged and cannot be read. Nothing was thrown
          away.
        </p>
      )}
      {heads.length === 0 && (
        <p className={labelClass('interface', 'soft')}>
          What you keep stands here and on your reading lists, on this device only.
        </p>
      )}
      <ul className={styles.cuttings}>
        {heads.slice(0, shown).map(({ id, paper, headline, language, edition }) => (
          <li key={id}>
            <div>
              <p lang={language} dir={directionOf(language)}>
                <Link to={cuttingPath(id)}>{headline}</Link>
              </p>
              <p className={labelClass('interface', 'soft')}>
                <bdi>{paper}</bdi>
                {edition && isCivilDate(edition) && ` · ${formatCivilDate(edition, 'en')}`}
              </p>
            </div>
            <button
              type="button"
              onClick={() => {
                onRemove(id)
                heading.current?.focus()
              }}
            >
              Remove <Unseen>{headline}</Unseen>
            </button>
          </li>
        ))}
      </ul>
      {heads.length > shown && (
        <p>
          <button type="button" onClick={() => setShown(shown + STEP)}>
            Show {Math.min(STEP, heads.length - shown)} more
          </button>
        </p>
      )}
    </section>
  )
}
