import { describe, expect, it } from 'vitest'
import { changeName, formatEntry, shardName } from '../../src/shelf/entry.ts'
import type { Ports } from '../../src/shelf/ports.ts'
import { type Draft, Shelf } from '../../src/shelf/shelf.ts'
import { LOOSE_LIMIT, SHARD_SIZE } from '../../src/shelf/snapshot.ts'
import { createClock } from '../../src/shelf/stamp.ts'
import { aJournal, aLocalStore } from './stores.ts'

const clock = createClock('00000000', () => 1_700_000_000_000)
const note = (name: string, text: string | null): Draft[] => [{ subject: `note/${name}`, data: text }]

function anEntry(subject: string, version?: number): [name: string, text: string] {
  const stamp = clock.next()
  const name = changeName(stamp)
  return [name, formatEntry(name, [{ stamp, subject, data: 'words' }], version)]
}

/** A shelf in the only tab of a browser that does everything at once. */
function aShelf(here: [string, string][] = [], there: [string, string][] = []) {
  const store = aLocalStore(here)
  const second = aJournal(there)
  const others: { hear: (name: string, text: string) => void } = { hear: () => {} }
  const told: string[] = []
  let isBusy = false
  const ports: Ports = {
    local: store.local,
    journal: second.journal,
    tabs: {
      tell: (texts) => told.push(...texts.keys()),
      listen: (hear) => {
        others.hear = hear
      },
      alone: async (work) => {
        if (!isBusy) await work()
      },
    },
    tab: 'thistab0',
    now: () => 1_700_000_100_000,
  }
  const open = (some: Partial<Ports> = {}) => new Shelf({ ...ports, ...some })
  const keepBusy = () => {
    isBusy = true
  }
  return { ...store, second, others, told, open, keepBusy }
}

describe('a shelf', () => {
  it('says how its stores are before and after they are one', async () => {
    const { open } = aShelf([], [anEntry('note/a')])
    const shelf = open()
    expect(shelf.health()).toEqual({
      isReady: false,
      local: 'kept',
      journal: 'kept',
      restored: 0,
      setAside: 0,
    })
    await shelf.ready
    expect(shelf.health()).toEqual({
      isReady: true,
      local: 'kept',
      journal: 'kept',
      restored: 1,
      setAside: 0,
    })
  })

  it('without stores says so from the beginning', () => {
    expect(aShelf().open({ local: null, journal: null }).health()).toMatchObject({
      local: 'blocked',
      journal: 'blocked',
    })
  })

  it('says that there is no room for what the journal gave back', async () => {
    const { open, rules } = aShelf([], [anEntry('note/a')])
    rules.refuses = () => 'full'
    const shelf = open()
    await shelf.ready
    expect(shelf.health().local).toBe('full')
  })

  it('goes on with the local store where the journal fails at the start', async () => {
    const { open, second } = aShelf([anEntry('note/a')])
    const lost = () => Promise.reject(new Error('lost'))
    const shelf = open({ journal: { ...second.journal, names: lost } })
    await shelf.ready
    expect(shelf.health()).toMatchObject({ isReady: true, journal: 'lost' })
    expect(shelf.facts().get('note/a')?.data).toBe('words')
  })

  it('finds what other tabs wrote while it slept, and leaves what is not ours', async () => {
    const { open, kept } = aShelf()
    const shelf = open()
    await shelf.ready
    const entry = anEntry('note/late')
    kept.set(...entry)
    kept.set('theirs', 'x')
    kept.set(changeName(clock.next()), 'damaged')
    shelf.refresh()
    expect(shelf.facts().get('note/late')?.data).toBe('words')
    expect(shelf.facts().size).toBe(1)
  })

  it('without a local store has nothing to find', async () => {
    const shelf = aShelf().open({ local: null })
    await shelf.ready
    expect(() => shelf.refresh()).not.toThrow()
    await shelf.tidy()
    expect(shelf.health().isReady).toBe(true)
  })

  it('hears what other tabs tell once, and tells what it writes', async () => {
    const { open, others, told } = aShelf()
    const shelf = open()
    await shelf.ready
    let calls = 0
    shelf.watch(() => (calls += 1))
    const entry = anEntry('note/a')
    others.hear(...entry)
    others.hear(...entry)
    await Promise.resolve()
    expect(calls).toBe(1)
    expect(shelf.facts().get('note/a')?.data).toBe('words')
    await shelf.change(() => note('b', 'mine'))
    expect(told).toHaveLength(1)
  })

  it('of which an older text of another tab changes nothing tells nobody', async () => {
    const { open, others } = aShelf()
    const shelf = open()
    const early = anEntry('note/a')
    const late = anEntry('note/a')
    await shelf.ready
    others.hear(...late)
    await Promise.resolve()
    const facts = shelf.facts()
    let calls = 0
    shelf.watch(() => (calls += 1))
    others.hear(...early)
    await Promise.resolve()
    expect(shelf.facts()).toBe(facts)
    expect(calls).toBe(0)
  })
})

