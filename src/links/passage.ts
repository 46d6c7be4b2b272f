import type { Result } from '../paper/result.ts'
import { type Directive, formatDirective, parseDirective } from './directive.ts'
import { findPassage, sealOf } from './findPassage.ts'
import { type Flow, offsetOf, type TextSpan } from './flow.ts'
import type { Stretch } from './matchDirective.ts'

/** Words up to this length are in the link whole; of longer ones the beginning and the end. UTF-16 units, like all here. */
const LONGEST_WHOLE = 200
/** How long the beginning and the end of a longer passage are at least. */
const EDGE = 40
/** How much of what stands beside the words is in the link, and how much where the words stand in several places. */
const CONTEXT = [28, 56, 112]
/** How much of it browsers are given, which cannot heal. */
const NATIVE_CONTEXT = 16

/** Words that a link leads to: how they are named, and a seal of all of them where that names only their ends. */
export type Passage = { readonly directive: Directive; readonly seal: string | null }

/** The words of a span as a link names them; null where the span has no words. Its ends are moved to those of words. */
export function passageOf(flow: Flow, span: TextSpan): Passage | null {
  const stretch = stretchOf(flow, span)
  if (!stretch) return null
  const named = wordsOf(flow, stretch)
  const seal = named.end === '' ? null : sealOf(flow.string.slice(stretch.start, stretch.end))
  const directives = CONTEXT.map((length) => ({
    ...named,
    prefix: before(flow, stretch.start, 0, length),
    suffix: after(flow, stretch.end, flow.string.length, length),
  }))
  const isFound = (one: Directive) => findPassage(flow, one, seal)?.kind === 'same'
  const directive = directives.find(isFound) ?? directives.at(-1)
  return directive ? { directive, seal } : null
}

/** The words of a span, whole, a text for each that it goes through; none where it has no words. */
export function wordsOfSpan(flow: Flow, span: TextSpan): string[] {
  const stretch = stretchOf(flow, span)
  return stretch ? flow.string.slice(stretch.start, stretch.end).split('\n') : []
}

/**
 * The hash of a link to the words of a span: `#p=…&s=…:~:text=…`, the seal where the words are long. The first part is ours, the
 * second the browser's, who may mark the words before any script runs; what it is told stands within one text, since between texts a page has more.
 *
 * @returns Null where the span has no words.
 */
export function passageHash(flow: Flow, span: TextSpan): string | null {
  const passage = passageOf(flow, span)
  if (!passage) return null
  const native = formatDirective(nativeDirective(flow, span, passage.directive))
  return `#p=${formatPassage(passage)}:~:text=${native}`
}

/** A passage as it stands behind `#p=`. */
export function formatPassage({ directive, seal }: Passage): string {
  return formatDirective(directive) + (seal === null ? '' : `&s=${seal}`)
}

/** What a link to a passage looks for. @returns Null where the hash has no passage. @param hash - With its `#`. */
export function readPassageHash(hash: string): Result<Passage> | null {
  const [, ours, seal = null] = /^#p=([^&:]*)(?:&s=([\da-z-]{1,20})(?=:|$))?/.exec(hash) ?? []
  if (ours !== undefined) return withSeal(parseDirective(ours), seal)
  // Browsers that know text directives hide them from pages; in others this is all that there is.
  const native = /:~:text=([^&]*)/.exec(hash)?.[1]
  return native === undefined ? null : withSeal(parseDirective(native), null)
}

function withSeal(read: Result<Directive>, seal: string | null): Result<Passage> {
  return read.ok ? { ok: true, value: { directive: read.value, seal } } : read
}

function nativeDirective(flow: Flow, span: TextSpan, { start, end }: Directive): Directive {
  const { start: from, end: to } = stretchOf(flow, span) ?? { start: 0, end: 0 }
  const lineStart = flow.string.lastIndexOf('\n', from) + 1
  const lineEnd = flow.string.indexOf('\n', to)
  const prefix = before(flow, from, lineStart, NATIVE_CONTEXT)
  const suffix = prefix ? '' : after(flow, to, lineEnd < 0 ? flow.string.length : lineEnd, NATIVE_CONTEXT)
  return { prefix, start, end, suffix }
}

/** A stretch across texts is named by its ends: no term of a directive goes on into another text. */
function wordsOf(flow: Flow, { start, end }: Stretch): Pick<Directive, 'start' | 'end'> {
  const words = flow.string.slice(start, end)
  if (words.length <= LONGEST_WHOLE && !words.includes('\n')) return { start: flat(words), end: '' }
  const firstLine = words.indexOf('\n') < 0 ? words.length : words.indexOf('\n')
  const lastLine = words.lastIndexOf('\n') + 1
  let first = Math.min(EDGE, firstLine)
  while (first < firstLine && !flow.isWordBound(start + first)) first += 1
  let last = Math.max(words.length - EDGE, lastLine)
  while (last > lastLine && !flow.isWordBound(start + last)) last -= 1
  return { start: flat(words.slice(0, first)), end: flat(words.slice(last)) }
}

function before(flow: Flow, at: number, least: number, length: number): string {
  let from = Math.max(least, at - length)
  while (from > least && !flow.isWordBound(from)) from -= 1
  return flat(flow.string.slice(from, at))
}

function after(flow: Flow, at: number, most: number, length: number): string {
  let to = Math.min(most, at + length)
  while (to < most && !flow.isWordBound(to)) to += 1
  return flat(flow.string.slice(at, to))
}

function flat(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

/** What a span takes up, moved to the ends of words; null where it has none. */
function stretchOf(flow: Flow, span: TextSpan): Stretch | null {
  const ends = [offsetOf(flow, span.start), offsetOf(flow, span.end)]
  let [from, to] = [Math.min(...ends), Math.max(...ends)]
  while (from < to && /\s/.test(flow.string.charAt(from))) from += 1
  while (to > from && /\s/.test(flow.string.charAt(to - 1))) to -= 1
  if (from === to) return null
  while (!flow.isWordBound(from)) from -= 1
  while (!flow.isWordBound(to)) to += 1
  return { start: from, end: to }
}
