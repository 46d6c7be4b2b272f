import type { Article, QuotedRange } from '../paper/article.ts'
import { choosePullQuotes } from './pullQuoteChoice.ts'
import { findQuotations, isLongEnough } from './quotations.ts'
import { attributeQuotations } from './speakers.ts'

/**
 * The article with its direct quotations, their speakers and its pull quotes filled in. What an editor has put
 * in either list stays as it is; an article is never changed in place.
 */
export function markUp(article: Article): Article {
  const quotations = article.quotations.length > 0 ? article.quotations : quotationsWithSpeakers(article)
  const marked = { ...article, quotations }
  return {
    ...marked,
    pullQuotes: marked.pullQuotes.length > 0 ? marked.pullQuotes : choosePullQuotes(marked),
  }
}

/** The direct quotations of an article, five words or more, each with its speaker where that is sure. */
export function quotationsWithSpeakers(article: Article): QuotedRange[] {
  const quotations = findQuotations(article.body)
  const attributions = attributeQuotations(article, quotations)
  return quotations.flatMap((quotation, index) => {
    if (!isLongEnough(article.body, quotation)) return []
    const { paragraph, start, end } = quotation
    const speaker = attributions[index]?.speaker
    return [{ paragraph, start, end, ...(speaker ? { speaker } : {}) }]
  })
}
