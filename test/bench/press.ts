import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { argv, env, execPath, stdout, version } from 'node:process'
import { brotliCompressSync } from 'node:zlib'
import { search } from '../../src/search/search.ts'
import { SearchIndex } from '../../src/search/searchIndex.ts'
import { readFrom } from '../builders/searchFolder.ts'
import { generateArchive, numbersFrom } from './generateArchive.ts'

/** Where archives and sites of the bench lie; archives stay, since writing them takes long. */
const FOLDER = 'node_modules/.cache/standfirst/bench'
const RESULTS = 'test/bench/RESULTS.md'
const SIZES = [100, 1000, 10_000]
/** Story pages that are weighed. */
const SAMPLE = 200
/** Queries that are asked. */
const QUERIES = 100

type Build = { seconds: number; cpuSeconds: number; megabytes: number }
type Row = {
  stories: number
  pages: number
  full: Build
  again: Build
  changed: Build
  page: number
  view: number
  navigation: number
  query: number
  files: number
  disk: number
  load: string
}

async function measure(stories: number): Promise<Row> {
  const archive = join(FOLDER, `archive-${stories}`)
  if (!existsSync(archive)) generateArchive(archive, stories)
  const out = join(FOLDER, `site-${stories}`)
  rmSync(out, { recursive: true, force: true })
  stdout.write(`${stories} stories: `)
  const load = loadNow()
  const full = build(archive, `site-${stories}`)
  const again = build(archive, `site-${stories}`)
  const changed = withOneChanged(archive, () => build(archive, `site-${stories}`))
  const weights = { ...weigh(out), query: await weighQuery(out) }
  const { files, bytes, pages } = extent(out)
  rmSync(out, { recursive: true, force: true })
  stdout.write(`${full.cpuSeconds.toFixed(0)} s of CPU\n`)
  return {
    stories,
    pages,
    full,
    again,
    changed,
    ...weights,
    files,
    disk: bytes / 1e6,
    load: `${load}–${loadNow()}`,
  }
}

function build(archive: string, name: string): Build {
  const usage = join(FOLDER, 'usage.json')
  const began = performance.now()
  const { status, stderr } = spawnSync(
    execPath,
    ['--import', 'tsx', '--import', './test/bench/reportUsage.ts', 'src/press/build.ts'],
    {
      env: { ...env, ARCHIVE: archive, OUT: join(FOLDER, name), PICTURES: 'none', BENCH_USAGE: usage },
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(stderr)
  const seconds = (performance.now() - began) / 1000
  return { seconds, ...(JSON.parse(readFileSync(usage, 'utf8')) as Omit<Build, 'seconds'>) }
}

/** Gives one article in the middle of the archive another headline, and afterwards its own again. */
function withOneChanged<Value>(archive: string, work: () => Value): Value {
  const files = articlesIn(archive)
  const file = files[Math.floor(files.length / 2)] ?? ''
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('"headline":"', '"headline":"Changed '))
  try {
    return work()
  } finally {
    writeFileSync(file, text)
  }
}

/** Mean bytes on the wire of a story's page alone, of all that its first view loads, and of a move to it within the site. */
function weigh(site: string): { page: number; view: number; navigation: number } {
  const articles = articlesIn(join(site, 'archive'))
  const every = Math.max(1, Math.floor(articles.length / SAMPLE))
  const sample = articles.filter((_, place) => place % every === 0)
  const pages = sample.map((file) => packed(file.replace('/archive/', '/').replace(/\.json$/, '/index.html')))
  const moves = sample.map((file) => packed(file) + packed(file.replace('/archive/', '/data/')))
  const page = mean(pages)
  return { page, view: page + sharedBytes(site, sample[0] ?? ''), navigation: mean(moves) }
}

/** Bytes that a query of two words loads which somebody asks first of all: the median, with words as headlines have them. */
async function weighQuery(site: string): Promise<number> {
  const next = numbersFrom(3)
  const articles = articlesIn(join(site, 'archive'))
  const sums: number[] = []
  for (let number = 0; number < QUERIES; number += 1) {
    const file = articles[Math.floor(next() * articles.length)] ?? ''
    const words: string[] = JSON.parse(readFileSync(file, 'utf8')).headline.split(' ')
    const two = [words[Math.floor(next() * words.length)], words[Math.floor(next() * words.length)]]
    let bytes = 0
    const read = readFrom(join(site, 'data/search'), (_, sent) => {
      bytes += sent
    })
    await search(await SearchIndex.open(read), two.join(' '), { limit: 10 })
    sums.push(bytes)
  }
  return sums.sort((a, b) => a - b)[QUERIES / 2] ?? 0
}

/** What a story's page loads besides itself: style, code, and the two faces that it asks for at once. */
function sharedBytes(site: string, article: string): number {
  const html = readFileSync(article.replace('/archive/', '/').replace(/\.json$/, '/index.html'), 'utf8')
  const [head = ''] = html.split('</head>')
  const named = new Set(head.match(/\/assets\/[\w.-]+/g) ?? [])
  return Array.from(named, (file) =>
    file.endsWith('.woff2') ? statSync(join(site, file)).size : packed(join(site, file)),
  ).reduce((sum, bytes) => sum + bytes, 0)
}

function articlesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && !file.endsWith('publication.json'))
    .sort()
    .map((file) => join(folder, file))
}

