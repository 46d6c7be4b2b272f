import { publicationSlug } from '../desk/publicationSlug.ts'
import { type Article, type ArticleFile, parseArticle, quotedText } from '../paper/article.ts'
import type { Result } from '../paper/result.ts'
import { type Cutting, cuttingOf, LONGEST_PAPER } from '../shelf/cutting.ts'

/** The fields of a cutting as a person mends them: texts, each as it is typed. */
export type MendForm = {
  readonly paper: string
  /** `2018-03-14`; empty where the cutting is undated. */
  readonly edition: string
  readonly language: string
  readonly section: string
  readonly page: string
  readonly kicker: string
  readonly headline: string
  readonly standfirst: string
  /** One name on each line, with the role behind a comma. */
  readonly byline: string
  /** Paragraphs with a blank line between; `## ` before a crosshead, `- ` before each item of a list. */
  readonly body: string
  /** One brief, then a blank line, then the next. */
  readonly briefs: string
  /** One name on each line. */
  readonly people: string
}

/** What a person says of one quotation. */
export type QuotationMend = { readonly speaker: string; readonly isLarge: boolean }

/** A cutting that was mended. `hasNewText`: what points into its text was taken out, to be found anew. */
export type Mended = { readonly cutting: Cutting; readonly hasNewText: boolean }

/** A cutting as it is shown for mending. */
export function formOf({ paper, article }: Cutting): MendForm {
  return {
    paper,
    edition: article.edition ?? '',
    language: article.language,
    section: article.section ?? '',
    page: String(article.page ?? ''),
    kicker: article.kicker ?? '',
    headline: article.headline,
    standfirst: article.standfirst ?? '',
    byline: article.byline.map(({ name, role }) => (role ? `${name}, ${role}` : name)).join('\n'),
    body: article.body.map(typed).join('\n\n'),
    briefs: article.briefs.map(({ text }) => oneLine(text)).join('\n\n'),
    people: article.people.join('\n'),
  }
}

/**
 * A cutting with what a person has typed. What was not touched stays just as it was, also what the form cannot show; a
 * text that was touched loses what pointed into it.
 *
 * @returns Every field that is not right, with its path in the form.
 */
export function mended(cutting: Cutting, form: MendForm): Result<Mended> {
  const before = formOf(cutting)
  const isSame = (...fields: (keyof MendForm)[]) => fields.every((field) => form[field] === before[field])
  const { article } = cutting
  const textOf = (field: 'section' | 'kicker' | 'headline' | 'standfirst') =>
    isSame(field) ? article[field] : oneLine(form[field].trim()) || undefined
  const hasNewText = !isSame('body', 'language')
  const paper = form.paper.trim()
  if (paper.length > LONGEST_PAPER)
    return {
      ok: false,
      faults: [{ path: 'paper', message: `This should have at most ${LONGEST_PAPER} characters.` }],
    }
  if (paper === '')
    return { ok: false, faults: [{ path: 'paper', message: 'Say which newspaper it is from.' }] }
  const read = parseArticle({
    ...article,
    publication: isSame('paper') ? article.publication : publicationSlug(paper),
    edition: form.edition.trim() || null,
    language: form.language.trim(),
    section: textOf('section'),
    page: isSame('page') ? article.page : pageIn(form.page),
    kicker: textOf('kicker'),
    headline: textOf('headline'),
    standfirst: textOf('standfirst'),
    byline: isSame('byline') ? article.byline : bylineIn(form.byline),
    body: isSame('body') ? article.body : bodyIn(form.body, article),
    briefs: isSame('briefs') ? article.briefs : briefsIn(form.briefs, article),
    people: isSame('people') ? article.people : linesOf(form.people),
    ...(hasNewText && { quotations: [], pullQuotes: [] }),
    repairs: article.repairs.filter(({ where }) => isSame(formField(where, before))),
  })
  if (!read.ok) return read
  const { id, printed, kept } = cutting
  return { ok: true, value: { cutting: { ...cuttingOf(paper, read.value, printed), id, kept }, hasNewText } }
}

/**
 * The cutting with other speakers and other pull quotes: one answer for each of its quotations, in their order.
 *
 * @returns What is not right of them, with its path in the article.
 */
