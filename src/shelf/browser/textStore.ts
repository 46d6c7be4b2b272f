import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { hasDatabases } from './hasDatabases.ts'

type Schema = DBSchema & { texts: { key: string; value: string } }

/** Texts under names, in a database of their own. Where the browser has no IndexedDB for us there are none; each throws what IndexedDB throws. */
export type TextStore = {
  readonly names: () => Promise<string[]>
  readonly read: (name: string) => Promise<string | null>
  /** All texts, in the order of their names. */
  readonly readAll: () => Promise<string[]>
  /** Keeps all of them or none; they are on the disk when it is done. @throws What IndexedDB throws; where there is none, that. */
  readonly keep: (texts: ReadonlyMap<string, string>) => Promise<void>
  /** @throws What IndexedDB throws. */
  readonly remove: (names: readonly string[]) => Promise<void>
  /** @throws What IndexedDB throws. */
  readonly clear: () => Promise<void>
}

/** @param database - Its name; no two stores share one, so that what is wrong with one does not touch another. */
export function openTextStore(database: string, store: string): TextStore {
  const within = async <Answer>(work: (opened: IDBPDatabase<Schema>) => Promise<Answer>): Promise<Answer> => {
    if (!hasDatabases()) throw new DOMException('No IndexedDB', 'NotSupportedError')
    const opened = await openDB<Schema>(database, 1, {
      upgrade: (created) => void created.createObjectStore(store as 'texts'),
    })
    try {
      return await work(opened)
    } finally {
      opened.close()
    }
  }
  const name = store as 'texts'
  return {
    names: async () => (hasDatabases() ? within((opened) => opened.getAllKeys(name)) : []),
    read: async (key) =>
      hasDatabases() ? ((await within((opened) => opened.get(name, key))) ?? null) : null,
    readAll: async () => (hasDatabases() ? within((opened) => opened.getAll(name)) : []),
    keep: (texts) =>
      within(async (opened) => {
        const { done, store: kept } = opened.transaction(name, 'readwrite', { durability: 'strict' })
        await Promise.all([...[...texts].map(([key, text]) => kept.put(text, key)), done])
      }),
    remove: (keys) =>
      within(async (opened) => {
        const { done, store: kept } = opened.transaction(name, 'readwrite')
        await Promise.all([...keys.map((key) => kept.delete(key)), done])
      }),
    clear: async () => {
      // Where there can be no texts there are none to be taken away.
      if (hasDatabases()) await within((opened) => opened.clear(name))
    },
  }
}
