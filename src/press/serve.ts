import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createPackedFiles, findStaticFile, packingFor, type StaticFile } from './staticFile.ts'

/** How a served folder is asked for: the site's base has a slash at both ends. */
export type ServeOptions = { folder: string; base: string; port: number }

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse }

/** A year, in seconds: for files whose name changes with their content. */
const YEAR_SECONDS = 31_536_000

/**
 * Serves a built site as a plain static host does: folders by their `index.html`, a slash added where it is
 * missing, `404.html` with status 404 for everything else, texts packed. Nothing is helped along.
 *
 * @param options - `port` 0 takes any free one.
 * @returns The server, listening on this machine only.
 */
export function serveFolder({ folder, base, port }: ServeOptions): Promise<Server> {
  const pack = createPackedFiles()
  const answer = async (exchange: Exchange): Promise<void> => {
    const { request, response } = exchange
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
      return
    }
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (!url.pathname.startsWith(base)) return redirect(response, base)
    const address = decoded(`/${url.pathname.slice(base.length)}`)
    const file = address === null ? null : findStaticFile(folder, address)
    if (file) return send(exchange, file, address ?? '', pack)
    if (address !== null && findStaticFile(folder, `${address}/`)) {
      return redirect(response, `${url.pathname}/${url.search}`)
    }
    return notFound(exchange, folder)
  }
  const server = createServer((request, response) => {
    answer({ request, response }).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)))
}

async function send(
  { request, response }: Exchange,
  file: StaticFile,
  address: string,
  pack: ReturnType<typeof createPackedFiles>,
): Promise<void> {
  const range = rangeOf(request.headers.range, file.stats.size)
  const packing = range ? null : packingFor(file, String(request.headers['accept-encoding'] ?? ''))
  const etag = `W/"${file.tag}${packing ?? ''}"`
  response.setHeader('cache-control', cacheControl(address))
  response.setHeader('vary', 'accept-encoding')
  response.setHeader('etag', etag)
  response.setHeader('last-modified', file.stats.mtime.toUTCString())
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end()
    return
  }
  response.setHeader('content-type', file.type)
  if (range === 'none') {
    response.writeHead(416, { 'content-range': `bytes */${file.stats.size}` }).end()
    return
  }
  if (packing) {
    const bytes = await pack(file, packing)
    response.writeHead(200, { 'content-encoding': packing, 'content-length': bytes.length })
    response.end(request.method === 'HEAD' ? undefined : bytes)
    return
  }
  const { start, end } = range ?? { start: 0, end: file.stats.size - 1 }
  response.setHeader('accept-ranges', 'bytes')
  response.setHeader('content-length', end - start + 1)
  if (range) response.setHeader('content-range', `bytes ${start}-${end}/${file.stats.size}`)
  response.writeHead(range ? 206 : 200)
  if (request.method === 'HEAD' || file.stats.size === 0) response.end()
  else
    createReadStream(file.path, { start, end })
      .on('error', () => response.destroy())
      .pipe(response)
}

/** The one range that is asked for; null for the whole file, `none` where the file has no such part. */
function rangeOf(header: string | undefined, size: number): { start: number; end: number } | 'none' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return null
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start <= end ? { start, end } : 'none'
}

function cacheControl(address: string): string {
  return address.startsWith('/assets/') ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache'
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location }).end()
}

async function notFound({ request, response }: Exchange, folder: string): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => 'Not found')
  response.writeHead(404, { 'content-type': 'text/html;charset=utf-8', 'cache-control': 'no-cache' })
  response.end(request.method === 'HEAD' ? undefined : page)
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: process.env.PORT ?? '4173' } } })
  const base = process.env.BASE ?? '/'
  const folder = process.env.OUT ?? 'dist'
  const server = await serveFolder({ folder, base, port: Number(values.port) })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : values.port
  process.stdout.write(`\n  Standfirst is open at http://localhost:${port}${base}\n  Ctrl-C closes it.\n\n`)
}

if (process.argv[1] === import.meta.filename) await main()
