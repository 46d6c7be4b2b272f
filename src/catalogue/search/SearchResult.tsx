import { Link } from 'react-router-dom'
import { labelClass } from '../../furniture/Label.tsx'
import { blockId, briefInStoryPath, storyPath } from '../../links/paths.ts'
import type { Article } from '../../paper/article.ts'
import { formatCivilDate } from '../../paper/civilDate.ts'
import { directionOf } from '../../paper/publication.ts'
import { type Matcher, markedRuns, type Run, snippetOf } from '../../search/marks.ts'
import { pieceOf } from '../../search/pieces.ts'
import type { Hit } from '../../search/search.ts'
import styles from './Search.module.css'

type SearchResultProps = {
  hit: Hit
  /** Undefined until it has come. */
  article: Article | undefined
  /** The newspaper’s name. */
  paper: string
  matcher: Matcher
}

/** One result: where it is from, its headline, and the words round what was sought. */
export function SearchResult({ hit, article, paper, matcher }: SearchResultProps) {
  const isBrief = hit.brief !== null
  const href = hit.brief ? briefInStoryPath(hit, hit.brief) : storyPath(hit)
  const language = article?.language
  return (
    <li className={styles.result} lang={language} dir={language && directionOf(language)}>
      <p className={labelClass('caps', 'soft')} lang="en">
        <bdi>{paper}</bdi>
        {' · '}
        {hit.edition ? (
          <time dateTime={hit.edition}>{formatCivilDate(hit.edition, 'en', 'short')}</time>
        ) : (
          'Undated'
        )}
        {article?.section && (
          <>
            {' · '}
            <bdi>{article.section}</bdi>
          </>
        )}
        {isBrief && <span className={styles.brief}> · In brief</span>}
      </p>
      <h2 dir="auto">
        <Link to={href} data-result="">
          <Marked runs={markedRuns(hit.title, matcher)} />
        </Link>
      </h2>
      {article && <Passage hit={hit} article={article} matcher={matcher} />}
    </li>
  )
}

/** The words round the match; they lead to their place in the text. */
function Passage({ hit, article, matcher }: { hit: Hit; article: Article; matcher: Matcher }) {
  const piece = pieceOf(article, hit.brief)
  if (!piece) return null
  const { runs, block } = snippetOf(piece, matcher)
  if (hit.brief && runs.length === 1 && runs[0]?.text === hit.title) return null
  const words = <Marked runs={runs} />
  return (
    <p className={styles.snippet}>
      {block === null || hit.brief ? words : <Link to={`${storyPath(hit)}#${blockId(block)}`}>{words}</Link>}
    </p>
  )
}

function Marked({ runs }: { runs: readonly Run[] }) {
  let at = 0
  return runs.map(({ text, isMarked }) => {
    at += text.length
    return isMarked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>
  })
}
