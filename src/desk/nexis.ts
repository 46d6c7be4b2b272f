import { type Block, blocksOf, type Layout, layoutOf, spansOf } from './blocks.ts'
import { readBylineField } from './byline.ts'
import { type Draft, emptyDraft, type FormatReading } from './draft.ts'
import { type Labelled, readLabel, readSection, tailStart } from './labels.ts'
import { addDrops, type Drop, type Span } from './ledger.ts'
import { languageNamed } from './placeNames.ts'
import { findDate } from './printedDate.ts'
import type { Line, Sheet } from './sheet.ts'
import { dropBlocks, dropOthers, stripOf } from './strip.ts'
import { setAs, setWords, type Words } from './words.ts'

const COUNTER = /^(?:document\s+)?\d+ of \d+ documents?$/iu
const COPYRIGHT = /^(?:copyright|©|\(c\)|all rights reserved)/iu
/** Lines that stand further in are centred: the newspaper's name and the date over the headline. */
const CENTRED = 8
const HEAD_LABELS = new Set(
  'byline|section|length|dateline|highlight|headline|body|series|column|distribution|abstract|source|url'.split(
    '|',
  ),
)
const TAIL_LABELS = new Set(
  (
    'load-date|language|publication-type|document-type|graphic|subject|organization|company|person|city|state|country|' +
    'industry|geographic|notes|type|series|correction|correction-date|ticker|update|journal-code|acc-no|isbn|issn|' +
    'pub-type|jcode|url|dateline|keyword|keywords|classification|copyright|edition'
  ).split('|'),
)

type Mutable = { -readonly [Key in keyof Draft]: Draft[Key] }
type Reading = { readonly draft: Mutable; readonly drops: Drop[] }

/** Whether a text is a download from Nexis. */
export function isNexis(sheet: Sheet): boolean {
  if (sheet.lines.some(({ text }) => COUNTER.test(text))) return true
  const labels = sheet.lines.flatMap(
    ({ text }) => /^(BYLINE|SECTION|LENGTH|LOAD-DATE|PUBLICATION-TYPE): /u.exec(text)?.[1] ?? [],
  )
  return new Set(labels).size > 2
}

/**
 * Reads a download from Nexis: each article opens with `2 of 10 DOCUMENTS`, its newspaper and date are centred,
 * fields stand behind labels before and after the text.
 */
