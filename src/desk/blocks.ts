import type { Span } from './ledger.ts'
import type { Line } from './sheet.ts'

/** Lines that make one text: a paragraph, a headline, a byline. */
export type Block = {
  readonly lines: readonly Line[]
  /** The lines in one, for recognising what the block is; what is printed is set from the lines. */
  readonly text: string
  /** How many blank lines stand before it. */
  readonly gap: number
  readonly startsPage: boolean
}

/** How a cutting's lines stand for its paragraphs. */
export type Layout = {
  /** The column that lines were broken at; `null` where a line holds a whole paragraph. */
  readonly width: number | null
  /** Whether blank lines part the paragraphs. */
  readonly isParted: boolean
}

/** Whether a line starts a block whatever stands before it; `isAfterFull` says that the line before was full. */
export type StandsAlone = (text: string, isAfterFull: boolean) => boolean

/** The widest column that we take for one that text was broken at; longer lines are whole paragraphs. */
const WIDEST_COLUMN = 130
/** In a broken text at least half of the lines are full: the next word would not have fitted. */
const FULL_SHARE = 0.5

/** Finds out whether lines were broken at a column, from how full they are. */
export function layoutOf(lines: readonly Line[]): Layout {
  const pairs = neighbours(lines)
  const parted = lines.filter((line, index) => line.text === '' && lines[index + 1]?.text !== '').length
  const filled = lines.filter((line) => line.text !== '').length
  const isParted = parted * 8 > filled
  const lengths = pairs
    .flatMap(([line]) => (/\s/u.test(line.text) ? [line.text.length] : []))
    .sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.97)] ?? 0
  const full = pairs.filter(([line, next]) => isFull(line, next, width)).length
  // Where whole paragraphs stand on lines of their own, a few short neighbours prove nothing.
  const isLong = lines.filter(({ text }) => text.length > width + 2).length * 10 > filled
  const isBroken =
    pairs.length > 0 && width <= WIDEST_COLUMN && width > 20 && !isLong && full >= pairs.length * FULL_SHARE
  return { width: isBroken ? width : null, isParted }
}

/**
 * Puts lines together into blocks.
 *
 * @param standsAlone - Lines that start a block whatever stands before them.
 */
export function blocksOf(
  lines: readonly Line[],
  layout: Layout,
  standsAlone: StandsAlone = () => false,
): Block[] {
  const runs: { lines: Line[]; gap: number; startsPage: boolean }[] = []
  let gap = 0
  let startsPage = false
  for (const line of lines) {
    startsPage ||= line.startsPage
    if (line.text === '') {
      gap += 1
      continue
    }
    const run = runs.at(-1)
    const last = run?.lines.at(-1)
    if (run && last && gap === 0 && !startsPage && goesOn(last, line, layout, standsAlone)) {
      run.lines.push(line)
    } else {
      runs.push({ lines: [line], gap, startsPage })
    }
    gap = 0
    startsPage = false
  }
  return runs.map((run) => ({ ...run, text: run.lines.map(({ text }) => text).join(' ') }))
}

/** Where the lines of a block stand. */
export function spansOf(block: Block): Span[] {
  return block.lines.map(({ start, end }) => ({ start, end }))
}

function goesOn(line: Line, next: Line, { width, isParted }: Layout, standsAlone: StandsAlone): boolean {
  const isAfterFull = width !== null && isFull(line, next, width)
  if (width === null || standsAlone(next.text, isAfterFull)) return false
  if (/\p{L}[-‐]$/u.test(line.text) && /^\p{Ll}/u.test(next.text)) return true
  if (isParted) return isFull(line, next, width * 0.75)
  return next.indent - line.indent < 2 && isAfterFull
}

function isFull(line: Line, next: Line, width: number): boolean {
  const word = /^\S+/u.exec(next.text)?.[0] ?? ''
  return line.text.length + 1 + word.length > width
}

function neighbours(lines: readonly Line[]): [Line, Line][] {
  return lines.flatMap((line, index): [Line, Line][] => {
    const next = lines[index + 1]
    return next && line.text !== '' && next.text !== '' ? [[line, next]] : []
  })
}
