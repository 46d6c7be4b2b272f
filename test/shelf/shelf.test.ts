import { describe, expect, it } from 'vitest'
import { formatEntry } from '../../src/shelf/entry.ts'
import { type Draft, Shelf } from '../../src/shelf/shelf.ts'
import { LOOSE_LIMIT, SHARD_SIZE } from '../../src/shelf/snapshot.ts'
import { createClock } from '../../src/shelf/stamp.ts'
import { FakeBrowser } from './fakeBrowser.ts'

const DAY = 86_400_000
const note = (name: string, text: string | null): Draft[] => [{ subject: `note/${name}`, data: text }]

/** A browser with one tab, whose promises are kept while something waits for them. */
function aTab(browser = new FakeBrowser(), stores: { local?: boolean; journal?: boolean } = {}) {
  const tab = browser.open()
  const shelf = new Shelf(tab.ports(stores))
  const done = async <Value>(work: Promise<Value>): Promise<Value> => {
    let isDone = false
    const end = () => {
      isDone = true
    }
    work.then(end, end)
    for (let step = 0; !isDone && step < 1000; step++) await browser.settle()
    return work
  }
  const held = () => Object.fromEntries([...shelf.facts()].map(([subject, { data }]) => [subject, data]))
  return { browser, tab, shelf, done, held }
}