export function readNexis(sheet: Sheet): FormatReading {
  const layout = layoutOf(sheet.lines)
  const counters = sheet.lines.flatMap((line, index) => (COUNTER.test(line.text) ? [index] : []))
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

function readDocument(sheet: Sheet, lines: readonly Line[], layout: Layout): Reading {
  const all = blocksOf(lines, layout, isLabelLine)
  const isCounted = COUNTER.test(all[0]?.text ?? '')
  const blocks = isCounted ? all.slice(1) : all
  const bodyEnd = tailStart(
    blocks.map((block) => COPYRIGHT.test(block.text) || readLabel(sheet, block, TAIL_LABELS) !== null),
  )
  const draft: Mutable = { ...emptyDraft(lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0), sourceName: 'Nexis' }
  const reading: Reading = {
    draft,
    drops: dropBlocks(isCounted ? all.slice(0, 1) : [], 'the count of an article in the download'),
  }
  const bodyStart = readHead(sheet, blocks.slice(0, bodyEnd), reading)
  const body = blocks.slice(bodyStart, bodyEnd).map((block) => setWords(sheet, spansOf(block)))
  draft.body = [...draft.body, ...body.map((words) => ({ kind: 'paragraph' as const, words }))]
  readTail(sheet, blocks.slice(bodyEnd), reading)
  return reading
}

function isLabelLine(text: string): boolean {
  return /^(?:[A-Z][A-Z-]+): /u.test(text) || COPYRIGHT.test(text)
}

/** @returns How many blocks the head has. */
function readHead(sheet: Sheet, blocks: readonly Block[], reading: Reading): number {
  const { draft, drops } = reading
  let at = 0
  for (; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (block === undefined || (at > 0 && !isCentred(block) && draft.edition !== null)) break
    if (readLabel(sheet, block, HEAD_LABELS) !== null) break
    if (at === 0) draft.publication = readName(sheet, block, drops)
    else if (draft.edition === null && findDate(block.text) !== null)
      draft.edition = readDate(sheet, spansOf(block))
    else if (isCentred(block)) addDrops(drops, dropBlocks([block], 'what the archive says of the edition'))
    else break
  }
  const top = blocks.slice(at)
  const labelled = top.findIndex((block) => readLabel(sheet, block, HEAD_LABELS) !== null)
  const titles = labelled === -1 ? 1 : labelled
  if (top[0] && titles > 0) draft.headline = setWords(sheet, spansOf(top[0]))
  if (titles > 1) draft.standfirst = setWords(sheet, top.slice(1, titles).flatMap(spansOf))
  at += titles
  for (let field = labelAt(sheet, blocks, at); field; field = labelAt(sheet, blocks, at)) {
    readHeadField(sheet, field, reading)
    at += 1
    if (field.label === 'body') break
  }
  return at
}

function labelAt(sheet: Sheet, blocks: readonly Block[], at: number): Labelled | null {
  const block = blocks[at]
  return block ? readLabel(sheet, block, HEAD_LABELS) : null
}

function readHeadField(sheet: Sheet, { label, value, labelDrop }: Labelled, { draft, drops }: Reading): void {
  drops.push(labelDrop)
  if (value.length === 0) return
  if (label === 'byline' && draft.byline.length === 0) {
    const signed = readBylineField(sheet, value)
    draft.byline = signed.byline
    addDrops(drops, signed.drops)
  } else if (label === 'section' && draft.section === null) {
    const { section, page, drops: others } = readSection(sheet, value)
    addDrops(drops, others)
    Object.assign(draft, { section, page })
  } else if (label === 'headline' && draft.headline === null) draft.headline = setWords(sheet, value)
  else if (label === 'highlight' && draft.standfirst === null) draft.standfirst = setWords(sheet, value)
  else if (label === 'body') draft.body = [{ kind: 'paragraph', words: setWords(sheet, value) }]
  else addDrops(drops, dropOthers(sheet, value, [], `the archive’s own ${label}`))
}

function readTail(sheet: Sheet, blocks: readonly Block[], { draft, drops }: Reading): void {
  const rights: Span[] = []
  for (const block of blocks) {
    const field = readLabel(sheet, block, TAIL_LABELS)
    if (field) drops.push(field.labelDrop)
    const value = field?.value ?? spansOf(block)
    const code = field?.label === 'language' ? languageNamed(firstOf(stripOf(sheet, value).text)) : null
    if (field === null && !COPYRIGHT.test(block.text))
      addDrops(drops, dropBlocks([block], 'the archive’s closing lines'))
    else if (field === null || field.label === 'copyright') rights.push(...value)
    else if (code !== null && draft.language === null) {
      const strip = stripOf(sheet, value)
      const name = strip.spansOf(0, firstOf(strip.text).length)
      draft.language = setAs(setWords(sheet, name), code)
      addDrops(drops, dropOthers(sheet, value, name, 'the archive’s own language'))
    } else if (field.label === 'load-date' && draft.edition === null) draft.edition = readDate(sheet, value)
    else addDrops(drops, dropOthers(sheet, value, [], `the archive’s own ${field.label}`))
  }
  if (rights.length > 0) draft.rights = setWords(sheet, rights)
}

function firstOf(text: string): string {
  return text.split(/[;,]/u)[0]?.trimEnd() ?? ''
}

/** The newspaper's name; a place in brackets behind it is the archive's. */
function readName(sheet: Sheet, block: Block, drops: Drop[]): Words {
  const strip = stripOf(sheet, spansOf(block))
  const name = strip.spansOf(0, strip.text.replace(/\s*\([^()]*\)$/u, '').length)
  addDrops(drops, dropOthers(sheet, spansOf(block), name, 'the place behind a newspaper’s name'))
  return setWords(sheet, name)
}

function readDate(sheet: Sheet, value: readonly Span[]): Words | null {
  const words = setWords(sheet, value)
  const date = findDate(words.text)
  return date === null ? null : setAs(words, date)
}

function isCentred(block: Block): boolean {
  return block.lines.every(({ indent }) => indent >= CENTRED)
}
