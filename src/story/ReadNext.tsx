import { labelClass } from '../furniture/Label.tsx'
import { Piece } from '../furniture/Piece.tsx'
import type { Related } from '../paper/summary.ts'
import styles from './ReadNext.module.css'

/** Related stories and briefs, each with what it shares with this one. */
export function ReadNext({ related }: { related: readonly Related[] }) {
  if (related.length === 0) return null
  return (
    <section className={styles.next} aria-labelledby="read-next" lang="en">
      <h2 id="read-next" className={labelClass('caps')}>
        Read next
      </h2>
      <ul>
        {related.map((piece) => (
          <li key={[piece.publication, piece.edition, piece.kind, piece.slug].join('/')}>
            <Piece piece={piece} level={3} />
          </li>
        ))}
      </ul>
    </section>
  )
}
