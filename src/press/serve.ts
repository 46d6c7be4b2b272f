import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import sirv from 'sirv'

/** How a served folder is asked for: the site's base has a slash at both ends. */
export type ServeOptions = { folder: string; base: string; port: number }

/** A year, in seconds: for files whose name changes with their content. */
const YEAR_SECONDS = 31_536_000

/**
 * Serves a built site as a plain static host does: folders by their `index.html`, a slash added where it is
 * missing, `404.html` with status 404 for everything else. Nothing is helped along.
 *
 * @param options - `port` 0 takes any free one.
 * @returns The server, listening on this machine only.
 */
export function serveFolder({ folder, base, port }: ServeOptions): Promise<Server> {
  const files = sirv(folder, {
    dev: true, // looks at the folder at each request, so that a new build shows without a restart
    etag: true,
    extensions: ['html'],
    setHeaders: (response, path) => response.setHeader('cache-control', cacheControl(path)),
  })
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (!url.pathname.startsWith(base)) return redirect(response, base)
    const path = `/${url.pathname.slice(base.length)}`
    if (!path.endsWith('/') && existsSync(join(folder, decoded(path), 'index.html'))) {
      return redirect(response, `${url.pathname}/${url.search}`)
    }
    request.url = path + url.search
    files(request, response, () => void notFound(request, response, folder))
  })
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)))
}

function cacheControl(path: string): string {
  return path.startsWith('/assets/') ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache'
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location }).end()
}

async function notFound(request: IncomingMessage, response: ServerResponse, folder: string): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => 'Not found')
  response.writeHead(404, { 'content-type': 'text/html;charset=utf-8', 'cache-control': 'no-cache' })
  response.end(request.method === 'HEAD' ? undefined : page)
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: process.env.PORT ?? '4173' } } })
  const base = process.env.BASE ?? '/'
  const server = await serveFolder({ folder: 'dist', base, port: Number(values.port) })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : values.port
  process.stdout.write(`\n  Standfirst is open at http://localhost:${port}${base}\n  Ctrl-C closes it.\n\n`)
}

if (process.argv[1] === import.meta.filename) await main()
