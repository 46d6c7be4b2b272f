import { type Block, spansOf } from './blocks.ts'
import { type Drop, type Span, trimmed } from './ledger.ts'
import type { Sheet } from './sheet.ts'
import { dropOthers, stripOf } from './strip.ts'
import { setWords, type Words } from './words.ts'

/** A block that an archive labels: `LENGTH: 567 words`, `Publication title: The Daily Gazette`. */
export type Labelled = {
  /** In lower case, without the colon. */
  readonly label: string
  /** What stands behind the label; empty where nothing does. */
  readonly value: readonly Span[]
  readonly labelDrop: Drop
}

/** How much of a line is looked at for a page, in characters. */
const LONGEST_SECTION = 400

/** A label as most archives print it: `LENGTH:`, `Publication title:`. */
export const LABEL = /^([A-Z][A-Za-z]*(?:[ /-]{1,3}[A-Za-z]+){0,5}):(?:\s+|$)/u
/** A label in capitals, which a sentence seldom opens with: `LOAD-DATE:`. */
export const LABEL_IN_CAPITALS = /^([A-Z]+(?:-[A-Z]+)*):(?:\s+|$)/u

/**
 * Reads a block that opens with one of the labels.
 *
 * @param known - Labels in lower case.
 * @param shape - How the archive prints them.
 */
export function readLabel(
  sheet: Sheet,
  block: Block,
  known: ReadonlySet<string>,
  shape: RegExp = LABEL,
): Labelled | null {
  const lines = spansOf(block)
  const match = shape.exec(block.lines[0]?.text ?? '')
  const label = match?.[1]?.toLowerCase()
  if (!match || label === undefined || !known.has(label)) return null
  const strip = stripOf(sheet, lines)
  const [labelSpan] = strip.spansOf(0, match[0].trimEnd().length)
  if (labelSpan === undefined) return null
  return {
    label,
    value: lines.flatMap(
      ({ start, end }) => trimmed(sheet.text, { start: Math.max(start, labelSpan.end), end }) ?? [],
    ),
    labelDrop: { ...labelSpan, reason: 'a label of the archive' },
  }
}

/**
 * Where the archive's own lines begin at the end of an article: walked from the end, so that a paragraph that
 * happens to open like a label stays in the story.
 *
 * @param isOurs - Whether each block is one of the archive's.
 */
export function tailStart(isOurs: readonly boolean[]): number {
  return isOurs.lastIndexOf(false) + 1
}

/** The section and the page of a line such as `NEWS; Pg. 4`, and what of the line is neither. */
export function readSection(
  sheet: Sheet,
  value: readonly Span[],
): { readonly section: Words | null; readonly page: Words | null; readonly drops: readonly Drop[] } {
  const strip = stripOf(sheet, value)
  const match = /(?:^|[;,]?\s+|[;,])(?:pgs?|pages?|pp?)\.?\s*([A-Za-z]{0,2}\d{1,4}[A-Za-z]?)/iu.exec(
    strip.text.slice(0, LONGEST_SECTION),
  )
  const number = match?.[1]
  const pageEnd = match ? match.index + match[0].length : 0
  const page = match && number ? strip.spansOf(pageEnd - number.length, pageEnd) : []
  const sectionEnd = match ? match.index : strip.text.length
  const section = strip.spansOf(0, endOf(strip.text, sectionEnd))
  return {
    section: section.length > 0 ? setWords(sheet, section) : null,
    page: page.length > 0 ? setWords(sheet, page) : null,
    drops: dropOthers(
      sheet,
      value,
      [...section, ...page],
      'what the archive says round the section and the page',
    ),
  }
}

/** Where a text ends before the signs and blanks at an offset. */
function endOf(text: string, offset: number): number {
  let end = offset
  while (end > 0 && /[;,\s]/u.test(text.charAt(end - 1))) end -= 1
  return end
}

/** Whether a text is the beginning of another, but for case, signs and blanks. */
export function opensWith(text: string, opening: string): boolean {
  return squeezed(text).startsWith(squeezed(opening))
}

function squeezed(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
