import { type Block, blocksOf, type Layout, layoutOf, spansOf } from './blocks.ts'
import type { FormatReading } from './draft.ts'
import { LABEL_IN_CAPITALS, type Labelled, readLabel, tailStart } from './labels.ts'
import { addDrops } from './ledger.ts'
import {
  areArchives,
  CAPITAL_LABELS,
  isCentred,
  isNotice,
  type NexisReading,
  readDate,
  readHeadField,
  readName,
  readTail,
  startReading,
} from './nexisFields.ts'
import { isNexisUni, readNexisUni } from './nexisUni.ts'
import { findDate } from './printedDate.ts'
import type { Line, Sheet } from './sheet.ts'
import { dropBlocks } from './strip.ts'
import { setWords } from './words.ts'

const COUNTER = /^(?:document\s+)?\d+ of \d+ documents?$/iu
/** Fields that every article has, so that they show where its head ends. */
const SURE_LABELS = new Set(['byline', 'section', 'length', 'headline'])
/** How many blocks of titles stand over the fields at most: over any field, over a sure one. */
const MOST_TITLES = 2
const MOST_SURE_TITLES = 5

/** Whether a text is a download from Nexis. */
export function isNexis(sheet: Sheet): boolean {
  if (sheet.lines.some(isCounter)) return true
  const labels = sheet.lines.flatMap(
    ({ text }) => /^(BYLINE|SECTION|LENGTH|LOAD-DATE|PUBLICATION-TYPE): /u.exec(text)?.[1] ?? [],
  )
  return new Set(labels).size > 2 || isNexisUni(sheet)
}

/**
 * Reads a download from Nexis: each article opens with `2 of 10 DOCUMENTS`, its newspaper and date are centred,
 * fields stand behind labels before and after the text. Without a counter it may be one from Nexis Uni.
 */
export function readNexis(sheet: Sheet): FormatReading {
  const counters = sheet.lines.flatMap((line, index) => (isCounter(line) ? [index] : []))
  if (counters.length === 0 && isNexisUni(sheet)) return readNexisUni(sheet)
  const layout = layoutOf(sheet.lines)
  const starts = counters.length > 0 ? counters : [0]
  const cover = blocksOf(sheet.lines.slice(0, starts[0]), layout)
  const drops = dropBlocks(cover, 'the cover sheet of the download')
  const drafts = starts.map((start, index) => {
    const reading = readDocument(sheet, sheet.lines.slice(start, starts[index + 1]), layout)
    addDrops(drops, reading.drops)
    return reading.draft
  })
  return { drafts, drops }
}

function isCounter({ text }: Line): boolean {
  return COUNTER.test(text)
}

function readDocument(sheet: Sheet, lines: readonly Line[], layout: Layout): NexisReading {
  const all = blocksOf(lines, layout, standsAlone)
  const isCounted = COUNTER.test(all[0]?.text ?? '')
  const blocks = isCounted ? all.slice(1) : all
  const bodyEnd = tailStart(areArchives(sheet, blocks, CAPITAL_LABELS))
  const reading = startReading({ start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 })
  const { draft, drops } = reading
  addDrops(drops, dropBlocks(isCounted ? all.slice(0, 1) : [], 'the count of an article in the download'))
  const bodyStart = readHead(sheet, blocks.slice(0, bodyEnd), reading)
  const body = blocks.slice(bodyStart, bodyEnd).map((block) => setWords(sheet, spansOf(block)))
  draft.body = [...draft.body, ...body.map((words) => ({ kind: 'paragraph' as const, words }))]
  readTail(sheet, blocks.slice(bodyEnd), reading, CAPITAL_LABELS)
  return reading
}

/** A full line goes on, whatever the next one opens with. */
function standsAlone(text: string, isAfterFull: boolean): boolean {
  const label = isAfterFull ? undefined : LABEL_IN_CAPITALS.exec(text)?.[1]?.toLowerCase()
  return label !== undefined && (CAPITAL_LABELS.head.has(label) || CAPITAL_LABELS.tail.has(label))
}

/** @returns How many blocks the head has. */
function readHead(sheet: Sheet, blocks: readonly Block[], reading: NexisReading): number {
  const { draft } = reading
  let at = readMast(sheet, blocks, reading)
  const titles = titlesIn(sheet, blocks.slice(at))
  const [first, ...others] = blocks.slice(at, at + titles)
  if (first) draft.headline = setWords(sheet, spansOf(first))
  if (others.length > 0) draft.standfirst = setWords(sheet, others.flatMap(spansOf))
  at += titles
  for (let field = labelOf(sheet, blocks[at]); field; field = labelOf(sheet, blocks[at])) {
    readHeadField(sheet, field, reading)
    at += 1
    if (field.label === 'body') break
  }
  return at
}

/**
 * Reads the newspaper's name, the date and what stands with them in the middle.
 *
 * @returns How many blocks they are.
 */
function readMast(sheet: Sheet, blocks: readonly Block[], { draft, drops, rights }: NexisReading): number {
  for (const [at, block] of blocks.entries()) {
    if (at > 0 && !isCentred(block) && draft.edition !== null) return at
    if (labelOf(sheet, block) !== null) return at
    if (isCentred(block) && isNotice(block)) rights.push(...spansOf(block))
    else if (draft.publication === null) draft.publication = readName(sheet, spansOf(block), drops)
    else if (draft.edition === null && findDate(block.text) !== null)
      draft.edition = readDate(sheet, spansOf(block))
    else if (isCentred(block)) addDrops(drops, dropBlocks([block], 'what the archive says of the edition'))
    else return at
  }
  return blocks.length
}

/** How many blocks are the headline and what stands under it, before the fields or the text. */
function titlesIn(sheet: Sheet, blocks: readonly Block[]): number {
  const labels = blocks.slice(0, MOST_SURE_TITLES + 1).map((block) => labelOf(sheet, block)?.label)
  const at = labels.findIndex((label) => label !== undefined)
  const isNear = at <= MOST_TITLES || SURE_LABELS.has(labels[at] ?? '')
  return at === -1 || !isNear ? Math.min(1, blocks.length) : at
}

function labelOf(sheet: Sheet, block: Block | undefined): Labelled | null {
  return block ? readLabel(sheet, block, CAPITAL_LABELS.head, CAPITAL_LABELS.shape) : null
}
