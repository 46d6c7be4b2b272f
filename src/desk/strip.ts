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
  for (const line of lines) {
    if (characters.length > 0) {
      characters.push(' ')
      offsets.push(-1)
    }
    for (let offset = line.start; offset < line.end; offset += 1) {
      const character = sheet.text.charAt(offset)
      if (INVISIBLE.test(character) && !/[\t\ud800-\udfff]/.test(character)) continue
      characters.push(character)
      offsets.push(offset)
    }
  }
  const spansOf = (from: number, to: number): Span[] =>
    lines.flatMap((line) => {
      const inside = offsets.slice(from, to).filter((offset) => offset >= line.start && offset < line.end)
      const [first, last] = [inside[0], inside.at(-1)]
      return first === undefined || last === undefined ? [] : [{ start: first, end: last + 1 }]
    })
  return { text: characters.join(''), spansOf }
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
