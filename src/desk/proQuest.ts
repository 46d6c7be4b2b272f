import { type Block, blocksOf, layoutOf, spansOf } from './blocks.ts'
import { type Draft, emptyDraft, type FormatReading } from './draft.ts'
import { type Labelled, opensWith, readLabel, readSection, tailStart } from './labels.ts'
import { addDrops, type Drop, type Span } from './ledger.ts'
import { countryNamed, languageNamed } from './placeNames.ts'
import { findDate } from './printedDate.ts'
import { readProQuestAuthors } from './proQuestAuthors.ts'
import type { Sheet } from './sheet.ts'
import { dropBlocks, dropOthers, stripOf } from './strip.ts'
import { setAs, setWords, type Words } from './words.ts'

const RULE = /^_{10,}$/u
const COUNTER = /^document \d+ of \d+$/iu
/** The one label that is printed without a colon too, on a line of its own. */
const BARE_FULL_TEXT = /^full text$/iu
const FULL_TEXT = new Set(['full text'])
const HEAD_LABELS = new Set(
  'author|authors|publication info|abstract|links|full text|url|pages|subtitle|byline'.split('|'),
)
const TAIL_LABELS = new Set(
  (
    'subject|location|people|company / organization|company|classification|identifier / keyword|title|publication title|' +
    'pages|number of pages|publication year|publication date|first page|section|publisher|place of publication|' +
    'country of publication|publication subject|issn|e-issn|source type|language of publication|document type|' +
    'document feature|proquest document id|document url|copyright|last updated|database|dateline|volume|issue|edition|' +
    'year|column|business indexing term|alternate title|subtitle|isbn|credit|caption|full text word count|author|' +
    'publication info|links'
  ).split('|'),
)

type Mutable = { -readonly [Key in keyof Draft]: Draft[Key] }
type Reading = { readonly draft: Mutable; readonly drops: Drop[] }

/** Whether a text is a download from ProQuest. */
export function isProQuest(sheet: Sheet): boolean {
  const signs = [
    /^full text(?::|$)/iu,
    /^ProQuest document ID:/u,
    /^Publication info:/u,
    /^Publication title:/u,
  ].filter((sign) => sheet.lines.some(({ text }) => sign.test(text)))
  return signs.length > 1
}

/** Reads a download from ProQuest: articles between long rules, their fields before and after `Full text:`. */
export function readProQuest(sheet: Sheet): FormatReading {
  const blocks = blocksOf(sheet.lines, layoutOf(sheet.lines), standsAlone)
  const drops = dropBlocks(
    blocks.filter(({ text }) => RULE.test(text)),
    'a rule between articles',
  )
  const drafts: Draft[] = []
  for (const section of sectionsOf(blocks)) {
    if (section.some(isSign)) {
      const reading = readArticle(sheet, section)
      drafts.push(reading.draft)
      addDrops(drops, reading.drops)
    } else addDrops(drops, dropBlocks(section, 'a line of the download outside any article'))
  }
  return { drafts, drops }
}

function standsAlone(text: string): boolean {
  return (
    RULE.test(text) ||
    COUNTER.test(text) ||
    BARE_FULL_TEXT.test(text) ||
    /^[A-Z][A-Za-z /-]{2,40}: /u.test(text) ||
    /^https?:\/\/\S+$/u.test(text)
  )
}

function sectionsOf(blocks: readonly Block[]): Block[][] {
  const sections: Block[][] = [[]]
  for (const block of blocks) {
    if (RULE.test(block.text)) sections.push([])
    else sections.at(-1)?.push(block)
  }
  return sections.filter((section) => section.length > 0)
}

/** Only an article of the download has one of these. */
function isSign(block: Block): boolean {
  return (
    /^(?:Full text|Abstract|Publication title|ProQuest document ID):/iu.test(block.text) ||
    BARE_FULL_TEXT.test(block.lines[0]?.text ?? '')
  )
}

