import { type Stats, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.json': 'application/json;charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml;charset=utf-8',
  '.txt': 'text/plain;charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
}
/** What gets smaller when it is packed. */
const PACKABLE = new Set(['.html', '.css', '.js', '.json', '.xml', '.txt', '.svg'])
/** Below this number of bytes packing gains nothing. */
const LEAST_PACKED = 512
/** Bytes of packed files that are kept. */
const MOST_KEPT = 64_000_000

const packers = {
  // Not the best quality, which is two in a hundred smaller and takes seconds, while somebody waits.
  br: (bytes: Uint8Array) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes, { level: 9 }),
}

/** How a file is packed on the wire. */
export type Packing = keyof typeof packers

/** A file of a served folder. */
export type StaticFile = {
  readonly path: string
  readonly stats: Stats
  readonly type: string
  /** Changes with the file; the packed forms have names of their own. */
  readonly tag: string
}

/**
 * Looks a file up, at each request anew: nothing has to be listed, and a new build shows without a restart.
 *
 * @param address - Decoded, with a slash at the front. A folder's is that of its page.
 * @returns Null where there is none, or where it is not for others: names that begin with a dot, ways out of the folder.
 */
export function findStaticFile(folder: string, address: string): StaticFile | null {
  if (address.includes('\0') || /(?:^|\/)\./.test(address)) return null
  const path = join(folder, address.endsWith('/') ? `${address}index.html` : address)
  const stats = statsOf(path)
  if (!stats?.isFile()) return null
  const type = TYPES[extname(path)] ?? 'application/octet-stream'
  return { path, stats, type, tag: `${stats.size.toString(36)}-${Math.round(stats.mtimeMs).toString(36)}` }
}

/** A name that is longer than file systems have is no file's. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/** The form to send a file in, of those that a browser takes; null for the file as it is. */
export function packingFor({ path, stats }: StaticFile, accepted: string): Packing | null {
  if (!PACKABLE.has(extname(path)) || stats.size < LEAST_PACKED) return null
  const names = accepted.split(',').map((name) => name.split(';')[0]?.trim())
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : null
}

/** Packs files when they are asked for first, as hosts do, and keeps some of them. */
export function createPackedFiles(): (file: StaticFile, packing: Packing) => Promise<Uint8Array> {
  const kept = new Map<string, Uint8Array>()
  let bytes = 0
  return async (file, packing) => {
    const name = `${file.path} ${file.tag} ${packing}`
    const known = kept.get(name)
    if (known) return known
    const packed = await packers[packing](await readFile(file.path))
    if (bytes + packed.length > MOST_KEPT) {
      kept.clear()
      bytes = 0
    }
    kept.set(name, packed)
    bytes += packed.length
    return packed
  }
}
