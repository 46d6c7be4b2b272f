import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stderr, stdout } from 'node:process'
import type { Manifest, Plugin, ViteDevServer } from 'vite'
import { formatArchiveFaults, readArchive } from './archive.ts'
import { formatBudgets, weigh } from './budgets.ts'
import { compileArchive } from './compile.ts'
import { cutFonts } from './cutFonts.ts'
import { hashOf } from './hash.ts'
import { buildPlaces, CLIENT_FOLDER, PRINTER_FOLDER, PUBLIC_FOLDER } from './places.ts'
import { formatResult, showProgress } from './printReport.ts'
import { printSite } from './printSite.ts'
import type { Shell } from './shell.ts'

/**
 * The press as a Vite plugin: cuts the faces, and adds to the archive what pages need beyond single articles.
 * In development it answers for those files and tells the browser of changes; in a build it writes them, and
 * prints a page for every address.
 */
export function press(): Plugin {
  let root = ''
  return {
    name: 'standfirst:press',
    async config(config) {
      root = config.root ?? process.cwd()
      await cutFonts(root)
    },
    configureServer: (server) => serveFromArchive(server, buildPlaces(root).archive),
    buildApp: { order: 'post', handler: (builder) => printBuilt(root, builder.config.base) },
  }
}

/**
 * Prints the site with the code that Vite has built.
 *
 * @param root - The project's root folder. @param base - The site's base, with a slash at both ends.
 * @throws Where the site weighs more than was promised.
 */
export async function printBuilt(root: string, base: string): Promise<void> {
  const began = performance.now()
  const places = buildPlaces(root)
  const shell = await readShell(join(root, CLIENT_FOLDER), base)
  const { progress, stop } = showProgress()
  const result = await printSite({
    ...places,
    shell,
    statics: [join(root, CLIENT_FOLDER), join(root, PUBLIC_FOLDER)],
    printer: join(root, PRINTER_FOLDER, 'printWorker.js'),
    key: hashOf(JSON.stringify(shell), ...codeIn(join(root, PRINTER_FOLDER))),
    progress,
  }).finally(stop)
  const budgets = await weigh(places.site, shell.manifest)
  stdout.write(`${formatBudgets(budgets)}\n`)
  const text = `${formatResult(result, (performance.now() - began) / 1000)}\n`
  if (result.faults.length > 0) stderr.write(text)
  else stdout.write(text)
  if (places.isStrict && result.faults.length > 0) process.exitCode = 1
  if (budgets.some(({ bytes, limit }) => bytes > limit))
    throw new Error('The site weighs more than was promised.')
}

/** Answers for `/data` from the archive as it is now. */
function serveFromArchive(server: ViteDevServer, folder: string): void {
  let files = compiledFiles(folder)
  server.watcher.add(folder)
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(folder)) return
    files = compiledFiles(folder)
    server.ws.send({ type: 'custom', event: 'standfirst:archive' })
  })
  server.middlewares.use((request, response, next) => {
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '')
    if (!path.startsWith('/data/')) return next()
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

async function readShell(folder: string, base: string): Promise<Shell> {
  const html = await readFile(join(folder, 'index.html'), 'utf8')
  const manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest
  return { html: html.replaceAll(/>\s+</g, '><'), base, manifest }
}

/** The text of everything in a folder of built code, in an order that is always the same. */
function codeIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
}
