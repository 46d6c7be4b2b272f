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
  /** Whether a paragraph's first line stands in, and its others do not. */
  readonly isIndented: boolean
}

/** Whether a line starts a block whatever stands before it; `isAfterFull` says that the line before was full. */
export type StandsAlone = (text: string, isAfterFull: boolean) => boolean

type Pair = readonly [line: Line, next: Line]

/** The widest column that we take for one that text was broken at; longer lines are whole paragraphs. */
const WIDEST_COLUMN = 130
/** In a broken text at least half of the lines are full: the next word would not have fitted. */
const FULL_SHARE = 0.5
/** Printed type is of several widths, so that a line of a printed column may hold fewer characters by this much. */
const PRINTED_FILL = 0.75
/** A sentence that goes on is cut at the end of the column, be it set as loosely as this. */
const LOOSE_FILL = 0.5
/** How far the first line of a paragraph stands in, in columns. */
const FIRST_INDENT = { least: 2, most: 8 }
/** After these a text goes on, be it a list of names in wide capitals. */
const OPEN_END = /(?:,|\s(?:and|&))$/iu
const SENTENCE_END = /[.!?…:;]["”’»')\]]*$/u

/** Finds out whether lines were broken at a column, from how full they are and how their sentences go on. */
export function layoutOf(lines: readonly Line[]): Layout {
  const pairs = neighbours(lines)
  const filled = lines.filter((line) => line.text !== '').length
  const lengths = pairs
    .flatMap(([line]) => (/\s/u.test(line.text) ? [extentOf(line)] : []))
    .sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.97)] ?? 0
  // Where whole paragraphs stand on lines of their own, a few short neighbours prove nothing.
  const isLong = lines.filter((line) => extentOf(line) > width * 1.1 + 2).length * 10 > filled
  const isColumn = pairs.length > 0 && width <= WIDEST_COLUMN && width > 20 && !isLong
  const isIndented = isColumn && hasFirstIndents(pairs, width)
  const isParted = !isIndented && hasParted(lines, pairs, width)
  const isBroken = isColumn && (isIndented || isFilled(pairs, width) || (isParted && isRagged(pairs, width)))
  return { width: isBroken ? width : null, isParted, isIndented }
}

function isFilled(pairs: readonly Pair[], width: number): boolean {
  return pairs.filter(([line, next]) => isFull(line, next, width)).length >= pairs.length * FULL_SHARE
}

function hasParted(lines: readonly Line[], pairs: readonly Pair[], width: number): boolean {
  const parted = lines.filter((line, index) => line.text === '' && lines[index + 1]?.text !== '').length
  if (parted * 8 > lines.filter((line) => line.text !== '').length) return true
  const short = pairs.filter(([line, next]) => !isFull(line, next, width * PRINTED_FILL)).length
  return parted > 3 && short * 4 <= parted
}

/** Lines broken by their printed width: most are nearly full, and most of their sentences go on. */
function isRagged(pairs: readonly Pair[], width: number): boolean {
  const full = pairs.filter(([line, next]) => isFull(line, next, width * PRINTED_FILL))
  const running = full.filter(([line, next]) => runsOn(line, next))
  return full.length >= pairs.length * FULL_SHARE && running.length >= full.length * 0.6 && running.length > 1
}

/** Flush lines under lines that stand in; what goes before such a line has mostly ended its sentence. */
function hasFirstIndents(pairs: readonly Pair[], width: number): boolean {
  const opening = pairs.filter(([line, next]) => standsIn(line, next))
  const under = pairs.filter(([line, next]) => standsIn(next, line))
  const full = under.filter(([line, next]) => isFull(line, next, width * PRINTED_FILL))
  const running = full.filter(([line, next]) => runsOn(line, next))
  const ended = opening.filter(([line]) => SENTENCE_END.test(line.text))
  return (
    running.length > 0 &&
    opening.length + under.length > 2 &&
    full.length * 4 >= under.length * 3 &&
    running.length * 2 >= full.length &&
    ended.length * 4 >= opening.length * 3
  )
}

function standsIn(line: Line, next: Line): boolean {
  const by = next.indent - line.indent
  return by >= FIRST_INDENT.least && by <= FIRST_INDENT.most
}

/** Whether a sentence goes on from one line to the next. */
function runsOn(line: Line, next: Line): boolean {
  return /^\p{Ll}/u.test(next.text) || !SENTENCE_END.test(line.text)
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

function goesOn(line: Line, next: Line, layout: Layout, standsAlone: StandsAlone): boolean {
  const { width, isParted, isIndented } = layout
  const isAfterFull = width !== null && isFull(line, next, width)
  if (width === null || standsAlone(next.text, isAfterFull)) return false
  if (isIndented && standsIn(line, next)) return false
  if (/\p{L}[-‐]$/u.test(line.text) && /^\p{Ll}/u.test(next.text)) return true
  if (isParted || isIndented) {
    const isNearlyFull = isFull(line, next, width * PRINTED_FILL)
    const isOpen = /^\p{Ll}/u.test(next.text) || OPEN_END.test(line.text)
    return isNearlyFull || (isOpen && isFull(line, next, width * LOOSE_FILL))
  }
  return next.indent - line.indent < 2 && isAfterFull
}

function isFull(line: Line, next: Line, width: number): boolean {
  const word = /^\S+/u.exec(next.text)?.[0] ?? ''
  return extentOf(line) + 1 + word.length > width
}

/** Columns that a line takes; a line that stands far in is set in the middle, and takes its own. */
function extentOf({ text, indent }: Line): number {
  return text.length + (indent <= FIRST_INDENT.most ? indent : 0)
}

function neighbours(lines: readonly Line[]): Pair[] {
  return lines.flatMap((line, index): Pair[] => {
    const next = lines[index + 1]
    return next && line.text !== '' && next.text !== '' ? [[line, next]] : []
  })
}
