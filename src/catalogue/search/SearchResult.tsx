import { Fragment, type ReactNode } from 'react'
import { labelClass } from '../../furniture/Label.tsx'
import { Link } from '../../furniture/Link.tsx'
import { blockId, briefInStoryPath, storyPath } from '../../links/paths.ts'
import type { Article } from '../../paper/article.ts'
import { formatCivilDate } from '../../paper/civilDate.ts'
import { directionOf } from '../../paper/publication.ts'
import { type Matcher, markedRuns, type Run, snippetOf } from '../../search/marks.ts'
import { pieceOf } from '../../search/pieces.ts'
import type { Hit } from '../../search/search.ts'
import styles from './Search.module.css'

/** A result without its article. */
export type SearchResultProps = {
  hit: Hit
  /** The newspaper’s name. */
  paper: string
  matcher: Matcher
  /** What can be done with it. */
  actions?: ReactNode
}

/**
 * One result: where it is from, its headline, and the words round what was sought.
 *
 * @param article - Undefined until it has come.
 */
export function SearchResult({
  hit,
  article,
  paper,
  matcher,
  actions,
}: SearchResultProps & { article: Article | undefined }) {
  const language = article?.language
  return (
    <li className={styles.result} lang={language} dir={language && directionOf(language)}>
      <p className={labelClass('caps', 'soft')} lang="en">
        <bdi>{paper}</bdi>
        {' · '}
        <bdi>
          {hit.edition ? (
            <time dateTime={hit.edition}>{formatCivilDate(hit.edition, 'en', 'short')}</time>
          ) : (
            'Undated'
          )}
        </bdi>
        {article?.section && (
          <>
            {' · '}
            <bdi>{article.section}</bdi>
          </>
        )}
        {hit.brief && (
          <>
            {' · '}
            <bdi className={styles.brief}>In brief</bdi>
          </>
        )}
      </p>
      {hit.brief ? (
        <BriefWords hit={hit} article={article} brief={hit.brief} matcher={matcher} />
      ) : (
        <>
          <h2 dir="auto">
            <Link to={storyPath(hit)} className={styles.way} data-result="">
              <Marked runs={markedRuns(hit.title, matcher)} />
            </Link>
          </h2>
          <p className={styles.snippet}>
            {article && <Passage hit={hit} article={article} matcher={matcher} />}
          </p>
        </>
      )}
      <div className={styles.actions}>{actions}</div>
    </li>
  )
}

type PartProps = { hit: Hit; article: Article; matcher: Matcher }

/** A brief has no headline: its words stand there, the beginning of them until the article has come. */
function BriefWords({
  hit,
  article,
  brief,
  matcher,
}: Omit<PartProps, 'article'> & { article: Article | undefined; brief: string }) {
  const piece = article && pieceOf(article, brief)
  return (
    <h2 dir="auto" className={styles.briefText}>
      <Link to={briefInStoryPath(hit, brief)} className={styles.way} data-result="">
        <Marked runs={piece ? snippetOf(piece, matcher).runs : markedRuns(hit.title, matcher)} />
      </Link>
    </h2>
  )
}

/** The words round the match; they lead to their place in the text. */
function Passage({ hit, article, matcher }: PartProps) {
  const piece = pieceOf(article, null)
  if (!piece) return null
  const { runs, block } = snippetOf(piece, matcher)
  const words = <Marked runs={runs} />
  return block === null ? words : <Link to={`${storyPath(hit)}#${blockId(block)}`}>{words}</Link>
}

function Marked({ runs }: { runs: readonly Run[] }) {
  let at = 0
  return runs.map(({ text, isMarked }) => {
    at += text.length
    return isMarked ? <mark key={at}>{text}</mark> : <Fragment key={at}>{text}</Fragment>
  })
}
