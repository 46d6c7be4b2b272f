const FIRST_PERSON = /(?<![\p{L}’'])(?:I|we|my|our|me|us|myself|ourselves|mine|ours)(?![\p{L}])/giu
const ABSOLUTE =
  /(?<![\p{L}’'])(?:never|nothing|everything|nobody|everyone|no|not|cannot|can['’]t|won['’]t|don['’]t|always|only|ever|all)(?![\p{L}])/giu
const FIGURES = /\p{N}|[%£$€@#[\]()]|https?:/u
const DATES =
  /(?<!\p{L})(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December)(?!\p{L})/u
/** Words that lean on the sentence before, which a pull quote leaves behind. */
const LEANS = /^(?:He|She|They|This|These|Those|Also|However|Then|Well|Yes)(?!\p{L})/u
/** Whom they mean stands before, in words that a pull quote leaves behind. */
const OTHERS = /(?<![\p{L}’'])(?:he|she|they|it|you|him|her|them|his|their|your)(?!\p{L})/giu
/** Words that set something against something, or give a reason: the point of what is said. */
const TURNS = /(?<!\p{L})(?:but|because|if|when|not just|rather than|instead)(?!\p{L})/iu
const STATES = /(?<!\p{L})(?:(?:there|it) is|(?:there|it|that)[’']s)(?!\p{L})/iu
const NO_COMMENT = /(?:no|further|declined to) comment|thoughts and prayers|as soon as possible/iu

/** Words in a pull quote as papers set them: half of those measured have between 14 and 22. */
const BEST_LENGTH = 18

/**
 * How well a piece of speech would stand alone in large type; higher is better, only comparable within one
 * article. Short easy personal words count for it; figures, dates and names against it.
 *
 * The features are those that Bohn and Ling (COLING 2020) found to matter. Their weights were set by hand: fitted ones did
 * worse on articles that they were not fitted on.
 * In languages other than English only length, figures and names count.
 */
export function quoteWorth(text: string, language: string): number {
  const words = text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []
  if (words.length === 0) return Number.NEGATIVE_INFINITY
  const share = (count: number) => count / words.length
  const names = words.slice(1).filter((word) => /^\p{Lu}\p{L}/u.test(word)).length
  const ofAnyLanguage =
    -Math.abs(words.length - BEST_LENGTH) / BEST_LENGTH - (FIGURES.test(text) ? 1 : 0) - 3 * share(names)
  return /^en(?:-|$)/.test(language) ? ofAnyLanguage + englishWorth(text, words, share) : ofAnyLanguage
}

function englishWorth(text: string, words: readonly string[], share: (count: number) => number): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const letters = words.reduce((sum, word) => sum + word.length, 0)
  return (
    Math.min(1, 6 * share(count(FIRST_PERSON))) +
    Math.min(0.8, 5 * share(count(ABSOLUTE))) +
    (TURNS.test(text) ? 0.6 : 0) +
    (STATES.test(text) ? 0.6 : 0) -
    3 * share(count(OTHERS)) -
    (DATES.test(text) ? 0.6 : 0) -
    (LEANS.test(text) ? 0.2 : 0) -
    (NO_COMMENT.test(text) ? 2 : 0) -
    0.2 * Math.max(0, share(letters) - 4)
  )
}
