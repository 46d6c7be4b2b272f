import { readArchiveByline } from './archiveByline.ts'
import { type Block, spansOf } from './blocks.ts'
import { type Draft, emptyDraft } from './draft.ts'
import { LABEL, LABEL_IN_CAPITALS, type Labelled, readLabel, readSection } from './labels.ts'
import { addDrops, type Drop, type Span } from './ledger.ts'
import { languageNamed } from './placeNames.ts'
import { findDate } from './printedDate.ts'
import type { Sheet } from './sheet.ts'
import { dropBlocks, dropOthers, stripOf } from './strip.ts'
import { setAs, setWords, type Words } from './words.ts'

/** An article of Nexis that is being read. */
export type NexisReading = {
  readonly draft: { -readonly [Key in keyof Draft]: Draft[Key] }
  readonly drops: Drop[]
  /** Where the notices stand that say whose the article is; set when its last blocks are read. */
  readonly rights: Span[]
}

/** Which labels an article of Nexis has over and under its text, and how they are printed. */
export type NexisLabels = {
  readonly head: ReadonlySet<string>
  readonly tail: ReadonlySet<string>
  readonly shape: RegExp
}

const HEAD =
  'byline|section|length|dateline|highlight|headline|body|series|column|distribution|abstract|source|url'
/** No paragraph of a story opens with these, be they in capitals or not. */
const SURE_TAIL =
  'load-date|language|publication-type|document-type|graphic|subject|organization|company|person|city|state|country|' +
  'industry|geographic|ticker|journal-code|acc-no|isbn|issn|pub-type|jcode|classification'
const OTHER_TAIL =
  'notes|type|series|correction|correction-date|update|url|dateline|keyword|keywords|copyright|edition'

/** The labels of the older downloads, which are all in capitals. */
export const CAPITAL_LABELS: NexisLabels = {
  head: new Set(HEAD.split('|')),
  tail: new Set(`${SURE_TAIL}|${OTHER_TAIL}`.split('|')),
  shape: LABEL_IN_CAPITALS,
}

/** The labels of Nexis Uni and Lexis Advance, which a story’s last paragraph could open with: fewer are taken. */
export const MIXED_LABELS: NexisLabels = {
  head: CAPITAL_LABELS.head,
  tail: new Set(SURE_TAIL.split('|')),
  shape: LABEL,
}

const NOTICE = /^(?:copyright[\s,:]+(?:©|\(c\)|\d{4}(?![\p{L}\d]))|©|\(c\)\s*\d{4}|all rights reserved\.?$)/iu
/** Longest place behind a newspaper's name, in characters. */
const LONGEST_PLACE = 100
/** Lines that stand further in are centred: the newspaper's name and the date over the headline. */
const CENTRED = 8

/** Whether a block says whose an article is, and opens with a year or a sign; a sentence about copyright does not. */
export function isNotice(block: Block): boolean {
  return NOTICE.test(block.text)
}

/** Whether a block is centred. */
export function isCentred(block: Block): boolean {
  return block.lines.every(({ indent }) => indent >= CENTRED)
}

/** Begins to read the article that stands at a span. */
export function startReading({ start, end }: Span): NexisReading {
  return { draft: { ...emptyDraft(start, end), sourceName: 'Nexis' }, drops: [], rights: [] }
}

/** Reads a field over an article's text. */
export function readHeadField(
  sheet: Sheet,
  { label, value, labelDrop }: Labelled,
  { draft, drops }: NexisReading,
): void {
  drops.push(labelDrop)
  if (value.length === 0) return
  if (label === 'byline' && draft.byline.length === 0) {
    const signed = readArchiveByline(sheet, value)
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

/** Which blocks are the archive's own: labelled, notices, and what goes on from a notice in the middle. */
export function areArchives(sheet: Sheet, blocks: readonly Block[], labels: NexisLabels): boolean[] {
  let isAfterNotice = false
  return blocks.map((block) => {
    isAfterNotice = isNotice(block) || (isAfterNotice && isCentred(block))
    return isAfterNotice || readLabel(sheet, block, labels.tail, labels.shape) !== null
  })
}

/** Reads the blocks under an article's text. */
export function readTail(
  sheet: Sheet,
  blocks: readonly Block[],
  reading: NexisReading,
  labels: NexisLabels,
): void {
  const { rights } = reading
  let isAfterNotice = false
  for (const block of blocks) {
    const field = readLabel(sheet, block, labels.tail, labels.shape)
    isAfterNotice = field === null && (isNotice(block) || (isAfterNotice && isCentred(block)))
    if (isAfterNotice) rights.push(...spansOf(block))
    else if (field === null) addDrops(reading.drops, dropBlocks([block], 'the archive’s closing lines'))
    else if (field.label === 'copyright') {
      reading.drops.push(field.labelDrop)
      rights.push(...field.value)
    } else readTailField(sheet, field, reading)
  }
  if (rights.length > 0) reading.draft.rights = setWords(sheet, rights)
}

function readTailField(
  sheet: Sheet,
  { label, value, labelDrop }: Labelled,
  { draft, drops }: NexisReading,
): void {
  drops.push(labelDrop)
  const strip = label === 'language' && draft.language === null ? stripOf(sheet, value) : null
  const name = strip?.text.split(/[;,]/u, 1)[0]?.trimEnd() ?? ''
  const code = languageNamed(name)
  if (strip !== null && code !== null) {
    const spans = strip.spansOf(0, name.length)
    draft.language = setAs(setWords(sheet, spans), code)
    addDrops(drops, dropOthers(sheet, value, spans, 'the archive’s own language'))
  } else if (label === 'load-date' && draft.edition === null) draft.edition = readDate(sheet, value)
  else addDrops(drops, dropOthers(sheet, value, [], `the archive’s own ${label}`))
}

/** Reads a newspaper's name; a place in brackets behind it is the archive's. */
export function readName(sheet: Sheet, value: readonly Span[], drops: Drop[]): Words {
  const strip = stripOf(sheet, value)
  const place = /\([^()]*\)$/u.exec(strip.text.slice(-LONGEST_PLACE))?.[0] ?? ''
  const name = strip.spansOf(0, strip.text.slice(0, strip.text.length - place.length).trimEnd().length)
  addDrops(drops, dropOthers(sheet, value, name, 'the place behind a newspaper’s name'))
  return setWords(sheet, name)
}

/** Reads a date; `null` where the words are none. */
export function readDate(sheet: Sheet, value: readonly Span[]): Words | null {
  const words = setWords(sheet, value)
  const date = findDate(words.text)
  return date === null ? null : setAs(words, date)
}