function extent(folder: string): { files: number; pages: number; bytes: number } {
  const found = { files: 0, pages: 0, bytes: 0 }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    found.files += 1
    if (entry.name === 'index.html') found.pages += 1
    found.bytes += statSync(join(entry.parentPath, entry.name)).size
  }
  return found
}

function packed(file: string): number {
  return brotliCompressSync(readFileSync(file)).length
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
}

function conditionsNow(): string {
  const processor = cpus()[0]?.model.trim() ?? 'an unknown processor'
  return `Node ${version}, ${availableParallelism()} cores of ${processor}, ${Math.round(totalmem() / 1e9)} GB of memory, without preview pictures.`
}

function loadNow(): string {
  return (loadavg()[0] ?? 0).toFixed(1)
}

function report(lines: readonly string[]): string {
  const table = [tableLine(COLUMNS.map(([name]) => name)), tableLine(COLUMNS.map(() => '---:')), ...lines]
  return `# What the press takes\n\n\`npm run bench\` wrote this.\n\n${table.join('\n')}\n\n${NOTES}\n`
}

/** The rows of the table as it is, but for those that have been measured again, the smallest archive first. */
function merged(measured: readonly string[]): string[] {
  const text = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : ''
  const known = text.includes(tableLine(COLUMNS.map(([name]) => name)))
    ? text.match(/^\| [\d,]+ \|.*$/gm)
    : null
  const rows = new Map([...(known ?? []), ...measured].map((line) => [storiesIn(line), line]))
  return [...rows].sort(([a], [b]) => a - b).map(([, line]) => line)
}

function storiesIn(line: string): number {
  return Number(line.split('|')[1]?.replaceAll(',', ''))
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function timeOf({ seconds, cpuSeconds }: Build): string {
  return `${seconds.toFixed(1)} (${cpuSeconds.toFixed(1)} CPU)`
}

const COLUMNS: readonly [string, (row: Row) => string][] = [
  ['stories', ({ stories }) => stories.toLocaleString('en')],
  ['pages', ({ pages }) => pages.toLocaleString('en')],
  ['build, s', ({ full }) => timeOf(full)],
  ['CPU a page, ms', ({ full, pages }) => ((full.cpuSeconds * 1000) / pages).toFixed(2)],
  ['memory, MB', ({ full, changed }) => Math.max(full.megabytes, changed.megabytes).toFixed(0)],
  ['again, s', ({ again }) => timeOf(again)],
  ['one changed, s', ({ changed }) => timeOf(changed)],
  ['page, B', ({ page }) => page.toFixed(0)],
  ['first view, B', ({ view }) => view.toFixed(0)],
  ['one move, B', ({ navigation }) => navigation.toFixed(0)],
  ['one query, B', ({ query }) => query.toFixed(0)],
  ['files', ({ files }) => files.toLocaleString('en')],
  ['disk, MB', ({ disk }) => disk.toFixed(0)],
  ['load', ({ load }) => load],
]

const NOTES = `Measured with ${conditionsNow()}

Stories are made up: some 870 words each, words and people as often as in newspapers, 1.5 briefs and 1 pull quote on
average, 25 stories an edition, four newspapers. Bytes are after brotli, the mean of ${SAMPLE} story pages; a first view is the
page with its style, code and the faces that it asks for at once; one move is what a click on a story fetches; one query is
what the first search for two words of a headline fetches of the index, the median of ${QUERIES}. “Again” is a build where nothing
has changed; “one changed” has one new headline. The code was built before; that takes some two seconds more. The
load is how many processes were waiting for the cores before and after: times, and CPU too, are shorter where there are none.`

const sizes = argv.length > 2 ? argv.slice(2).map(Number) : SIZES
mkdirSync(FOLDER, { recursive: true })
build('public/archive', 'warm') // so that no row pays for the code
for (const size of sizes) {
  const row = await measure(size)
  writeFileSync(RESULTS, report(merged([tableLine(COLUMNS.map(([, cell]) => cell(row)))])))
}
stdout.write(`\n${readFileSync(RESULTS, 'utf8')}`)
