import { type Article, bodyTexts } from './article.ts'

/** Words that an adult reads in a minute, silently, in English prose: the mean of 190 studies. */
const WORDS_PER_MINUTE = 238
/** Characters a minute for scripts that do not put spaces between words. */
const CHARACTERS_PER_MINUTE = 500
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu

/**
 * How many words the body has. Briefs do not count: they are pieces of their own. In scripts without spaces
 * every character counts as a word.
 */
export function countWords(article: Article): number {
  return bodyTexts(article).reduce((words, text) => words + wordsIn(text), 0)
}

/**
 * Whole minutes that the body takes, at least 1.
 * @see Brysbaert, “How many words do we read per minute?”, Journal of Memory and Language 109 (2019)
 */
export function readingMinutes(article: Article): number {
  const texts = bodyTexts(article)
  const spaceless = texts.reduce((count, text) => count + (text.match(SPACELESS)?.length ?? 0), 0)
  const words = countWords(article) - spaceless
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE + spaceless / CHARACTERS_PER_MINUTE))
}

function wordsIn(text: string): number {
  const spaceless = text.match(SPACELESS)?.length ?? 0
  const spaced = text.replaceAll(SPACELESS, ' ').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
  return spaced + spaceless
}
