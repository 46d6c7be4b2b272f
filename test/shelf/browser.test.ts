// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { IDBDatabase, IDBFactory, IDBObjectStore, IDBOpenDBRequest } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { copyDays, forgetCopies, keepCopy, readCopy } from '../../src/shelf/browser/copies.ts'
import { openJournal } from '../../src/shelf/browser/journal.ts'
import { localUsage, openLocalStore, watchLocalStore } from '../../src/shelf/browser/localStore.ts'
import { openTabs } from '../../src/shelf/browser/tabs.ts'
import type { Journal } from '../../src/shelf/ports.ts'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  localStorage.clear()
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

function aJournal(): Journal {
  const journal = openJournal()
  if (!journal) throw new Error('There is no IndexedDB')
  return journal
}

describe('the journal', () => {
  it('gives back what it was given, by name', async () => {
    const journal = aJournal()
    await journal.write(new Map(Object.entries({ a: 'one', b: 'two', c: 'three' })))
    await journal.remove(['b'])
    expect(await journal.names()).toEqual(['a', 'c'])
    expect(await journal.read(['a', 'b', 'c'])).toEqual(new Map(Object.entries({ a: 'one', c: 'three' })))
    expect(await aJournal().names()).toEqual(['a', 'c'])
  })

  it('writes all texts in one transaction that is complete only on disk', async () => {
    const journal = aJournal()
    await journal.names()
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await journal.write(new Map(Object.entries({ a: 'one', b: 'two' })))
    expect(transaction.mock.calls).toEqual([['entries', 'readwrite', { durability: 'strict' }]])
  })

  it('opens its database anew when the connection is lost', async () => {
    const journal = aJournal()
    await journal.write(new Map([['a', 'one']]))
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError')
    })
    expect(await journal.names()).toEqual(['a'])
  })

  it('writes nothing of what it cannot write whole', async () => {
    const journal = aJournal()
    const put = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (key === 'b') throw new DOMException('No room', 'QuotaExceededError')
      return put.call(this, value, key)
    })
    await expect(journal.write(new Map(Object.entries({ a: 'one', b: 'two' })))).rejects.toThrow('No room')
    vi.restoreAllMocks()
    expect(await journal.names()).toEqual([])
  })

  it('of a browser that never answers is given up after ten seconds', async () => {
    vi.useFakeTimers()
    vi.stubGlobal('indexedDB', { open: () => new IDBOpenDBRequest() })
    const asked = expect(aJournal().names()).rejects.toThrow('No answer from IndexedDB')
    await vi.advanceTimersByTimeAsync(10_001)
    await asked
    vi.useRealTimers()
  })

  it('is none where the browser has no IndexedDB', () => {
    vi.stubGlobal('indexedDB', undefined)
    expect(openJournal()).toBeNull()
  })

  it('is none where looking at IndexedDB throws', () => {
    vi.spyOn(globalThis, 'indexedDB', 'get').mockImplementation(() => {
      throw new DOMException('Denied', 'SecurityError')
    })
    expect(openJournal()).toBeNull()
  })
})

describe('the local store', () => {
  it('keeps to its own names', () => {
    localStorage.setItem('theirs', 'x')
    const local = openLocalStore()
    expect(local?.write('change/1', 'one')).toBe('kept')
    expect(local?.names()).toEqual(['change/1'])
    expect(local?.read('change/1')).toBe('one')
    expect(local?.read('theirs')).toBeNull()
    expect(localUsage()).toEqual({ own: 'standfirst/change/1one'.length, others: 'theirsx'.length })
    local?.remove('change/1')
    local?.remove('theirs')
    expect(Object.keys(localStorage)).toEqual(['theirs'])
  })

  it.each([
    ['full', 'QuotaExceededError'],
    ['full', 'NS_ERROR_DOM_QUOTA_REACHED'],
    ['blocked', 'SecurityError'],
  ])('says that it is %s at a %s', (written, name) => {
    const local = openLocalStore()
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('No', name)
    })
    expect(local?.write('change/1', 'one')).toBe(written)
  })

  it('is none where looking at it throws', () => {
    vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('Denied', 'SecurityError')
    })
    expect(openLocalStore()).toBeNull()
    expect(localUsage()).toEqual({ own: 0, others: 0 })
  })

  it('hears what other tabs write, and nothing else', () => {
    const heard: string[][] = []
    watchLocalStore((...args) => heard.push(args))
    const say = (key: string | null, newValue: string | null) =>
      dispatchEvent(new StorageEvent('storage', { key, newValue }))
    say('standfirst/change/1', 'one')
    say('standfirst/change/1', null)
    say('theirs', 'x')
    say(null, null)
    expect(heard).toEqual([['change/1', 'one']])
  })
})

describe('the tabs', () => {
  it('hear each other, whatever else is said on the channel', async () => {
    const heard: string[][] = []
    openTabs().listen((...args) => heard.push(args))
    const channel = new BroadcastChannel('standfirst')
    for (const message of [null, 'x', [1], [['a', 1]]]) channel.postMessage(message)
    openTabs().tell(new Map([['change/1', 'one']]))
    await vi.waitFor(() => expect(heard).toEqual([['change/1', 'one']]))
    channel.close()
  })

  it('do alone what one of them is at', async () => {
    let isHeld = false
    vi.stubGlobal('navigator', {
      locks: {
        request: async (_: string, __: unknown, work: (lock: unknown) => Promise<void>) => {
          const lock = isHeld ? null : {}
          isHeld = true
          await work(lock)
        },
      },
    })
    let count = 0
    const work = async () => {
      count += 1
    }
    await openTabs().alone(work)
    await openTabs().alone(work)
    expect(count).toBe(1)
    vi.stubGlobal('navigator', {})
    await openTabs().alone(work)
    expect(count).toBe(2)
  })
})

describe('copies of earlier days', () => {
  it('are read by their day, the newest first, and the oldest go', async () => {
    for (let day = 10; day < 20; day += 1) await keepCopy(`2018-03-${day}`, `file of ${day}`)
    expect(await copyDays()).toEqual([19, 18, 17, 16, 15, 14, 13].map((day) => `2018-03-${day}`))
    expect(await readCopy('2018-03-19')).toBe('file of 19')
    expect(await readCopy('2018-03-10')).toBeNull()
  })

  it('can be forgotten', async () => {
    await keepCopy('2018-03-14', 'a file')
    await forgetCopies()
    expect(await copyDays()).toEqual([])
  })

  it('are none where the browser has no IndexedDB, or lets nobody have it', async () => {
    vi.stubGlobal('indexedDB', undefined)
    expect(await copyDays()).toEqual([])
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('Blocked', 'SecurityError')
      },
    })
    expect(await copyDays()).toEqual([])
    expect(await readCopy('2018-03-14')).toBeNull()
  })
})
