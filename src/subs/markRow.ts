import type { MarkFamily, QuotationMark } from './quotationMarks.ts'

/** The quotation marks of a paragraph, with what is needed to pair them without looking ahead each time. */
export type MarkRow = {
  readonly marks: readonly QuotationMark[]
  /** For each mark: how many of its family surely open from it on, less all others of its family. */
  readonly surplus: readonly number[]
  /** For each mark: how many of its family surely open behind it. */
  readonly openers: readonly number[]
}

/** Puts marks in a row. */
export function markRow(marks: readonly QuotationMark[]): MarkRow {
  const surplus: number[] = []
  const openers: number[] = []
  const sums = new Map<MarkFamily, { surplus: number; openers: number }>()
  for (let at = marks.length - 1; at >= 0; at -= 1) {
    const mark = marks[at]
    if (!mark) continue
    const sum = sums.get(mark.family) ?? { surplus: 0, openers: 0 }
    openers[at] = sum.openers
    const behind = mark.surelyOpens
      ? { surplus: sum.surplus + 1, openers: sum.openers + 1 }
      : { surplus: sum.surplus - 1, openers: sum.openers }
    surplus[at] = behind.surplus
    sums.set(mark.family, behind)
  }
  return { marks, surplus, openers }
}

/** Whether another quotation of the same marks surely opens behind the mark at `at`. */
export function opensAgain(row: MarkRow, at: number): boolean {
  return (row.openers[at] ?? 0) > 0
}

/** The index of the mark that closes what the mark at `at` opens; null if nothing does. */
export function closingMark(text: string, row: MarkRow, at: number): number | null {
  return row.marks[at]?.family === 'single' ? singleClosing(text, row, at) : nestedClosing(row, at)
}

/**
 * Quotations of the same marks may be nested, but only where enough marks follow to close them all; otherwise
 * the first one was never closed, and the second is read on its own.
 */
function nestedClosing({ marks, surplus }: MarkRow, from: number): number | null {
  const opening = marks[from]
  let depth = 1
  for (let at = from + 1; at < marks.length; at += 1) {
    const mark = marks[at]
    if (mark?.family !== opening?.family) continue
    const closesLow = opening?.glyph === '„' && mark?.glyph === '“'
    if (mark?.surelyOpens && !closesLow) {
      if (depth + (surplus[at] ?? 0) > 0) return null
      depth += 1
    } else if (mark?.canClose || closesLow) {
      depth -= 1
      if (depth === 0) return at
    }
  }
  return null
}

/**
 * A closing ’ looks like the apostrophe of “the voters’ choice”, so a mark behind s or n only closes where no
 * better one follows before the next quotation opens.
 */
function singleClosing(text: string, { marks }: MarkRow, from: number): number | null {
  let doubtful: number | null = null
  for (let at = from + 1; at < marks.length; at += 1) {
    const mark = marks[at]
    if (mark?.family !== 'single') continue
    if (mark.surelyOpens) return doubtful
    if (!mark.canClose) continue
    if (!isDoubtfulApostrophe(text, mark.at)) return at
    doubtful ??= at
  }
  return doubtful
}

function isDoubtfulApostrophe(text: string, at: number): boolean {
  return /[sn]/i.test(text.charAt(at - 1)) && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 4))
}
