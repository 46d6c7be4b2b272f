import type { Block } from '../paper/article.ts'
import { ARABIC } from './arabicSpeakers.ts'
import { type ForeignPatterns, FRENCH } from './frenchSpeakers.ts'
import type { Quotation } from './quotations.ts'
import type { Attribution } from './sentenceSpeakers.ts'

const PATTERNS: Readonly<Record<string, ForeignPatterns>> = { fr: FRENCH, ar: ARABIC }

/** How far round a quotation its speaker is looked for, in UTF-16 units. */
const REACH = 300

/**
 * The speakers of quotations in French and Arabic, by the index of the quotation, where one of the commonest patterns names
 * them; of nobody in any other language. A surname alone becomes the one full name that the text has with it, and names
 * nobody where there is none.
 */
export function foreignSpeakers(
  body: readonly Block[],
  language: string,
  quotations: readonly Quotation[],
): Map<number, Attribution> {
  const patterns = PATTERNS[language.split('-')[0] ?? '']
  const found = new Map<number, Attribution>()
  if (!patterns || quotations.length === 0) return found
  const texts = body.map((block) => (block.kind === 'paragraph' ? block.text : ''))
  const names = texts.flatMap((text) => patterns.fullNames(plain(text)))
  for (const [index, { paragraph, outerStart, outerEnd, end, continues, isOpen }] of quotations.entries()) {
    const text = texts[paragraph] ?? ''
    const lead = plain(text.slice(Math.max(0, outerStart - REACH), outerStart))
    const rest = plain(text.slice(outerEnd, outerEnd + REACH))
    const ends = /[.!?؟…]/u.test(text.charAt(end - 1)) && !/^ ?,/.test(rest)
    const behind = isOpen || ends ? null : patterns.behind(sentenceStart(rest))
    const before = continues ? null : patterns.before(lastSentence(lead))
    const speaker = fullName(behind ?? before, names)
    if (speaker !== null) found.set(index, { speaker, evidence: behind === null ? 'before' : 'behind' })
  }
  return found
}

function fullName(printed: string | null, names: readonly string[]): string | null {
  const surname = printed?.split(' ').at(-1)
  if (printed === null || surname === undefined) return null
  if (printed.includes(' ') && !/^(?:M\.|M\p{Ll}+|Dr) /u.test(printed)) return printed
  const known = new Set(names.filter((name) => name.endsWith(` ${surname}`)))
  const [only] = known
  if (only !== undefined && known.size === 1) return only
  return printed.includes(' ') ? printed : null
}

/** French has spaces of several widths. */
function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ')
}

/** The stop of `M.` ends nothing. */
function lastSentence(lead: string): string {
  return lead.split(/(?<!(?:^|[ ’'])(?:MM?|Dr))[.!?؟…»”] /u).at(-1) ?? ''
}

function sentenceStart(rest: string): string {
  return rest.split(/[«»“”]/u)[0] ?? ''
}
