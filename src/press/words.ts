import { fnv1a } from '../paper/fnv1a.ts'

/** Words shorter than this join sentences in most languages, and say nothing about a subject. */
const SHORTEST = 3

/** How many of the words that a text repeats are looked at: more say less and less. */
const MOST_REPEATED = 50

/**
 * The words of a text that can say what it is about, each once and in order: without case, accents, and the
 * possessive.
 */
export function wordsIn(text: string): string[] {
  return [...new Set(everyWordIn(text))]
}

/** The words that a text has more than once, as `wordsIn` gives them, the most frequent first. */
export function wordsRepeatedIn(text: string): string[] {
  const times = new Map<string, number>()
  for (const word of everyWordIn(text)) times.set(word, (times.get(word) ?? 0) + 1)
  return [...times]
    .filter(([, count]) => count > 1)
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_REPEATED)
    .map(([word]) => word)
}

function everyWordIn(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
  const words = folded.replaceAll(/['’]s\b/gu, '').match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => word.length >= SHORTEST)
}

/** A word of fewer letters most often joins others. */
const SHORTEST_TELLING = 5

/** The longest words of a text, as it has them, that are among words as `wordsIn` gives them. @param most - How many. */
export function tellingWords(text: string, known: ReadonlySet<string>, most: number): string[] {
  const words = new Map<string, string>()
  for (const [written] of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const [word] = wordsIn(written)
    if (word !== undefined && word.length >= SHORTEST_TELLING && known.has(word)) words.set(word, written)
  }
  return [...words.values()].sort((one, other) => other.length - one.length).slice(0, most)
}

/**
 * A number for a word: a vocabulary of numbers is small, and the one pair of words in some ten thousand archives that has
 * one number together does no harm.
 */
export function wordNumber(word: string): number {
  return fnv1a(word)
}
