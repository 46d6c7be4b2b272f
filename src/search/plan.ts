import { listsFor } from './completions.ts'
import { LoadedTier, RangeTier, type Tier, UnionTier } from './cursor.ts'
import { authorKey } from './dictionary.ts'
import { type Filter, filtersOf } from './filter.ts'
import type { Postings } from './postings.ts'
import type { Query } from './query.ts'
import { rangeOf } from './range.ts'
import { weightOf } from './score.ts'
import type { SearchIndex, TermList } from './searchIndex.ts'

/** A word that every result must have, with everything that it stands for. */
export type Group = {
  readonly weight: number
  readonly tiers: readonly Tier[]
  /** The one list of the word; null where it stands for several. */
  readonly only: TermList | null
}

/** Pieces that a filter lets pass, or does not. */
type Check = { readonly tier: Tier; readonly isWithout: boolean }

/** A query as it is carried out. */
export type Plan = {
  /** What every result must have, the rarest first; without any word, all pieces. */
  readonly groups: readonly Group[]
  /** A piece is left out if it has everything of one of these. */
  readonly without: readonly (readonly Tier[])[]
  readonly from: number
  /** Not included. */
  readonly to: number
  /** What is left to be seen of a piece that all groups have. */
  readonly checks: readonly Check[]
  /** Says the same of an attribute, where it is known; null without checks. */
  readonly passes: ((attribute: number) => boolean) | null
  /** Words that no piece has. */
  readonly unknown: readonly string[]
  /** Words that were taken for the beginning of words. */
  readonly beginnings: readonly string[]
}

/** Reads from the index what a query needs. @param isTyping - Whether its last word may go on. */
export async function planOf(index: SearchIndex, query: Query, isTyping: boolean): Promise<Plan> {
  const words = wordsOf(query, isTyping)
  const authors = query.flatMap((clause) =>
    clause.kind === 'author' && !clause.isWithout ? clause.terms : [],
  )
  const [wordLists, authorLists, without, range, filters] = await Promise.all([
    Promise.all(Array.from(words, ([term, isBeginning]) => listsFor(index, term, isBeginning))),
    Promise.all([...new Set(authors)].map((term) => index.listOf(authorKey(term)))),
    withoutOf(index, query),
    rangeOf(index, query),
    filtersOf(index, query),
  ])
  const groups = [
    ...wordLists.map((lists) => groupOf(index, lists)),
    ...authorLists.map((list) => ({ ...groupOf(index, list ? [list] : []), weight: 0 })),
  ]
  const checks = await Promise.all((filters?.filters ?? []).map((filter) => checkOf(index, filter)))
  const { rarer, left } = parted(checks, groups)
  const all = [...groups, ...rarer].sort((a, b) => sizeOf(a) - sizeOf(b))
  return {
    groups: all.length > 0 ? withLevels(all) : [allPieces(index)],
    without,
    ...range,
    checks: left,
    passes: (left.length > 0 && filters?.passes) || null,
    unknown: [...words.keys()].filter((_, place) => wordLists[place]?.length === 0),
    beginnings: [...words.keys()].filter((term, place) =>
      wordLists[place]?.some((list) => list.term !== term),
    ),
  }
}

/** How many pieces a group has at most. */
export function sizeOf({ tiers }: Group): number {
  return tiers.reduce((sum, { count }) => sum + count, 0)
}

/** All pieces of a group as one tier. */
export function wholeGroup({ tiers }: Group): Tier {
  const [first] = tiers
  return tiers.length === 1 && first ? first : new UnionTier(tiers)
}

type ListedCheck = Check & { readonly lists: readonly TermList[] }

async function checkOf(index: SearchIndex, { keys, isWithout }: Filter): Promise<ListedCheck> {
  const lists = (await Promise.all(keys.map((key) => listsOf(index, key)))).flat()
  return { lists, isWithout, tier: new UnionTier(lists.flatMap(({ tiers }) => tiers)) }
}

