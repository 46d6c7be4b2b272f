import { refused } from '../links/refused.ts'
import { type Article, parseArticle } from '../paper/article.ts'
import { readingMinutes } from '../paper/readingMinutes.ts'
import type { Result } from '../paper/result.ts'
import { checksum } from './checksum.ts'
import { jsonIn } from './json.ts'
import type { Piece } from './piece.ts'

/** The form that a cutting is kept and sent in; what a newer program wrote counts on. */
const CUTTING_SCHEMA = 1
/** The longest name of a newspaper, in UTF-16 units. */
export const LONGEST_PAPER = 200
/** As many letters of its slug stand in a cutting's name. */
const SLUG_LENGTH = 60

/** A text that a reader has brought in, set as an article. It is in no archive. */
export type Cutting = {
  /** A slug, the same for the same text wherever it was brought in. */
  readonly id: string
  /** The newspaper's name, as it is shown. */
  readonly paper: string
  readonly article: Article
  /** The text as it was brought in; empty where it came in a link. */
  readonly printed: string
  /** When it was kept, in milliseconds since 1970; null for one that is not. */
  readonly kept: number | null
}

/** What a list shows of a cutting that is kept. */
export type CuttingHead = Pick<Cutting, 'id' | 'paper' | 'kept'> &
  Pick<Article, 'headline' | 'language' | 'edition'>

/** What a list shows of a kept text, if that has as much; null where it has not. The whole is read when it is opened. */
export function headIn(text: string): CuttingHead | null {
  const value = jsonIn(text)
  const { id, paper, kept, article } = (isObject(value) ? value : {}) as Record<string, unknown>
  const { headline, language, edition } = (isObject(article) ? article : {}) as Record<string, unknown>
  if (![id, paper, headline, language].every((one) => typeof one === 'string')) return null
  return {
    id: String(id),
    paper: String(paper),
    headline: String(headline),
    language: String(language),
    edition: typeof edition === 'string' ? edition : null,
    kept: typeof kept === 'number' ? kept : null,
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A cutting that is not kept yet. */
export function cuttingOf(paper: string, article: Article, printed: string): Cutting {
  return { id: idOf(article), paper, article, printed, kept: null }
}

/** The same for the same text. */
function idOf({ publication, edition, slug, headline, page, byline, body }: Article): string {
  const words = slug.slice(0, SLUG_LENGTH).replace(/-$/, '')
  return `${words}-${checksum(JSON.stringify([publication, edition, headline, page, byline, body]))}`
}

/** What a list shows of a cutting. @param saved - Milliseconds since 1970. */
export function pieceOfCutting({ id, paper, article }: Cutting, saved: number): Piece {
  const { headline: title, language } = article
  const seconds = 60 * readingMinutes(article)
  return { kind: 'cutting', cutting: id, title, source: paper, language, saved, seconds }
}

/** A cutting as it is kept: JSON, all of it. */
export function formatCutting({ id, paper, article, printed, kept }: Cutting): string {
  return JSON.stringify({
    schema: CUTTING_SCHEMA,
    id,
    paper,
    ...(kept === null ? {} : { kept }),
    article: lean(article),
    ...(printed && { printed }),
  })
}

/** A cutting as a link carries it: without the text that it was made from, and without when it was kept. */
export function formatCarriedCutting(cutting: Cutting): string {
  return formatCutting({ ...cutting, printed: '', kept: null })
}

/** The most parts that a cutting in a link may have: nobody reads through more before they keep it. */
const MOST_PARTS = 2000
/** How many commas and brackets it may have. */
const MOST_VALUES = 200_000

/** Reads what a link carries, as narrowly as it is written; a sentence where that cannot be. */
export function parseCarriedCutting(text: string): Result<Cutting> {
  const value = jsonIn(text, MOST_VALUES)
  const read = readCuttingRecord(value)
  if (!read.ok) return read
  const unknown = Object.keys(value as object).find((field) => !CARRIED_FIELDS.has(field))
  if (unknown !== undefined) return refused('This link carries something that no cutting has.')
  const { body, briefs, quotations, people, repairs } = read.value.article
  const parts = body.length + briefs.length + quotations.length + people.length + repairs.length
  if (parts > MOST_PARTS) return refused('This link carries more than anybody could look through.')
  return { ok: true, value: namedAnew(read.value) }
}

/** With the name that its text gives it: what comes from elsewhere must not take the place of what is kept. */
export function namedAnew(cutting: Cutting): Cutting {
  return { ...cutting, id: idOf(cutting.article) }
}

const CARRIED_FIELDS: ReadonlySet<string> = new Set(['schema', 'id', 'paper', 'article'])

/** Reads what was kept; a sentence where that cannot be. */
export function parseCutting(text: string): Result<Cutting> {
  return readCuttingRecord(jsonIn(text))
}

/** Reads a cutting from what some JSON holds. */
export function readCuttingRecord(value: unknown): Result<Cutting> {
  if (!isObject(value)) return refused(NO_CUTTING)
  const { schema, paper, article, printed = '', kept = null } = value as Record<string, unknown>
  if (typeof schema !== 'number' || !isName(paper) || typeof printed !== 'string') return refused(NO_CUTTING)
  if (schema > CUTTING_SCHEMA)
    return refused('A newer version of this site made this cutting. Reload this page, and try again.')
  const read = parseArticle(article)
  if (!read.ok) return read
  // Pictures stand beside the articles of an archive; a cutting is in none.
  if (read.value.body.some(({ kind }) => kind === 'figure'))
    return refused('This cutting has pictures, which only a story of the archive can have.')
  const time = typeof kept === 'number' && Number.isSafeInteger(kept) && kept >= 0 ? kept : null
  const id = idIn(value) ?? idOf(read.value)
  return { ok: true, value: { id, paper, article: read.value, printed, kept: time } }
}

const NO_CUTTING = 'There is no cutting in this.'

function isName(paper: unknown): paper is string {
  return typeof paper === 'string' && paper.trim() !== '' && paper.length <= LONGEST_PAPER
}

/** One that was mended after it was kept keeps its name. */
function idIn(value: object): string | null {
  const { id } = value as { id?: unknown }
  return typeof id === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && id.length <= 100 ? id : null
}

/** Without the lists that are empty, which a file may leave out. */
function lean(article: Article): Partial<Article> {
  return JSON.parse(
    JSON.stringify(article, (_, value: unknown) =>
      Array.isArray(value) && value.length === 0 ? undefined : value,
    ),
  ) as Partial<Article>
}
