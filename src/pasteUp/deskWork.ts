import { type DropAccount, dropAccounts, type FieldAccount, fieldAccounts } from '../desk/accounts.ts'
import type { ArticleReading } from '../desk/assemble.ts'
import type { Brought } from '../desk/draftFields.ts'
import { type CuttingReading, readCutting } from '../desk/readCutting.ts'
import { parseArticle } from '../paper/article.ts'
import type { Fault, Result } from '../paper/result.ts'
import { type Cutting, cuttingOf, namedAnew, readCuttingRecord } from '../shelf/cutting.ts'
import { markUp } from '../subs/markUp.ts'

/** A stretch of a printed text and the field that it stands in; or why it stands in none. */
export type Stretch = {
  readonly start: number
  readonly end: number
  readonly field: string | null
  readonly reason: string | null
}

/** One story that was read from a file, and how. */
export type StoryReading = {
  readonly cutting: Cutting
  /** The line of the file that its text begins on, from 1. */
  readonly firstLine: number
  readonly fields: readonly FieldAccount[]
  /** Where the words of `cutting.printed` went, in its order; blanks and what is between are nowhere. */
  readonly stretches: readonly Stretch[]
}

/** What a file was, and what became of it. */
export type FileReading = {
  /** The format's name, as it is said to people. */
  readonly format: string
  readonly encoding: string
  readonly stories: readonly StoryReading[]
  /** What stands in no story. */
  readonly drops: readonly DropAccount[]
  /** Stories that could not be made, each with the line that it begins on. */
  readonly faults: readonly (Fault & { readonly line: number })[]
}

/** Reads a file or a pasted text: an export of an archive, or an article as this site itself exports it. */
export function readBrought(brought: Uint8Array | string, known: Brought): Result<FileReading> {
  const own = ownArticle(brought, known.publication)
  if (own) return own
  const read = readCutting(brought, known)
  if (!read.ok) return read
  const { format, encoding, sheet, articles, drops, faults } = read.value
  return {
    ok: true,
    value: {
      format,
      encoding,
      stories: articles.map((article) => storyReading(article, read.value)),
      drops: dropAccounts(sheet, drops),
      faults,
    },
  }
}

function storyReading(
  { article, publicationName, placed }: ArticleReading,
  { sheet, drops }: CuttingReading,
): StoryReading {
  const from = placed.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY)
  const to = placed.reduce((most, { end }) => Math.max(most, end), 0)
  const first = sheet.lines.find(({ end }) => end > from) ?? sheet.lines[0]
  const start = Math.min(first?.start ?? 0, from)
  const stretches = [
    ...placed.map((span) => ({ ...span, reason: null })),
    ...drops
      .filter((drop) => drop.start >= start && drop.end <= to)
      .map((drop) => ({ ...drop, field: null })),
  ]
  return {
    cutting: cuttingOf(publicationName, markUp(article), sheet.text.slice(start, to)),
    firstLine: first?.number ?? 1,
    fields: fieldAccounts(sheet, placed),
    stretches: stretches
      .map(({ field, reason, ...span }) => ({
        start: span.start - start,
        end: span.end - start,
        field,
        reason,
      }))
      .sort((one, other) => one.start - other.start),
  }
}

/** An article of this site’s own, in JSON; null for what is none. */
function ownArticle(brought: Uint8Array | string, paper: string | undefined): Result<FileReading> | null {
  const text = typeof brought === 'string' ? brought : new TextDecoder().decode(brought)
  if (!/^\ufeff?\s*\{/.test(text)) return null
  const value = jsonOf(text)
  if (typeof value !== 'object' || value === null || !('schema' in value)) return null
  const cutting = 'article' in value ? recordAlone(value) : articleAlone(value, paper)
  if (!cutting.ok) return cutting
  return {
    ok: true,
    value: {
      format: 'an article as Standfirst exports it',
      encoding: 'JSON',
      stories: [{ cutting: cutting.value, firstLine: 1, fields: [], stretches: [] }],
      drops: [],
      faults: [],
    },
  }
}

function recordAlone(value: object): Result<Cutting> {
  const read = readCuttingRecord(value)
  return read.ok ? { ok: true, value: { ...namedAnew(read.value), kept: null } } : read
}

function articleAlone(value: object, paper: string | undefined): Result<Cutting> {
  const read = parseArticle(value)
  // Its newspaper’s name stands in another file; the word of its address is all that this one knows.
  return read.ok
    ? readCuttingRecord({ schema: 1, paper: paper ?? read.value.publication, article: value })
    : read
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
}