describe('tidying', () => {
  it('does nothing where nothing is loose', async () => {
    const { open, second, kept } = aShelf()
    const shelf = open()
    await shelf.change(() => note('a', 'words'))
    await shelf.tidy()
    const before = [...kept.keys()]
    const writes = second.calls.write
    await shelf.tidy()
    expect([...kept.keys()]).toEqual(before)
    expect(second.calls.write).toBe(writes)
  })

  it('is left to the tab that is at it', async () => {
    const { open, kept, keepBusy } = aShelf()
    const shelf = open()
    await shelf.change(() => note('a', 'words'))
    keepBusy()
    await shelf.tidy()
    expect([...kept.keys()].every((name) => name.startsWith('change/'))).toBe(true)
  })

  it('folds the local store alone while the journal is lost, and says when it is lost by that', async () => {
    const { open, second, kept } = aShelf()
    const shelf = open()
    await shelf.change(() => note('a', 'words'))
    const write = second.journal.write
    Object.assign(second.journal, { write: () => Promise.reject(new Error('lost')) })
    await shelf.tidy()
    expect(shelf.health().journal).toBe('lost')
    expect([...kept.keys()].some((name) => name.startsWith('change/'))).toBe(true)
    await shelf.tidy()
    expect([...kept.keys()].every((name) => name.startsWith('shard/'))).toBe(true)
    Object.assign(second.journal, { write })
  })

  it('comes by itself after so many changes, counting those found at the start and not the shards', async () => {
    const found = Array.from({ length: LOOSE_LIMIT - 1 }, (_, index) => anEntry(`note/${index}`))
    const shard = shardName(clock.next())
    const { open, kept } = aShelf([...found, [shard, formatEntry(shard, [])]])
    const shelf = open()
    await shelf.ready
    expect([...kept.keys()].filter((name) => name.startsWith('change/'))).toHaveLength(LOOSE_LIMIT - 1)
    await shelf.change(() => note('last', 'words'))
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve()
    expect([...kept.keys()].filter((name) => name.startsWith('change/'))).toEqual([])
  })

  it('does not come before that', async () => {
    const found = Array.from({ length: LOOSE_LIMIT - 2 }, (_, index) => anEntry(`note/${index}`))
    const shards = Array.from({ length: 3 }, () => shardName(clock.next())).map((name): [string, string] => [
      name,
      formatEntry(name, []),
    ])
    const { open, kept } = aShelf([...found, ...shards])
    const shelf = open()
    await shelf.change(() => note('last', 'words'))
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve()
    expect([...kept.keys()].filter((name) => name.startsWith('change/'))).toHaveLength(LOOSE_LIMIT - 1)
  })
})

describe('a change of several facts', () => {
  it('is not made where one of them is locked by a newer program', async () => {
    const { open } = aShelf([anEntry('note/a', 2)])
    const shelf = open()
    const { outcome } = await shelf.change(() => [...note('a', 'x'), ...note('b', 'y')])
    expect(outcome).toBe('newer')
    expect(shelf.facts().get('note/b')).toBeUndefined()
  })

  it('keeps the last that is said about a subject, each once, in entries of bounded size', async () => {
    const { open, kept } = aShelf()
    const shelf = open()
    const many = Array.from({ length: SHARD_SIZE + 1 }, (_, index) => note(String(index), 'early')).flat()
    const change = await shelf.change(() => [...many, ...note('0', 'late')])
    expect(change.before).toHaveLength(SHARD_SIZE + 2)
    expect(shelf.facts().get('note/0')?.data).toBe('late')
    expect(kept.size).toBe(2)
    expect(change.stamps.size).toBe(2)
  })

  it('that is refused changes nothing, and says what was not done', async () => {
    const { open, rules, kept } = aShelf()
    const shelf = open()
    rules.refuses = () => 'full'
    expect(await shelf.change(() => note('a', 'x'))).toEqual({
      outcome: 'full',
      stamps: new Set(),
      before: [],
    })
    expect(kept.size).toBe(0)
  })
})

describe('forgetting', () => {
  it('that is refused leaves everything', async () => {
    const { open, rules, kept, second } = aShelf()
    const shelf = open()
    await shelf.change(() => note('a', 'words'))
    rules.refuses = () => 'full'
    expect(await shelf.forget()).toBe('full')
    expect(kept.size).toBe(1)
    expect(second.kept.size).toBe(1)
    expect(shelf.facts().get('note/a')?.data).toBe('words')
  })

  it('that a newer program forbids leaves everything', async () => {
    const { open, kept } = aShelf([anEntry('forgotten', 2)])
    const shelf = open()
    expect(await shelf.forget()).toBe('newer')
    expect(kept.size).toBe(1)
  })

  it('works with either store alone', async () => {
    const here = aShelf([anEntry('note/a')])
    const local = here.open({ journal: null })
    expect(await local.forget()).toBe('one store')
    expect([...here.kept.values()].join()).not.toContain('note/a')
    const there = aShelf([], [anEntry('note/a')])
    const journal = there.open({ local: null })
    expect(await journal.forget()).toBe('one store')
    expect([...there.second.kept.values()].join()).not.toContain('note/a')
  })

  it('says where the journal could not forget', async () => {
    const { open, second } = aShelf([anEntry('note/a')])
    const shelf = open()
    await shelf.ready
    Object.assign(second.journal, { names: () => Promise.reject(new Error('lost')) })
    await shelf.forget()
    expect(shelf.health().journal).toBe('lost')
  })

  it('leaves what was changed since', async () => {
    const { open, kept } = aShelf([anEntry('note/a')])
    const shelf = open()
    await shelf.forget()
    await shelf.change(() => note('b', 'new'))
    await shelf.forget()
    expect([...kept.values()].join()).not.toContain('new')
    await shelf.change(() => note('c', 'newest'))
    expect([...kept.values()].join()).toContain('newest')
  })
})
