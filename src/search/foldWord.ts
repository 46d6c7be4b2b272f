/** The longest term that is kept, in UTF-16 code units; what is longer is an address or a slip, not a word. */
const LONGEST_TERM = 40

/** Accents of Latin, Greek and Cyrillic; points of Hebrew; vowel signs and other small marks of Arabic. */
const SMALL_MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06ed]/gu
/** What shows as nothing inside a word: soft hyphen, joiners, and the stroke that stretches Arabic words. */
const UNSEEN = /[\u00ad\u0640\u200b-\u200d\u2060]/gu

/** Letters that Unicode does not take apart, each with what readers type for it. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'n',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ۀ: 'ه',
  ک: 'ك',
}
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu')
const OTHER_DIGITS = /[٠-٩۰-۹०-९]/gu

const APOSTROPHE = /['’ʼ]/u
/** Words that French and Italian shorten before a vowel: `l’Élysée` is found as `elysee`. */
const ELIDED = new Set(
  'l d j m t s n c qu jusqu lorsqu puisqu quoiqu dell nell sull dall all quell un'.split(' '),
)
/** The article of Arabic, alone or behind a small word that is written with it. */
const ARABIC_ARTICLE = /^(?:[وبكف]ال(?=.{4})|لل(?=.{4})|ال(?=.{3}))/u

/**
 * A word as the index holds it: without case, accents, ligatures and vowel signs, letters that readers take for
 * the same made the same, without `’s`, elided articles and the Arabic article. Build and query both go
 * through here, so that they always agree. Folding twice changes nothing.
 *
 * @returns Empty where nothing of the word is left.
 */
export function foldWord(word: string): string {
  const parts = word.split(APOSTROPHE).map(foldLetters)
  if (parts.length > 1 && parts.at(-1) === 's') parts.pop()
  if (parts.length > 1 && ELIDED.has(parts[0] ?? '') && parts.slice(1).join('').length > 1) parts.shift()
  return wholeCharacters(withoutArticle(parts.join('')), LONGEST_TERM)
}

/** Letters without case, accents and forms; the number of characters may change. */
function foldLetters(text: string): string {
  if (/^[a-z0-9]*$/.test(text)) return text
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(SMALL_MARKS, '')
    .replace(UNSEEN, '')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .replace(OTHER_DIGITS, (digit) => String((digit.charCodeAt(0) - (digit < '०' ? 0 : 6)) & 15))
    .replace(/[.,]/g, '')
    .normalize('NFC')
}

/** Until nothing more comes off, so that folding a folded word leaves it alone. */
function withoutArticle(term: string): string {
  const rest = term.replace(ARABIC_ARTICLE, '')
  return rest === term ? term : withoutArticle(rest)
}

/** The beginning of a text, cut between characters. */
export function wholeCharacters(text: string, length: number): string {
  if (text.length <= length) return text
  const splits = /[\ud800-\udbff]/.test(text[length - 1] ?? '')
  return text.slice(0, splits ? length - 1 : length)
}
