import type { Result } from '../paper/result.ts'
import { refused } from './refused.ts'

/**
 * Words that a link leads to, as text directives have them (WICG, Scroll To Text Fragment): what stands there, or how a
 * long stretch begins and ends, and the words before and after. Each is empty where there is none.
 */
export type Directive = {
  readonly prefix: string
  readonly start: string
  readonly end: string
  readonly suffix: string
}

/** The longest directive that is read, in characters as the link has them: ours are never half as long. */
const LONGEST = 8000
/** The longest words of a directive, and the longest that stand beside them, in UTF-16 units: looking for them takes that long. */
const LONGEST_WORDS = 300
const LONGEST_SIDE = 200

/** A directive as links have it: `prefix-,start,end,-suffix`, with everything in it escaped that means something there. */
export function formatDirective({ prefix, start, end, suffix }: Directive): string {
  return [
    prefix && `${escapeTerm(prefix)}-`,
    escapeTerm(start),
    escapeTerm(end),
    suffix && `-${escapeTerm(suffix)}`,
  ]
    .filter(Boolean)
    .join(',')
}

/** The directive that a link has; what it cannot be is said in a sentence. */
export function parseDirective(text: string): Result<Directive> {
  if (text.length > LONGEST) return refused(TOO_LONG)
  const terms = text.split(',')
  const prefix = terms[0]?.endsWith('-') ? (terms.shift() ?? '').slice(0, -1) : ''
  const suffix = terms.at(-1)?.startsWith('-') ? (terms.pop() ?? '').slice(1) : ''
  const [start = '', end = '', ...rest] = terms
  try {
    const directive = {
      prefix: decodeURIComponent(prefix),
      start: decodeURIComponent(start),
      end: decodeURIComponent(end),
      suffix: decodeURIComponent(suffix),
    }
    if (
      Math.max(directive.start.length, directive.end.length) > LONGEST_WORDS ||
      Math.max(directive.prefix.length, directive.suffix.length) > LONGEST_SIDE
    )
      return refused(TOO_LONG)
    if (directive.start.trim() === '' || rest.length > 0)
      return refused('This link says that it leads to words of the story, but not to which.')
    return { ok: true, value: directive }
  } catch {
    return refused('This link is damaged: part of it is missing, or was changed on its way.')
  }
}

const TOO_LONG = 'This link is longer than any that leads to words of a story.'

/** Programs that make links of addresses in a text stop at brackets, quotes and a full stop at the end. */
function escapeTerm(term: string): string {
  return encodeURIComponent(term).replace(
    /[-!'()*~]|\.$/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
