import type { Mark, Paragraph } from '../paper/article.ts'

/** A stretch of text that is set in one way throughout. */
export type TextRun = {
  readonly text: string
  readonly isLeadIn: boolean
  readonly isEmphasis: boolean
  readonly isStrong: boolean
  /** Where the run links to; null where it is no link. */
  readonly href: string | null
}

/** Runs that one link goes over; or, with null, runs that no link goes over. */
export type LinkedRuns = { readonly href: string | null; readonly runs: readonly TextRun[] }

/** Puts the runs of one link together, so that it is one link however its words are set. */
export function byLink(runs: readonly TextRun[]): LinkedRuns[] {
  const groups: { href: string | null; runs: TextRun[] }[] = []
  for (const run of runs) {
    const last = groups.at(-1)
    if (last && last.href === run.href) last.runs.push(run)
    else groups.push({ href: run.href, runs: [run] })
  }
  return groups
}

/** Words that are also set large elsewhere, with the number of that pull quote; or words that are not (null). */
export type Passage = { readonly quote: number | null; readonly runs: readonly TextRun[] }

/** A pull quote's place in one paragraph: UTF-16 offsets, and its number in the story from 1. */
export type QuotedPlace = { readonly start: number; readonly end: number; readonly number: number }

/**
 * Cuts a paragraph into passages, and each passage into runs, so that every character stands in exactly one
 * run, in order. Where two pull quotes share words, the first keeps them.
 */
export function passagesOf(paragraph: Paragraph, quoted: readonly QuotedPlace[]): Passage[] {
  const { text } = paragraph
  const passages: Passage[] = []
  let at = 0
  const add = (end: number, quote: number | null) => {
    if (end > at) passages.push({ quote, runs: runsBetween(paragraph, at, end) })
    at = Math.max(at, end)
  }
  for (const { start, end, number } of [...quoted].sort((a, b) => a.start - b.start)) {
    add(Math.min(start, text.length), null)
    add(Math.min(end, text.length), number)
  }
  add(text.length, null)
  return passages
}

function runsBetween({ text, marks, leadIn = 0 }: Paragraph, start: number, end: number): TextRun[] {
  const edges = [start, end, leadIn, ...marks.flatMap((mark) => [mark.start, mark.end])]
  const cuts = [...new Set(edges)].filter((edge) => edge >= start && edge <= end).sort((a, b) => a - b)
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? start
    const over = marks.filter((mark) => mark.start <= from && mark.end >= to)
    return {
      text: text.slice(from, to),
      isLeadIn: to <= leadIn,
      isEmphasis: over.some(({ kind }) => kind === 'emphasis'),
      isStrong: over.some(({ kind }) => kind === 'strong'),
      href: over.find((mark): mark is Extract<Mark, { kind: 'link' }> => mark.kind === 'link')?.href ?? null,
    }
  })
}
