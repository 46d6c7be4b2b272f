import { type Entry, isEntryName, isForgotten, parseEntry } from './entry.ts'
import type { Ledger } from './ledger.ts'
import { asideName, type Journal, type LocalStore } from './ports.ts'

/** What a store holds when it is first read. */
export type FirstReading = {
  readonly entries: readonly Entry[]
  /** Texts that are not what was written, by name. */
  readonly damaged: ReadonlyMap<string, string>
}

/** What became of uniting the two stores. */
export type United = {
  /** How many entries one store had lost and the other gave back. */
  readonly restored: number
  /** How many damaged texts were set aside. */
  readonly setAside: number
  /** Whether the local store had no room for what the journal gives back. */
  readonly isFull: boolean
}

/** Reads the local store whole. */
export function readLocal(local: LocalStore): FirstReading {
  const texts = local.names().map((name) => [name, local.read(name)] as const)
  return sorted(texts.filter(([name, text]) => text !== null && isEntryName(name)) as [string, string][])
}

/**
 * Gives each store what only the other has, before anything is written. A damaged text is set aside where it lies,
 * and mended from the other store.
 *
 * @param first - What the local store held, entered already.
 * @param enter - Enters what the journal has.
 * @param forgottenAt - Since when everything earlier is forgotten.
 * @throws What the journal throws; then the local store is as it was, or has more.
 */
export async function unite(
  local: LocalStore | null,
  journal: Journal,
  first: FirstReading,
  enter: (entry: Entry) => void,
  forgottenAt: Ledger['forgottenAt'],
): Promise<United> {
  const there = new Set((await journal.names()).filter(isEntryName))
  const here = new Map(first.entries.map((entry) => [entry.name, entry]))
  const lost = sorted([...(await journal.read([...there].filter((name) => !here.has(name))))])
  for (const entry of lost.entries) enter(entry)
  // A crash can bring back what was forgotten, where the local store had not been written to disk.
  const forgotten = [...here.values(), ...lost.entries].filter((entry) => isForgotten(entry, forgottenAt()))
  const isLive = (name: string) => !forgotten.some((entry) => entry.name === name)
  const given = lost.entries.map(({ name }) => name).filter(isLive)
  const setAside = local ? setAsideLocally(local, first.damaged, new Set(given)) : 0
  const isFull = local ? !(await giveBack(local, journal, given)) : false
  await catchUp(
    local,
    journal,
    [...here.keys()].filter((name) => isLive(name) && !there.has(name)),
    lost.damaged,
  )
  for (const { name } of forgotten) local?.remove(name)
  if (forgotten.length > 0) await journal.remove(forgotten.map(({ name }) => name))
  return { restored: local ? given.length : 0, setAside: setAside + lost.damaged.size, isFull }
}

/** Copies damaged texts to a name of their own; what is not given back leaves its old name. */
function setAsideLocally(
  local: LocalStore,
  damaged: ReadonlyMap<string, string>,
  given: ReadonlySet<string>,
): number {
  for (const [name, text] of damaged) {
    const isCopied = local.write(asideName(name), text) === 'kept' && local.read(asideName(name)) === text
    if (isCopied && !given.has(name)) local.remove(name)
  }
  return damaged.size
}

async function giveBack(local: LocalStore, journal: Journal, names: readonly string[]): Promise<boolean> {
  const texts = [...(await journal.read(names))]
  return texts.map(([name, text]) => local.write(name, text)).every((written) => written !== 'full')
}

/** Writes into the journal what only the local store has, and moves what is damaged there to a name of its own. */
async function catchUp(
  local: LocalStore | null,
  journal: Journal,
  names: readonly string[],
  damaged: ReadonlyMap<string, string>,
): Promise<void> {
  const texts = new Map<string, string>()
  for (const name of names) texts.set(name, local?.read(name) ?? '')
  for (const [name, text] of damaged) texts.set(asideName(name), text)
  texts.forEach((text, name) => {
    if (text === '') texts.delete(name)
  })
  if (texts.size > 0) await journal.write(texts)
  if (damaged.size > 0) await journal.remove([...damaged.keys()])
}

function sorted(texts: readonly (readonly [string, string])[]): FirstReading {
  const entries: Entry[] = []
  const damaged = new Map<string, string>()
  for (const [name, text] of texts) {
    const entry = parseEntry(name, text)
    if (entry) entries.push(entry)
    else damaged.set(name, text)
  }
  return { entries, damaged }
}
