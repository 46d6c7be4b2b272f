import { describe, expect, it } from 'vitest'
import { changeName, formatEntry } from '../../src/shelf/entry.ts'
import { createClock } from '../../src/shelf/stamp.ts'
import { readLocal, unite } from '../../src/shelf/unite.ts'
import { aJournal, aLocalStore } from './stores.ts'

const clock = createClock('00000000', () => 1_700_000_000_000)

/** An entry as a store has it. */
function anEntry(subject: string): [name: string, text: string] {
  const stamp = clock.next()
  const name = changeName(stamp)
  return [name, formatEntry(name, [{ stamp, subject, data: 'words' }])]
}

async function united(here: [string, string][], there: [string, string][], forgottenAt = '') {
  const store = aLocalStore(here)
  const second = aJournal(there)
  const entered: string[] = []
  const run = async () => {
    const first = readLocal(store.local)
    return unite(
      store.local,
      second.journal,
      first,
      ({ name }) => entered.push(name),
      () => forgottenAt,
    )
  }
  return { ...store, second, entered, run }
}

const [a, b, c] = [anEntry('note/a'), anEntry('note/b'), anEntry('note/c')]

describe('uniting the two stores', () => {
  it('gives each what only the other has, and enters what was missing here', async () => {
    const { run, kept, second, entered } = await united([a, b], [b, c])
    expect(await run()).toEqual({ restored: 1, setAside: 0, isFull: false })
    expect(entered).toEqual([c[0]])
    expect([...kept.keys()].sort()).toEqual([a[0], b[0], c[0]])
    expect([...second.kept.keys()].sort()).toEqual([a[0], b[0], c[0]])
  })

  it('reads of the journal only what is missing here, and writes nothing where both are the same', async () => {
    const { run, second } = await united([a, b], [a, b])
    expect(await run()).toEqual({ restored: 0, setAside: 0, isFull: false })
    expect(second.calls).toMatchObject({ write: 0, remove: 0 })
    expect(second.calls.read.flat()).toEqual([])
  })

  it('leaves alone what is no entry, in either store', async () => {
    const { run, kept, second, entered } = await united([['theirs', 'x'], a], [['aside/old', 'y'], a])
    expect(await run()).toEqual({ restored: 0, setAside: 0, isFull: false })
    expect(entered).toEqual([])
    expect(kept.get('theirs')).toBe('x')
    expect(kept.has('aside/old')).toBe(false)
    expect(second.kept.get('aside/old')).toBe('y')
    expect(second.calls.read.flat()).toEqual([])
  })

  it('says where there is no room for what is given back, and has entered it all the same', async () => {
    const { run, rules, entered } = await united([], [a, b, c])
    rules.refuses = (name) => (name === b[0] ? 'full' : 'kept')
    expect(await run()).toEqual({ restored: 3, setAside: 0, isFull: true })
    expect(entered).toHaveLength(3)
  })

  it('that finds the local store blocked meanwhile does not say that it is full', async () => {
    const { run, rules } = await united([], [a])
    rules.refuses = () => 'blocked'
    expect((await run()).isFull).toBe(false)
  })

  it('mends a damaged text from the other store and keeps the damaged one aside', async () => {
    const { run, kept } = await united([[a[0], 'damaged'], b], [a, b])
    expect(await run()).toEqual({ restored: 1, setAside: 1, isFull: false })
    expect(kept.get(a[0])).toBe(a[1])
    expect(kept.get(`aside/${a[0]}`)).toBe('damaged')
  })

  it('takes a damaged text that nothing can mend from its name, once it is safe under another', async () => {
    const { run, kept } = await united([[a[0], 'damaged']], [])
    expect((await run()).setAside).toBe(1)
    expect([...kept]).toEqual([[`aside/${a[0]}`, 'damaged']])
  })

  it.each(['full', 'blocked'] as const)('leaves it where it is while the store is %s', async (written) => {
    const { run, kept, rules } = await united([[a[0], 'damaged']], [])
    rules.refuses = () => written
    expect((await run()).setAside).toBe(1)
    expect([...kept]).toEqual([[a[0], 'damaged']])
  })

  it('leaves it where it is if the copy cannot be read back', async () => {
    const { run, kept, rules } = await united([[a[0], 'damaged']], [])
    rules.loses = () => true
    await run()
    expect([...kept]).toEqual([[a[0], 'damaged']])
  })

  it('sets aside in the journal what is damaged there, and counts both', async () => {
    const { run, second, kept } = await united(
      [[b[0], 'worse']],
      [
        [a[0], 'damaged'],
        [b[0], 'also'],
      ],
    )
    expect((await run()).setAside).toBe(3)
    expect(second.kept.get(`aside/${a[0]}`)).toBe('damaged')
    expect(second.kept.has(a[0])).toBe(false)
    expect(kept.get(`aside/${b[0]}`)).toBe('worse')
  })

  it('takes from both stores what was forgotten, and gives none of it back', async () => {
    const late = anEntry('note/late')
    const forgottenAt = late[0].replace('change/', '')
    const { run, kept, second } = await united([a, late], [b, late], forgottenAt)
    expect((await run()).restored).toBe(0)
    expect([...kept.keys()]).toEqual([late[0]])
    expect([...second.kept.keys()]).toEqual([late[0]])
    expect(second.calls.remove).toBe(1)
  })

  it('without a local store enters everything, and gives nothing back', async () => {
    const second = aJournal([a, b])
    const entered: string[] = []
    const first = { entries: [], damaged: new Map<string, string>() }
    const result = await unite(
      null,
      second.journal,
      first,
      ({ name }) => entered.push(name),
      () => '',
    )
    expect(result).toEqual({ restored: 0, setAside: 0, isFull: false })
    expect(entered).toEqual([a[0], b[0]])
    expect(second.calls).toMatchObject({ write: 0, remove: 0 })
  })

  it('without a local store forgets in the journal', async () => {
    const second = aJournal([a])
    const first = { entries: [], damaged: new Map<string, string>() }
    await unite(
      null,
      second.journal,
      first,
      () => {},
      () => 'z',
    )
    expect(second.kept.size).toBe(0)
  })

  it('does not write into the journal what went from the local store meanwhile', async () => {
    const { second, local, kept } = await united([a, b], [])
    const first = readLocal(local)
    kept.delete(a[0])
    await unite(
      local,
      second.journal,
      first,
      () => {},
      () => '',
    )
    expect([...second.kept]).toEqual([b])
  })
})
