import { type Article, bodyTexts } from './article.ts'

/** Words that an adult reads in a minute, silently, in English prose: the mean of 190 studies. */
const WORDS_PER_MINUTE = 238
/** Characters a minute for scripts that do not put spaces between words. */
const CHARACTERS_PER_MINUTE = 500
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu
/** Where those scripts stand; a text of other scripts need not be looked at letter by letter. */
const MAY_BE_SPACELESS = /[\u0e00-\u0e7f\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\ud800-\udfff]/

type Length = { readonly words: number; readonly spaceless: number }

/** An article never changes, and its page asks for several figures. */
const lengths = new WeakMap<Article, Length>()

/**
 * How many words the body has. Briefs do not count: they are pieces of their own. In scripts without spaces
 * every character counts as a word.
 */
export function countWords(article: Article): number {
  const { words, spaceless } = lengthOf(article)
  return words + spaceless
}

/**
 * Whole minutes that the body takes, at least 1.
 * @see Brysbaert, “How many words do we read per minute?”, Journal of Memory and Language 109 (2019)
 */
export function readingMinutes(article: Article): number {
  const { words, spaceless } = lengthOf(article)
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE + spaceless / CHARACTERS_PER_MINUTE))
}

function lengthOf(article: Article): Length {
  const known = lengths.get(article)
  if (known) return known
  const length = bodyTexts(article).map(lengthOfText).reduce(sum, { words: 0, spaceless: 0 })
  lengths.set(article, length)
  return length
}

function lengthOfText(text: string): Length {
  if (!MAY_BE_SPACELESS.test(text)) return { words: wordsIn(text), spaceless: 0 }
  const spaceless = text.match(SPACELESS)?.length ?? 0
  return { words: wordsIn(text.replaceAll(SPACELESS, ' ')), spaceless }
}

function sum(a: Length, b: Length): Length {
  return { words: a.words + b.words, spaceless: a.spaceless + b.spaceless }
}

/** The common letters are tried first: to look for any letter at all takes long to get ready for. */
function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[a-z0-9]/i.test(word) || /[\p{L}\p{N}]/u.test(word)).length
}
