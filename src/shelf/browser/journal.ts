import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb'
import type { Journal, Texts } from '../ports.ts'
import { hasDatabases } from './hasDatabases.ts'
import { inTime } from './inTime.ts'

const DATABASE = 'standfirst'
const STORE = 'entries'

type Schema = DBSchema & { entries: { key: string; value: string } }
type Database = IDBPDatabase<Schema>
type Store = IDBPObjectStore<Schema, ['entries'], 'entries', 'readwrite'>

/** The journal in IndexedDB; null where there is none. It is opened by the first thing that is asked of it. */
export function openJournal(): Journal | null {
  if (!hasDatabases()) return null
  const connection = createConnection()
  return {
    names: () => connection.use((database) => database.getAllKeys(STORE)),
    read: (names) => connection.use((database) => readAll(database, names)),
    write: (texts) => connection.use((database) => writeAll(database, texts)),
    remove: (names) => connection.use((database) => removeAll(database, names)),
  }
}

type Connection = { readonly use: <Answer>(work: (database: Database) => Promise<Answer>) => Promise<Answer> }

/** One connection, made anew if it is lost: that happens whenever a phone has put the browser to sleep. */
function createConnection(): Connection {
  let opened: Promise<Database> | null = null
  const open = () => {
    opened ??= inTime(openDatabase(() => (opened = null)))
    opened.catch(() => (opened = null))
    return opened
  }
  const attempt = async <Answer>(work: (database: Database) => Promise<Answer>) => inTime(work(await open()))
  return {
    use: async (work) => {
      try {
        return await attempt(work)
      } catch (error) {
        if (isForGood(error)) throw error
        opened = null
        return attempt(work)
      }
    },
  }
}

function openDatabase(onLost: () => void): Promise<Database> {
  return openDB<Schema>(DATABASE, 1, {
    upgrade: (database) => void database.createObjectStore(STORE),
    // Another tab has a newer program, or forgets everything: holding on would keep it waiting.
    blocking: (_, __, event) => (event.target as IDBDatabase | null)?.close(),
    terminated: onLost,
  })
}

async function readAll(database: Database, names: readonly string[]): Promise<Texts> {
  const { store } = database.transaction(STORE)
  const texts = await Promise.all(names.map((name) => store.get(name)))
  return new Map(names.flatMap((name, index) => (texts[index] === undefined ? [] : [[name, texts[index]]])))
}

/** Strict, so that it is complete when it is on disk: what is told as saved must outlive a crash. */
async function writeAll(database: Database, texts: Texts): Promise<void> {
  await whole(database, [...texts], async (store, [name, text]) => store.put(text, name))
}

async function removeAll(database: Database, names: readonly string[]): Promise<void> {
  await whole(database, names, async (store, name) => store.delete(name))
}

/** Does something with each of the things, or with none. */
async function whole<Thing>(
  database: Database,
  things: readonly Thing[],
  work: (store: Store, thing: Thing) => Promise<unknown>,
): Promise<void> {
  const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' })
  const { done, store } = transaction
  try {
    await Promise.all(things.map((thing) => work(store, thing)))
  } catch (error) {
    done.catch(() => {})
    transaction.abort()
    throw error
  }
  await done
}

function isForGood(error: unknown): boolean {
  return error instanceof DOMException && (/quota/i.test(error.name) || error.name === 'TimeoutError')
}
