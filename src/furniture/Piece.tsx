import type { ReactNode } from 'react'
import { briefPath, storyPath } from '../links/paths.ts'
import { formatCivilDate } from '../paper/civilDate.ts'
import { directionOf } from '../paper/publication.ts'
import type { Related } from '../paper/summary.ts'
import { labelClass } from './Label.tsx'
import { Link } from './Link.tsx'
import styles from './Piece.module.css'

type PieceProps = {
  piece: Related
  /** What stands before its date; without it, its section or that it is a brief. */
  label?: ReactNode
  /** What its shared names mean here: why it stands in this list. */
  sharesLabel?: string
  /** The level of its heading in the page. */
  level?: 2 | 3
  /** What else is told of it, beneath. */
  children?: ReactNode
}

/** A story or brief in a list of such: where it stood, its headline or words, and why it is here. */
export function Piece({ piece, label, sharesLabel = 'Shares', level = 2, children }: PieceProps) {
  const Heading = `h${level}` as const
  const { edition, language, shares } = piece
  return (
    <article className={styles.piece} lang={language} dir={directionOf(language)}>
      <p className={labelClass('caps', 'soft')}>
        {label ?? (piece.kind === 'brief' ? <bdi lang="en">In brief</bdi> : (piece.section ?? 'Story'))}
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
          <bdi lang="en">{`${sharesLabel}: ${shares.join(', ')}`}</bdi>
        </p>
      )}
      {children}
    </article>
  )
}

function hrefOf(piece: Related): string {
  if (piece.kind === 'story') return storyPath(piece)
  const { publication, edition, story, slug } = piece
  return briefPath({ publication, edition, slug: story }, slug)
}
