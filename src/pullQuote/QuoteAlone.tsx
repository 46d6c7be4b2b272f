import type { ReactNode } from 'react'
import { EditionLine } from '../furniture/EditionLine.tsx'
import { Link } from '../furniture/Link.tsx'
import { quotedWordsId, storyPath } from '../links/paths.ts'
import { type Article, type QuotedRange, quotedText } from '../paper/article.ts'
import { directionOf, type Publication } from '../paper/publication.ts'
import styles from './QuoteAlone.module.css'

type QuoteAloneProps = {
  article: Article
  quote: QuotedRange
  /** Its place among the story's pull quotes, from 1. */
  number: number
  publication: Publication | null
  /** What can be done with the quote. */
  actions?: ReactNode
}

/** A pull quote on a page of its own: the words, who said them, and where. */
export function QuoteAlone({ article, quote, number, publication, actions }: QuoteAloneProps) {
  const { language, edition, headline } = article
  return (
    <article className={styles.page}>
      <figure lang={language} dir={directionOf(language)}>
        <blockquote>{quotedText(article, quote)}</blockquote>
        {quote.speaker && <figcaption>{quote.speaker}</figcaption>}
      </figure>
      <h1 tabIndex={-1} lang={language} dir={directionOf(language)}>
        <Link to={`${storyPath(article)}#${quotedWordsId(number)}`}>{headline}</Link>
      </h1>
      <EditionLine publication={article.publication} name={publication?.name} edition={edition} />
      {actions}
    </article>
  )
}
