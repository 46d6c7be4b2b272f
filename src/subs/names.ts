import { HONORIFIC_PRONOUNS, NOT_NAMES, TITLES } from './englishWords.ts'
import { pronounOfForename } from './forenames.ts'

/** A run of words in a text that is written as a name is. */
export type NameMention = {
  /** UTF-16 offsets in the text; a title in front is included. */
  readonly start: number
  readonly end: number
  /** The words of the name itself without titles: `Jon`, `Lansman`. */
  readonly words: readonly string[]
  /** Those words as printed: initials may stand without spaces. */
  readonly printed: string
  /** Whether a title of any kind stands in front: `Prime Minister`, `Mr`. */
  readonly isTitled: boolean
  /** `Mr`, `Mrs` … as printed, where one stands right before the name; otherwise null. */
  readonly honorific: string | null
  /** Which pronoun an honorific asks for; null where there is none that tells. */
  readonly pronoun: 'he' | 'she' | null
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}’'-]*\.?/gu
const PARTICLES = new Set([
  'de',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
  'du',
  'da',
  'di',
  'bin',
  'al',
  'el',
  'ten',
])
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'mp', 'qc', 'kc', 'obe', 'cbe', 'mbe'])
/** Longer runs of capitals are headings or the names of institutions. */
const LONGEST_NAME = 4

type Token = { start: number; end: number; text: string }

/** Every run of the text that may be a name, in order. `Mr Corbyn’s office` gives Corbyn alone. */
export function namesIn(text: string): NameMention[] {
  const mentions: NameMention[] = []
  let run: Token[] = []
  const finish = () => {
    const mention = mentionOf(run, text)
    if (mention) mentions.push(mention)
    run = []
  }
  for (const token of tokensIn(text)) {
    const last = run.at(-1)
    const isJoined = last !== undefined && isJoint(text.slice(last.end, token.start), last)
    if (!isJoined) finish()
    if (isCapitalised(token.text) || (run.length > 0 && PARTICLES.has(token.text))) run.push(token)
    else finish()
  }
  finish()
  return mentions
}

/** One space joins names; nothing joins initials, as in J.J. */
function isJoint(gap: string, last: Token): boolean {
  return gap === ' ' || (gap === '' && last.text.endsWith('.'))
}

/** Words without a possessive ending, a full stop, or a prefix as in pro-Corbyn, so that whatever follows those begins a run of its own. */
function tokensIn(text: string): Token[] {
  return [...text.matchAll(WORD)].map(({ index, 0: printed }) => {
    const before = /^(?:anti|ex|non|post|pre|pro)-(?=\p{Lu})/u.exec(printed)?.[0].length ?? 0
    const bare = printed
      .slice(before)
      .replace(/[’']s?\.?$/u, '')
      .replace(/[-’']+\.?$/u, '')
    const keepsStop = bare.endsWith('.') && (bare.length === 2 || TITLES.has(lowered(bare)))
    const word = keepsStop ? bare : bare.replace(/\.$/u, '')
    return { start: index + before, end: index + before + word.length, text: word }
  })
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

function lowered(word: string): string {
  return word.toLowerCase().replace(/\.$/u, '')
}

function mentionOf(run: readonly Token[], text: string): NameMention | null {
  const from = run.findLastIndex((token, at) => isTitle(token, at, run))
  const name = trimmedName(run.slice(from + 1), from >= 0)
  const first = name[0]
  const last = name.at(-1)
  if (!first || !last || name.length > LONGEST_NAME || /^.\.?$/u.test(last.text)) return null
  const title = from >= 0 && run[from + 1] === first ? run[from] : undefined
  const honorific = title && HONORIFIC_PRONOUNS.has(lowered(title.text)) ? title : undefined
  return {
    start: (title ?? first).start,
    end: last.end,
    words: name.map((token) => token.text),
    printed: text.slice(first.start, last.end),
    isTitled: title !== undefined,
    honorific: honorific?.text ?? null,
    pronoun: honorific ? (HONORIFIC_PRONOUNS.get(lowered(honorific.text)) ?? null) : null,
  }
}

/** Titles that are surnames too: `Amy Pope` is not a pope without a name. */
const SURNAMES_TOO = /^(?:Bishop|Coach|Duke|Earl|Green|Judge|Justice|King|Major|Pope|Prince)$/

function isTitle({ text }: Token, at: number, run: readonly Token[]): boolean {
  const before = run[at - 1]
  const isSurname =
    at === run.length - 1 &&
    before !== undefined &&
    SURNAMES_TOO.test(text) &&
    pronounOfForename(before.text) !== null
  return text.length > 1 && TITLES.has(lowered(text)) && !isSurname
}

/** Without the words that only the head of the sentence made capital, and letters behind the name. */
function trimmedName(tokens: readonly Token[], hasTitle: boolean): readonly Token[] {
  let start = 0
  while (!hasTitle && start < tokens.length && NOT_NAMES.has(lowered(tokens[start]?.text ?? ''))) start += 1
  let end = tokens.length
  while (end > start + 1 && endsName(tokens[end - 1]?.text ?? '')) end -= 1
  return tokens.slice(start, end)
}

function endsName(word: string): boolean {
  return (
    PARTICLES.has(word) ||
    SUFFIXES.has(lowered(word)) ||
    /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(word)
  )
}

/**
 * The natural case of a name in capitals, as lead-ins print it: `JON LANSMAN` → `Jon Lansman`, `O'BRIEN` →
 * `O'Brien`, `MCNICOL` → `McNicol`. Words in mixed case stay as they are.
 */
export function naturalCase(word: string): string {
  if (word.length < 2 || word !== word.toUpperCase()) return word
  return word
    .split('-')
    .map((part) => {
      const prefix = /^(?:MC|[OD][’'])(?=\p{L}{2})/u.exec(part)?.[0] ?? ''
      return capitalised(prefix) + capitalised(part.slice(prefix.length))
    })
    .join('-')
}

function capitalised(word: string): string {
  const [first = ''] = word
  return first + word.slice(first.length).toLowerCase()
}