export function withQuotations(cutting: Cutting, mends: readonly QuotationMend[]): Result<Cutting> {
  const { article } = cutting
  const quotations = article.quotations.map(({ speaker: _, ...range }, index) => {
    const speaker = mends[index]?.speaker.trim()
    return { ...range, ...(speaker && { speaker }) }
  })
  const before = quotationMends(article)
  if (mends.every((mend, index) => isSameMend(mend, before[index]))) return { ok: true, value: cutting }
  const outside = article.pullQuotes.filter(
    (one) => !quotations.some((quotation) => isWithin(one, quotation)),
  )
  const inside = quotations.flatMap((quotation, index) => {
    if (!mends[index]?.isLarge) return []
    // What was set of it before may be a part of it, well chosen.
    const set = article.pullQuotes.filter((one) => isWithin(one, quotation))
    return (set.length > 0 ? set : [quotation]).map(({ paragraph, start, end }) => ({
      ...quotation,
      paragraph,
      start,
      end,
    }))
  })
  const pullQuotes = [...outside, ...inside].sort(
    (one, other) => one.paragraph - other.paragraph || one.start - other.start,
  )
  const read = parseArticle({ ...article, quotations, pullQuotes })
  return read.ok ? { ok: true, value: { ...cutting, article: read.value } } : read
}

/** What a person would say now of each quotation. */
export function quotationMends({ quotations, pullQuotes }: Article): QuotationMend[] {
  return quotations.map(({ paragraph, start, end, speaker = '' }) => ({
    speaker,
    isLarge: pullQuotes.some((one) => isWithin(one, { paragraph, start, end })),
  }))
}

/** The speakers that a person has named, and the words that were set large, where the new text still has them. */
export function carriedOver(before: Article, after: Article): QuotationMend[] {
  const mends = quotationMends(before)
  const known = new Map(before.quotations.map((one, index) => [quotedText(before, one), mends[index]]))
  const found = quotationMends(after)
  return after.quotations.map(
    (one, index) => known.get(quotedText(after, one)) ?? found[index] ?? { speaker: '', isLarge: false },
  )
}

function isWithin(one: Range, other: Range): boolean {
  return one.paragraph === other.paragraph && one.start < other.end && other.start < one.end
}

function isSameMend(one: QuotationMend, other: QuotationMend | undefined): boolean {
  return one.speaker === other?.speaker && one.isLarge === other.isLarge
}

type Range = { readonly paragraph: number; readonly start: number; readonly end: number }

function typed(block: Article['body'][number]): string {
  if (block.kind === 'list') return block.items.map((item) => `- ${oneLine(item)}`).join('\n')
  if (block.kind === 'figure') return ''
  return block.kind === 'crosshead' ? `## ${oneLine(block.text)}` : oneLine(block.text)
}

/** A line break within a text is set as a space, so that it is one where it is typed. */
function oneLine(text: string): string {
  return text
    .split(/[\n\r]+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ')
}

/** A block that was not touched stays as it was; the others are read. */
function bodyIn(text: string, { body }: Article): ArticleFile['body'] {
  const known = new Map(body.map((block) => [typed(block), block]))
  return chunksOf(text).map((chunk) => {
    const before = known.get(chunk)
    if (before) return before
    const lines = chunk.split('\n')
    if (lines.every((line) => line.startsWith('- ')))
      return { kind: 'list', items: lines.map((line) => line.slice(2).trim()) }
    const words = oneLine(chunk)
    return words.startsWith('## ')
      ? { kind: 'crosshead', text: words.slice(3).trim() }
      : { kind: 'paragraph', text: words }
  })
}

function briefsIn(text: string, { briefs }: Article): NonNullable<ArticleFile['briefs']> {
  const known = new Map(briefs.map((brief) => [oneLine(brief.text), brief]))
  const taken = new Set(chunksOf(text).flatMap((chunk) => known.get(oneLine(chunk))?.slug ?? []))
  let number = 0
  return chunksOf(text).map((chunk) => {
    const words = oneLine(chunk).replace(/^♦\s*/, '')
    const before = known.get(oneLine(chunk))
    if (before) return before
    do number += 1
    while (taken.has(`brief-${number}`))
    return { slug: `brief-${number}`, text: words }
  })
}

function chunksOf(text: string): string[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((chunk) => chunk.trim())
    .filter(Boolean)
}

function bylineIn(text: string): { name: string; role?: string }[] {
  return linesOf(text).map((line) => {
    const [name = '', ...role] = line.split(',')
    const words = role.join(',').trim()
    return { name: name.trim(), ...(words && { role: words }) }
  })
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

function pageIn(text: string): number | string | undefined {
  const words = text.trim()
  return /^[1-9]\d{0,4}$/.test(words) ? Number(words) : words || undefined
}

/** The field of the form that a path into the article stands in. */
function formField(path: string, form: MendForm): keyof MendForm {
  const [field = ''] = path.split('.')
  return Object.hasOwn(form, field) ? (field as keyof MendForm) : 'body'
}