function readArticle(sheet: Sheet, blocks: readonly Block[]): Reading {
  const spans = blocks.flatMap(spansOf)
  const draft: Mutable = {
    ...emptyDraft(spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0),
    sourceName: 'ProQuest',
  }
  const reading: Reading = { draft, drops: [] }
  const opening = blocks.findIndex((block) => readFullText(sheet, block) !== null)
  const afterHead = opening === -1 ? blocks.length : opening
  const rest = blocks.slice(afterHead)
  const labels = rest.map((block) => readLabel(sheet, block, TAIL_LABELS)?.label)
  // A copyright notice may have paragraphs of its own.
  const tail = tailStart(labels.map((label, at) => label !== undefined || labels[at - 1] === 'copyright'))
  const body = rest.slice(0, tail).flatMap((block, at) => paragraphOf(sheet, block, at === 0, reading))
  draft.body = body.map((words) => ({ kind: 'paragraph', words }))
  const isTitle = (at: number): boolean => labels[at] === 'title'
  for (const [at, block] of rest.entries())
    if (at >= tail && !isTitle(at)) readTailBlock(sheet, block, reading)
  for (const block of blocks.slice(0, afterHead)) readHeadBlock(sheet, block, reading)
  // The title under the text says the headline again, but where the head has none.
  for (const [at, block] of rest.entries())
    if (at >= tail && isTitle(at)) readTailBlock(sheet, block, reading)
  return reading
}

function readFullText(sheet: Sheet, block: Block): Labelled | null {
  const [first, ...others] = spansOf(block)
  if (first === undefined || !BARE_FULL_TEXT.test(block.lines[0]?.text ?? ''))
    return readLabel(sheet, block, FULL_TEXT)
  return { label: 'full text', value: others, labelDrop: { ...first, reason: 'a label of the archive' } }
}

function paragraphOf(sheet: Sheet, block: Block, isFirst: boolean, { drops }: Reading): Words[] {
  const field = isFirst ? readFullText(sheet, block) : null
  if (field === null) return [setWords(sheet, spansOf(block))]
  drops.push(field.labelDrop)
  return field.value.length > 0 ? [setWords(sheet, field.value)] : []
}

function readHeadBlock(sheet: Sheet, block: Block, { draft, drops }: Reading): void {
  const field = readLabel(sheet, block, HEAD_LABELS) ?? readLabel(sheet, block, TAIL_LABELS)
  if (field) {
    drops.push(field.labelDrop)
    readHeadField(sheet, field, { draft, drops })
  } else if (COUNTER.test(block.text))
    addDrops(drops, dropBlocks([block], 'the count of an article in the download'))
  else if (/^https?:\/\/\S+$/u.test(block.text) && draft.url === null)
    draft.url = setWords(sheet, spansOf(block))
  else if (draft.headline === null) draft.headline = setWords(sheet, spansOf(block))
  else if (draft.standfirst === null) draft.standfirst = setWords(sheet, spansOf(block))
  else addDrops(drops, dropBlocks([block], 'a line of the archive over the text'))
}

function readHeadField(sheet: Sheet, { label, value }: Labelled, { draft, drops }: Reading): void {
  if (value.length === 0) return
  if ((label === 'author' || label === 'authors' || label === 'byline') && draft.byline.length === 0) {
    const signed = readProQuestAuthors(sheet, value)
    draft.byline = signed.byline
    addDrops(drops, signed.drops)
  } else if (label === 'publication info') readInfo(sheet, value, { draft, drops })
  else if (label === 'abstract') readAbstract(sheet, value, { draft, drops })
  else readTailField(sheet, label, value, { draft, drops })
}

