import type { CivilDate } from '../paper/civilDate.ts'
import { createLists, invert, listAt, type NumberLists, sharedNumbers, shareNumbers } from './shareable.ts'
import type { StoryRecord } from './storyRecord.ts'
import { wordNumber, wordsIn } from './words.ts'

/** Something that pieces have in common: people, or words. */
export type Bond = {
  /** For each piece, what it has: numbers of people or words. */
  readonly of: NumberLists
  /** For each person or word, the pieces that have it, the newest first. */
  readonly having: NumberLists
  /** For each person or word, how rare it is: from 0 (in all pieces) to `RAREST`. */
  readonly rarity: Uint32Array
  /** For each piece, the sum of the squares of the rarities of everything that it has. */
  readonly sums: Uint32Array
}

/**
 * What joins the pieces of an archive. A piece is a story or a brief; a story's number is followed by those of its
 * briefs, and stories are numbered from the newest edition to the oldest, the undated last. All of it is
 * numbers that threads share.
 */
export type PieceIndex = {
  /** The piece of each story, and behind the last the number of all pieces. */
  readonly pieceOf: Uint32Array
  /** The story of each piece. */
  readonly storyOf: Uint32Array
  /** The day of each story's edition, counted from 1970; 0 for the undated. */
  readonly days: Uint32Array
  /** A number for the newspaper of each story, and one for its language. */
  readonly papers: Uint32Array
  readonly languages: Uint32Array
  readonly people: Bond
  readonly words: Bond
}

/** A person of the archive; the place in the list is the number in the index. */
export type KnownPerson = { readonly slug: string; readonly name: string }

/** Takes stories in the order of their numbers. */
export type PieceIndexer = {
  readonly add: (
    story: { publication: string; edition: CivilDate | null; language: string },
    pieces: readonly PieceTerms[],
  ) => void
  readonly finish: () => { index: PieceIndex; people: KnownPerson[] }
}

/** What a story or brief is known by. @see termsOf */
export type PieceTerms = {
  readonly people: readonly KnownPerson[]
  /** Numbers of words; the same word of two languages has two. */
  readonly words: readonly number[]
}

/** The rarity of what is in one piece only. */
export const RAREST = 64
/** A word that is less rare than this, in its language, is not about anything: in a small archive, half the pieces. */
const COMMON_RARITY = 16

const DAY_MS = 86_400_000

/** What a story and each of its briefs is known by: its people, and the words of its headline and standfirst and those that its text repeats. */
export function termsOf({ summary, language, people, briefs, repeats }: StoryRecord): PieceTerms[] {
  const numbers = (words: readonly string[]) =>
    words.map((word) => wordNumber(`${tongueOf(language)}:${word}`))
  const told = wordsIn(`${summary.headline} ${summary.standfirst ?? ''}`)
  return [
    { people, words: numbers([...new Set([...told, ...repeats])]) },
    ...briefs.map((brief) => ({ people: brief.people, words: numbers(wordsIn(brief.text)) })),
  ]
}

/** Starts an index of pieces. */
export function createPieceIndexer(): PieceIndexer {
  const pieceOf: number[] = []
  const days: number[] = []
  const papers = createNumbers()
  const languages = createNumbers()
  const people = createPeople()
  const words = createWords()
  const peopleOfPieces = createLists()
  const wordsOfPieces = createLists()
  let pieces = 0
  return {
    add: ({ publication, edition, language }, story) => {
      pieceOf.push(pieces)
      days.push(edition === null ? 0 : Date.parse(`${edition}T00:00:00Z`) / DAY_MS)
      papers.add(publication)
      languages.add(tongueOf(language))
      pieces += story.length
      const numberOf = words.countIn(tongueOf(language), story.length)
      for (const piece of story) {
        peopleOfPieces.add(piece.people.map(people.numberOf))
        wordsOfPieces.add(piece.words.map(numberOf))
      }
    },
    finish: () => {
      const index = {
        pieceOf: shareNumbers([...pieceOf, pieces]),
        storyOf: storiesOf(pieceOf, pieces),
        days: shareNumbers(days),
        papers: shareNumbers(papers.row),
        languages: shareNumbers(languages.row),
        people: bondOf(peopleOfPieces.finish(), people.known.length, () => pieces),
        words: withoutUseless(bondOf(wordsOfPieces.finish(), words.known(), words.piecesFor)),
      }
      return { index, people: people.known }
    },
  }
}

