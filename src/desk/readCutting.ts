import type { Fault, Result } from '../paper/result.ts'
import { type ArticleReading, assemble } from './assemble.ts'
import { decode } from './decode.ts'
import { detectFormat } from './detectFormat.ts'
import type { Brought } from './draftFields.ts'
import { type Drop, dropTheRest, type Span } from './ledger.ts'
import { lineNumberAt, type Sheet, spreadOut } from './sheet.ts'

/** A fault with the line of the cutting, from 1, where its article begins. */
type CuttingFault = Fault & { readonly line: number }

/**
 * A cutting that was read. Every character of `sheet.text` that is not blank stands in one stretch of one
 * article's `placed` or of `drops`, and in no other.
 */
export type CuttingReading = {
  /** The format's name, as it is said to people. */
  readonly format: string
  readonly encoding: string
  readonly sheet: Sheet
  readonly articles: readonly ArticleReading[]
  /** In the order of the cutting. */
  readonly drops: readonly Drop[]
  /** Articles that could not be made. */
  readonly faults: readonly CuttingFault[]
}

/**
 * Reads a cutting, whatever archive it is from: bytes of a file, or a text that was pasted.
 *
 * @returns A fault where nothing of it can be read; single articles that cannot be made are named in the
 * reading's own faults.
 */
export function readCutting(cutting: Uint8Array | string, brought: Brought = {}): Result<CuttingReading> {
  const decoded = decode(typeof cutting === 'string' ? new TextEncoder().encode(cutting) : cutting)
  if (!decoded.ok) return decoded
  const text = typeof cutting === 'string' ? cutting : decoded.value.text
  const sheet = spreadOut(text)
  const format = detectFormat(sheet)
  const { drafts, drops } = format.read(sheet, brought.publication ?? null)
  const assemblies = drafts.map((draft) => ({ draft, ...assemble(text, draft, brought) }))
  const isInFailed = rangeFinder(
    assemblies.filter(({ reading }) => reading === null).map(({ draft }) => draft),
  )
  const articles = assemblies.flatMap(({ reading }) => reading ?? [])
  const named = [...drops.filter((drop) => !isInFailed(drop)), ...assemblies.flatMap((one) => one.drops)]
  const taken = [...named, ...articles.flatMap(({ placed }) => placed)]
  const rest = dropTheRest(text, taken, 'a stretch that the format has no place for')
  return {
    ok: true,
    value: {
      format: format.name,
      encoding: typeof cutting === 'string' ? 'pasted text' : decoded.value.encoding,
      sheet,
      articles,
      drops: [...named, ...rest].sort((one, other) => one.start - other.start),
      faults: assemblies.flatMap(({ draft, faults }) =>
        faults.map((fault) => ({ ...fault, line: lineNumberAt(sheet, draft.start) })),
      ),
    },
  }
}

/** Whether a span lies in one of the ranges, which do not overlap. */
function rangeFinder(ranges: readonly Span[]): (span: Span) => boolean {
  const sorted = [...ranges].sort((one, other) => one.start - other.start)
  return ({ start, end }) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.end ?? 0) > start) high = middle
      else low = middle + 1
    }
    return (sorted[low]?.start ?? Number.POSITIVE_INFINITY) < end
  }
}
