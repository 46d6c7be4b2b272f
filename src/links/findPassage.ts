import search from 'approx-string-match'
import { fnv1a } from '../paper/fnv1a.ts'
import type { Directive } from './directive.ts'
import { type Flow, pointAt, type TextSpan } from './flow.ts'
import { foldText } from './foldText.ts'
import { occurrences, type Stretch } from './matchDirective.ts'

/** The words that a link leads to, found again. */
export type FoundPassage = {
  readonly span: TextSpan
  /**
   * `same`: these words, at the place meant. `styled`: the same but for quotation marks, dashes, case or spaces. `changed`:
   * the nearest there is; the words, or all that stood round them, have changed, so that it must be said.
   */
  readonly kind: 'same' | 'styled' | 'changed'
  /** From 0 to 1: how much of the words and of what stood beside them is there. */
  readonly confidence: number
}

/** How much of what stood before, or after, has to be there for the place to be sure. */
const SURE_CONTEXT = 0.8
/** Of 100 letters, so many may differ where words are to be the nearest there are. */
const MOST_ERRORS = 0.34
/** Words of which so little is left, with what is beside them, are not the nearest: they are gone. */
const LEAST_CONFIDENCE = 0.5
/** What the words count for, and each side of them. */
const WEIGHT = { words: 0.6, side: 0.2 }
/** Two places less than this apart in confidence are as good as each other. */
const NO_DIFFERENCE = 0.02
/** More places than these are not weighed: the words stand everywhere. */
const MOST_PLACES = 200
/** How much of a text is looked through at once, in UTF-16 units. */
const WINDOW = 1000

type Candidate = Stretch & { errors: number; before: number; after: number; confidence: number }

/**
 * The words of a passage in a text that may have changed since the link was made; null where they are gone.
 *
 * @param seal - Of all its words, where only the beginning and the end are named: without it, nobody knows what
 *   stood between.
 */
export function findPassage(flow: Flow, directive: Directive, seal: string | null): FoundPassage | null {
  const text = flow.folded()
  const found = directive.end === '' ? findWhole(text.string, directive) : findEnds(text.string, directive)
  if (!found) return null
  const start = text.from[found.start] ?? 0
  const words = flow.string.slice(start, text.from[found.end]).trimEnd()
  const end = start + words.length
  return {
    span: { start: pointAt(flow, start), end: pointAt(flow, end) },
    kind: found.isSure ? kindOf(words, directive, seal) : 'changed',
    confidence: found.confidence,
  }
}

type Weighed = Stretch & { isSure: boolean; confidence: number }

function findWhole(text: string, { prefix, start, suffix }: Directive): Weighed | null {
  const isBare = prefix === '' && suffix === ''
  const [best, second] = weigh(text, start, prefix, suffix)
  if (!best || best.confidence < LEAST_CONFIDENCE) return null
  const isOnly = !second || best.confidence - second.confidence > NO_DIFFERENCE
  return { ...best, isSure: best.errors === 0 && isOnly && (isBare || isSomewhere(best)) }
}

/** The beginning and the end are sought by themselves: what is between them may have been edited. */
function findEnds(text: string, { prefix, start, end, suffix }: Directive): Weighed | null {
  const [first, otherFirst] = weigh(text, start, prefix, null)
  if (!first || first.confidence < LEAST_CONFIDENCE) return null
  const [last, otherLast] = weigh(text, end, null, suffix).filter((one) => one.end >= first.end)
  if (!last || last.confidence < LEAST_CONFIDENCE) return null
  const isOnly = [
    [first, otherFirst],
    [last, otherLast],
  ].every(([one, other]) => !other || (one?.confidence ?? 0) - other.confidence > NO_DIFFERENCE)
  const isSure = first.errors + last.errors === 0 && isOnly && isSomewhere(first) && isSomewhere(last)
  return { start: first.start, end: last.end, isSure, confidence: (first.confidence + last.confidence) / 2 }
}

/** Whether what stood on one side at least is there still. */
function isSomewhere({ before, after }: Candidate): boolean {
  return Math.max(before, after) >= SURE_CONTEXT
}

