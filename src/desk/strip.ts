import type { Block } from './blocks'
import { type Drop, dropTheRest, type Span } from './ledger'
import type { Sheet } from './sheet'

/**
 * Lines laid end to end, so that a pattern can look across them; every range of it leads back to the places
 * in the cutting.
 */
export type Strip = {
  readonly text: string
  /** The places in the cutting that hold the range of `text`. */
  readonly spansOf: (start: number, end: number) => Span[]
}

/** Lays lines end to end with a space between each two. */
export function stripOf(sheet: Sheet, lines: readonly Span[]): Strip {
  const starts: number[] = []
  let text = ''
  for (const { start, end } of lines) {
    if (text !== '') text += ' '
    starts.push(text.length)
    text += sheet.text.slice(start, end)
  }
  const spansOf = (from: number, to: number): Span[] =>
    lines.flatMap((line, index) => {
      const offset = line.start - (starts[index] ?? 0)
      const start = Math.max(line.start, from + offset)
      const end = Math.min(line.end, to + offset)
      return start < end ? [{ start, end }] : []
    })
  return { text, spansOf }
}

/** Drops for whatever of the lines is not in `taken`. */
export function dropOthers(
  sheet: Sheet,
  lines: readonly Span[],
  taken: readonly Span[],
  reason: string,
): Drop[] {
  return lines.flatMap((line) => {
    const inside = taken
      .filter(({ start, end }) => start < line.end && end > line.start)
      .map(({ start, end }) => ({ start: start - line.start, end: end - line.start }))
    return dropTheRest(sheet.text.slice(line.start, line.end), inside, reason).map((drop) => ({
      ...drop,
      start: drop.start + line.start,
      end: drop.end + line.start,
    }))
  })
}

/** Drops for all of some blocks, with one reason. */
export function dropBlocks(blocks: readonly Block[], reason: string): Drop[] {
  return blocks.flatMap(({ lines }) => lines.map(({ start, end }) => ({ start, end, reason })))
}