describe('a change', () => {
  it('is saved only when the journal has it too', async () => {
    const { browser, shelf } = aTab()
    await browser.settle()
    let outcome = ''
    void shelf.change(() => note('a', 'one')).then((change) => (outcome = change.outcome))
    for (let turn = 0; turn < 50; turn++) await Promise.resolve()
    expect(browser.journal.size).toBe(0)
    expect(outcome).toBe('')
    await browser.settle()
    expect(browser.journal.size).toBe(1)
    expect(outcome).toBe('saved')
  })

  it('is seen at once in its own tab, and soon in every other', async () => {
    const browser = new FakeBrowser()
    const [one, other] = [aTab(browser), aTab(browser)]
    await browser.settle()
    void one.shelf.change(() => note('a', 'one'))
    for (let turn = 0; turn < 50; turn++) await Promise.resolve()
    expect(one.held()).toEqual({ 'note/a': 'one' })
    await browser.settle()
    expect(other.held()).toEqual({ 'note/a': 'one' })
  })

  it('made after the clock was set back three days still replaces what was there', async () => {
    const { browser, shelf, done, held } = aTab()
    await done(shelf.change(() => note('a', 'before')))
    browser.now -= 3 * DAY
    expect((await done(shelf.change(() => note('a', 'after')))).outcome).toBe('saved')
    expect(held()).toEqual({ 'note/a': 'after' })
    browser.kill()
    const again = aTab(browser)
    await browser.settle()
    expect(again.held()).toEqual({ 'note/a': 'after' })
    await again.done(again.shelf.change(() => note('a', 'and after a start')))
    expect(again.held()).toEqual({ 'note/a': 'and after a start' })
  })

  it('of nothing is nothing', async () => {
    const { shelf, done, browser } = aTab()
    expect((await done(shelf.change(() => []))).outcome).toBe('nothing')
    expect(browser.shared.size).toBe(0)
  })

  it('of many facts is whole or not at all', async () => {
    const { browser, shelf, done, held } = aTab()
    await done(shelf.change(() => note('a', 'one')))
    browser.quota = 20_000
    const many = Array.from({ length: 2 * SHARD_SIZE + 1 }, (_, index) => ({
      subject: `note/${index}`,
      data: 'x'.repeat(40),
    }))
    const before = new Map(browser.shared)
    expect((await done(shelf.change(() => many))).outcome).toBe('full')
    await browser.settle()
    expect(held()).toEqual({ 'note/a': 'one' })
    expect([...browser.shared.values()].join()).toContain('one')
    expect(browser.shared.size).toBe(before.size)
    expect(shelf.health().local).toBe('full')
    browser.quota = Number.POSITIVE_INFINITY
    expect((await done(shelf.change(() => many))).outcome).toBe('saved')
    expect(shelf.facts().size).toBe(many.length + 1)
    expect(shelf.health().local).toBe('kept')
  })

  it('finds room where old changes can be folded', async () => {
    const { browser, shelf, done, held } = aTab()
    for (let index = 0; index < 20; index++)
      await done(shelf.change(() => note('a', `${'x'.repeat(100)}${index}`)))
    browser.quota =
      [...browser.shared].reduce((sum, [name, text]) => sum + name.length + text.length, 0) + 300
    expect((await done(shelf.change(() => note('b', 'y'.repeat(1000))))).outcome).toBe('saved')
    expect(held()).toEqual({ 'note/a': `${'x'.repeat(100)}19`, 'note/b': 'y'.repeat(1000) })
  })

  it.each([
    ['the local store', { local: false }, 'one store', 'blocked', 'kept'],
    ['the journal', { journal: false }, 'one store', 'kept', 'blocked'],
    ['both stores', { local: false, journal: false }, 'memory', 'blocked', 'blocked'],
  ])('without %s is made, and says how safe it is', async (_, stores, outcome, local, journal) => {
    const { shelf, done, held } = aTab(new FakeBrowser(), stores)
    expect((await done(shelf.change(() => note('a', 'one')))).outcome).toBe(outcome)
    expect(held()).toEqual({ 'note/a': 'one' })
    expect(shelf.health()).toMatchObject({ isReady: true, local, journal })
  })

  it('that a lost journal has refused is written with the next one', async () => {
    const { browser, shelf, done } = aTab()
    await browser.settle()
    browser.isJournalLost = true
    expect((await done(shelf.change(() => note('a', 'one')))).outcome).toBe('one store')
    expect(shelf.health().journal).toBe('lost')
    browser.isJournalLost = false
    expect((await done(shelf.change(() => note('b', 'two')))).outcome).toBe('saved')
    expect(shelf.health().journal).toBe('kept')
    expect(browser.journal.size).toBe(2)
  })

  it('made while the two stores are being united waits for that', async () => {
    const browser = new FakeBrowser()
    const first = aTab(browser)
    await first.done(first.shelf.change(() => note('a', 'old')))
    browser.disk.clear()
    browser.kill()
    const { shelf, done, held } = aTab(browser)
    const change = await done(shelf.change(() => note('a', 'new')))
    expect(change.before).toEqual(note('a', 'old'))
    expect(held()).toEqual({ 'note/a': 'new' })
  })

  it('tells who watches once a turn, until they stop', async () => {
    const { browser, shelf, done } = aTab()
    await browser.settle()
    let calls = 0
    const stop = shelf.watch(() => (calls += 1))
    const before = shelf.facts()
    expect(shelf.facts()).toBe(before)
    await done(shelf.change(() => [...note('a', 'one'), ...note('b', 'two')]))
    expect(calls).toBe(1)
    expect(shelf.facts()).not.toBe(before)
    stop()
    await done(shelf.change(() => note('a', 'two')))
    expect(calls).toBe(1)
  })
})

describe('undo', () => {
  it('puts back what was there, and can itself be undone', async () => {
    const { shelf, done, held } = aTab()
    await done(shelf.change(() => note('a', 'one')))
    const change = await done(shelf.change(() => [...note('a', 'two'), ...note('b', 'new')]))
    const undone = await done(shelf.undo(change))
    expect(held()).toEqual({ 'note/a': 'one', 'note/b': null })
    await done(shelf.undo(undone))
    expect(held()).toEqual({ 'note/a': 'two', 'note/b': 'new' })
  })

  it('leaves alone what was changed again since', async () => {
    const { shelf, done, held } = aTab()
    const change = await done(shelf.change(() => [...note('a', 'one'), ...note('b', 'one')]))
    await done(shelf.change(() => note('a', 'two')))
    await done(shelf.undo(change))
    expect(held()).toEqual({ 'note/a': 'two', 'note/b': null })
  })
})

