import type { Entry, Fact } from './entry.ts'
import { sortedJson } from './json.ts'
import type { Stamp } from './stamp.ts'

/** Since when nothing earlier counts: the reader has had everything forgotten. */
export const FORGOTTEN = 'forgotten'

/** What holds about each subject, by the subject. */
export type Facts = Pick<
  ReadonlyMap<string, Fact>,
  'get' | 'keys' | 'values' | 'size' | typeof Symbol.iterator
>

/** Another object with the same facts in it, now and later: a sign that something has changed, without a copy. */
export function viewOf(facts: Facts): Facts {
  return {
    get: (subject) => facts.get(subject),
    keys: () => facts.keys(),
    values: () => facts.values(),
    get size() {
      return facts.size
    },
    [Symbol.iterator]: () => facts[Symbol.iterator](),
  }
}

/** All facts that have been met, the newest of each subject on top: the same in whatever order they arrive. */
export type Ledger = {
  /** Enters the facts of an entry; says whether any of them changed what holds. */
  readonly enter: (entry: Entry) => boolean
  /** What holds now; the map changes as facts come. */
  readonly facts: Facts
  /** Whether a newer program has written about a subject, so that this one must not. */
  readonly isLocked: (subject: string) => boolean
  /** Since when everything earlier is forgotten; empty if that has never been. */
  readonly forgottenAt: () => Stamp
}

/** An empty ledger. */
export function createLedger(): Ledger {
  const facts = new Map<string, Fact>()
  const locked = new Set<string>()
  let forgottenAt: Stamp = ''
  let isWhollyLocked = false

  const enterFact = (fact: Fact): boolean => {
    const held = facts.get(fact.subject)
    if (fact.stamp < forgottenAt || (held && !isLater(fact, held))) return false
    facts.set(fact.subject, fact)
    if (fact.subject === FORGOTTEN) forgetBefore(fact.stamp)
    return true
  }
  const forgetBefore = (stamp: Stamp): void => {
    forgottenAt = stamp
    for (const [subject, fact] of facts) if (fact.stamp < stamp) facts.delete(subject)
  }
  const lock = ({ facts: newer }: Entry): void => {
    if (newer.length === 0) isWhollyLocked = true
    for (const { subject } of newer) locked.add(subject)
  }
  return {
    enter: (entry) => {
      if (entry.isNewer) lock(entry)
      let isChanged = false
      for (const fact of entry.facts) isChanged = enterFact(fact) || isChanged
      return isChanged
    },
    facts,
    isLocked: (subject) => isWhollyLocked || locked.has(subject),
    forgottenAt: () => forgottenAt,
  }
}

/** Two tabs never give one stamp; should storage hold such facts all the same, every tab must choose alike. */
function isLater(fact: Fact, held: Fact): boolean {
  if (fact.stamp !== held.stamp) return fact.stamp > held.stamp
  return fact.data !== held.data && sortedJson(fact.data) > sortedJson(held.data)
}
