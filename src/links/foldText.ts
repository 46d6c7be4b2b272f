/** A text in which letters that differ in style only are the same, and where each of its characters came from. */
export type FoldedText = {
  readonly string: string
  /** For each UTF-16 unit, and for the end, the offset that it came from. */
  readonly from: readonly number[]
}

const QUOTES = /[\u2018-\u201f\u2032\u2033\u00ab\u00bb\u2039\u203a"'`\u00b4]/
const DASHES = /[\u2010-\u2015\u2212-]/
/** Soft hyphens, what has no width, and signs of direction. */
const WITHOUT_WIDTH = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
/** Marks on letters, soft hyphens, what has no width, and signs of direction. */
const UNSEEN = /[\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/**
 * Folds case, accents, widths and ligatures, forms of quotation marks and dashes, and white space. Beside marks and dashes
 * white space goes: house styles differ in it.
 *
 * @param keepsAccents - Whether accents stay: `pêche` and `péché` are two words.
 */
export function foldText(text: string, keepsAccents = false): FoldedText {
  const folded: string[] = []
  const from: number[] = []
  let last = ''
  let offset = 0
  for (const letter of text) {
    const one = foldLetter(letter, keepsAccents)
    const isKept = one === ' ' ? isSpaceKept(last) : one !== '' && !(one === '-' && last === '-')
    if (isKept && isMark(one) && last === ' ') {
      folded.pop()
      from.pop()
    }
    if (isKept) {
      folded.push(one)
      last = one
      for (let unit = 0; unit < one.length; unit += 1) from.push(offset)
    }
    offset += letter.length
  }
  from.push(offset)
  return { string: folded.join(''), from }
}

/** Whether a space may stand behind what is there already. */
function isSpaceKept(last: string): boolean {
  return last !== '' && last !== ' ' && !isMark(last)
}

function isMark(folded: string): boolean {
  return folded === "'" || folded === '-'
}

function foldLetter(letter: string, keepsAccents: boolean): string {
  if (QUOTES.test(letter)) return "'"
  if (DASHES.test(letter)) return '-'
  if (/\s/.test(letter)) return ' '
  return letter
    .normalize('NFKD')
    .replace(keepsAccents ? WITHOUT_WIDTH : UNSEEN, '')
    .toLowerCase()
}
