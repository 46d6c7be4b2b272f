import type { Piece } from './pieces.ts'
import type { Query } from './query.ts'
import { type Token, tokensOf } from './tokens.ts'

/** How long the words round a match are, in UTF-16 code units. */
const SNIPPET_LENGTH = 230
/** How much of them stands before the match. */
const BEFORE_MATCH = 60
/** Shorter texts say little about a match: crossheads stand back, kickers and names are not shown at all. */
const SHORT_TEXT = 60

/** A part of a text, marked where it is what was sought. */
export type Run = { readonly text: string; readonly isMarked: boolean }

/** Words of a piece round a match. `block` is the place in the body that they are from; null: not the body. */
export type Snippet = { readonly runs: readonly Run[]; readonly block: number | null }

type Range = { readonly start: number; readonly end: number; readonly what: string }

/** What a query wants marked. */
export type Matcher = {
  readonly terms: ReadonlySet<string>
  /** Beginnings of words. */
  readonly beginnings: readonly string[]
  readonly phrases: readonly (readonly string[])[]
}

/** Makes a matcher. @param beginnings - Words of the query that were taken for beginnings. */
export function matcherFor(query: Query, beginnings: readonly string[]): Matcher {
  const wanted = query.filter(({ isWithout }) => !isWithout)
  return {
    terms: new Set(wanted.flatMap((clause) => (clause.kind === 'word' ? clause.terms : []))),
    beginnings,
    phrases: wanted.flatMap((clause) => (clause.kind === 'phrase' ? [clause.terms] : [])),
  }
}

/** A text in runs, the words that were sought marked. Together the runs are the text. */
export function markedRuns(text: string, matcher: Matcher): Run[] {
  return runsOf(text, rangesIn(text, matcher), 0, text.length)
}

/** The words of a piece round the place where most of what was sought stands together; the headline apart. */
export function snippetOf(piece: Piece, matcher: Matcher): Snippet {
  const headline = piece.kind === 'story' ? piece.texts[0] : undefined
  const texts = piece.texts.filter(
    (text) => text.isBody || (text !== headline && text.text.length > SHORT_TEXT),
  )
  let best = { worth: 0, place: 0, at: 0 }
  const ranges = texts.map(({ text }) => rangesIn(text, matcher))
  for (const [place, own] of ranges.entries()) {
    for (const [first, range] of own.entries()) {
      const near = own.slice(first).filter(({ end }) => end <= range.start + SNIPPET_LENGTH - BEFORE_MATCH)
      const isLong = (texts[place]?.text.length ?? 0) > SHORT_TEXT
      const worth = 10 * new Set(near.map(({ what }) => what)).size + near.length + (isLong ? 5 : 0)
      if (worth > best.worth) best = { worth, place, at: range.start }
    }
  }
  const { text = '', block = null } = texts[best.place] ?? {}
  const start = wordStart(text, best.at - BEFORE_MATCH)
  const end = wordEnd(text, start + SNIPPET_LENGTH)
  return { runs: runsOf(text, ranges[best.place] ?? [], start, end), block: best.worth > 0 ? block : null }
}

/** Whether a piece has every phrase of a query word for word, and none of those that it must not have. */
export function hasPhrases(piece: Piece, query: Query): boolean {
  const phrases = query.filter((clause) => clause.kind === 'phrase')
  if (phrases.length === 0) return true
  const texts = piece.texts.map(({ text }) => tokensOf(text))
  return phrases.every(
    ({ terms, isWithout }) => texts.some((tokens) => phrasesIn(tokens, terms).length > 0) !== isWithout,
  )
}

/** Whether the index alone cannot say what a query finds. */
export function needsArticles(query: Query): boolean {
  return query.some((clause) => clause.kind === 'phrase' && (clause.terms.length > 1 || clause.isWithout))
}

function rangesIn(text: string, { terms, beginnings, phrases }: Matcher): Range[] {
  const tokens = tokensOf(text)
  const single = tokens.flatMap(({ term, start, end }) => {
    const what = terms.has(term) ? term : beginnings.find((beginning) => term.startsWith(beginning))
    return what === undefined ? [] : { start, end, what }
  })
  const whole = phrases.flatMap((phrase) =>
    phrasesIn(tokens, phrase).map((place) => ({
      start: tokens[place]?.start ?? 0,
      end: tokens[place + phrase.length - 1]?.end ?? 0,
      what: phrase.join(' '),
    })),
  )
  return [...single, ...whole].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The places of a text’s words where a phrase begins. */
function phrasesIn(tokens: readonly Token[], phrase: readonly string[]): number[] {
  return [...tokens.keys()].filter((place) =>
    phrase.every((term, step) => tokens[place + step]?.term === term),
  )
}

function runsOf(text: string, ranges: readonly Range[], from: number, to: number): Run[] {
  const runs: Run[] = []
  const add = (start: number, end: number, isMarked: boolean) => {
    if (end > start) runs.push({ text: text.slice(start, end), isMarked })
  }
  let at = from
  if (from > 0) runs.push({ text: '… ', isMarked: false })
  for (const { start, end } of ranges) {
    const [first, last] = [Math.max(start, at), Math.min(end, to)]
    if (last <= first) continue
    add(at, first, false)
    add(first, last, true)
    at = last
  }
  add(at, to, false)
  if (to < text.length) runs.push({ text: ' …', isMarked: false })
  return runs
}

/** The place of the first word that begins at a place or after it; the text’s beginning where that is near. */
function wordStart(text: string, at: number): number {
  if (at <= 20) return 0
  const space = text.indexOf(' ', at)
  return space < 0 || space > at + BEFORE_MATCH - 10 ? at : space + 1
}

/** The end of the last word that ends at a place or before it. */
function wordEnd(text: string, at: number): number {
  if (at + 20 >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  return space < at - BEFORE_MATCH ? at : space
}
