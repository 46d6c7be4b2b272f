import { readArchiveByline } from './archiveByline.ts'
import { blocksOf, type Layout, layoutOf, spansOf } from './blocks.ts'
import { type Draft, emptyDraft, type FormatReading } from './draft.ts'
import { readSection } from './labels.ts'
import { addDrops, type Drop, dropTheRest, type Span, trimmed } from './ledger.ts'
import { languageNamed } from './placeNames.ts'
import { findDate } from './printedDate.ts'
import type { Line, Sheet } from './sheet.ts'
import { dropOthers, stripOf } from './strip.ts'
import { setAs, setWords } from './words.ts'

/** Codes that Factiva sets before its fields, and what stands behind those that no article has a field for. */
const CODES: Readonly<Record<string, string>> = {
  SE: 'section',
  HD: 'headline',
  BY: 'byline',
  CR: 'credit',
  WC: 'word count',
  PD: 'date',
  ET: 'time',
  SN: 'newspaper',
  SC: 'source code',
  ED: 'edition',
  PG: 'page',
  VOL: 'volume',
  LA: 'language',
  CY: 'copyright',
  CX: 'correction',
  LP: 'first paragraph',
  TD: 'text',
  ART: 'pictures',
  CT: 'contact',
  RF: 'references',
  CO: 'companies',
  IN: 'industries',
  NS: 'subjects',
  RE: 'regions',
  IPC: 'publisher’s codes',
  IPD: 'publisher’s subjects',
  PUB: 'publisher',
  CLM: 'column',
  AN: 'number',
}

type Field = { readonly code: string; readonly label: Span; readonly lines: Line[] }
type Mutable = { -readonly [Key in keyof Draft]: Draft[Key] } & { body: Draft['body'][number][] }

/** A code alone on its line, or with blanks between it and its value; one blank only behind three letters. */
const CODE = /^([A-Z]{2,3})(?:$|(?: {2,}|\t|(?<=[A-Z]{3}) )(?=\S))/u
const DEEPEST_CODE = 4
/** Fields that an article has once, over all others. */
const BEGINNINGS = new Set(['HD', 'SE'])
const TEXTS = new Set(['LP', 'TD'])
/** Fields of three letters that stand under the text. */
const UNDER_TEXT = new Set(['ART', 'IPC', 'IPD', 'PUB'])
/** What was asked for, behind the last article. */
const SUMMARY = /^search summary$/iu

/** Whether a text is a download from Factiva: its headlines and texts stand behind codes. */
export function isFactiva(sheet: Sheet): boolean {
  const codes = new Set(codesIn(sheet).flatMap((field) => field?.code ?? []))
  return codes.has('HD') && (codes.has('TD') || codes.has('LP')) && codes.size > 3
}

/** Reads a download from Factiva: fields behind codes of two letters, one article after another. */
export function readFactiva(sheet: Sheet): FormatReading {
  const codes = codesIn(sheet)
  const layout = layoutOf(sheet.lines.filter((_, index) => codes[index] === null))
  const drops: Drop[] = []
  const drafts = articlesOf(sheet, codes).map((fields): Draft => {
    const [first, last] = [fields[0]?.label.start ?? 0, fields.at(-1)]
    const end = last?.lines.at(-1)?.end ?? last?.label.end ?? 0
    const draft: Mutable = { ...emptyDraft(first, end), body: [], sourceName: 'Factiva' }
    for (const field of fields) {
      drops.push({ ...field.label, reason: 'a code of the archive' })
      readField(sheet, field, draft, drops, layout)
    }
    return draft
  })
  const inside = drafts.map(({ start, end }) => ({ start, end }))
  const outside = dropTheRest(sheet.text, inside, 'a line of the download outside any article')
  return { drafts, drops: [...drops, ...outside] }
}

/** An article ends at its number, at the summary of the search, and where a field that it has begins again. */
function articlesOf(sheet: Sheet, codes: readonly (Field | null)[]): Field[][] {
  const articles: Field[][] = []
  let fields: Field[] = []
  let isOver = true
  for (const [index, line] of sheet.lines.entries()) {
    const found = codes[index] ?? null
    if (found && (isOver || (BEGINNINGS.has(found.code) && fields.some(({ code }) => code === found.code)))) {
      fields = []
      articles.push(fields)
      isOver = false
    }
    if (found) fields.push(found)
    else isOver ||= endsArticle(fields, line)
    // A page of the download may end within a text.
    if (!found && !isOver) fields.at(-1)?.lines.push({ ...line, startsPage: false })
  }
  return articles
}

