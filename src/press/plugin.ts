import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Manifest, Plugin, ViteBuilder, ViteDevServer } from 'vite'
import { articleFile } from '../links/files.ts'
import type { Source } from '../newsstand/printedFile.ts'
import { NotPrinted } from '../newsstand/printedFile.ts'
import { type Archive, formatArchiveFaults, readArchive } from './archive.ts'
import { formatBudgets, weigh } from './budgets.ts'
import { compileArchive } from './compile.ts'
import { cutFonts } from './cutFonts.ts'
import { editionPage, type PageToPrint, personPage, publicationPage, sitePages, storyPages } from './pages.ts'
import type * as printer from './printPage.tsx'
import { documentOf, emptyDocumentOf, type Shell } from './shell.ts'
import { recordOf } from './storyRecord.ts'

/** Where the archive lies, from the project's root; it is served as it is. */
const ARCHIVE_FOLDER = 'public/archive'
/** Where the build puts the code that prints pages, from the project's root. */
export const PRINTER_FOLDER = 'node_modules/.standfirst/printer'

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
    configureServer: (server) => serveFromArchive(server, join(root, ARCHIVE_FOLDER)),
    buildApp: { order: 'post', handler: (builder) => printArchive(builder, root) },
  }
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
    files.then((known) => {
      const content = known.get(path)
      response.statusCode = content ? 200 : 404
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(content ?? null))
    }, next)
  })
}

async function compiledFiles(folder: string): Promise<Map<string, object>> {
  const archive = await readArchive(folder)
  reportFaults(archive)
  return new Map(Array.from(compileArchive(archive), ({ file, content }) => [file, content]))
}

async function printArchive(builder: ViteBuilder, root: string): Promise<void> {
  const { outDir } = builder.environments.client?.config.build ?? { outDir: 'dist' }
  const { base } = builder.config
  const target = join(root, outDir)
  const archive = await readArchive(join(root, ARCHIVE_FOLDER))
  const files = new Map<string, object>()
  for (const { file, content } of compileArchive(archive)) {
    files.set(file, content)
    await writeIn(target, file, JSON.stringify(content))
  }
  const shell = await readShell(target, base)
  const { printPage } = (await import(
    /* @vite-ignore */ pathToFileURL(join(root, PRINTER_FOLDER, 'printPage.js')).href
  )) as typeof printer
  const source = sourceOf(archive, files)
  let pages = 0
  for (const { path, module } of pagesOf(archive, files)) {
    await writeIn(target, `${path}index.html`, documentOf(shell, module, await printPage(path, base, source)))
    pages += 1
  }
  await writeIn(target, '404.html', emptyDocumentOf(shell))
  await rm(join(target, '.vite'), { recursive: true })
  const budgets = await weigh(target, shell.manifest)
  builder.config.logger.info(
    `Printed ${pages} pages and ${files.size} files from ${ARCHIVE_FOLDER}\n${formatBudgets(budgets)}`,
  )
  reportFaults(archive)
  if (archive.faults.length > 0 && process.env.CI) process.exitCode = 1
  if (budgets.some(({ bytes, limit }) => bytes > limit))
    throw new Error('The site weighs more than was promised.')
}

function* pagesOf({ publications }: Archive, files: ReadonlyMap<string, object>): Generator<PageToPrint> {
  const printed = publications.filter(({ editions }) => editions.length > 0)
  yield* sitePages(printed.map(({ publication }) => publication))
  for (const { publication, editions } of printed) {
    yield publicationPage(publication.slug)
    for (const { edition, articles } of editions) {
      yield editionPage(publication.slug, edition)
      for (const article of articles) yield* storyPages(recordOf(article))
    }
  }
  for (const file of files.keys()) {
    const [, slug] = /^\/data\/people\/([^/]+)\.json$/.exec(file) ?? []
    if (slug) yield personPage(slug)
  }
}

async function readShell(target: string, base: string): Promise<Shell> {
  const html = await readFile(join(target, 'index.html'), 'utf8')
  const manifest = JSON.parse(await readFile(join(target, '.vite/manifest.json'), 'utf8')) as Manifest
  return { html: html.replaceAll(/>\s+</g, '><'), base, manifest }
}

/** While the press prints, the newsstand reads what the press has just made. */
function sourceOf({ publications }: Archive, files: ReadonlyMap<string, object>): Source {
  const articles = new Map(
    publications.flatMap(({ editions }) =>
      editions.flatMap(({ articles }) => articles.map((article) => [articleFile(article), article] as const)),
    ),
  )
  return async (file) => {
    const content = files.get(file) ?? articles.get(file)
    if (!content) throw new NotPrinted(`There is no ${file}`)
    return content
  }
}

/** A broken article is left out, and named. */
function reportFaults(archive: Archive): void {
  if (archive.faults.length === 0) return
  process.stderr.write(`\nLeft out of the archive:\n${formatArchiveFaults(archive.faults)}\n`)
}

async function writeIn(folder: string, file: string, content: string): Promise<void> {
  const path = join(folder, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}
