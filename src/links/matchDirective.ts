import type { Directive } from './directive.ts'
import type { Flow } from './flow.ts'

/** A stretch of a flow, in its offsets. */
export type Stretch = { readonly start: number; readonly end: number }

/**
 * The words of a directive as a browser finds them: the first place where all of it is, whole words, whatever the case.
 * Each term stands within one text; white space and the ends of texts may come between them.
 */
export function matchDirective(flow: Flow, directive: Directive): Stretch | null {
  const string = caseless(flow.string)
  const [prefix, start, end, suffix] = [
    directive.prefix,
    directive.start,
    directive.end,
    directive.suffix,
  ].map(caseless) as [string, string, string, string]
  const isFollowed = (at: number): boolean => {
    if (suffix === '') return flow.isWordBound(at)
    const next = afterSpace(string, at)
    return string.startsWith(suffix, next) && flow.isWordBound(next + suffix.length)
  }
  const ends = end === '' ? [] : endsOf(flow, string, end).filter(isFollowed)
  for (const from of startsOf(flow, string, prefix, start)) {
    const to = from + start.length
    if (end === '' && isFollowed(to)) return { start: from, end: to }
    if (end === '' || !flow.isWordBound(to)) continue
    const last = ends.find((at) => at >= to + end.length)
    if (last === undefined) return null
    return { start: from, end: last }
  }
  return null
}

/** Where the words may begin: behind the prefix, or at any word. */
function startsOf(flow: Flow, string: string, prefix: string, start: string): number[] {
  if (prefix === '') return occurrences(string, start).filter(flow.isWordBound)
  return occurrences(string, prefix)
    .filter(flow.isWordBound)
    .map((before) => afterSpace(string, before + prefix.length))
    .filter((at) => string.startsWith(start, at))
}

function endsOf(flow: Flow, string: string, end: string): number[] {
  return occurrences(string, end)
    .filter(flow.isWordBound)
    .map((at) => at + end.length)
}

/** Every place where a term stands. */
export function occurrences(string: string, term: string): number[] {
  const found: number[] = []
  for (let at = string.indexOf(term); at >= 0; at = string.indexOf(term, at + 1)) found.push(at)
  return found
}

function afterSpace(string: string, at: number): number {
  let next = at
  while (next < string.length && /\s/.test(string.charAt(next))) next += 1
  return next
}

/** Letters whose small form is longer stay as they are, so that offsets hold. */
function caseless(string: string): string {
  const small = string.toLowerCase()
  return small.length === string.length ? small : Array.from(string, smallLetter).join('')
}

function smallLetter(letter: string): string {
  const small = letter.toLowerCase()
  return small.length === letter.length ? small : letter
}
