import { labelClass } from '../furniture/Label.tsx'
import { Piece } from '../furniture/Piece.tsx'
import type { Article } from '../paper/article.ts'
import { type CivilDate, formatCivilDate } from '../paper/civilDate.ts'
import type { Related } from '../paper/summary.ts'
import styles from './Thread.module.css'

type ThreadProps = {
  article: Pick<Article, 'edition' | 'headline' | 'language'>
  /** The other pieces, in the order of their days. */
  thread: readonly Related[]
}

/** The days of an event in one newspaper, in order, with this story in its place. */
export function Thread({ article, thread }: ThreadProps) {
  const later = thread.findIndex(({ edition }) => isAfter(edition, article.edition))
  const place = later < 0 ? thread.length : later
  return (
    <section className={styles.thread} aria-labelledby="thread" lang="en">
      <h2 id="thread" className={labelClass('caps')}>
        The thread
      </h2>
      <ol>
        {thread.slice(0, place).map(itemOf)}
        <li className={styles.here} aria-current="page">
          <p className={labelClass('caps', 'red')}>
            {['This story', article.edition && formatCivilDate(article.edition, 'en', 'short')]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p lang={article.language} dir="auto">
            {article.headline}
          </p>
        </li>
        {thread.slice(place).map(itemOf)}
      </ol>
    </section>
  )
}

function itemOf(piece: Related) {
  return (
    <li key={`${piece.edition}/${piece.kind}/${piece.slug}`}>
      <Piece piece={piece} level={3} />
    </li>
  )
}

function isAfter(one: CivilDate | null, other: CivilDate | null): boolean {
  return one !== null && other !== null && one > other
}
