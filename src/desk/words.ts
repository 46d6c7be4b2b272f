import { decodeEntities } from './entities.ts'
import { addDrops, type Drop, type Span, trimmed } from './ledger.ts'
import { joinLines } from './lineEnds.ts'
import type { Sheet } from './sheet.ts'

/** A word that a line's end had cut in two, or a character that was printed by its name. */
type Mending = { readonly printed: string; readonly set: string; readonly why: string }

/** A text that was set from stretches of a cutting, with the account of every character. */
export type Words = {
  /** As it stands in the article. */
  readonly text: string
  /** What it was set from, in reading order; apart from case and codes, these are its very characters. */
  readonly spans: readonly Span[]
  readonly drops: readonly Drop[]
  readonly mendings: readonly Mending[]
}

/** Characters that no text may hold; a soft hyphen only marks where a word could have been cut. */
const UNSETTABLE = /(?!\s)[\p{Cc}\p{Surrogate}\u00ad\u202a-\u202e\u2066-\u2069]/gu

/** How much of a text is looked at to join the next line to it, in UTF-16 code units. */
const TAIL = 200

const BLANKS = /[\t\v\f ]+/gu

/**
 * Sets stretches of a cutting as one text: lines are joined, words cut at a line's end mended, characters
 * that no text may hold dropped.
 */
export function setWords(sheet: Sheet, spans: readonly Span[]): Words {
  const placed: Span[] = []
  const drops: Drop[] = []
  const mendings: Mending[] = []
  const parts: string[] = []
  let tail = ''
  for (const span of spans) {
    const inner = trimmed(sheet.text, span)
    if (inner === null) continue
    const pieces = settable(sheet.text, inner)
    const words = pieces.spans.map(({ start, end }) => sheet.text.slice(start, end)).join('')
    addDrops(drops, pieces.drops)
    if (words.trim() === '') continue
    if (tail !== '') {
      const join = joinLines(tail, words, sheet, isSoftCut(sheet.text, placed, inner))
      if (join.isCut) {
        mendings.push({ printed: join.printed, set: join.set, why: 'a hyphen at a line’s end taken out' })
        dropLast(placed, drops, 'a hyphen at a line’s end, in a word that is whole again')
        parts.push(parts.pop()?.slice(0, -1) ?? '')
        tail = tail.slice(0, -1)
      }
      parts.push(join.glue)
    }
    parts.push(words)
    // Only the end of the text matters to the next join; cutting it out of a whole that grows would be slow.
    tail = (tail + (parts.at(-2) ?? '') + words).slice(-TAIL)
    for (const piece of pieces.spans) placed.push(piece)
  }
  const { text, decodings } = decodeEntities(parts.join(''))
  for (const decoding of decodings)
    mendings.push({ ...decoding, why: 'a character written as web pages write it' })
  return { text: text.replaceAll(BLANKS, ' ').trim(), spans: placed, drops, mendings }
}

/** Words whose text says the same in another way: a code for a name, a date in figures, another case. */
export function setAs(words: Words, text: string): Words {
  return { ...words, text }
}

function settable(text: string, span: Span): { spans: Span[]; drops: Drop[] } {
  const spans: Span[] = []
  const drops: Drop[] = []
  let from = span.start
  for (const match of text.slice(span.start, span.end).matchAll(UNSETTABLE)) {
    const start = span.start + match.index
    const end = start + match[0].length
    if (start > from) spans.push({ start: from, end: start })
    drops.push({ start, end, reason: reasonFor(match[0]) })
    from = end
  }
  if (span.end > from) spans.push({ start: from, end: span.end })
  return { spans, drops }
}

function reasonFor(character: string): string {
  if (character === '\u00ad') return 'a soft hyphen, which only marks where a word may be cut'
  if (/\p{Cc}/u.test(character)) return 'a control character, which shows as nothing'
  if (/\p{Surrogate}/u.test(character)) return 'half of a character, left by a cut in the wrong place'
  return 'a mark that turns the direction of text around'
}

function isSoftCut(text: string, placed: readonly Span[], next: Span): boolean {
  const last = placed.at(-1)
  return last !== undefined && /\u00ad\s*$/u.test(text.slice(last.end, next.start))
}

/** Takes the last character, a hyphen, out of what is placed. */
function dropLast(placed: Span[], drops: Drop[], reason: string): void {
  const last = placed.pop()
  if (last === undefined) return
  if (last.end - 1 > last.start) placed.push({ start: last.start, end: last.end - 1 })
  drops.push({ start: last.end - 1, end: last.end, reason })
}
