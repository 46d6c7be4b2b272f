import { describe, expect, it } from 'vitest'
import {
  changeName,
  type Fact,
  formatEntry,
  isShardName,
  parseEntry,
  shardName,
} from '../../src/shelf/entry.ts'
import { createLedger, FORGOTTEN } from '../../src/shelf/ledger.ts'
import { looseCount, SHARD_SIZE, takeSnapshot } from '../../src/shelf/snapshot.ts'
import { createClock } from '../../src/shelf/stamp.ts'
import { aJournal, aLocalStore } from './stores.ts'

const clock = createClock('00000000', () => 1_700_000_000_000)
const fact = (subject: string, data: string): Fact => ({ stamp: clock.next(), subject, data })

/** Two stores with the entries that facts make, and the ledger that has met them. */
function aShelf() {
  const { local, kept, rules } = aLocalStore()
  const second = aJournal()
  const ledger = createLedger()
  const put = (name: string, facts: readonly Fact[], version?: number) => {
    const text = formatEntry(name, facts, version)
    kept.set(name, text)
    second.kept.set(name, text)
    const entry = parseEntry(name, text)
    if (entry) ledger.enter(entry)
    return name
  }
  const change = (one: Fact, version?: number) => put(changeName(one.stamp), [one], version)
  const shard = (facts: readonly Fact[]) => put(shardName(clock.next()), facts)
  const snapshot = () => takeSnapshot(local, second.journal, ledger, clock.next)
  const held = () =>
    [...kept].flatMap(([name, text]) =>
      isShardName(name)
        ? (parseEntry(name, text)?.facts.map(({ subject, data }) => [subject, data]) ?? [])
        : [],
    )
  return { local, kept, rules, second, ledger, change, shard, snapshot, held }
}

const many = (count: number) => Array.from({ length: count }, (_, index) => fact(`note/${index}`, 'words'))

