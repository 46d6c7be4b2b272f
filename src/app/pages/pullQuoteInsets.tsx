import type { ReactNode } from 'react'
import { type Article, quotedText } from '../../paper/article.ts'
import { PullQuote } from '../../pullQuote/PullQuote.tsx'

/**
 * Each pull quote, to hang beside the block that it was lifted from, by the block’s index.
 *
 * @param actionsFor - What can be done with one. Its number is from 1.
 */
export function pullQuoteInsets(
  article: Article,
  actionsFor: (number: number) => ReactNode,
): Map<number, ReactNode> {
  const insets = new Map<number, ReactNode>()
  article.pullQuotes.forEach((quote, index) => {
    insets.set(
      quote.paragraph,
      <>
        {insets.get(quote.paragraph)}
        <PullQuote
          words={quotedText(article, quote)}
          speaker={quote.speaker}
          number={index + 1}
          paragraphNumber={paragraphNumber(article, quote.paragraph)}
          actions={actionsFor(index + 1)}
        />
      </>,
    )
  })
  return insets
}

/** Which paragraph a block is, from 1; crossheads, lists and figures do not count. */
function paragraphNumber({ body }: Article, block: number): number {
  return body.slice(0, block + 1).filter(({ kind }) => kind === 'paragraph').length
}
