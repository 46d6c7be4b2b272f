import { type Block, spansOf } from './blocks.ts'
import { opensBrief } from './briefs.ts'
import { couldBeName, isNameLike, isPaperName } from './head.ts'
import type { Drop, Span } from './ledger.ts'
import { findDate, isDateLine } from './printedDate.ts'
import { isRoleWord } from './roles.ts'
import type { Sheet } from './sheet.ts'
import { dropOthers, stripOf } from './strip.ts'
import { setAs, setWords, type Words } from './words.ts'

/** What a text says of where it was printed, on lines of its own at its head or its foot. */
export type Imprint = {
  readonly publication: Words | null
  readonly edition: Words | null
  readonly section: Words | null
  readonly page: Words | null
  readonly drops: readonly Drop[]
}

type Part = 'publication' | 'edition' | 'section' | 'page' | 'unclear'
type Piece = Span & { readonly part: Part; readonly value: string }

/** Blocks that stand one under the other and say newspaper, date and page; `end` is behind the last. */
export type ImprintRun = { readonly start: number; readonly end: number; readonly parts: ReadonlySet<Part> }

const LONGEST_LINE = 110
const DATE =
  /(?:\p{L}{2,12}\.?,?\s)?\d{1,2}(?:st|nd|rd|th|er|º|\.)?\s(?:de\s)?\p{L}{3,12}\.?,?\s(?:de\s)?\d{4}|(?:\p{L}{2,12}\.?,?\s)?\p{L}{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}(?:\s\p{L}{3,12})?|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/gu
const FIGURES = /(?<![\d./])(\d{1,2})[./](\d{1,2})[./](\d{4})(?![\d./])/gu
const PAGE = /(?<![\p{L}\d])(?:pages?|pp?\.|pg\.?|seite|página|pagina|صفحة)\s?([A-Z]?\d{1,3})(?![\p{L}\d])/giu
const MARKS = /[,;|·•–—-]+/gu

/** The pieces of a line that says nothing else than where it was printed; `null` of any other line. */
function piecesOf(text: string): Piece[] | null {
  if (text.length > LONGEST_LINE || opensBrief(text)) return null
  const pieces = [...datesIn(text), ...pagesIn(text)]
  let from = 0
  for (const { start, end } of [...pieces].sort((one, other) => one.start - other.start)) {
    pieces.push(...namesBetween(text, from, start, pieces.length > 0))
    from = end
  }
  pieces.push(...namesBetween(text, from, text.length, pieces.length > 0))
  return pieces.some(({ part, value }) => part === 'unclear' && value === '') ? null : pieces
}

function datesIn(text: string): Piece[] {
  const spelt = [...text.matchAll(DATE)].flatMap((match) => spelledDate(match[0], match.index))
  if (spelt.length > 0) return spelt.slice(0, 1)
  return [...text.matchAll(FIGURES)].slice(0, 1).map((match): Piece => {
    const value = figuresDate(match)
    const range = { start: match.index, end: match.index + match[0].length }
    return { ...range, part: value === null ? 'unclear' : 'edition', value: value ?? match[0] }
  })
}

/** The word before or behind a date may be its weekday, or the end of a newspaper's name. */
function spelledDate(words: string, index: number): Piece[] {
  const first = /^\p{L}+\.?,?\s/u.exec(words)?.[0].length ?? 0
  const last = /\s\p{L}+$/u.exec(words)?.[0].length ?? 0
  const ranges: [number, number][] = [
    [0, words.length],
    [first, words.length],
    [0, words.length - last],
    [first, words.length - last],
  ]
  const range = ranges.find(([from, to]) => isDateLine(words.slice(from, to)))
  const value = range ? findDate(words.slice(...range)) : null
  if (!range || value === null) return []
  return [{ part: 'edition', start: index + range[0], end: index + range[1], value }]
}

/** `14/03/2018` is one day only; `12/03/2018` could be two, and no one is guessed. */
function figuresDate([, one = '', other = '', year = '']: readonly string[]): string | null {
  const dayFirst = findDate(`${year}-${other.padStart(2, '0')}-${one.padStart(2, '0')}`)
  const monthFirst = findDate(`${year}-${one.padStart(2, '0')}-${other.padStart(2, '0')}`)
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return null
  return dayFirst ?? monthFirst
}

function pagesIn(text: string): Piece[] {
  return [...text.matchAll(PAGE)].slice(0, 1).map((match) => ({
    part: 'page',
    start: match.index,
    end: match.index + match[0].length,
    value: match[1] ?? '',
  }))
}

