import type { Sum } from '../links/seal.ts'
import { sumOfBytes } from './sums.ts'
import { addressOf, cacheName, pathOf } from './worker.ts'

/** The most files that are kept of what was visited; the oldest go first. */
const MOST_VISITED = 300
/** The longest file that is kept of what was visited, in bytes. */
const LARGEST_VISITED = 1_000_000
/** How many files more may be there before any are taken out. */
const SLACK = 20

/** Where the sum of a kept file stands, so that it can be told from a damaged one later. */
const SUM_HEADER = 'x-standfirst-sum'
/** What the page or story is called, percent-encoded. */
const TITLE_HEADER = 'x-standfirst-title'

/** What was visited, which goes when there is more; and what is kept for a reason, which stays until the reason goes. */
export type StoreName = 'visited' | 'kept'

/** What is known of a kept file. */
export type Facts = { readonly type: string; readonly title?: string }

/** Opens one of the stores. */
export function openStore(name: StoreName): Promise<Cache> {
  return caches.open(cacheName(name))
}

/** Takes out every file that was visited, or kept for a reason; the build stays. */
export async function forgetFiles(): Promise<void> {
  for (const name of ['visited', 'kept'] as const) await caches.delete(cacheName(name))
}

/** Keeps a file with its sum. @param file - Path from the site's base. @returns The sum. */
export async function put(
  store: Cache,
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
  { type, title }: Facts,
): Promise<Sum> {
  const sum = await sumOfBytes(bytes)
  const headers = {
    'content-type': type,
    'content-length': String(bytes.length),
    [SUM_HEADER]: sum,
    ...(title && { [TITLE_HEADER]: encodeURIComponent(title) }),
  }
  await store.put(addressOf(file), new Response(bytes, { headers }))
  return sum
}

/** Keeps a file that was visited, as the newest, and takes out the oldest where there are too many. */
export async function putVisited(file: string, bytes: Uint8Array<ArrayBuffer>, facts: Facts): Promise<void> {
  if (bytes.length > LARGEST_VISITED) return
  const store = await openStore('visited')
  await store.delete(addressOf(file))
  await put(store, file, bytes, facts)
  const keys = await store.keys()
  if (keys.length <= MOST_VISITED + SLACK) return
  for (const key of keys.slice(0, keys.length - MOST_VISITED)) await store.delete(key)
}

/** A kept file, from whichever store; undefined where there is none. */
export async function find(file: string): Promise<Response | undefined> {
  for (const name of ['kept', 'visited'] as const) {
    const found = await (await openStore(name)).match(addressOf(file))
    if (found) return found
  }
  return undefined
}

/** Reads a kept file back; null where it is not there, or not what was put there. */
export async function readBack(store: Cache, file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const found = await store.match(addressOf(file))
  if (!found) return null
  const bytes = new Uint8Array(await found.arrayBuffer())
  return found.headers.get(SUM_HEADER) === (await sumOfBytes(bytes)) ? bytes : null
}

/** The titles of kept files by their paths, the newest last; files without one are left out. */
export async function titlesIn(name: StoreName): Promise<Map<string, string>> {
  const store = await openStore(name)
  const titles = new Map<string, string>()
  for (const request of await store.keys()) {
    const title = (await store.match(request))?.headers.get(TITLE_HEADER)
    const path = pathOf(request.url)
    if (title && path) titles.set(path, decodeURIComponent(title))
  }
  return titles
}
