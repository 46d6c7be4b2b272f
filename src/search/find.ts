import type { Scored } from './best.ts'
import { Best } from './best.ts'
import { type Cursor, END, NOT_LOADED, type Tier } from './cursor.ts'
import { intersect, UNKNOWN } from './intersect.ts'
import type { Group, Plan } from './plan.ts'
import { sizeOf, wholeGroup } from './plan.ts'

/** With more combinations than this, the tiers of the commonest words are taken together. */
const MOST_COMBINATIONS = 500

/** One tier of every group, and the best score that a piece can have that is in all of them. */
type Combination = { readonly tiers: readonly { tier: Tier; weight: number }[]; readonly bound: number }

/** What was found. `attributes` are known of pieces whose lists held them. */
export type Finding = {
  readonly best: readonly Scored[]
  /** Every piece that matched, and its attribute where it is known, as far as lists were read. */
  readonly seen: ReadonlyMap<number, number | undefined>
  /** Whether `seen` is all that there is. */
  readonly isComplete: boolean
}

/**
 * The best pieces for a plan, exactly those that a look at every piece would give: combinations of tiers are taken
 * in the order of the best score that they can hold, and the first that cannot hold a better one ends the search.
 */
export async function findBest(plan: Plan, limit: number): Promise<Finding> {
  const best = new Best(limit)
  const seen = new Map<number, number | undefined>()
  let isComplete = true
  for (const { tiers, bound } of combinationsOf(plan.groups)) {
    if (!best.takes(plan.from, bound)) {
      isComplete = false
      break
    }
    const cursors = tiers.map(({ tier, weight }) => ({ cursor: tier.cursor(), weight }))
    await intersect(
      cursors.map(({ cursor }) => cursor),
      {
        from: plan.from,
        to: plan.to,
        isWorthIt: (piece, impacts) => {
          const isWorthIt = best.takes(piece, boundOf(tiers, impacts))
          isComplete &&= isWorthIt
          return isWorthIt
        },
        visit: visitor(plan, cursors, (piece, attribute, score) => {
          seen.set(piece, attribute)
          best.add(piece, score)
          if (best.takes(piece + 1, bound)) return piece + 1
          isComplete = false
          return END
        }),
      },
    )
  }
  return { best: best.items, seen, isComplete }
}

/** The best score that a piece can have, of which some impacts are known. */
function boundOf(tiers: Combination['tiers'], impacts: readonly number[]): number {
  let bound = 0
  for (let place = 0; place < tiers.length; place += 1) {
    const { tier, weight } = tiers[place] ?? NOTHING
    const impact = impacts[place] ?? UNKNOWN
    bound += weight * (impact === UNKNOWN ? tier.high : impact)
  }
  return bound
}

const NOTHING = { tier: { high: 0 }, weight: 0 }

/** Every piece that matches, with its attribute where a list holds it. */
export async function findAll(plan: Plan): Promise<Map<number, number | undefined>> {
  const seen = new Map<number, number | undefined>()
  const cursors = [...plan.groups]
    .sort((a, b) => sizeOf(a) - sizeOf(b))
    .map((group) => ({ cursor: wholeGroup(group).cursor(), weight: 0 }))
  await intersect(
    cursors.map(({ cursor }) => cursor),
    {
      from: plan.from,
      to: plan.to,
      visit: visitor(plan, cursors, (piece, attribute) => {
        seen.set(piece, attribute)
        return piece + 1
      }),
    },
  )
  return seen
}

const NO_FILTERS: readonly never[] = []

type Weighted = { readonly cursor: Cursor; readonly weight: number }

/** Visits a piece that has all words: sees that it passes the filter and has nothing that it must not have. */
function visitor(
  { passes, checks, without }: Plan,
  cursors: readonly Weighted[],
  take: (piece: number, attribute: number | undefined, score: number) => number,
): (piece: number) => number | Promise<number> {
  const rows = without.map((row) => row.map((tier) => tier.cursor()))
  const filters = checks.map(({ tier, isWithout }) => ({ cursor: tier.cursor(), isWithout }))
  const visit = (piece: number): number | Promise<number> => {
    const attribute = attributeIn(cursors, piece)
    if (passes && attribute !== undefined && !passes(attribute)) return piece + 1
    const unknown = attribute === undefined ? filters : NO_FILTERS
    for (const { cursor, isWithout } of unknown) {
      const found = cursor.seek(piece)
      if (found === NOT_LOADED) return cursor.load(piece, []).then(() => visit(piece))
      if ((found === piece) === isWithout) return piece + 1
    }
    for (const row of rows) {
      const unread = row.find((cursor) => cursor.seek(piece) === NOT_LOADED)
      if (unread) return unread.load(piece, []).then(() => visit(piece))
      if (row.every((cursor) => cursor.seek(piece) === piece)) return piece + 1
    }
    let score = 0
    for (const { cursor, weight } of cursors) score += weight * cursor.impactAt(piece)
    return take(piece, attribute, score)
  }
  return visit
}

function attributeIn(cursors: readonly Weighted[], piece: number): number | undefined {
  for (const { cursor } of cursors) {
    const attribute = cursor.attributeAt(piece)
    if (attribute !== undefined) return attribute
  }
  return undefined
}

function combinationsOf(groups: readonly Group[]): Combination[] {
  let combinations: Combination[] = [{ tiers: [], bound: 0 }]
  for (const group of groups) {
    const fits = combinations.length * group.tiers.length <= MOST_COMBINATIONS
    const tiers = fits ? group.tiers : [wholeGroup(group)]
    combinations = combinations.flatMap(({ tiers: chosen, bound }) =>
      tiers.map((tier) => ({
        tiers: [...chosen, { tier, weight: group.weight }],
        bound: bound + group.weight * tier.high,
      })),
    )
  }
  return combinations
    .filter(({ tiers }) => tiers.every(({ tier }) => tier.count > 0))
    .map(({ tiers, bound }) => ({ bound, tiers: [...tiers].sort((a, b) => a.tier.count - b.tier.count) }))
    .sort((a, b) => b.bound - a.bound)
}
