import type { Drop, Placed, Span } from './ledger.ts'
import { lineNumberAt, type Sheet } from './sheet.ts'

/** What of a cutting stands in one field of an article. */
export type FieldAccount = {
  /** A path into the article, such as `byline.0.name`. */
  readonly field: string
  /** The words as they stand in the cutting, its line breaks and runs of blanks as one space. */
  readonly printed: string
  /** The first and the last line that they stand on, from 1. */
  readonly lines: readonly [first: number, last: number]
}

/** Stretches that stand in no article, all for the same reason. */
export type DropAccount = {
  readonly reason: string
  readonly times: number
  /** The lines that they begin on, from 1, each once, in the order of the cutting. */
  readonly lines: readonly number[]
}

/** Where each field of an article is from, in the order of the article's fields. */
export function fieldAccounts(sheet: Sheet, placed: readonly Placed[]): FieldAccount[] {
  return [...grouped(placed, ({ field }) => field)].map(([field, spans]) => {
    const numbers = spans.map(({ start }) => lineNumberAt(sheet, start))
    return {
      field,
      printed: printedIn(sheet, spans),
      // There may be more of them than a function takes arguments.
      lines: [
        numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY),
        numbers.reduce((most, number) => Math.max(most, number), 0),
      ],
    }
  })
}

/** What stands in no article, by reasons. */
export function dropAccounts(sheet: Sheet, drops: readonly Drop[]): DropAccount[] {
  return [...grouped(drops, ({ reason }) => reason)].map(([reason, spans]) => ({
    reason,
    times: spans.length,
    lines: [...new Set(spans.map(({ start }) => lineNumberAt(sheet, start)))],
  }))
}

function grouped<One extends Span>(spans: readonly One[], nameOf: (span: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>()
  for (const span of spans) {
    const group = groups.get(nameOf(span))
    if (group) group.push(span)
    else groups.set(nameOf(span), [span])
  }
  return groups
}

function printedIn(sheet: Sheet, spans: readonly Span[]): string {
  return spans
    .map(({ start, end }) => sheet.text.slice(start, end))
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
