import { pageOfFile, readPagePath, storyFiles } from './pageFiles.ts'
import { openStore } from './stores.ts'
import { addressOf, cacheName, pathOf } from './worker.ts'

/** Where the sets are written down. */
const SETS = '/sets'
/** The most sets that there may be, and pages in one. */
const MOST_SETS = 200
const MOST_PAGES = 20_000

/** Pages that are kept, by the reason for which they are. */
export type Sets = Readonly<Record<string, readonly string[]>>

/** Reads which pages are to be kept, and why. */
export async function readSets(): Promise<Sets> {
  const notes = await caches.open(cacheName('notes'))
  const known: unknown = await (await notes.match(addressOf(SETS)))?.json().catch(() => null)
  return isSets(known) ? known : {}
}

/**
 * Says what a set consists of now; an empty one is none. Files of pages that are in no set any more go.
 *
 * @returns The pages of the set of which something is not there.
 */
export async function assign(set: string, paths: readonly string[]): Promise<string[]> {
  const { [set]: _, ...others } = await readSets()
  const sets: Sets = paths.length > 0 ? { ...others, [set]: paths.slice(0, MOST_PAGES) } : others
  if (Object.keys(sets).length > MOST_SETS) throw new RangeError('There are too many sets')
  const notes = await caches.open(cacheName('notes'))
  await notes.put(addressOf(SETS), new Response(JSON.stringify(sets)))
  await tidy(sets)
  return missing(sets[set] ?? [])
}

/** Forgets every set: also what a reader has read is in them. */
export async function forgetSets(): Promise<void> {
  const notes = await caches.open(cacheName('notes'))
  await notes.delete(addressOf(SETS))
}

/** A story's article is kept last, so that where it is, the rest is too. */
async function missing(paths: readonly string[]): Promise<string[]> {
  const store = await openStore('kept')
  const there = new Set((await store.keys()).map(({ url }) => pathOf(url)))
  return paths.filter((path) => {
    const page = readPagePath(path)
    // What changes from day to day is looked at each time.
    return page?.kind !== 'story' || !there.has(storyFiles(page.story).article)
  })
}

async function tidy(sets: Sets): Promise<void> {
  const store = await openStore('kept')
  const paths = new Set(Object.values(sets).flat())
  const editions = new Set(Array.from(paths, editionOf))
  for (const request of await store.keys()) {
    const file = pathOf(request.url) ?? ''
    // A picture does not say which story of its edition it is of.
    const isWanted = file.endsWith('.json')
      ? paths.has(pageOfFile(file))
      : editions.has(editionOf(pageOfFile(file)))
    if (!isWanted) await store.delete(request)
  }
}

function editionOf(path: string): string {
  return path.split('/').slice(0, 3).join('/')
}

function isSets(value: unknown): value is Sets {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(
      (paths) => Array.isArray(paths) && paths.every((path) => typeof path === 'string'),
    )
  )
}