describe('at the start', () => {
  it.each(['local', 'journal'] as const)(
    'what the %s store has lost comes back from the other',
    async (lost) => {
      const browser = new FakeBrowser()
      const first = aTab(browser)
      await first.done(first.shelf.change(() => note('a', 'one')))
      browser.commit()
      const before = new Map(browser.shared)
      if (lost === 'local') browser.disk.clear()
      else browser.journal.clear()
      browser.kill()
      const { shelf, held } = aTab(browser)
      await browser.settle()
      expect(held()).toEqual({ 'note/a': 'one' })
      expect(browser.shared).toEqual(before)
      expect(browser.journal).toEqual(before)
      expect(shelf.health().restored).toBe(lost === 'local' ? 1 : 0)
    },
  )

  it('a damaged value is set aside as it is, mended from the journal, and the rest loads', async () => {
    const browser = new FakeBrowser()
    const first = aTab(browser)
    await first.done(first.shelf.change(() => note('a', 'one')))
    await first.done(first.shelf.change(() => note('b', 'two')))
    const sound = new Map(browser.shared)
    const [name = ''] = sound.keys()
    browser.commit()
    browser.disk.set(name, '1 zzz\ntorn')
    browser.kill()
    const { shelf, held } = aTab(browser)
    await browser.settle()
    expect(held()).toEqual({ 'note/a': 'one', 'note/b': 'two' })
    expect(browser.shared).toEqual(new Map([...sound, [`aside/${name}`, '1 zzz\ntorn']]))
    expect(shelf.health().setAside).toBe(1)
  })

  it('a value that is damaged in both stores is set aside in both', async () => {
    const browser = new FakeBrowser()
    const name = `change/${createClock('aaaaaaaa', () => 1).next()}`
    browser.shared.set(name, 'torn')
    browser.journal.set(name, 'torn too')
    const { held, shelf, done } = aTab(browser)
    await browser.settle()
    expect(held()).toEqual({})
    expect(browser.shared).toEqual(new Map([[`aside/${name}`, 'torn']]))
    expect(browser.journal).toEqual(new Map([[`aside/${name}`, 'torn too']]))
    expect((await done(shelf.change(() => note('a', 'one')))).outcome).toBe('saved')
  })

  it('what others keep under the same name is left alone', async () => {
    const browser = new FakeBrowser()
    browser.shared.set('theme', 'dark')
    browser.shared.set('change/yesterday', '{}')
    const { held } = aTab(browser)
    await browser.settle()
    expect(held()).toEqual({})
    expect([...browser.shared.keys()]).toEqual(['theme', 'change/yesterday'])
  })
})

describe('what a newer program has written', () => {
  const stamp = createClock('zzzzzzzz', () => 1_800_000_000_000).next()
  const name = `change/${stamp}`
  const text = formatEntry(name, [{ stamp, subject: 'note/a', data: 'newer' }], 2)

  it('is shown, stays as it is, and is not changed', async () => {
    const browser = new FakeBrowser()
    browser.shared.set(name, text)
    const { shelf, done, held } = aTab(browser)
    expect((await done(shelf.change(() => note('a', 'older')))).outcome).toBe('newer')
    expect((await done(shelf.change(() => note('b', 'other')))).outcome).toBe('saved')
    await done(shelf.tidy())
    expect(held()).toEqual({ 'note/a': 'newer', 'note/b': 'other' })
    expect(browser.shared.get(name)).toBe(text)
    expect(browser.journal.get(name)).toBe(text)
  })

  it('stops all changes where not even its subjects can be read', async () => {
    const browser = new FakeBrowser()
    const own = aTab(browser)
    await own.done(own.shelf.change(() => note('b', 'one')))
    own.tab.inbox.push({ name, text: formatEntry(name, [], 2) })
    await browser.settle()
    expect((await own.done(own.shelf.change(() => note('b', 'two')))).outcome).toBe('newer')
  })
})

