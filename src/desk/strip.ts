import type { Block } from './blocks.ts'
import { type Drop, dropTheRest, INVISIBLE, type Span } from './ledger.ts'
import type { Sheet } from './sheet.ts'

/**
 * Lines laid end to end, so that a pattern can look across them; every range of it leads back to the places
 * in the cutting. Characters that do not show are left out, so that they hide nothing from a pattern.
 */
export type Strip = {
  readonly text: string
  /** The places in the cutting that hold the range of `text`. */
  readonly spansOf: (start: number, end: number) => Span[]
}

/** Lays lines end to end with a space between each two. */
export function stripOf(sheet: Sheet, lines: readonly Span[]): Strip {
  const characters: string[] = []
  const offsets: number[] = []
  /** Which line each character stands in. */
  const owners: number[] = []
  for (const [owner, line] of lines.entries()) {
    if (characters.length > 0) {
      characters.push(' ')
      offsets.push(-1)
      owners.push(owner)
    }
    for (let offset = line.start; offset < line.end; offset += 1) {
      const character = sheet.text.charAt(offset)
      if (INVISIBLE.test(character) && !/[\t\ud800-\udfff]/.test(character)) continue
      characters.push(character)
      offsets.push(offset)
      owners.push(owner)
    }
  }
  const spansOf = (from: number, to: number): Span[] => {
    const spans: Span[] = []
    let owner = -1
    for (let index = Math.max(0, from); index < Math.min(to, offsets.length); index += 1) {
      const offset = offsets[index] ?? -1
      const last = spans.at(-1)
      if (offset < 0) continue
      if (last !== undefined && owners[index] === owner) {
        spans[spans.length - 1] = { start: last.start, end: offset + 1 }
      } else spans.push({ start: offset, end: offset + 1 })
      owner = owners[index] ?? -1
    }
    return spans
  }
  return { text: characters.join(''), spansOf }
}

/** Drops for whatever of the lines is not in `taken`. */
export function dropOthers(
  sheet: Sheet,
  lines: readonly Span[],
  taken: readonly Span[],
  reason: string,
): Drop[] {
  const within = finderOf(taken)
  return lines.flatMap((line) => {
    const inside = within(line).map(({ start, end }) => ({
      start: start - line.start,
      end: end - line.start,
    }))
    return dropTheRest(sheet.text.slice(line.start, line.end), inside, reason).map((drop) => ({
      ...drop,
      start: drop.start + line.start,
      end: drop.end + line.start,
    }))
  })
}

/** Finds the spans that reach into a line; there may be as many lines as spans. */
function finderOf(spans: readonly Span[]): (line: Span) => Span[] {
  const sorted = [...spans].sort((one, other) => one.start - other.start)
  const reaches: number[] = []
  for (const { end } of sorted) reaches.push(Math.max(end, reaches.at(-1) ?? 0))
  return (line) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((reaches[middle] ?? 0) > line.start) high = middle
      else low = middle + 1
    }
    const inside: Span[] = []
    for (let span = sorted[low]; span !== undefined && span.start < line.end; span = sorted[low]) {
      if (span.end > line.start) inside.push(span)
      low += 1
    }
    return inside
  }
}

/** Drops for all of some blocks, with one reason. */
export function dropBlocks(blocks: readonly Block[], reason: string): Drop[] {
  return blocks.flatMap(({ lines }) => lines.map(({ start, end }) => ({ start, end, reason })))
}
