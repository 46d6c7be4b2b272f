import { labelClass } from '../furniture/Label.tsx'
import { languageName } from '../furniture/names.ts'
import { Piece } from '../furniture/Piece.tsx'
import type { Article } from '../paper/article.ts'
import type { Elsewhere as OtherPaper } from '../paper/printed.ts'
import styles from './Elsewhere.module.css'

type ElsewhereProps = {
  article: Pick<Article, 'language'>
  papers: readonly OtherPaper[]
}

/** What other newspapers have of the same event, and whom only one of the two names. */
export function Elsewhere({ article, papers }: ElsewhereProps) {
  return (
    <section className={styles.elsewhere} aria-labelledby="elsewhere" lang="en">
      <h2 id="elsewhere" className={labelClass('caps')}>
        Other papers on this
      </h2>
      <ul>
        {papers.map(({ piece, paper, only }) => (
          <li key={piece.publication}>
            <Piece
              piece={piece}
              level={3}
              label={
                <>
                  <bdi>{paper}</bdi>
                  {piece.language !== article.language && (
                    <>
                      {' · '}
                      <bdi lang="en">{languageName(piece.language)}</bdi>
                    </>
                  )}
                </>
              }
            >
              <Sides {...only} />
            </Piece>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The people whom only one of two pieces names, side by side. */
function Sides({ here, there }: OtherPaper['only']) {
  if (here.length + there.length === 0)
    return (
      <p lang="en" className={labelClass('interface', 'soft')}>
        <bdi>Names the same people</bdi>
      </p>
    )
  return (
    <dl lang="en" className={labelClass('interface', 'soft')}>
      {[
        { side: 'Only there', names: there },
        { side: 'Only here', names: here },
      ].map(({ side, names }) => (
        <div key={side}>
          <dt>{side}</dt>
          <dd>{names.length > 0 ? names.join(', ') : 'nobody'}</dd>
        </div>
      ))}
    </dl>
  )
}
