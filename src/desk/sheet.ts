import type { Span } from './ledger.ts'

/** One line of a cutting, without its line break and without blanks at its ends. */
export type Line = Span & {
  /** From 1, as editors count. */
  readonly number: number
  /** What of it shows; empty where the line is blank or holds only characters that do not show. */
  readonly text: string
  /** Columns before the first word; a tab is worth several. */
  readonly indent: number
  /** Whether a page break (form feed) stands before the line. */
  readonly startsPage: boolean
}

/** A cutting spread out to be read: its text, never changed, and its lines. */
export type Sheet = { readonly text: string; readonly lines: readonly Line[] }

/** Columns that a tab is worth beyond its one character. */
const TAB_EXTRA = 3

const HAS_INK = /[^\s\p{Cc}\p{Cf}\p{Surrogate}]/u
const UNSEEN = /(?!\s)[\p{Cc}\p{Cf}\p{Surrogate}]/gu
const LINE_BREAK = /\r\n|[\n\r\f\v\u2028\u2029]/gu

/** Spreads a text out into lines; form feeds and Unicode's line separators break lines too. */
export function spreadOut(text: string): Sheet {
  const lines: Line[] = []
  let start = 0
  let startsPage = false
  for (const match of text.matchAll(LINE_BREAK)) {
    lines.push(lineOf(text, start, match.index, lines.length, startsPage))
    startsPage = match[0] === '\f' || (startsPage && lines.at(-1)?.text === '')
    start = match.index + match[0].length
  }
  lines.push(lineOf(text, start, text.length, lines.length, startsPage))
  return { text, lines }
}

function lineOf(text: string, start: number, end: number, index: number, startsPage: boolean): Line {
  const whole = text.slice(start, end)
  const inner = HAS_INK.test(whole) ? whole.trim() : ''
  const indent = inner === '' ? 0 : whole.length - whole.trimStart().length
  return {
    number: index + 1,
    start: start + indent,
    end: start + indent + inner.length,
    text: inner.replaceAll(UNSEEN, ''),
    indent: indent + TAB_EXTRA * (whole.slice(0, indent).split('\t').length - 1),
    startsPage,
  }
}

/** The number of the line, from 1, that an offset stands in. */
export function lineNumberAt(sheet: Sheet, offset: number): number {
  let low = 0
  let high = sheet.lines.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((sheet.lines[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}