describe('a snapshot', () => {
  it('takes the place of single changes in both stores, and of nothing else', async () => {
    const { browser, shelf, done, held } = aTab()
    for (let index = 0; index < 12; index++)
      await done(shelf.change(() => note(String(index % 4), String(index))))
    const before = held()
    await done(shelf.tidy())
    expect(browser.shared.size).toBe(1)
    expect(browser.journal).toEqual(browser.shared)
    browser.commit()
    browser.kill()
    const again = aTab(browser)
    await browser.settle()
    expect(again.held()).toEqual(before)
  })

  it('is taken when there are many changes, in shards that most of are never written again', async () => {
    const { browser, shelf, done } = aTab()
    const many = Array.from({ length: 4 * SHARD_SIZE }, (_, index) => ({
      subject: `note/${index}`,
      data: index,
    }))
    await done(shelf.change(() => many))
    await done(shelf.tidy())
    const shards = [...browser.shared.keys()]
    expect(shards).toHaveLength(4)
    for (let index = 0; index < LOOSE_LIMIT; index++) await done(shelf.change(() => note('0', String(index))))
    await browser.settle()
    const now = [...browser.shared.keys()]
    expect(now.filter((name) => name.startsWith('change/')).length).toBeLessThan(LOOSE_LIMIT)
    expect(now).toEqual(expect.arrayContaining(shards))
    expect(shelf.facts().get('note/0')?.data).toBe(String(LOOSE_LIMIT - 1))
  })

  it('that did not come through takes nothing away', async () => {
    const { browser, shelf, done } = aTab()
    await done(shelf.change(() => note('a', 'one')))
    const before = new Map(browser.shared)
    browser.isJournalLost = true
    await done(shelf.tidy())
    await browser.settle()
    for (const [name, text] of before) expect(browser.shared.get(name)).toBe(text)
    expect(browser.journal).toEqual(before)
  })
})

describe('forgetting', () => {
  it('takes everything from both stores and every tab, and leaves room for new things', async () => {
    const browser = new FakeBrowser()
    browser.shared.set('aside/change/x', 'a damaged secret')
    const [one, other] = [aTab(browser), aTab(browser)]
    await one.done(one.shelf.change(() => note('a', 'a secret')))
    await one.done(one.shelf.tidy())
    await other.done(other.shelf.change(() => note('b', 'another secret')))
    expect(await one.done(one.shelf.forget())).toBe('saved')
    await browser.settle()
    const left = [...browser.shared, ...browser.journal].join()
    expect(left).not.toContain('secret')
    expect(one.held()).toEqual({ forgotten: true })
    expect(other.held()).toEqual({ forgotten: true })
    await other.done(other.shelf.change(() => note('a', 'new')))
    expect(one.held()).toEqual({ forgotten: true, 'note/a': 'new' })
  })

  it('holds although the browser was killed before its disk knew', async () => {
    const browser = new FakeBrowser()
    const first = aTab(browser)
    await first.done(first.shelf.change(() => note('a', 'a secret')))
    browser.commit()
    await first.done(first.shelf.forget())
    browser.kill()
    expect([...browser.shared].join()).toContain('secret')
    const { held } = aTab(browser)
    await browser.settle()
    expect(held()).toEqual({ forgotten: true })
    expect([...browser.shared, ...browser.journal].join()).not.toContain('secret')
  })

  it('that the journal has refused reaches it with the next change', async () => {
    const browser = new FakeBrowser()
    const { shelf, done } = aTab(browser)
    await done(shelf.change(() => note('a', 'a secret')))
    browser.isJournalLost = true
    expect(await done(shelf.forget())).toBe('one store')
    browser.isJournalLost = false
    await done(shelf.change(() => note('b', 'new')))
    browser.disk.clear()
    browser.kill()
    const { held } = aTab(browser)
    await browser.settle()
    expect(held()).toEqual({ forgotten: true, 'note/b': 'new' })
  })
})
