import type { Article, QuotedRange } from '../paper/article.ts'
import type { HouseStyle } from './casing.ts'
import { mendCase } from './mendCase.ts'
import { type IsForename, peopleOf } from './peopleOf.ts'
import { choosePullQuotes } from './pullQuoteChoice.ts'
import { findQuotations, isLongEnough } from './quotations.ts'
import { attributeQuotations } from './speakers.ts'

/** What the subs may be told. */
export type SubsOptions = { readonly style?: HouseStyle; readonly isForename?: IsForename }

/**
 * The article with the case of its words mended, its people, its direct quotations, their speakers and its pull quotes filled in.
 * What an editor has put in any list stays as it is; an article is never changed in place. Case is mended and people are
 * named in English only.
 */
export function markUp(article: Article, options: SubsOptions = {}): Article {
  const isEnglish = /^en\b/i.test(article.language)
  const mended = isEnglish ? withPeople(mendCase(article, options.style), options.isForename) : article
  const quotations = mended.quotations.length > 0 ? mended.quotations : quotationsWithSpeakers(mended)
  const marked = { ...mended, quotations }
  return {
    ...marked,
    pullQuotes: marked.pullQuotes.length > 0 ? marked.pullQuotes : choosePullQuotes(marked),
  }
}

function withPeople(article: Article, isForename?: IsForename): Article {
  const { people, ofBriefs } = peopleOf(article, isForename)
  return {
    ...article,
    people: article.people.length > 0 ? article.people : people,
    briefs: article.briefs.map((brief, index) => ({
      ...brief,
      people: brief.people.length > 0 ? brief.people : (ofBriefs[index] ?? []),
    })),
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
