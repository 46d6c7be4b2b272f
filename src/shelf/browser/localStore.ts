import type { LocalStore } from '../ports.ts'

/** What stands before every name of ours: pages of other sites may share the origin. */
const KEY_PREFIX = 'standfirst/'

/** The shelf's part of localStorage; null where the browser does not let us have it. */
export function openLocalStore(): LocalStore | null {
  const storage = storageOrNull()
  if (!storage) return null
  return {
    names: () =>
      Object.keys(storage)
        .filter((key) => key.startsWith(KEY_PREFIX))
        .map((key) => key.slice(KEY_PREFIX.length)),
    read: (name) => attempt(() => storage.getItem(KEY_PREFIX + name), null),
    write: (name, text) => {
      try {
        storage.setItem(KEY_PREFIX + name, text)
        return 'kept'
      } catch (error) {
        return isQuota(error) ? 'full' : 'blocked'
      }
    },
    remove: (name) => attempt(() => storage.removeItem(KEY_PREFIX + name), undefined),
  }
}

/** Calls when another tab has written an entry. */
export function watchLocalStore(hear: (name: string, text: string) => void): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key?.startsWith(KEY_PREFIX) && newValue !== null) hear(key.slice(KEY_PREFIX.length), newValue)
  })
}

/** How much of localStorage is taken, by us and by others of the same origin, in UTF-16 units. */
export function localUsage(): { own: number; others: number } {
  const usage = { own: 0, others: 0 }
  const storage = storageOrNull()
  for (const key of storage ? Object.keys(storage) : []) {
    const size = key.length + (storage?.getItem(key)?.length ?? 0)
    usage[key.startsWith(KEY_PREFIX) ? 'own' : 'others'] += size
  }
  return usage
}

/** Where cookies are blocked, even looking at it throws. */
function storageOrNull(): Storage | null {
  const storage = attempt(() => globalThis.localStorage, null)
  return storage && attempt(() => storage.length >= 0, false) ? storage : null
}

function attempt<Value>(work: () => Value, otherwise: Value): Value {
  try {
    return work()
  } catch {
    return otherwise
  }
}

function isQuota(error: unknown): boolean {
  return error instanceof DOMException && /quota/i.test(error.name)
}
