import {
  type Entry,
  type Fact,
  formatEntry,
  isEntryName,
  isShardName,
  parseEntry,
  shardName,
} from './entry.ts'
import type { Facts, Ledger } from './ledger.ts'
import type { Journal, LocalStore } from './ports.ts'
import type { Stamp } from './stamp.ts'

/** How many facts one entry holds at most. */
export const SHARD_SIZE = 250
/** How many entries of single changes lie about before they are worth a snapshot. */
export const LOOSE_LIMIT = 250

/**
 * Folds the entries of single changes, and shards of which little still holds, into new shards. What they replace
 * is taken away only when the new ones were read back from both stores, so whatever stops it, nothing is lost.
 *
 * @param ledger - Shards are made of what holds rather than of the entries, so that what overrides them is kept too.
 * @param nextStamp - Names the new shards.
 * @returns Whether a snapshot was made.
 * @throws What the journal throws; then there are more entries than need be.
 */
export async function takeSnapshot(
  local: LocalStore,
  journal: Journal | null,
  ledger: Ledger,
  nextStamp: () => Stamp,
): Promise<boolean> {
  const sources = sourcesIn(local, ledger)
  const shards = shardsOf(factsAbout(sources, ledger.facts), nextStamp)
  if (!shards.every(([name, text]) => local.write(name, text) === 'kept' && local.read(name) === text)) {
    for (const [name] of shards) local.remove(name)
    return false
  }
  if (journal && !(await isJournalled(journal, new Map(shards)))) return false
  const names = sources.map(({ name }) => name)
  for (const name of names) local.remove(name)
  await journal?.remove(names)
  return true
}

/** How many entries of single changes the local store holds. */
export function looseCount(local: LocalStore): number {
  return local.names().filter((name) => isEntryName(name) && !isShardName(name)).length
}

/** The entries that a snapshot replaces. What is damaged, or a newer program's, stays where it is. */
function sourcesIn(local: LocalStore, ledger: Ledger): Entry[] {
  return local
    .names()
    .filter(isEntryName)
    .flatMap((name) => {
      const text = local.read(name)
      const entry = text === null ? null : parseEntry(name, text)
      const isOurs = entry && !entry.isNewer && !entry.facts.some(({ subject }) => ledger.isLocked(subject))
      return isOurs && isSpent(entry, ledger) ? [entry] : []
    })
}

/** A shard is left alone while more than half of its places hold something, so that most are never written again. */
function isSpent(entry: Entry, { facts, forgottenAt }: Ledger): boolean {
  if (!isShardName(entry.name) || entry.facts.some(({ stamp }) => stamp < forgottenAt())) return true
  const holding = entry.facts.filter(({ stamp, subject }) => facts.get(subject)?.stamp === stamp).length
  return holding <= SHARD_SIZE / 2
}

function factsAbout(sources: readonly Entry[], facts: Facts): Fact[] {
  const subjects = new Set(sources.flatMap((entry) => entry.facts.map(({ subject }) => subject)))
  return [...subjects].flatMap((subject) => facts.get(subject) ?? [])
}

function shardsOf(facts: readonly Fact[], nextStamp: () => Stamp): [name: string, text: string][] {
  const count = Math.ceil(facts.length / SHARD_SIZE)
  return Array.from({ length: count }, (_, index) => {
    const name = shardName(nextStamp())
    return [name, formatEntry(name, facts.slice(index * SHARD_SIZE, (index + 1) * SHARD_SIZE))]
  })
}

async function isJournalled(journal: Journal, shards: ReadonlyMap<string, string>): Promise<boolean> {
  await journal.write(shards)
  const readBack = await journal.read([...shards.keys()])
  return [...shards].every(([name, text]) => readBack.get(name) === text)
}
