/** UTF-16 offsets into a text; `end` is behind the last character. */
export type TextRange = { readonly start: number; readonly end: number }

/** Shortened words that a full stop follows without ending the sentence, most of them before a name. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms mx dr prof rev fr sr jr st gen col maj capt cmdr lt sgt cpl pte gov sen rep hon pres supt insp det ' +
    'messrs mme mlle ste mgr no nos vs v ca cf eg ie inc co corp ltd bros dept univ vol fig pp art approx est ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec'
  ).split(' '),
)
/** Abbreviations that do end a sentence unless a name or figure follows; the next word decides for the others. */
const NUMBER_ABBREVIATIONS = new Set(['no', 'nos', 'vol', 'fig', 'pp', 'art'])
const TERMINAL = /[.!?…؟۔。！？]/u
const CLOSES = /[”’"'»›)\]]/
const OPENS_NEXT = /^[“”‘"'„«‹([¿¡]{0,3}[\s\u00a0]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u

/**
 * The sentences of a paragraph in order, without the spaces between them. A closing quotation mark or bracket
 * behind the full stop belongs to the sentence; `Mr. Smith`, `J. K. Rowling` and `U.S. troops` are not cut.
 */
export function sentencesIn(text: string): TextRange[] {
  const sentences: TextRange[] = []
  let start = skipSpaces(text, 0)
  let at = start
  while (at < text.length) {
    const end = TERMINAL.test(text.charAt(at)) ? sentenceEnd(text, at) : null
    if (end === null) {
      at += 1
      continue
    }
    sentences.push({ start, end })
    start = skipSpaces(text, end)
    at = start
  }
  if (start < text.length) sentences.push({ start, end: text.trimEnd().length })
  return sentences
}

/** Where the sentence ends whose stop is at `at`; null if the stop ends none. */
function sentenceEnd(text: string, at: number): number | null {
  let end = at + 1
  while (TERMINAL.test(text.charAt(end))) end += 1
  while (CLOSES.test(text.charAt(end)) || closesAfterSpace(text, end)) end += 1
  const next = skipSpaces(text, end)
  if (next === text.length) return end
  const standsApart = next > end || /[。！？]/u.test(text.charAt(at))
  if (!standsApart || !OPENS_NEXT.test(text.slice(next, next + 6))) return null
  return text.charAt(at) === '.' && isAbbreviated(text, at, next) ? null : end
}

/** French puts a space before a closing guillemet. */
function closesAfterSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at)) && /[»›]/.test(text.charAt(at + 1))
}

function isAbbreviated(text: string, stop: number, next: number): boolean {
  const word = lettersBefore(text, stop)
  if (word === '') return false
  const nextIsLower = /\p{Ll}/u.test(text.charAt(next))
  const lower = word.toLowerCase()
  if (NUMBER_ABBREVIATIONS.has(lower)) return /\p{N}/u.test(text.charAt(next)) || nextIsLower
  if (word.length > 1) return ABBREVIATIONS.has(lower)
  const isInitials = /\p{Lu}/u.test(word) && word !== 'I'
  return isInitials && !STARTS_SENTENCE.test(text.slice(next, next + 12))
}

/** Behind `U.S.` or an initial these begin a sentence; a name or noun goes on with it. */
const STARTS_SENTENCE =
  /^[“‘"'„«]?(?:The|A|An|It|He|She|They|We|I|In|On|At|But|And|This|That|These|Those|There|When|If|For|As|Mr|Mrs|Ms|His|Her|Its|Their|Our|Not|So|Now|After|Before|By|To|With|While|Some|What|Who|How|Why)(?![\p{L}’'])/u

/** The letters that touch the offset from the left: at most 8, since no abbreviation is longer. */
function lettersBefore(text: string, offset: number): string {
  let start = offset
  while (start > 0 && offset - start < 8 && /\p{L}/u.test(text.charAt(start - 1))) start -= 1
  return text.slice(start, offset)
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1
  return at
}
