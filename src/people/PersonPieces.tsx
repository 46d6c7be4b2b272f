import type { ReactNode } from 'react'
import { counted } from '../furniture/counted.ts'
import { labelClass } from '../furniture/Label.tsx'
import { Link } from '../furniture/Link.tsx'
import { personPath } from '../links/paths.ts'
import type { Person } from '../paper/printed.ts'
import type { Related } from '../paper/summary.ts'
import styles from './PersonPieces.module.css'

type PersonPiecesProps = {
  person: Person
  /** How one piece is shown. */
  renderPiece: (piece: Related) => ReactNode
}

/** Everything that a person is in, newest first. */
export function PersonPieces({ person, renderPiece }: PersonPiecesProps) {
  const { name, slug, count, page, pages, pieces } = person
  return (
    <div className={styles.page}>
      <header>
        <h1 tabIndex={-1}>
          <bdi>{name}</bdi>
        </h1>
        <p className={labelClass('interface', 'soft')}>
          {counted(count, 'story or brief', 'stories and briefs')}
          {pages > 1 && `, page ${page} of ${pages}`}
        </p>
      </header>
      <ul className={styles.pieces}>
        {pieces.map((piece) => (
          <li key={keyOf(piece)}>{renderPiece(piece)}</li>
        ))}
      </ul>
      {pages > 1 && (
        <nav aria-label="Pages" className={labelClass('interface')}>
          {page > 1 && <Link to={personPath(slug, page - 1)}>‹ Newer</Link>}
          {page < pages && <Link to={personPath(slug, page + 1)}>Older ›</Link>}
        </nav>
      )}
    </div>
  )
}

function keyOf(piece: Related): string {
  const story = piece.kind === 'brief' ? `${piece.story}/brief` : 'story'
  return [piece.publication, piece.edition, story, piece.slug].join('/')
}
