import type { Block } from '../paper/article.ts'
import { pronounOfForename } from './forenames.ts'
import { type NameMention, namesIn, naturalCase } from './names.ts'

/** A name with the block of the body that it stands in. */
export type PlacedName = NameMention & { readonly paragraph: number }

/** Who the names of one article stand for. */
export type People = {
  /** All names of the body in reading order, those inside quotations too. */
  readonly mentions: readonly PlacedName[]
  /**
   * The name to print for a mention: the full name that the article gave before it, or the words as printed
   * where it gave none or where two people share them.
   */
  readonly nameOf: (mention: PlacedName) => string
  /** The pronoun that a person with this full or printed name goes by; null where the article does not tell. */
  readonly pronounOf: (name: string) => 'he' | 'she' | null
  /** Whether the article treats the name as a person's: by an honorific, or by a surname used alone. */
  readonly isPerson: (mention: PlacedName) => boolean
  /** Whether a full or printed name is one of a person. */
  readonly isNameOfPerson: (name: string) => boolean
}

/** Reads all names of a body in English and works out which of them are one person. */
export function peopleIn(body: readonly Block[]): People {
  const mentions = body.flatMap((block, paragraph) =>
    block.kind === 'paragraph' ? placed(block.text, paragraph) : [],
  )
  const full = fullNames(body, mentions)
  const pronouns = new Map<string, 'he' | 'she'>()
  const nameOf = (mention: PlacedName) => nameFor(mention, full)
  for (const mention of mentions) {
    if (mention.pronoun && !pronouns.has(nameOf(mention))) pronouns.set(nameOf(mention), mention.pronoun)
  }
  const shortened = new Set(mentions.filter(isShort).map((mention) => mention.words[0]))
  const isPerson = (mention: PlacedName) =>
    mention.honorific !== null ||
    pronounOfForename(mention.words[0] ?? '') !== null ||
    (mention.words.length > 1 && shortened.has(mention.words.at(-1))) ||
    (isShort(mention) && full.has(mention.words[0] ?? ''))
  const persons = new Set(mentions.filter(isPerson).map(nameOf))
  return {
    mentions,
    nameOf,
    pronounOf: (name) => pronouns.get(name) ?? pronounOfForename(name.split(' ')[0] ?? ''),
    isPerson,
    isNameOfPerson: (name) => persons.has(name),
  }
}

type FullName = { words: readonly string[]; paragraph: number; start: number }
type FullNames = ReadonlyMap<string, readonly FullName[]>

function placed(text: string, paragraph: number): PlacedName[] {
  return namesIn(text).map((mention) => ({ ...mention, paragraph }))
}

function isShort(mention: NameMention): boolean {
  return mention.words.length === 1
}

/** Names of two words or more where they stand, by surname; those of a lead-in in natural case. */
function fullNames(body: readonly Block[], mentions: readonly PlacedName[]): FullNames {
  const surnames = new Set(mentions.filter(isShort).map((mention) => mention.words[0]))
  const inLeadIns = body.flatMap((block, paragraph) =>
    block.kind === 'paragraph' ? leadInNames(block.text, block.leadIn, paragraph) : [],
  )
  const inText = mentions.filter((mention) => !isShort(mention) && !mention.words.every(isAllCapitals))
  const known = inLeadIns.filter(({ words }) => surnames.has(words.at(-1) ?? ''))
  const bySurname = new Map<string, FullName[]>()
  for (const name of [...known, ...inText]) {
    const surname = name.words.at(-1) ?? ''
    const same = bySurname.get(surname)
    if (same) same.push(name)
    else bySurname.set(surname, [name])
  }
  return bySurname
}

/** Every two words in capitals side by side may be a name; one that nobody is called by later does no harm. */
function leadInNames(text: string, leadIn: number | undefined, paragraph: number): FullName[] {
  const words = text.slice(0, leadIn ?? 0).match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []
  return words.slice(1).flatMap((second, index) => {
    const first = words[index] ?? ''
    if (!isAllCapitals(first) || !isAllCapitals(second)) return []
    return [{ words: [naturalCase(first), naturalCase(second)], paragraph, start: 0 }]
  })
}

function isAllCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()
}

function nameFor(mention: PlacedName, full: FullNames): string {
  const printed = printedName(mention)
  if (!isShort(mention))
    return mention.words.every(isAllCapitals) ? mention.words.map(naturalCase).join(' ') : printed
  const [surname = ''] = mention.words
  const earlier = (full.get(surname) ?? []).filter((name) => isBefore(name, mention))
  const agreeing = earlier.filter(({ words }) => agrees(mention, words[0] ?? ''))
  const [first, ...others] = agreeing
  if (!first || others.some(({ words }) => words[0] !== first.words[0])) return printed
  return first.words.join(' ')
}

function isBefore(name: FullName, mention: PlacedName): boolean {
  return (
    name.paragraph < mention.paragraph || (name.paragraph === mention.paragraph && name.start < mention.start)
  )
}

/** `Mrs Clinton` is not the Bill Clinton of two paragraphs before. */
function agrees(mention: NameMention, forename: string): boolean {
  const expected = pronounOfForename(forename)
  return mention.pronoun === null || expected === null || expected === mention.pronoun
}

function printedName(mention: NameMention): string {
  const name = mention.words.join(' ')
  return isShort(mention) && mention.honorific ? `${mention.honorific} ${name}` : name
}