/** A row of names as numbers, each in the order of its first coming. */
function createNumbers() {
  const numbers = new Map<string, number>()
  const row: number[] = []
  return { row, add: (name: string) => void row.push(numberIn(numbers, name)) }
}

function tongueOf(language: string): string {
  return language.split('-')[0] ?? ''
}

/** Numbers words, and counts the pieces of each language: “que” is rare in most archives, but not in French. */
function createWords() {
  const numbers = new Map<number, number>()
  const tongues: { pieces: number }[] = []
  const byName = new Map<string, { pieces: number }>()
  return {
    known: () => numbers.size,
    piecesFor: (word: number) => tongues[word]?.pieces ?? 0,
    countIn: (name: string, pieces: number) => {
      const tongue = byName.get(name) ?? { pieces: 0 }
      tongue.pieces += pieces
      byName.set(name, tongue)
      return (word: number): number => {
        const number = numberIn(numbers, word)
        if (number === tongues.length) tongues.push(tongue)
        return number
      }
    },
  }
}

/** Numbers people by their slugs; of the spellings of one name the commonest wins. */
function createPeople() {
  const numbers = new Map<string, number>()
  const known: KnownPerson[] = []
  const times = new Map<string, number>()
  const numberOf = (person: KnownPerson): number => {
    const number = numberIn(numbers, person.slug)
    const best = known[number]
    const count = (times.get(person.name) ?? 0) + 1
    times.set(person.name, count)
    const bestCount = best ? (times.get(best.name) ?? 0) : 0
    // Of two that are equally common the first in the alphabet, so that the order of reading plays no part.
    if (!best || count > bestCount || (count === bestCount && person.name < best.name)) known[number] = person
    return number
  }
  return { known, numberOf }
}

function numberIn<Key>(numbers: Map<Key, number>, key: Key): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}

function storiesOf(pieceOf: readonly number[], pieces: number): Uint32Array {
  const stories = sharedNumbers(pieces)
  for (const [story, piece] of pieceOf.entries()) stories.fill(story, piece, pieceOf[story + 1] ?? pieces)
  return stories
}

/** @param piecesFor - Of how many pieces a person or word can be in. */
function bondOf(of: NumberLists, count: number, piecesFor: (term: number) => number): Bond {
  const having = invert(of, count)
  const rarity = sharedNumbers(count)
  for (let term = 0; term < count; term += 1) {
    const most = bits(piecesFor(term), Math.ceil)
    const times = bits(listAt(having, term).length, Math.floor)
    rarity[term] = most === 0 ? RAREST : Math.round((RAREST * (most - times)) / most)
  }
  const sums = sharedNumbers(of.starts.length - 1)
  for (let piece = 0; piece < sums.length; piece += 1) {
    sums[piece] = listAt(of, piece).reduce((sum, term) => sum + (rarity[term] ?? 0) ** 2, 0)
  }
  return { of, having, rarity, sums }
}

/** Whole bits: one article more or less then changes no rarity, save at the powers of two. */
function bits(count: number, round: (value: number) => number): number {
  return count < 2 ? 0 : round(Math.log2(count))
}

/** Words of one piece only join nothing, and words of many say nothing. */
function withoutUseless({ of, having, rarity, sums }: Bond): Bond {
  const isUseful = (word: number): boolean =>
    listAt(having, word).length > 1 && (rarity[word] ?? 0) > COMMON_RARITY
  const kept = createLists()
  for (let piece = 0; piece < of.starts.length - 1; piece += 1) {
    kept.add(Array.from(listAt(of, piece)).filter(isUseful))
  }
  const useful = kept.finish()
  return { of: useful, having: invert(useful, rarity.length), rarity, sums }
}