/** An abstract that repeats the story is dropped; another is the standfirst, or all that there is. */
function readAbstract(sheet: Sheet, value: readonly Span[], { draft, drops }: Reading): void {
  const words = setWords(sheet, value)
  const story = draft.body.map((block) => (block.kind === 'paragraph' ? block.words.text : '')).join(' ')
  const opening = words.text.replace(/(?:\[?\.{3}\]?|…)$/u, '').trimEnd()
  if (opensWith(story, opening) || /^none available\.?$/iu.test(opening)) {
    addDrops(drops, dropOthers(sheet, value, [], 'an abstract that repeats the story’s opening'))
  } else if (draft.body.length === 0) draft.body = [{ kind: 'paragraph', words }]
  else if (draft.standfirst === null) draft.standfirst = words
  else addDrops(drops, dropOthers(sheet, value, [], 'the archive’s own abstract'))
}

/** `The Daily Gazette ; London (UK) [London (UK)]. 11 Mar 2015: 4.` */
function readInfo(sheet: Sheet, value: readonly Span[], { draft, drops }: Reading): void {
  const strip = stripOf(sheet, value)
  const taken: Span[] = []
  const take = (pattern: RegExp): Words | null => {
    const match = pattern.exec(strip.text)
    const part = match?.[1]
    if (!match || part === undefined) return null
    const start = match.index + match[0].indexOf(part)
    const spans = strip.spansOf(start, start + part.length)
    if (spans.some((span) => taken.some((one) => span.start < one.end && span.end > one.start))) return null
    taken.push(...spans)
    return setWords(sheet, spans)
  }
  if (draft.publication === null) draft.publication = take(/^([^;[:(]+?) ?[;:[(]/u)
  draft.page ??= take(/: ([A-Za-z]{0,2}\d{1,4}[A-Za-z]?)\.?$/u)
  if (draft.edition === null) {
    const date = take(/(\d{1,2} \p{L}+ \d{4})/u)
    if (date) draft.edition = setAs(date, findDate(date.text) ?? '')
  }
  if (draft.country === null) {
    const place = /\(([^()]+)\)/u.exec(strip.text)?.[1] ?? ''
    const code = countryNamed(place)
    const country = code === null ? null : take(/\(([^()]+)\)/u)
    if (country && code !== null) draft.country = setAs(country, code)
  }
  addDrops(drops, dropOthers(sheet, value, taken, 'what the archive says again of newspaper, place and date'))
}

function readTailBlock(sheet: Sheet, block: Block, { draft, drops }: Reading): void {
  const field = readLabel(sheet, block, TAIL_LABELS)
  if (field === null) {
    addDrops(drops, dropBlocks([block], 'a line of the archive under the text'))
    return
  }
  drops.push(field.labelDrop)
  if (field.value.length > 0) readTailField(sheet, field.label, field.value, { draft, drops })
}

function readTailField(sheet: Sheet, label: string, value: readonly Span[], { draft, drops }: Reading): void {
  const words = setWords(sheet, value)
  if (label === 'title' && draft.headline === null) draft.headline = words
  else if (label === 'publication title' && draft.publication === null) draft.publication = words
  else if (label === 'publication date' && draft.edition === null && findDate(words.text)) {
    draft.edition = setAs(words, findDate(words.text) ?? '')
  } else if (label === 'language of publication' && draft.language === null && languageNamed(words.text)) {
    draft.language = setAs(words, languageNamed(words.text) ?? '')
  } else if (label === 'country of publication' && draft.country === null && countryNamed(words.text)) {
    draft.country = setAs(words, countryNamed(words.text) ?? '')
  } else if (label === 'section' && draft.section === null) {
    const { section, page, drops: others } = readSection(sheet, value)
    draft.section = section
    draft.page ??= page
    addDrops(drops, others)
    if (page !== null && draft.page !== page)
      addDrops(
        drops,
        page.spans.map((span) => ({ ...span, reason: 'the archive’s own page' })),
      )
  } else if (label === 'copyright' && draft.rights === null) draft.rights = words
  else addDrops(drops, dropOthers(sheet, value, [], `the archive’s own ${label}`))
}
