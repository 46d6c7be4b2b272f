import { env, stderr } from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Plugin, ViteDevServer } from 'vite'
import { formatArchiveFaults, readArchive } from './archive.ts'
import { compileArchive } from './compile.ts'
import { cutFonts } from './cutFonts.ts'
import { buildPlaces } from './places.ts'
import { PRINTS_LATER, printBuilt } from './printBuilt.ts'
import { serveSearch } from './serveSearch.ts'

const STAND_INS: Readonly<Record<string, string>> = {
  'react-router-dom': 'router.tsx',
  '@tanstack/react-query': 'query.tsx',
}

/**
 * Puts stand-ins for two libraries into the code that prints pages. On a page that never changes nearly all that they do
 * is for nothing, and took half of the time; what the stand-ins print is the same.
 */
function standIns(): Plugin {
  return {
    name: 'standfirst:stand-ins',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'ssr',
    resolveId: (id) => {
      const file = STAND_INS[id]
      return file && fileURLToPath(new URL(`standIns/${file}`, import.meta.url))
    },
  }
}

/**
 * The press as a Vite plugin: cuts the faces, and adds to the archive what pages need beyond single articles.
 * In development it answers for those files and tells the browser of changes; in a build it writes them, and
 * prints a page for every address.
 */
export function press(): Plugin[] {
  return [standIns(), serveAndPrint()]
}

function serveAndPrint(): Plugin {
  let root = ''
  return {
    name: 'standfirst:press',
    async config(config) {
      root = config.root ?? process.cwd()
      await cutFonts(root)
    },
    configureServer: (server) => serveFromArchive(server, buildPlaces(root).archive),
    buildApp: {
      order: 'post',
      handler: async (builder) => {
        if (!env[PRINTS_LATER]) await printBuilt(root, builder.config.base)
      },
    },
  }
}

/** Answers for `/data` from the archive as it is now. */
function serveFromArchive(server: ViteDevServer, folder: string): void {
  let files = compiledFiles(folder)
  const search = serveSearch(folder)
  server.watcher.add(folder)
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(folder)) return
    files = compiledFiles(folder)
    search.forget()
    server.ws.send({ type: 'custom', event: 'standfirst:archive' })
  })
  server.middlewares.use((request, response, next) => {
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '')
    if (!path.startsWith('/data/')) return next()
    const index = search.read(path)
    if (index) return response.end(index)
    const content = files.get(path)
    response.statusCode = content ? 200 : 404
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(content ?? null))
  })
}

function compiledFiles(folder: string): Map<string, object> {
  const archive = readArchive(folder)
  if (archive.faults.length > 0)
    stderr.write(`\nLeft out of the archive:\n${formatArchiveFaults(archive.faults)}\n`)
  return new Map(Array.from(compileArchive(archive), ({ file, content }) => [file, content]))
}