/** A filter that fewer pieces pass than have any word leads the search; the others are asked of what is found. */
function parted(
  checks: readonly ListedCheck[],
  words: readonly Group[],
): { rarer: Group[]; left: readonly Check[] } {
  const rarest = [...checks].sort((a, b) => a.tier.count - b.tier.count).find(({ isWithout }) => !isWithout)
  const isRarer = rarest && words.every((group) => rarest.tier.count < sizeOf(group))
  if (!rarest || !isRarer) return { rarer: [], left: checks }
  const [only] = rarest.lists
  const group = { weight: 0, tiers: [rarest.tier], only: rarest.lists.length === 1 && only ? only : null }
  return { rarer: [group], left: checks.filter((check) => check !== rarest) }
}

/** The terms that every result must have, and whether each may be the beginning of a word. */
function wordsOf(query: Query, isTyping: boolean): Map<string, boolean> {
  const words = new Map<string, boolean>()
  for (const clause of query) {
    if (clause.isWithout || (clause.kind !== 'word' && clause.kind !== 'phrase')) continue
    const goesOn = clause.kind === 'word' && (clause.isBeginning || (isTyping && clause === query.at(-1)))
    for (const [place, term] of clause.terms.entries()) {
      words.set(term, (words.get(term) ?? true) && goesOn && place === clause.terms.length - 1)
    }
  }
  return words
}

function groupOf(index: SearchIndex, lists: readonly TermList[]): Group {
  const weight = weightOf(index.start.pieces, Math.max(0, ...lists.map(({ pieces }) => pieces)))
  const [only] = lists
  if (lists.length === 1 && only) return { weight, tiers: only.tiers, only }
  const depth = Math.max(0, ...lists.map(({ tiers }) => tiers.length))
  const tiers = Array.from(
    { length: depth },
    (_, place) => new UnionTier(lists.flatMap((list) => list.tiers[place] ?? [])),
  )
  return { weight, tiers, only: null }
}

function allPieces(index: SearchIndex): Group {
  return { weight: 0, tiers: [new RangeTier(index.start.pieces)], only: null }
}

/** Beside long lists, a short one is taken from its highest impacts down: then little of the long ones is read. */
function withLevels(groups: readonly Group[]): Group[] {
  const hasLong = groups.some(({ tiers }) => tiers.some((tier) => tier.missing() > 0))
  return groups.map((group) => {
    const postings = group.only?.loaded
    return hasLong && postings ? { ...group, tiers: levelsOf(postings) } : group
  })
}

function levelsOf({ pieces, impacts, attributes }: Postings): Tier[] {
  const levels = [...new Set(impacts)].sort((a, b) => b - a)
  return levels.map((level) => {
    const isLevel = (_: number, place: number) => impacts[place] === level
    return new LoadedTier({
      pieces: pieces.filter(isLevel),
      impacts: impacts.filter(isLevel),
      attributes: attributes?.filter(isLevel) ?? null,
    })
  })
}

/** Phrases are not here: whether a piece has one is seen in its article only. */
async function withoutOf(index: SearchIndex, query: Query): Promise<Tier[][]> {
  const rows = query.flatMap((clause) => {
    if (!clause.isWithout) return []
    if (clause.kind === 'author') return [clause.terms.map((term) => listsOf(index, authorKey(term)))]
    if (clause.kind !== 'word') return []
    const last = clause.terms.length - 1
    return [
      clause.terms.map((term, place) =>
        clause.isBeginning && place === last ? listsFor(index, term, true) : listsOf(index, term),
      ),
    ]
  })
  const lists = await Promise.all(rows.map((row) => Promise.all(row)))
  return lists
    .filter((row) => row.every((own) => own.length > 0))
    .map((row) => row.map((own) => new UnionTier(own.flatMap(({ tiers }) => tiers))))
}

async function listsOf(index: SearchIndex, term: string): Promise<TermList[]> {
  const list = await index.listOf(term)
  return list ? [list] : []
}
