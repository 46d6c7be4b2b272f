import type { Block } from '../paper/article.ts'
import { closingMark, type MarkRow, markRow, opensAgain } from './markRow.ts'
import { type MarkFamily, type QuotationMark, quotationMarksIn } from './quotationMarks.ts'

/** Words between one pair of quotation marks, within one paragraph. */
export type Quotation = {
  /** Index of the paragraph in `body`. */
  readonly paragraph: number
  /** UTF-16 offsets of the words, without marks and the spaces inside them. */
  readonly start: number
  readonly end: number
  /** UTF-16 offsets of the marks round them, the marks included. */
  readonly outerStart: number
  readonly outerEnd: number
  /** Whether it goes on from a quotation that the paragraph before left open. */
  readonly continues: boolean
  /** Whether it has no closing mark. */
  readonly isOpen: boolean
}

/** Fewer words than this are a name or a phrase in quotation marks more often than something said. */
const LEAST_WORDS = 5
/** A lone mark is believed to open a quotation only where one may begin: at the start, or after these. */
const LEADS_TO_QUOTATION = /^$|[:,.!?…—–]$/

/**
 * Every pair of quotation marks in the body, in order, of any length. Of nested quotations only the outer one
 * is given; an apostrophe is not a mark. A quotation that runs over paragraphs is given once for each.
 */
export function findQuotations(body: readonly Block[]): Quotation[] {
  const found: Quotation[] = []
  const paragraphs = [...body.entries()].filter(([, block]) => block.kind === 'paragraph')
  let carried: MarkFamily | null = null
  for (const [order, [paragraph, block]] of paragraphs.entries()) {
    const scan = scanParagraph(textOf(block), carried, textOf(paragraphs[order + 1]?.[1]))
    for (const span of scan.spans) {
      const quotation = quotationOf(textOf(block), paragraph, span)
      if (quotation) found.push(quotation)
    }
    carried = scan.carried
  }
  return found
}

/** Whether a quotation has the five words that make it worth giving. */
export function isLongEnough(body: readonly Block[], { paragraph, start, end }: Quotation): boolean {
  return countQuotedWords(textOf(body[paragraph]).slice(start, end)) >= LEAST_WORDS
}

/** How many words a text has: runs between spaces that hold a letter or digit. */
export function countQuotedWords(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0
}

function textOf(block: Block | undefined): string {
  return block?.kind === 'paragraph' ? block.text : ''
}

type Span = {
  opening: QuotationMark
  /** None where the quotation runs to the end of the paragraph. */
  closing: QuotationMark | null
  continues: boolean
}

type Scan = { spans: Span[]; carried: MarkFamily | null }

/**
 * @param carried - The marks that the paragraph before left open.
 * @param next - The paragraph behind, which shows whether an open quotation goes on.
 */
function scanParagraph(text: string, carried: MarkFamily | null, next: string): Scan {
  const row = markRow(quotationMarksIn(text))
  const spans: Span[] = []
  let at = 0
  for (let opening = row.marks[at]; opening; opening = row.marks[at]) {
    const continues = at === 0 && opening.family === carried && text.slice(0, opening.at).trim() === ''
    const closing = opening.canOpen || continues ? closingMark(text, row, at) : null
    if (closing !== null) {
      spans.push({ opening, closing: row.marks[closing] ?? null, continues })
      at = closing
    } else if (runsOn(text, row, at, next)) {
      spans.push({ opening, closing: null, continues })
      return { spans, carried: opening.family }
    }
    at += 1
  }
  return { spans, carried: null }
}

/** Whether a mark that nothing closes opens words that go on to the end of the paragraph. */
function runsOn(text: string, row: MarkRow, at: number, next: string): boolean {
  const opening = row.marks[at]
  if (!opening?.surelyOpens || opensAgain(row, at)) return false
  const first = quotationMarksIn(next.trimStart().slice(0, 3))[0]
  if (first?.at === 0 && first.family === opening.family) return true
  const before = text.slice(0, opening.at).trimEnd()
  return opening.family !== 'single' && LEADS_TO_QUOTATION.test(before.slice(-1))
}

function quotationOf(
  text: string,
  paragraph: number,
  { opening, closing, continues }: Span,
): Quotation | null {
  const inner = text.slice(opening.end, closing?.at ?? text.length)
  const start = opening.end + inner.length - inner.trimStart().length
  const end = start + inner.trim().length
  const outerEnd = closing?.end ?? text.length
  const isOpen = closing === null
  return end > start ? { paragraph, start, end, outerStart: opening.at, outerEnd, continues, isOpen } : null
}
