import { foldWord } from './foldWord.ts'

/** A word of a text: how the index holds it, and where it stands in the original (UTF-16, end not included). */
export type Token = { readonly term: string; readonly start: number; readonly end: number }

/** What a character does to words. `Surrogate` has to be looked at with its other half. */
const Kind = {
  Unknown: 0,
  Other: 1,
  Letter: 2,
  Digit: 3,
  Apostrophe: 4,
  Spaceless: 5,
  Separator: 6,
  Surrogate: 7,
}
const kinds = new Uint8Array(0x10000)

/** Scripts that put no spaces between words: their texts are held as pairs of characters. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u

/**
 * Visits the words of a text in order. An apostrophe between letters belongs to the word, and so do the marks in
 * `1,204`; hyphens part words.
 *
 * @param visit - Gets where the word starts and ends, and whether it is a run of a script without spaces.
 */
export function eachWord(
  text: string,
  visit: (start: number, end: number, isSpaceless: boolean) => void,
): void {
  let at = 0
  while (at < text.length) {
    const kind = kindAt(text, at)
    if (kind === Kind.Spaceless) {
      const end = endOfRun(text, at, Kind.Spaceless)
      visit(at, end, true)
      at = end
    } else if (kind === Kind.Letter || kind === Kind.Digit) {
      const end = endOfWord(text, at)
      visit(at, end, false)
      at = end
    } else at += 1
  }
}

/** The words of a text. Those of which folding leaves nothing are not among them. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const take = (start: number, end: number) => {
    const term = foldWord(text.slice(start, end))
    if (term) tokens.push({ term, start, end })
  }
  eachWord(text, (start, end, isSpaceless) => {
    if (isSpaceless) eachPair(text, start, end, take)
    else take(start, end)
  })
  return tokens
}

/** Visits all pairs of neighbouring characters; a character alone is visited alone. */
export function eachPair(
  text: string,
  start: number,
  end: number,
  visit: (start: number, end: number) => void,
): void {
  let at = start
  let next = at + widthAt(text, at)
  if (next >= end) visit(start, end)
  while (next < end) {
    const after = next + widthAt(text, next)
    visit(at, after)
    at = next
    next = after
  }
}

function endOfWord(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const kind = kindAt(text, at)
    if (kind === Kind.Letter || kind === Kind.Digit) at += widthAt(text, at)
    else if (kind === Kind.Apostrophe && kindAt(text, at + 1) === Kind.Letter && at > start) at += 1
    else if (kind === Kind.Separator && isThousands(text, at)) at += 1
    else break
  }
  return at
}

function endOfRun(text: string, start: number, kind: number): number {
  let at = start
  while (at < text.length && kindAt(text, at) === kind) at += widthAt(text, at)
  return at
}

/** Whether a point or comma parts thousands: a digit before it, and exactly three behind it. */
function isThousands(text: string, at: number): boolean {
  if (kindAt(text, at - 1) !== Kind.Digit || kindAt(text, at + 4) === Kind.Digit) return false
  return [1, 2, 3].every((step) => kindAt(text, at + step) === Kind.Digit)
}

function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xd800 && code < 0xdc00 && at + 1 < text.length ? 2 : 1
}

function kindAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return Kind.Other
  const code = text.charCodeAt(at)
  let kind = kinds[code] ?? Kind.Unknown
  if (kind === Kind.Unknown) {
    kind = code >= 0xd800 && code < 0xe000 ? Kind.Surrogate : kindOf(String.fromCharCode(code))
    kinds[code] = kind
  }
  return kind === Kind.Surrogate ? kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0)) : kind
}

function kindOf(character: string): number {
  if (SPACELESS.test(character)) return Kind.Spaceless
  if (/\p{N}/u.test(character)) return Kind.Digit
  if (/[\p{L}\p{M}\u00ad\u200b-\u200d\u2060]/u.test(character)) return Kind.Letter
  if (/['’ʼ]/u.test(character)) return Kind.Apostrophe
  return character === '.' || character === ',' ? Kind.Separator : Kind.Other
}
