import { labelClass } from '../furniture/Label.tsx'
import { Link } from '../furniture/Link.tsx'
import type { Item, ShelfState } from '../shelf/fold.ts'
import { pieceHref } from '../shelf/piece.ts'
import { formatShort, secondsLeft } from './duration.ts'
import styles from './Lists.module.css'
import { begunItems, percentRead } from './shownList.ts'

/** The stories that a reader is in the middle of, the last one first. */
export function ContinueReading({ shelf }: { shelf: ShelfState }) {
  const begun = begunItems(shelf)
  if (begun.length === 0) return null
  return (
    <section className={styles.begun} aria-labelledby="continue-reading">
      <h2 id="continue-reading" className={labelClass('caps')}>
        Continue reading
      </h2>
      <ul>
        {begun.map((item) => (
          <Begun key={item.id} item={item} />
        ))}
      </ul>
    </section>
  )
}

function Begun({ item }: { item: Item }) {
  const { piece } = item
  if (piece.kind === 'link') return null
  const percent = percentRead(item)
  return (
    <li>
      <h3 lang={piece.language} dir="auto">
        <Link to={pieceHref(piece)}>{piece.title}</Link>
      </h3>
      <progress className={styles.progress} max={100} value={percent} aria-label="Read">
        {percent} %
      </progress>
      <p className={labelClass('interface', 'soft')}>{formatShort(secondsLeft(item))} left</p>
    </li>
  )
}
