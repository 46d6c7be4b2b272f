import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { hasDatabases } from './hasDatabases.ts'

/** A database of its own: what is wrong with the journal does not touch the copies, nor the other way round. */
const DATABASE = 'standfirst-copies'
const STORE = 'copies'
/** How many days are kept. */
const MOST = 7

type Schema = DBSchema & { copies: { key: string; value: string } }

/** Keeps a copy of everything under a day, `2018-03-14`, and the newest few of the others. @throws What IndexedDB throws. */
export async function keepCopy(day: string, file: string): Promise<void> {
  await inCopies(async (database) => {
    await database.put(STORE, file, day)
    const days = await database.getAllKeys(STORE)
    for (const old of days.toSorted().slice(0, -MOST)) await database.delete(STORE, old)
  })
}

/** The days of which there are copies, the newest first; none where the browser has no IndexedDB for us. */
export async function copyDays(): Promise<string[]> {
  const days = await inCopies((database) => database.getAllKeys(STORE)).catch(() => [])
  return (days ?? []).toSorted().reverse()
}

/** The copy of a day, as an exported file has it; null where there is none. */
export async function readCopy(day: string): Promise<string | null> {
  return (await inCopies((database) => database.get(STORE, day)).catch(() => null)) ?? null
}

/** Takes all copies away. @throws What IndexedDB throws. */
export async function forgetCopies(): Promise<void> {
  await inCopies((database) => database.clear(STORE))
}

async function inCopies<Answer>(
  work: (database: IDBPDatabase<Schema>) => Promise<Answer>,
): Promise<Answer | null> {
  if (!hasDatabases()) return null
  const database = await openDB<Schema>(DATABASE, 1, {
    upgrade: (created) => void created.createObjectStore(STORE),
  })
  try {
    return await work(database)
  } finally {
    database.close()
  }
}
