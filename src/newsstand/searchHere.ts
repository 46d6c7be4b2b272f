import { searchFile } from '../links/files.ts'
import { type Found, type SearchOptions, search } from '../search/search.ts'
import { SearchIndex } from '../search/searchIndex.ts'
import { startName } from '../search/start.ts'
import { NotPrinted, Unreachable, Unreadable } from './printedFile.ts'

let opened: Promise<SearchIndex> | null = null

/**
 * Searches in the thread that calls it. An index that has been printed anew since it was opened is opened again.
 *
 * @throws {NotPrinted} If the site has no index, {Unreachable} if nobody answered, {Unreadable} if it is broken.
 */
export async function searchHere(text: string, options: SearchOptions): Promise<Found> {
  try {
    return await search(await openIndex(), text, options)
  } catch (error) {
    opened = null
    if (error instanceof RangeError) throw new Unreadable(`The search index: ${error.message}.`)
    if (!(error instanceof NotPrinted)) throw error
    return search(await openIndex(), text, options)
  }
}

/** Opens the index, so that the first search finds it open. */
export function openIndex(): Promise<SearchIndex> {
  opened ??= SearchIndex.open(fetchIndexFile)
  opened.catch(() => {
    opened = null
  })
  return opened
}

async function fetchIndexFile(name: string): Promise<Uint8Array> {
  const file = searchFile(name)
  // The first file names all others, which never change; it must not come from a cache that is behind.
  const init: RequestInit = name === startName ? { cache: 'no-cache' } : {}
  const response = await fetch(import.meta.env.BASE_URL.replace(/\/$/, '') + file, init).catch(() => {
    throw new Unreachable('The search index could not be fetched. Is this device online?')
  })
  const isPage = response.headers.get('content-type')?.includes('html') ?? false
  if (response.status === 404 || response.status === 410 || (response.ok && isPage)) {
    throw new NotPrinted(`There is no ${file}`)
  }
  if (!response.ok) throw new Unreachable(`The site answered with status ${response.status}.`)
  return unpacked(new Uint8Array(await response.arrayBuffer()))
}

/** A host may have unpacked the file already, so its first bytes decide. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
