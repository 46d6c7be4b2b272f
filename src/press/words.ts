/** Words shorter than this join sentences in most languages, and say nothing about a subject. */
const SHORTEST = 3

/**
 * The words of a text that can say what it is about, each once and in order: without case, accents, and the
 * possessive.
 */
export function wordsIn(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
  const words = folded.replaceAll(/['’]s\b/gu, '').match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words.filter((word) => word.length >= SHORTEST))]
}

/**
 * A number from 0 to 2³² − 1 for a word, by FNV-1a: a vocabulary of numbers is small, and the one pair of
 * words in some ten thousand archives that has one number together does no harm.
 */
export function wordNumber(word: string): number {
  let number = 0x811c9dc5
  for (let index = 0; index < word.length; index += 1) {
    number = Math.imul(number ^ word.charCodeAt(index), 0x01000193)
  }
  return number >>> 0
}
