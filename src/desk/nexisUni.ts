import { type Block, blocksOf, type Layout, layoutOf, spansOf } from './blocks.ts'
import type { FormatReading } from './draft.ts'
import { readLabel, tailStart } from './labels.ts'
import { addDrops, type Drop } from './ledger.ts'
import {
  areArchives,
  isNotice,
  MIXED_LABELS,
  type NexisReading,
  readDate,
  readHeadField,
  readName,
  readTail,
  startReading,
} from './nexisFields.ts'
import { findDate } from './printedDate.ts'
import type { Line, Sheet } from './sheet.ts'
import { dropBlocks } from './strip.ts'
import { setWords } from './words.ts'

const END = /^end of documents?$/iu
const BODY = /^body:?$/iu
const LENGTH = /^length:\s+[\d,.]+ words?$/iu
const LOAD_DATE = /^load-date:/iu
const COVER = /^(?:job number:|documents? \(\d+\)$)/iu
const PAGE = /^page \d+ of \d+$/iu
const HEAD_LABEL = /^(?:section|length|byline|dateline|highlight|series|column|distribution|url):(?:\s|$)/iu
/** A date opens its line; behind it may stand the day and the hour. */
const DATE_LINE = /^(?:\p{L}+,? ){0,2}\d{1,2}(?:\.|st|nd|rd|th)?,? (?:\p{L}+\.?,? )?\d{4}\b/u
const LONGEST_DATE_LINE = 60
/** Headings without a colon under the text, and how near to its end they stand. */
const TAIL_HEADING = /^(?:Graphic|GRAPHIC|Classification|CLASSIFICATION)$/u
const LONGEST_TAIL = 8
/** Runs of lines over the newspaper's name: a headline and what stands under it. */
const MOST_TITLES = 2

type Mast = { readonly publication: number; readonly date: number }

/** Whether a text is a download from Nexis Uni or Lexis Advance, whose articles end with `End of Document`. */
export function isNexisUni(sheet: Sheet): boolean {
  const has = (sign: RegExp): boolean => sheet.lines.some(({ text }) => sign.test(text))
  const hasEnd = has(END)
  const hasLoadDate = has(LOAD_DATE)
  return (hasEnd && hasLoadDate) || ((hasEnd || hasLoadDate) && has(BODY) && has(LENGTH))
}

/** Reads a download from Nexis Uni: headline, newspaper, date, fields, `Body`, the text, more fields. */
export function readNexisUni(sheet: Sheet): FormatReading {
  const layout = layoutOf(sheet.lines)
  const drops: Drop[] = []
  const drafts = documentsOf(sheet.lines).flatMap((lines) => {
    if (!lines.some(({ text }) => BODY.test(text) || LENGTH.test(text) || LOAD_DATE.test(text))) {
      addDrops(drops, dropLines(lines, 'a line of the download outside any article'))
      return []
    }
    const reading = readDocument(sheet, lines, layout)
    addDrops(drops, reading.drops)
    return [reading.draft]
  })
  return { drafts, drops }
}

function documentsOf(lines: readonly Line[]): Line[][] {
  const documents: Line[][] = [[]]
  for (const line of lines) {
    documents.at(-1)?.push(line)
    if (END.test(line.text)) documents.push([])
  }
  return documents
}

function readDocument(sheet: Sheet, lines: readonly Line[], layout: Layout): NexisReading {
  const bodyAt = lines.findIndex(({ text }) => BODY.test(text))
  const headEnd = bodyAt === -1 ? endOfFields(lines) : bodyAt
  const reading = startReading({ start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 })
  readHead(sheet, lines.slice(0, headEnd), reading)
  const label = bodyAt === -1 ? [] : lines.slice(bodyAt, bodyAt + 1)
  addDrops(reading.drops, dropLines(label, 'a label of the archive'))
  const rest = lines.slice(headEnd + label.length)
  const ends = rest.filter(({ text }) => END.test(text))
  addDrops(reading.drops, dropLines(ends, 'the mark of an article’s end'))
  const blocks = blocksOf(
    rest.filter(({ text }) => !END.test(text)),
    layout,
    (text, isAfterFull) => !isAfterFull && (LOAD_DATE.test(text) || TAIL_HEADING.test(text)),
  )
  const bodyEnd = endOfBody(blocks, tailStart(areArchives(sheet, blocks, MIXED_LABELS)))
  const body = blocks.slice(0, bodyEnd).map((block) => setWords(sheet, spansOf(block)))
  reading.draft.body = body.map((words) => ({ kind: 'paragraph', words }))
  readTail(sheet, blocks.slice(bodyEnd), reading, MIXED_LABELS)
  return reading
}