/** The places where words may be, best first. @param prefix - What stood before; null where that is not asked. */
function weigh(text: string, words: string, prefix: string | null, suffix: string | null): Candidate[] {
  const term = foldText(words).string.trim()
  if (term === '') return []
  const weighed = weigherOf(text, term, prefix, suffix)
  const exact = exactPlaces(text, term).map(weighed)
  // Looking for what is nearly the same takes longest, and is idle where all is as it was.
  const isFound = exact.some(({ confidence }) => confidence > 1 - NO_DIFFERENCE)
  const near = isFound ? [] : nearPlaces(text, term).map(weighed)
  return [...exact, ...near]
    .sort((one, other) => other.confidence - one.confidence || one.start - other.start)
    .filter((one, index, all) => index === 0 || !overlaps(one, all[0]))
}

type Place = Stretch & { errors: number }

function weigherOf(text: string, term: string, prefix: string | null, suffix: string | null) {
  const [before, after] = [prefix, suffix].map((side) =>
    side === null ? null : foldText(side).string.trim(),
  )
  const asked = [prefix, suffix].filter((side) => side !== null).length
  return (place: Place): Candidate => {
    const sides = {
      before: before == null ? 0 : sideBefore(text, place.start, before),
      after: after == null ? 0 : sideAfter(text, place.end, after),
    }
    const share = (sides.before + sides.after) / asked
    const confidence = WEIGHT.words * (1 - place.errors / term.length) + 2 * WEIGHT.side * share
    return { ...place, ...sides, confidence }
  }
}

function exactPlaces(text: string, term: string): Place[] {
  return occurrences(text, term)
    .slice(0, MOST_PLACES)
    .map((start) => ({ start, end: start + term.length, errors: 0 }))
}

/** Looked for in one part of the text after the other: where words stand everywhere, the first few hundred places are enough. */
function nearPlaces(text: string, term: string): Place[] {
  const places: Place[] = []
  for (let from = 0; from < text.length && places.length < MOST_PLACES; from += WINDOW) {
    const part = text.slice(from, from + WINDOW + 2 * term.length)
    for (const { start, end, errors } of search(part, term, Math.floor(term.length * MOST_ERRORS))) {
      if (errors > 0 && start < WINDOW) places.push({ start: from + start, end: from + end, errors })
    }
  }
  return places.slice(0, MOST_PLACES)
}

function overlaps(one: Stretch, other: Stretch | undefined): boolean {
  return other !== undefined && one.start < other.end && other.start < one.end
}

/** How much of what stood before words stands there; where nothing did, whether nothing does. */
function sideBefore(text: string, at: number, side: string): number {
  if (side === '') return at === 0 ? 1 : 0
  const there = text.slice(Math.max(0, at - side.length - 1), at)
  return likeness(there.trim(), side)
}

function sideAfter(text: string, at: number, side: string): number {
  if (side === '') return at === text.length ? 1 : 0
  return likeness(text.slice(at, at + side.length + 1).trim(), side)
}

function likeness(there: string, side: string): number {
  if (there === side) return 1
  const [best] = search(there, side, Math.ceil(side.length / 2)).sort(
    (one, other) => one.errors - other.errors,
  )
  return best ? Math.max(0, 1 - best.errors / side.length) : 0
}

function kindOf(words: string, { start, end }: Directive, seal: string | null): FoundPassage['kind'] {
  const isSealed = end === '' ? styleless(words) === styleless(start) : sealOf(words) === seal
  if (!isSealed) return 'changed'
  const flat = words.replace(/\s+/g, ' ')
  const isAsWritten = end === '' ? flat === start : flat.startsWith(start) && flat.endsWith(end)
  return isAsWritten ? 'same' : 'styled'
}

function styleless(words: string): string {
  return foldText(words, true).string.trim()
}

/** A short word that is another for other words, but for style: a hash of them, and their length. */
export function sealOf(words: string): string {
  const text = styleless(words)
  return `${fnv1a(text).toString(36)}-${text.length.toString(36)}`
}
