import { quotedText } from '../../src/paper/article.ts'
import { quotationsWithSpeakers } from '../../src/subs/markUp.ts'
import { anArticleOf } from './anArticle.ts'

/** The words of every quotation that the subs find in paragraphs. */
export function quotedIn(...paragraphs: string[]): string[] {
  const article = anArticleOf(paragraphs)
  return quotationsWithSpeakers(article).map((range) => quotedText(article, range))
}

/** The speaker of every quotation that the subs find in paragraphs; null where they name none. */
export function speakersIn(...paragraphs: string[]): (string | null)[] {
  return quotationsWithSpeakers(anArticleOf(paragraphs)).map(({ speaker }) => speaker ?? null)
}
