import {
  ALWAYS_CAPITAL,
  BEFORE_NAMES,
  COMPOUNDS,
  INNER_CAPITALS,
  INNER_SMALLS,
  LETTER_NAMES,
  PLURAL_LETTERS,
  SMALL_FIRST,
} from './casingWords.ts'
import { pronounOfForename } from './forenames.ts'

/** A word whose capitals an export has lost, or made too many; only its case is another. */
export type CasingRepair = {
  /** Which of the texts it stands in, and the UTF-16 offset of its first letter there. */
  readonly text: number
  readonly start: number
  readonly printed: string
  readonly set: string
  readonly why: string
}

/** How a newspaper writes what is a matter of taste. */
export type HouseStyle = {
  /** Whether it writes anti-Semitic; else the word stays as it was printed. */
  readonly capitalSemitic: boolean
}

const PLAIN_STYLE: HouseStyle = { capitalSemitic: false }

/** A word with its hyphens and apostrophes; handles, tags and addresses are none. */
const WORD =
  /(?<![\p{L}\p{N}@#/._&-])\p{L}[\p{L}\p{N}]*(?:[’'-]\p{L}[\p{L}\p{N}]*)*(?![\p{L}\p{N}@/_]|\.\p{L})/gu

/** What has a capital inside although an export spoils those: such a text was not spoilt. */
const UNSPOILT =
  /(?<![\p{L}@#/._])(?:Mc\p{Lu}\p{Ll}|O[’']\p{Lu}\p{Ll}{2}|(?:MP|MEP|DVD|CD|TV|CEO|NGO)s(?!\p{L}))/u

/**
 * Mends the case of words in English texts that an export has spoilt: capitals inside words made small, as in Mcdonnell, and
 * letter words in the plural made large, as in MPS. Letters stay as they are. Texts that show no such damage, or
 * show a word that it would have spoilt, are left alone.
 *
 * @param texts - All texts of one article, since each tells what the others mean.
 */
export function repairCasing(texts: readonly string[], style: HouseStyle = PLAIN_STYLE): CasingRepair[] {
  if (texts.some((text) => UNSPOILT.test(text))) return []
  const heard = heardNames(texts)
  return texts.flatMap((text, index) =>
    [...text.matchAll(WORD)].flatMap(({ 0: printed, index: start }) => {
      const isBeforeName = /^ \p{Lu}\p{Ll}/u.test(
        text.slice(start + printed.length, start + printed.length + 3),
      )
      const repair = repairWord(printed, heard, style) ?? (isBeforeName ? beforeSurname(printed) : null)
      // The capital of ß is two letters: words are never longer for being mended.
      const isOfCase = repair?.set.length === printed.length && repair.set !== printed
      return repair && isOfCase ? [{ text: index, start, printed, ...repair }] : []
    }),
  )
}

type Mended = { readonly set: string; readonly why: string }

function repairWord(printed: string, heard: ReadonlySet<string>, style: HouseStyle): Mended | null {
  const [, word = '', ending = ''] = /^(.*?)([’']s?)?$/su.exec(printed) ?? []
  const mended = whole(word) ?? plural(word, heard) ?? parts(word, heard, style)
  return mended && { ...mended, set: mended.set + ending }
}

/** Words that are mended without a look at their neighbours. */
function whole(word: string): Mended | null {
  const small = word.toLowerCase()
  if (PLURAL_LETTERS.has(word)) return { set: `${word.slice(0, -1)}s`, why: 'letter word in the plural' }
  const inner = INNER_SMALLS.get(word)
  if (inner) return { set: inner, why: 'name with small letters inside' }
  const known = COMPOUNDS.get(small) ?? (isName(word) ? INNER_CAPITALS.get(small) : undefined)
  if (known && isName(word)) return { set: known, why: 'name with a capital inside' }
  const smallFirst = word === small ? SMALL_FIRST.get(small) : undefined
  if (smallFirst) return { set: smallFirst, why: 'name with a capital inside' }
  const prefix = /^(?:Mc|[OD][’'])(?=\p{Ll}{3})/u.exec(word)?.[0]
  if (!prefix || /^O[’']clock/u.test(word)) return null
  const why = prefix === 'Mc' ? 'Mc and a capital' : `${prefix} and a capital`
  return { set: prefix + capital(word.slice(prefix.length)), why }
}

/** The plural of letters that the text has in the singular: CSOS, where it says CSO too. */
function plural(word: string, heard: ReadonlySet<string>): Mended | null {
  const single = word.slice(0, -1)
  if (!/^\p{Lu}{3,4}S$/u.test(word) || word === 'HTTPS' || !heard.has(single)) return null
  return { set: `${single}s`, why: 'letter word in the plural' }
}

/** Compounds: what is a name by itself is one behind a hyphen too. */
function parts(word: string, heard: ReadonlySet<string>, style: HouseStyle): Mended | null {
  const [first = '', second = '', ...others] = word.split('-')
  if (second === '' || others.length > 0 || second !== second.toLowerCase()) return null
  if (isName(first) && heard.has(first.toLowerCase()) && heard.has(second))
    return { set: `${first}-${capital(second)}`, why: 'two names of this text' }
  if (!BEFORE_NAMES.has(first.toLowerCase())) return null
  if (/^semit/.test(second)) {
    return style.capitalSemitic ? { set: `${first}-${capital(second)}`, why: 'house style' } : null
  }
  const bare = whole(capital(second))?.set
  if (bare) return { set: `${first}-${bare}`, why: `${first}- before a name` }
  if (LETTER_NAMES.has(second))
    return { set: `${first}-${second.toUpperCase()}`, why: `${first}- before a name` }
  const isNamed = ALWAYS_CAPITAL.has(second) || heard.has(second)
  return isNamed ? { set: `${first}-${capital(second)}`, why: `${first}- before a name` } : null
}

/** `pro-jeremy Corbyn`: a forename with its surname behind it. */
function beforeSurname(word: string): Mended | null {
  const [first = '', second = '', ...others] = word.split('-')
  if (others.length > 0 || !BEFORE_NAMES.has(first.toLowerCase()) || second !== second.toLowerCase())
    return null
  if (pronounOfForename(second) === null) return null
  return { set: `${first}-${capital(second)}`, why: `${first}- before a name` }
}

function isName(word: string): boolean {
  return /^\p{Lu}[^\p{Lu}]*$/u.test(word)
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** A word with a capital and the word before it, with no other behind it: of the World War or the Federal Bank no part is a name. */
const NAME_HEARD = /(?<=(\p{L}+)[.,;]? )(\p{Lu}\p{Ll}{2,})(?!\p{L}|-| \p{Lu})/gu
const BEFORE_SURNAME = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|President|Senator)$/

/**
 * Words that the texts write with a capital within a sentence, and never without: names, whatever they name, by their
 * small letters; and letter words, as they are.
 */
function heardNames(texts: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>()
  const others = new Set<string>()
  for (const text of texts) {
    for (const { 1: before = '', 2: word = '' } of text.matchAll(NAME_HEARD))
      if (!/^\p{Lu}/u.test(before) || BEFORE_SURNAME.test(before) || pronounOfForename(before) !== null)
        names.add(word.toLowerCase())
    for (const { 0: word } of text.matchAll(/(?<![\p{L}-])\p{Lu}{3,}(?![\p{L}-])/gu)) names.add(word)
    for (const { 0: word } of text.matchAll(/(?<![\p{L}-])\p{Ll}{3,}(?![\p{L}-])/gu)) others.add(word)
  }
  return new Set([...names].filter((name) => !others.has(name)))
}
