import { sumOfBytes } from './sums.ts'
import { addressOf, build, cacheName, isOwnCache } from './worker.ts'

/** How many builds are kept: the one that is used, and the one before for tabs that still show it. */
const GENERATIONS = 2
/** Which builds there are, newest first. */
const LEDGER = '/generations'

/** The document for addresses that no page was kept for. */
const SHELL = '404.html'

/** Gets every file of the build, each checked, before this worker may take its turn. @throws If one cannot be had whole. */
export async function keepBuild(): Promise<void> {
  const cache = await caches.open(nameOf(build.version))
  for (const [file, sum] of build.files) {
    const address = addressOf(`/${file}`)
    if (await cache.match(address)) continue
    await cache.put(address, await wholeFile(file, sum))
  }
}

/** Makes this build the newest; what is older than the one before goes. */
export async function takeTurn(): Promise<void> {
  const notes = await caches.open(cacheName('notes'))
  const known = (await (await notes.match(addressOf(LEDGER)))?.json().catch(() => [])) ?? []
  const before = Array.isArray(known) ? known.filter((version) => version !== build.version) : []
  const kept = [build.version, ...before].slice(0, GENERATIONS)
  await notes.put(addressOf(LEDGER), new Response(JSON.stringify(kept)))
  const names = new Set(kept.map((version) => nameOf(String(version))))
  for (const name of await caches.keys())
    if (isOwnCache(name) && name.includes(' build ') && !names.has(name)) await caches.delete(name)
}

/** A file of this build or of the one before. */
export async function fileOfBuild(file: string): Promise<Response | undefined> {
  const address = addressOf(`/${file}`)
  const own = await (await caches.open(nameOf(build.version))).match(address)
  if (own) return own
  for (const name of await caches.keys()) {
    if (!isOwnCache(name) || !name.includes(' build ')) continue
    const found = await (await caches.open(name)).match(address)
    if (found) return found
  }
  return undefined
}

/** The document that the app sets any page in. */
export async function shellPage(): Promise<Response | undefined> {
  const shell = await fileOfBuild(SHELL)
  return shell && new Response(await shell.blob(), { headers: { 'content-type': 'text/html;charset=utf-8' } })
}

/** A file whose name says what is in it is the same in every build, so that most need not be fetched again. */
async function wholeFile(file: string, sum: string): Promise<Response> {
  const known = file.startsWith('assets/') ? await fileOfBuild(file) : undefined
  // The page has just fetched most of them; only where that is not what was built, the browser’s copy is passed over.
  for (const source of [async () => known, fetchAs(file, 'default'), fetchAs(file, 'reload')]) {
    const response = await source()
    if (!response) continue
    const bytes = new Uint8Array(await response.arrayBuffer())
    if ((await sumOfBytes(bytes)) !== sum) continue
    return new Response(bytes, { headers: headersOf(response) })
  }
  throw new Error(`${file} did not come as it was built`)
}

function fetchAs(file: string, cache: RequestCache) {
  return async (): Promise<Response | undefined> => {
    const response = await fetch(addressOf(`/${file}`), { cache })
    // Hosts may send the shell with the status that it is meant for only where nothing else is found.
    return response.ok || file === SHELL ? response : undefined
  }
}

function headersOf({ headers }: Response): HeadersInit {
  return { 'content-type': headers.get('content-type') ?? 'application/octet-stream' }
}

function nameOf(version: string): string {
  return cacheName(`build ${version}`)
}
