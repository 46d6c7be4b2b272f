import { searchFile } from '../links/files.ts'
import { isHashOfSeal, readSeal, sealedPart } from '../search/sealedBytes.ts'
import { startName } from '../search/start.ts'
import { NotPrinted, PATIENCE_MS, TooSlow, Unreachable } from './printedFile.ts'

/**
 * Gets a file of the search index whole. One that was cut or changed on the way would hide results, or make them up; it is asked
 * for once more, past every cache, and then given up.
 *
 * @param name - With the folder of its edition, which the first file does not have.
 * @throws {NotPrinted} If there is no such file, {Unreachable} if nobody answered, or not with the file.
 */
export async function fetchIndexFile(name: string): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const own = name === startName ? name : name.slice(name.indexOf('/') + 1)
  // The first file names all others, which never change; it must not come from a cache that is behind.
  for (const cache of [name === startName ? 'no-cache' : 'default', 'reload'] as const) {
    const response = await answerOf(searchFile(name), { cache, signal })
    const content = await contentOf(own, response).catch(() => null)
    if (signal.aborted) throw lateness()
    if (content) return content
  }
  throw new Unreachable('A part of the search index did not come whole.')
}

async function answerOf(file: string, init: RequestInit & { signal: AbortSignal }): Promise<Response> {
  const response = await fetch(import.meta.env.BASE_URL.replace(/\/$/, '') + file, init).catch(() => {
    if (init.signal.aborted) throw lateness()
    throw new Unreachable('The search index could not be fetched. Is this device online?')
  })
  const isPage = response.headers.get('content-type')?.includes('html') ?? false
  if (response.status === 404 || response.status === 410 || (response.ok && isPage)) {
    throw new NotPrinted(`There is no ${file}`)
  }
  if (!response.ok) throw new Unreachable(`The site answered with status ${response.status}.`)
  return response
}

function lateness(): TooSlow {
  return new TooSlow('The search index took too long to come.')
}

/** What a file holds; null where it is not whole, or not the one that was asked for. */
async function contentOf(name: string, response: Response): Promise<Uint8Array | null> {
  const seal = readSeal(await unpacked(new Uint8Array(await response.arrayBuffer())))
  if (!seal) return null
  // On a site without https browsers have no hashes. There the length stands alone, and what gzip itself checks.
  if (!globalThis.crypto?.subtle) return seal.content
  const hash = await crypto.subtle.digest('SHA-256', sealedPart(name, seal.content))
  return isHashOfSeal(seal.hash, new Uint8Array(hash)) ? seal.content : null
}

/** A host may have unpacked the file already, so its first bytes decide. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