/** Names between the marks of a line; an empty value stands for words that say something else. */
function namesBetween(text: string, from: number, to: number, isDated: boolean): Piece[] {
  const pieces: Piece[] = []
  let start = from
  for (const match of [...text.slice(from, to).matchAll(MARKS), null]) {
    // A hyphen inside a word joins it: it parts no names.
    const at = match === null ? to : from + match.index
    if (match && /\p{L}/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + match[0].length)))
      continue
    const piece = namePiece(text, start, at, isDated)
    if (piece) pieces.push(piece)
    start = at + (match?.[0].length ?? 0)
  }
  return pieces
}

function namePiece(text: string, from: number, to: number, isDated: boolean): Piece | null {
  const words = text.slice(from, to)
  const value = words.trim()
  if (value === '') return null
  const start = from + words.length - words.trimStart().length
  const range = { start, end: start + value.length, value }
  const isSection = value.split(/\s+/u).length < 4 && value.split(/\s+/u).every(isRoleWord)
  if (isPaperName(value)) return { ...range, part: 'publication' }
  if (isSection && /^\p{Lu}/u.test(value)) return { ...range, part: 'section' }
  const couldName = couldBeName(value) && isNameLike(value) && value.split(/\s+/u).length > 1
  return couldName && isDated ? { ...range, part: 'publication' } : { ...range, part: 'unclear', value: '' }
}

/**
 * Finds the lines that say where a text was printed: a date with a newspaper's name or a page, one under the
 * other or on one line.
 */
export function imprintRuns(blocks: readonly Block[]): ImprintRun[] {
  const runs: ImprintRun[] = []
  for (let start = 0; start < blocks.length; start += 1) {
    const parts = new Set<Part>()
    let end = start
    while (end < blocks.length && (end === start || blocks[end]?.gap === 0)) {
      const pieces = partsOfBlock(blocks, end, end > start)
      if (pieces.length === 0 || pieces.some(({ part }) => parts.has(part))) break
      for (const { part } of pieces) parts.add(part)
      end += 1
    }
    const isWhole = parts.has('edition') || parts.has('unclear')
    if (isWhole) runs.push({ start, end, parts })
    if (isWhole) start = end - 1
  }
  return runs
}

/** A name that no word shows to be a newspaper's is one where a date stands right under it. */
function partsOfBlock(blocks: readonly Block[], index: number, isUnder: boolean): Piece[] {
  const text = blocks[index]?.text ?? ''
  const pieces = piecesOf(text)
  if (pieces !== null) {
    const isSection = pieces.every(({ part }) => part === 'section')
    return isSection && !isUnder ? [] : pieces
  }
  const next = blocks[index + 1]
  const isOver = index > 1 && !isUnder && next?.gap === 0 && couldBeName(text) && isNameLike(text)
  const isName = isOver && /\s/u.test(text) && isDateLine(next.text)
  return isName ? [{ part: 'publication', start: 0, end: text.length, value: text }] : []
}

/** Reads the lines of a run into fields; what stands between them is dropped. */
export function readImprint(sheet: Sheet, blocks: readonly Block[]): Imprint {
  const found: Record<Part, Words | null> = {
    publication: null,
    edition: null,
    section: null,
    page: null,
    unclear: null,
  }
  const drops: Drop[] = []
  for (const block of blocks) {
    const lines = spansOf(block)
    const strip = stripOf(sheet, lines)
    const pieces = piecesOf(strip.text) ?? [
      { part: 'publication' as const, start: 0, end: strip.text.length, value: strip.text },
    ]
    const taken: Span[] = []
    for (const { part, start, end, value } of pieces) {
      const from = part === 'page' ? end - value.length : start
      const spans = strip.spansOf(from, end)
      taken.push(...spans)
      if (part === 'unclear') drops.push(...spans.map((span) => ({ ...span, reason: UNCLEAR_REASON })))
      else if (found[part] !== null) drops.push(...spans.map((span) => ({ ...span, reason: AGAIN_REASON })))
      else found[part] = part === 'edition' ? setAs(setWords(sheet, spans), value) : setWords(sheet, spans)
    }
    drops.push(...dropOthers(sheet, lines, taken, 'the marks beside a newspaper’s name and date'))
  }
  const { publication, edition, section, page } = found
  return { publication, edition, section, page, drops }
}

const UNCLEAR_REASON = 'a date in figures that could be two days; --edition says which'
const AGAIN_REASON = 'where the text was printed, said again'