describe('a snapshot', () => {
  it('takes the place of single changes in both stores, with what holds of them', async () => {
    const { change, snapshot, kept, second, held, local } = aShelf()
    change(fact('note/a', 'old'))
    change(fact('note/a', 'new'))
    change(fact('note/b', 'other'))
    expect(looseCount(local)).toBe(3)
    expect(await snapshot()).toBe(true)
    expect(held()).toEqual([
      ['note/a', 'new'],
      ['note/b', 'other'],
    ])
    expect(looseCount(local)).toBe(0)
    expect([...second.kept]).toEqual([...kept])
  })

  it('counts as loose neither shards nor what is no entry', () => {
    const { change, shard, kept, local } = aShelf()
    kept.set('theirs', 'x')
    shard(many(3))
    change(fact('note/a', 'words'))
    expect(looseCount(local)).toBe(1)
  })

  it('holds no more than a shard can, in as many shards as it needs, each fact once', async () => {
    const { change, snapshot, kept, held } = aShelf()
    for (const one of many(2 * SHARD_SIZE + 1)) change(one)
    expect(await snapshot()).toBe(true)
    expect([...kept].map(([name, text]) => parseEntry(name, text)?.facts.length)).toEqual([
      SHARD_SIZE,
      SHARD_SIZE,
      1,
    ])
    expect(new Set(held().map(([subject]) => subject)).size).toBe(2 * SHARD_SIZE + 1)
  })

  it('leaves a shard alone of which more than half holds', async () => {
    const { change, shard, snapshot, kept } = aShelf()
    const facts = many(SHARD_SIZE)
    const name = shard(facts)
    for (const { subject } of facts.slice(0, SHARD_SIZE / 2 - 1)) change(fact(subject, 'anew'))
    await snapshot()
    expect(kept.has(name)).toBe(true)
  })

  it('folds a shard of which half holds, and keeps that half', async () => {
    const { change, shard, snapshot, kept, held } = aShelf()
    const facts = many(SHARD_SIZE)
    const name = shard(facts)
    for (const { subject } of facts.slice(0, SHARD_SIZE / 2)) change(fact(subject, 'anew'))
    await snapshot()
    expect(kept.has(name)).toBe(false)
    expect(held()).toHaveLength(SHARD_SIZE)
    expect(held().filter(([, data]) => data === 'anew')).toHaveLength(SHARD_SIZE / 2)
  })

  it('folds a shard that holds anything forgotten, however full it is', async () => {
    const { change, shard, snapshot, kept, ledger } = aShelf()
    const early = fact('note/early', 'words')
    const forgetting = fact(FORGOTTEN, 'yes')
    const name = shard([early, ...many(SHARD_SIZE - 1)])
    change(forgetting)
    await snapshot()
    expect(kept.has(name)).toBe(false)
    expect(ledger.facts.get('note/early')).toBeUndefined()
    expect([...kept.values()].join()).not.toContain('note/early')
  })

  it('leaves alone what a newer program wrote, and what it wrote about', async () => {
    const { change, snapshot, kept } = aShelf()
    const newer = change(fact('note/a', 'newer'), 2)
    const older = change(fact('note/a', 'older'))
    const plain = change(fact('note/b', 'words'))
    await snapshot()
    expect(kept.has(newer)).toBe(true)
    expect(kept.has(older)).toBe(true)
    expect(kept.has(plain)).toBe(false)
  })

  it('leaves alone what is damaged, and what went meanwhile', async () => {
    const { change, snapshot, kept, local } = aShelf()
    const damaged = change(fact('note/a', 'words'))
    kept.set(damaged, 'damaged')
    const gone = change(fact('note/b', 'words'))
    const names = local.names()
    kept.delete(gone)
    change(fact('note/c', 'words'))
    expect(await takeSnapshotWith(names)).toBe(true)
    expect(kept.get(damaged)).toBe('damaged')
    expect([...kept.values()].join()).not.toContain('note/b')

    async function takeSnapshotWith(early: readonly string[]) {
      const late = local.names()
      Object.assign(local, { names: () => [...new Set([...early, ...late])] })
      return snapshot()
    }
  })

  it.each(['full', 'blocked'] as const)(
    'that the local store has no way to take (%s) takes nothing away',
    async (written) => {
      const { change, snapshot, kept, rules, second } = aShelf()
      for (const one of many(SHARD_SIZE + 1)) change(one)
      const before = new Map(kept)
      let shards = 0
      rules.refuses = (name) => (isShardName(name) && ++shards > 1 ? written : 'kept')
      expect(await snapshot()).toBe(false)
      expect(new Map(kept)).toEqual(before)
      expect(second.kept).toEqual(before)
      expect(second.calls.write).toBe(0)
    },
  )

  it('that cannot be read back from the local store takes nothing away', async () => {
    const { change, snapshot, kept, rules } = aShelf()
    change(fact('note/a', 'words'))
    const before = new Map(kept)
    rules.loses = isShardName
    expect(await snapshot()).toBe(false)
    expect(kept).toEqual(before)
  })

  it('that cannot be read back from the journal takes nothing away', async () => {
    const { change, snapshot, kept, second } = aShelf()
    for (const one of many(SHARD_SIZE + 1)) change(one)
    const before = new Map(kept)
    let shards = 0
    second.rules.loses = () => ++shards > 1
    expect(await snapshot()).toBe(false)
    for (const [name, text] of before) expect(kept.get(name)).toBe(text)
    for (const [name, text] of before) expect(second.kept.get(name)).toBe(text)
  })

  it('is taken of the local store alone where there is no journal', async () => {
    const { change, local, ledger, kept, held } = aShelf()
    const name = change(fact('note/a', 'words'))
    expect(await takeSnapshot(local, null, ledger, clock.next)).toBe(true)
    expect(kept.has(name)).toBe(false)
    expect(held()).toEqual([['note/a', 'words']])
  })
})