/** Where the text begins when nothing says so: under the last of the fields that follow one another. */
function endOfFields(lines: readonly Line[]): number {
  const first = lines.findIndex(({ text }) => HEAD_LABEL.test(text))
  if (first === -1) return lines.length
  const others = lines.slice(first).findIndex(({ text }) => text !== '' && !HEAD_LABEL.test(text))
  return others === -1 ? lines.length : first + others
}

/** What stands under a heading such as `Graphic` is the archive's too. */
function endOfBody(blocks: readonly Block[], tail: number): number {
  const from = Math.max(0, tail - LONGEST_TAIL)
  const heading = blocks.slice(from, tail).findIndex(({ text }) => TAIL_HEADING.test(text))
  return heading === -1 ? tail : from + heading
}

function readHead(sheet: Sheet, lines: readonly Line[], reading: NexisReading): void {
  const { draft, drops } = reading
  const pages = lines.filter(({ text }) => PAGE.test(text))
  addDrops(drops, dropLines(pages, 'the count of a page in the download'))
  const filled = lines.filter(({ text }) => !PAGE.test(text))
  const mast = mastOf(filled)
  readTitles(sheet, filled.slice(0, mast.publication), reading)
  const name = filled[mast.publication]
  if (name && name.text !== '') draft.publication = readName(sheet, [name], drops)
  const date = mast.date > mast.publication ? filled[mast.date] : undefined
  if (date) draft.edition = readDate(sheet, [date])
  for (const block of blocksOf(filled.slice(mast.date + 1), FIELDS, opensField)) {
    const field = readLabel(sheet, block, MIXED_LABELS.head, MIXED_LABELS.shape)
    if (field) readHeadField(sheet, field, reading)
    else if (isNotice(block)) reading.rights.push(...spansOf(block))
    else addDrops(drops, dropBlocks([block], 'what the archive says of the edition'))
  }
}

/** A field's value may go on over several lines. */
const FIELDS: Layout = { width: 1, isParted: false, isIndented: false }

function opensField(text: string): boolean {
  return HEAD_LABEL.test(text) || /^(?:copyright|©)/iu.test(text)
}

/** The lines of the newspaper's name and the date: the date is the first that stands under two other lines. */
function mastOf(lines: readonly Line[]): Mast {
  const filled = lines.flatMap(({ text }, index) => (text === '' ? [] : [index]))
  const fields = filled.findIndex((index) => HEAD_LABEL.test(lines[index]?.text ?? ''))
  const over = fields === -1 ? filled : filled.slice(0, fields)
  const date = over.findIndex((index, place) => place > 1 && isDate(lines[index]?.text ?? ''))
  const none = over[1] ?? lines.length
  return date === -1
    ? { publication: none, date: none }
    : { publication: over[date - 1] ?? none, date: over[date] ?? none }
}

function isDate(text: string): boolean {
  return text.length <= LONGEST_DATE_LINE && DATE_LINE.test(text) && findDate(text) !== null
}

/** The headline stands right over the newspaper's name; a list of what was downloaded may stand over it. */
function readTitles(sheet: Sheet, lines: readonly Line[], { draft, drops }: NexisReading): void {
  const runs = runsOf(lines)
  const hasCover = runs.length > MOST_TITLES || lines.some(({ text }) => COVER.test(text))
  const titles = hasCover ? runs.slice(-1) : runs
  const [headline, ...others] = titles
  if (headline) draft.headline = setWords(sheet, headline)
  if (others.length > 0) draft.standfirst = setWords(sheet, others.flat())
  addDrops(
    drops,
    dropLines(runs.slice(0, runs.length - titles.length).flat(), 'the cover sheet of the download'),
  )
}

function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [[]]
  for (const line of lines) {
    if (line.text === '') runs.push([])
    else runs.at(-1)?.push(line)
  }
  return runs.filter((run) => run.length > 0)
}

function dropLines(lines: readonly Line[], reason: string): Drop[] {
  return lines.flatMap(({ start, end, text }) => (text === '' ? [] : [{ start, end, reason }]))
}
