import { inCommon, isSameEvent } from '../subs/sameEvent.ts'
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

/** What there is round a piece. */
export type Around = {
  /** What is related to it, the nearest first. */
  readonly related: readonly Match[]
  /** Other days of the same event in the same newspaper, and what other newspapers have of it. @see createLookout */
  readonly thread: readonly Match[]
  readonly elsewhere: readonly Match[]
}

/** How many other pieces a thread has at most, and how many other newspapers are looked into. */
const MOST_IN_THREAD = 4
const MOST_ELSEWHERE = 2
/** What is related all the same, where a thread and other newspapers have taken nearly all the room. */
const LEAST_RELATED = 1
/** Farther apart than this, two newspapers are not on the same news any more. */
const MOST_DAYS_ELSEWHERE = 2

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
  const visitKin = createKinVisitor(index)
  const near = nearnessByDays()
  return (piece, most) => {
    const scored: Scored[] = []
    visitKin(piece, (other, people, likeness, days) => {
      const score = scoreOf(people, likeness, near[days] ?? FAR_SHARE, isWeakToo)
      if (score > 0) scored.push({ piece: other, score })
    })
    return matchesFor(
      index,
      piece,
      best((other) => index.storyOf[other], scored, most),
    )
  }
}

/**
 * Makes the search for all that stands round a piece: what is related to it, and apart from that, what reports the same event.
 * A thread is of one newspaper, in the order of its days, and of two days at least; of every other newspaper there
 * is the nearest piece.
 */
export function createLookout(index: PieceIndex): (piece: number, most: number) => Around {
  const visitKin = createKinVisitor(index)
  const near = nearnessByDays()
  const { storyOf, papers, languages, days: dates } = index
  const storyIn = (piece: number): number => storyOf[piece] ?? 0
  const dayOf = (piece: number): number => dates[storyIn(piece)] ?? 0
  return (piece, most) => {
    const [scored, own, others]: [Scored[], Scored[], Scored[]] = [[], [], []]
    const story = storyIn(piece)
    visitKin(piece, (other, people, words, days) => {
      const score = scoreOf(people, words, near[days] ?? FAR_SHARE, false)
      if (score === 0) return
      scored.push({ piece: other, score })
      const there = storyIn(other)
      const isOneLanguage = languages[story] === languages[there]
      const peopleShare = isOneLanguage ? 0 : people / lightest(index.people, piece, other)
      if (!isSameEvent({ people, peopleShare, words, days, isOneLanguage })) return
      const common = inCommon({ people, words })
      if (papers[there] === papers[story])
        own.push({ piece: other, score: common / (1 + days / HALF_LIFE_DAYS) })
      // The news of the day is what another newspaper is looked into for.
      else if (days <= MOST_DAYS_ELSEWHERE) others.push({ piece: other, score: common / (1 + days) })
    })
    const days = best(storyIn, own, MOST_IN_THREAD).sort((a, b) => dayOf(a) - dayOf(b) || a - b)
    const isThread = days.some((other) => dayOf(other) !== dates[story])
    const thread = isThread ? days : []
    const elsewhere = best((other) => papers[storyIn(other)], others, MOST_ELSEWHERE)
    const taken = new Set([...thread, ...elsewhere].map(storyIn))
    const room = Math.max(LEAST_RELATED, most - taken.size)
    const related = best(storyIn, scored, most + taken.size)
      .filter((other) => !taken.has(storyIn(other)))
      .slice(0, room)
    return {
      related: matchesFor(index, piece, related),
      thread: matchesFor(index, piece, thread),
      elsewhere: matchesFor(index, piece, elsewhere),
    }
  }
}

/**
 * Is shown a piece that has people or words in common with another.
 *
 * @param people - What the people in common weigh: 1 is one person who is in nothing else.
 * @param likeness - How much the words are alike, from 0 to 1.
 * @param days - How far apart they are; infinite where one of them has no date.
 */
type VisitKin = (other: number, people: number, likeness: number, days: number) => void

/** Makes the walk through all that has anything in common with a piece; its own story is none of it. */
function createKinVisitor(index: PieceIndex): (piece: number, visit: VisitKin) => void {
  const pieces = index.storyOf.length
  const people = new Float64Array(pieces)
  const words = new Float64Array(pieces)
  const { sums } = index.words
  return (piece, visit) => {
    const touched: number[] = []
    gather(index.people, piece, people, touched, (rarity) => rarity / RAREST)
    gather(index.words, piece, words, touched, square)
    const own = index.storyOf[piece]
    for (const other of touched) {
      const [shared, alike] = [people[other] ?? 0, words[other] ?? 0]
      // It may have been touched twice, by people and by words.
      if (shared + alike === 0) continue
      people[other] = 0
      words[other] = 0
      if (index.storyOf[other] === own) continue
      const likeness = alike / Math.sqrt(atLeastShort(sums[piece]) * atLeastShort(sums[other]))
      visit(other, shared, likeness, daysBetween(index, piece, other))
    }
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

type Scored = { readonly piece: number; readonly score: number }

/** The best piece of each group, the best first; a story and its own brief would be one thing twice. */
function best(groupOf: (piece: number) => number | undefined, scored: Scored[], most: number): number[] {
  const found = new Map<number | undefined, number>()
  scored.sort((a, b) => b.score - a.score || a.piece - b.piece)
  for (const { piece } of scored) {
    if (found.size === most) break
    if (!found.has(groupOf(piece))) found.set(groupOf(piece), piece)
  }
  return [...found.values()]
}

function matchesFor(index: PieceIndex, piece: number, others: readonly number[]): Match[] {
  return others.map((other) => ({ piece: other, shared: sharedPlaces(index.people, piece, other) }))
}

/** What the people weigh of the one of two pieces that has fewer; at least a little, to be divided by. */
function lightest({ of, rarity }: Bond, piece: number, other: number): number {
  const weigh = (one: number): number =>
    listAt(of, one).reduce((sum, person) => sum + (rarity[person] ?? 0) / RAREST, 0)
  return Math.max(Math.min(weigh(piece), weigh(other)), 1 / RAREST)
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
