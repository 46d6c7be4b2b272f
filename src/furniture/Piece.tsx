import { briefPath, storyPath } from '../links/paths.ts'
import { formatCivilDate } from '../paper/civilDate.ts'
import { directionOf } from '../paper/publication.ts'
import type { Related } from '../paper/summary.ts'
import { labelClass } from './Label.tsx'
import { Link } from './Link.tsx'
import styles from './Piece.module.css'

type PieceProps = {
  piece: Related
  /** What its shared names mean here: why it stands in this list. */
  sharesLabel?: string
  /** The level of its heading in the page. */
  level?: 2 | 3
}

/** A story or brief in a list of such: where it stood, its headline or words, and why it is here. */
export function Piece({ piece, sharesLabel = 'Shares', level = 2 }: PieceProps) {
  const Heading = `h${level}` as const
  const { edition, language, shares } = piece
  return (
    <article className={styles.piece} lang={language} dir={directionOf(language)}>
      <p className={labelClass('caps', 'soft')}>
        {piece.kind === 'brief' ? <bdi lang="en">In brief</bdi> : (piece.section ?? 'Story')}
        {edition && (
          <>
            {' · '}
            <bdi lang="en">
              <time dateTime={edition}>{formatCivilDate(edition, 'en', 'short')}</time>
            </bdi>
          </>
        )}
      </p>
      <Heading className={piece.kind === 'brief' ? styles.brief : styles.headline}>
        <Link to={hrefOf(piece)}>{piece.kind === 'brief' ? piece.text : piece.headline}</Link>
      </Heading>
      {shares.length > 0 && (
        <p className={labelClass('interface', 'soft')}>
          <bdi lang="en">
            {sharesLabel}: {shares.join(', ')}
          </bdi>
        </p>
      )}
    </article>
  )
}

function hrefOf(piece: Related): string {
  if (piece.kind === 'story') return storyPath(piece)
  const { publication, edition, story, slug } = piece
  return briefPath({ publication, edition, slug: story }, slug)
}
