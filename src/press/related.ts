import { type Bond, type PieceIndex, RAREST } from './pieceIndex.ts'
import { listAt } from './shareable.ts'

/** A piece that is about the same as another. */
export type Match = {
  readonly piece: number
  /** Which of the other piece's people both have: places in its list, the rarest person first. */
  readonly shared: readonly number[]
}

/** Finds the pieces that are related to one, the nearest first. @param most - How many are wanted at most. */
export type Relator = (piece: number, most: number) => Match[]

/** For each person or word, how many pieces are looked at on either side in time. */
const REACH = 48
/** How much the likeness of words counts, where one person who is in nothing else counts 1. */
const WORDS_WEIGHT = 2.2
/** How much it counts for the order of what is related: the same people do many things, an event has its own words. */
const WORDS_RANK = 24
/** A text of fewer rare words than this is taken to have so many. */
const SHORT_TEXT_WORDS = 6
/** Pieces of the same day count whole; after this many days half of the rest is gone. */
const HALF_LIFE_DAYS = 10
/** What is left of a piece that is years away. */
const FAR_SHARE = 0.7
/** Below this a relation is weak, and none is better. */
const LEAST = 0.6
/** Words alone make a relation only where they are very much alike. */
const LEAST_OF_WORDS_ALONE = 0.5

/**
 * Makes the search for related pieces: by people in common, a rare one more than a common one, by likeness of
 * words, and by nearness in time. A piece of the same story is never related to it, and of one story only its
 * best piece is.
 *
 * @param isWeakToo - Whether relations are given that are too weak to be shown: for measuring how they are ranked.
 */
export function createRelator(index: PieceIndex, isWeakToo = false): Relator {
  const pieces = index.storyOf.length
  const people = new Float64Array(pieces)
  const words = new Float64Array(pieces)
  const { sums } = index.words
  const near = nearnessByDays()
  return (piece, most) => {
    const touched: number[] = []
    gather(index.people, piece, people, touched, (rarity) => rarity / RAREST)
    gather(index.words, piece, words, touched, square)
    const own = index.storyOf[piece]
    const scored: { piece: number; score: number }[] = []
    for (const other of touched) {
      // It may have been touched twice, by people and by words.
      if ((people[other] ?? 0) + (words[other] ?? 0) === 0) continue
      const likeness = (words[other] ?? 0) / Math.sqrt(atLeastShort(sums[piece]) * atLeastShort(sums[other]))
      const score = scoreOf(
        people[other] ?? 0,
        likeness,
        near[daysBetween(index, piece, other)] ?? FAR_SHARE,
        isWeakToo,
      )
      people[other] = 0
      words[other] = 0
      if (score > 0 && index.storyOf[other] !== own) scored.push({ piece: other, score })
    }
    scored.sort((a, b) => b.score - a.score || a.piece - b.piece)
    return bestOfStories(index, scored, most).map((other) => ({
      piece: other,
      shared: sharedPlaces(index.people, piece, other),
    }))
  }
}

/** 0 where the relation is too weak. */
function scoreOf(people: number, likeness: number, near: number, isWeakToo: boolean): number {
  const strength = (people + likeness * WORDS_WEIGHT) * near
  const isStrong = strength >= (people > 0 ? LEAST : LEAST_OF_WORDS_ALONE)
  return isStrong || isWeakToo ? (people + likeness * WORDS_RANK) * near : 0
}

/** Adds up, for each piece that has something in common, what that weighs. */
function gather(
  { of, having, rarity }: Bond,
  piece: number,
  sums: Float64Array,
  touched: number[],
  weigh: (rarity: number) => number,
): void {
  for (const term of listAt(of, piece)) {
    const others = listAt(having, term)
    const place = placeOf(others, piece)
    const weight = weigh(rarity[term] ?? 0)
    for (let at = Math.max(0, place - REACH); at < Math.min(others.length, place + REACH + 1); at += 1) {
      const other = others[at] ?? 0
      if (other === piece) continue
      const sum = sums[other] ?? 0
      if (sum === 0) touched.push(other)
      sums[other] = sum + weight
    }
  }
}

/** Where a number stands in a rising list. */
function placeOf(list: Uint32Array, number: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}

/** What pieces count that are so many days apart; farther apart than the last, it makes no difference. */
function nearnessByDays(): Float64Array {
  return Float64Array.from(
    { length: HALF_LIFE_DAYS * 20 },
    (_, days) => FAR_SHARE + (1 - FAR_SHARE) * 2 ** (-days / HALF_LIFE_DAYS),
  )
}

/** Infinite where one of them has no date. */
function daysBetween({ days, storyOf }: PieceIndex, piece: number, other: number): number {
  const [day, otherDay] = [days[storyOf[piece] ?? 0] ?? 0, days[storyOf[other] ?? 0] ?? 0]
  return day === 0 || otherDay === 0 ? Number.POSITIVE_INFINITY : Math.abs(day - otherDay)
}

/** The best piece of each story; a story and its own brief would be one thing twice. */
function bestOfStories(
  { storyOf }: PieceIndex,
  scored: readonly { piece: number }[],
  most: number,
): number[] {
  const best = new Map<number | undefined, number>()
  for (const { piece } of scored) {
    if (best.size === most) break
    if (!best.has(storyOf[piece])) best.set(storyOf[piece], piece)
  }
  return [...best.values()]
}

/** Two headlines of one word would be alike by that word alone. */
function atLeastShort(sum = 0): number {
  return Math.max(sum, SHORT_TEXT_WORDS * square(RAREST))
}

function sharedPlaces({ of, rarity }: Bond, piece: number, other: number): number[] {
  const others = new Set(listAt(of, other))
  return Array.from(listAt(of, piece), (person, place) => ({ person, place }))
    .filter(({ person }) => others.has(person))
    .sort((a, b) => (rarity[b.person] ?? 0) - (rarity[a.person] ?? 0) || a.place - b.place)
    .map(({ place }) => place)
}

function square(value: number): number {
  return value * value
}
