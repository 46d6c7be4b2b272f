import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { hasDatabases } from './hasDatabases.ts'
import { inTime } from './inTime.ts'

type Schema = DBSchema & { texts: { key: string; value: string } }

/** What stood under a name, and what stands there now; null is nothing. */
type TextChange = {
  readonly name: string
  readonly before: string | null
  readonly after: string | null
}

/** Texts under names, in a database of their own. Where the browser has no IndexedDB for us there are none; each throws what IndexedDB throws. */
export type TextStore = {
  readonly names: () => Promise<string[]>
  readonly read: (name: string) => Promise<string | null>
  /** All texts, in the order of their names. */
  readonly readAll: () => Promise<string[]>
  /** Keeps all of them or none; they are on the disk when it is done. @throws What IndexedDB throws; where there is none, that. */
  readonly keep: (texts: ReadonlyMap<string, string>) => Promise<void>
  /**
   * Changes texts, all or none; nobody writes between what is read and what is written, and it is on the disk when it is done.
   *
   * @param decide - What is to stand under a name, from what stands there; null is nothing.
   * @returns What is other than it was.
   * @throws What IndexedDB throws.
   */
  readonly change: (
    names: readonly string[],
    decide: (name: string, before: string | null) => string | null,
  ) => Promise<TextChange[]>
  /** @throws What IndexedDB throws. */
  readonly remove: (names: readonly string[]) => Promise<void>
  /** @throws What IndexedDB throws. */
  readonly clear: () => Promise<void>
}

/** @param database - Its name; no two stores share one, so that what is wrong with one does not touch another. */
export function openTextStore(database: string, store: string): TextStore {
  const within = async <Answer>(work: (opened: IDBPDatabase<Schema>) => Promise<Answer>): Promise<Answer> => {
    if (!hasDatabases()) throw new DOMException('No IndexedDB', 'NotSupportedError')
    const opened = await inTime(
      openDB<Schema>(database, 1, {
        upgrade: (created) => void created.createObjectStore(store as 'texts'),
      }),
    )
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
    change: (names, decide) =>
      within(async (opened) => {
        const { done, store: kept } = opened.transaction(name, 'readwrite', { durability: 'strict' })
        const change = async (key: string): Promise<TextChange[]> => {
          const before = (await kept.get(key)) ?? null
          const after = decide(key, before)
          if (after === before) return []
          await (after === null ? kept.delete(key) : kept.put(after, key))
          return [{ name: key, before, after }]
        }
        const [changes] = await Promise.all([Promise.all(names.map(change)), done])
        return changes.flat()
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