/** The number is one line, the last of an article. */
function endsArticle(fields: readonly Field[], line: Line): boolean {
  const last = fields.at(-1)
  const isBreak = line.text === '' || line.startsPage
  return SUMMARY.test(line.text) || (isBreak && last?.code === 'AN' && last.lines.length > 0)
}

/** The field that each line opens, if any. */
function codesIn(sheet: Sheet): (Field | null)[] {
  const hasColumn = standsInColumn(sheet)
  let isInText = false
  return sheet.lines.map((line, index) => {
    const found = codeOf(sheet, line)
    const isLoose = found !== null && /^[A-Z]{3} \S/u.test(line.text)
    const isUnder = isLoose && UNDER_TEXT.has(found.code) && standsApart(sheet, index)
    if (found === null || (isLoose && !(hasColumn && (!isInText || isUnder)))) return null
    isInText = TEXTS.has(found.code)
    return found
  })
}

function standsApart(sheet: Sheet, index: number): boolean {
  const next = sheet.lines[index + 1]
  return sheet.lines[index - 1]?.text === '' || (next !== undefined && codeOf(sheet, next) !== null)
}

/** Whether values stand beside their codes, in a column of their own, where three letters leave one blank. */
function standsInColumn(sheet: Sheet): boolean {
  return sheet.lines.some(({ text }) => /^HD(?: {2,}|\t)\S/u.test(text))
}

function codeOf(sheet: Sheet, line: Line): Field | null {
  const match = line.indent > DEEPEST_CODE ? null : CODE.exec(line.text)
  const code = match?.[1]
  if (!match || code === undefined || !(code in CODES)) return null
  const [label] = stripOf(sheet, [line]).spansOf(0, code.length)
  if (label === undefined) return null
  const text = line.text.slice(match[0].length)
  const [value] = text === '' ? [] : [trimmed(sheet.text, { start: label.end, end: line.end })]
  return { code, label, lines: value ? [{ ...line, ...value, text }] : [] }
}

function readField(sheet: Sheet, field: Field, draft: Mutable, drops: Drop[], layout: Layout): void {
  const value = field.lines.filter(({ text }) => text !== '').map(({ start, end }) => ({ start, end }))
  if (value.length === 0) return
  const words = setWords(sheet, value)
  if (field.code === 'LP' || field.code === 'TD') {
    const body = blocksOf(field.lines, layout).map((block) => setWords(sheet, spansOf(block)))
    for (const paragraph of body) draft.body.push({ kind: 'paragraph', words: paragraph })
  } else if (field.code === 'HD' && draft.headline === null) draft.headline = words
  else if (field.code === 'SN' && draft.publication === null) draft.publication = words
  else if (field.code === 'CY' && draft.rights === null) draft.rights = words
  else if (field.code === 'SE' && draft.section === null) draft.section = words
  else if (field.code === 'BY' && draft.byline.length === 0) {
    const signed = readArchiveByline(sheet, value)
    draft.byline = signed.byline
    addDrops(drops, signed.drops)
  } else if (field.code === 'PG' && draft.page === null) {
    const { page, drops: others } = readPage(sheet, value)
    draft.page = page
    addDrops(drops, others)
  } else if (field.code === 'PD' && draft.edition === null && findDate(words.text) !== null) {
    draft.edition = setAs(words, findDate(words.text) ?? '')
  } else if (field.code === 'LA' && draft.language === null && languageNamed(words.text) !== null) {
    draft.language = setAs(words, languageNamed(words.text) ?? '')
  } else addDrops(drops, dropOthers(sheet, value, [], `the archive’s own ${CODES[field.code]}`))
}

/** `4`, `Page 4` or `A04`. */
function readPage(
  sheet: Sheet,
  value: readonly Span[],
): Pick<ReturnType<typeof readSection>, 'page' | 'drops'> {
  const [only] = value
  const isBare =
    only !== undefined &&
    value.length === 1 &&
    /^[A-Za-z]{0,2}\d{1,4}[A-Za-z]?$/u.test(sheet.text.slice(only.start, only.end))
  if (isBare) return { page: setWords(sheet, value), drops: [] }
  const { page, section, drops } = readSection(sheet, value)
  const others = (section?.spans ?? []).map((span) => ({ ...span, reason: 'the archive’s own page' }))
  return { page, drops: [...drops, ...others, ...(section?.drops ?? [])] }
}
