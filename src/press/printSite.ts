import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { serviceWorkerFile } from '../links/keeping.ts'
import type { ArchiveFault } from './archive.ts'
import { stampOfArchive } from './archiveStamp.ts'
import { headersFile } from './contentPolicy.ts'
import { openRecords } from './directory.ts'
import { catalogueOf, editionListsOf } from './editionLists.ts'
import { type Marks, NO_MARKS } from './marks.ts'
import { serviceWorkerText } from './offlineFiles.ts'
import { publicationPage, sitePages } from './pages.ts'
import type { PictureTools } from './pictures.ts'
import type { SitePart } from './places.ts'
import { openPool } from './pool.ts'
import { slicesOf } from './printEdition.ts'
import { printLists } from './printLists.ts'
import type { PrintReport, PrintSetup, PrintTask } from './printWorker.ts'
import { sealed } from './seal.ts'
import { emptyDocumentOf, type Shell } from './shell.ts'
import { filesOf, openSite, type Site, type Tally } from './site.ts'
import {
  clearGone,
  forgetLastBuild,
  isPrintedWith,
  keepKey,
  keepLastBuild,
  readLastBuild,
} from './siteState.ts'
import { copyStaticFiles } from './staticFiles.ts'
import { type ArchiveSurvey, surveyArchive } from './surveyArchive.ts'

/** What is to be printed, and where; all paths are absolute. */
export type PrintOrder = {
  readonly archive: string
  readonly site: string
  /** Where the press keeps what it knows from one build to the next. */
  readonly state: string
  /** Folders whose files are copied as they are: what Vite built, and the public files. */
  readonly statics: readonly string[]
  readonly shell: Shell
  /** Where the site will stand, like `https://example.org`; null where nobody has said. */
  readonly origin: string | null
  /** What preview pictures are drawn with; null for none. */
  readonly pictures: PictureTools | null
  /** The service worker’s code; null for a site that has none. */
  readonly serviceWorker: string | null
  /** The module that each thread runs. */
  readonly printer: string
  readonly threads: number
  /** Changes when the same archive would be printed in another way. */
  readonly key: string
  /**
   * What is printed of the site. Each part reads the whole archive and takes every so many an edition; the first has all
   * that there is once. Together they have the same files as a site that is printed at once.
   */
  readonly part: SitePart
  readonly progress: PrintProgress
}

/** Is told how far the press is. */
export type PrintProgress = (stage: 'read' | 'printed' | 'people', done: number, all: number) => void

/** What was done. */
export type PrintResult = {
  readonly stories: number
  readonly pages: number
  readonly tally: Tally
  readonly faults: readonly ArchiveFault[]
}

type Run = (task: PrintTask) => Promise<PrintReport>

/** People whose pages are printed in one go. */
const PEOPLE_AT_ONCE = 200
/** Pages of newspapers that are printed in one go. */
const PAGES_AT_ONCE = 50

/**
 * Prints a whole site: reads the archive once to know what joins its parts, then prints edition by edition in
 * several threads. What is on the site already, and the same, is not touched. Where the archive is as it was,
 * nothing is read at all.
 */
export async function printSite(order: PrintOrder): Promise<PrintResult> {
  const isEmpty = !isPrintedWith(order)
  if (isEmpty)
    for (const folder of [order.site, order.state]) rmSync(folder, { recursive: true, force: true })
  mkdirSync(order.site, { recursive: true })
  keepKey(order)
  const site = openSite(order.site, isEmpty)
  copyStaticFiles(site, order.statics)
  site.write('404.html', emptyDocumentOf(order.shell))
  site.write('_headers', headersFile(order.shell.base))
  site.write(serviceWorkerFile, serviceWorkerText(site.folder, order.serviceWorker))
  // From before anything is read, so that what changes meanwhile is seen by the next build.
  const stamp = stampOfArchive(order.archive)
  const last = readLastBuild(order)
  if (last?.stamp === stamp) {
    site.tally.same += last.files
    return { stories: last.stories, pages: 0, tally: site.tally, faults: last.faults }
  }
  forgetLastBuild(order)
  const statics = filesOf(site.tally)
  const { marks, isWhole, ...result } = await printArchive(order, site, last?.marks ?? NO_MARKS)
  const { stories, faults, tally } = result
  if (isWhole) keepLastBuild(order, { stamp, stories, files: filesOf(tally) - statics, faults, marks })
  return result
}

type PrintedArchive = PrintResult & {
  readonly marks: Marks
  /** Whether every page could be printed. */
  readonly isWhole: boolean
}

async function printArchive(order: PrintOrder, site: Site, marks: Marks): Promise<PrintedArchive> {
  const survey = join(order.state, 'survey')
  // Without the progress: a function cannot be sent to a thread.
  const { progress, ...sent } = order
  const setup: PrintSetup = { ...sent, survey, isEmpty: site.isEmpty }
  const pool = openPool<PrintTask, PrintReport>(order.printer, setup, order.threads)
  const faults: ArchiveFault[] = []
  const settled: number[] = []
  const total = { stories: 0, pages: 0, tally: site.tally }
  const run: Run = async (task) => {
    const report = await pool.run(task)
    total.pages += report.pages
    faults.push(...report.faults)
    for (const mark of report.marks) settled.push(mark)
    for (const key of ['written', 'same', 'removed', 'bytes'] as const) total.tally[key] += report.tally[key]
    return report
  }
  try {
    const known = await surveyArchive(order.archive, run, (done, all) => progress('read', done, all))
    total.stories = known.directory.firstStories.at(-1) ?? 0
    clearGone(site, known)
    await pool.tellAll({ kind: 'directory', directory: known.directory, marks })
    // First of all, since it takes one thread as long as the pages take the others.
    const search = isFirst(order.part) && run({ kind: 'search' })
    if (isFirst(order.part))
      printLists(site, { ...order, ...order.shell }, known, openRecords(survey, known.directory))
    await Promise.all([search, printAll(order, known, site, run)])
    const isWhole = faults.length === 0
    return { ...total, faults: [...known.faults, ...faults], marks: new Float64Array(settled), isWhole }
  } finally {
    await pool.close()
  }
}

async function printAll(
  { archive, part, progress }: PrintOrder,
  { directory, papers, people }: ArchiveSurvey,
  site: Site,
  run: Run,
): Promise<void> {
  for (const { file, content } of [
    catalogueOf(papers),
    ...papers.flatMap((paper) => [...editionListsOf(paper)]),
  ]) {
    site.write(file, sealed(content))
  }
  for (const { publication } of papers) {
    const file = join(publication.slug, 'publication.json')
    site.write(join('archive', file), readFileSync(join(archive, file)))
  }
  const stories = directory.firstStories.at(-1) ?? 0
  const slices = directory.editions.flatMap((_, edition) => slicesOf(directory, edition)).filter(isIn(part))
  let printed = 0
  const editions = slices.map(async (slice) => {
    await run({ kind: 'edition', slice })
    const first = directory.firstStories[slice.edition] ?? 0
    const count = (directory.firstStories[slice.edition + 1] ?? 0) - first
    printed += count / slice.parts
    progress('printed', Math.round(printed), stories)
  })
  await Promise.all(editions)
  let set = 0
  const numbered = people.map((person, number) => ({ number, person }))
  const persons = batches(numbered, PEOPLE_AT_ONCE)
    .filter(isIn(part))
    .map(async (batch) => {
      await run({ kind: 'people', people: batch })
      set += batch.length
      progress('people', set, people.length)
    })
  await Promise.all(persons)
  if (!isFirst(part)) return
  const publications = papers.map(({ publication }) => publication)
  const pages = [
    ...sitePages(publications),
    ...publications.map((publication) => ({ ...publicationPage(publication.slug), publication })),
  ]
  await Promise.all(batches(pages, PAGES_AT_ONCE).map((batch) => run({ kind: 'pages', pages: batch })))
}

/** Whether the item at a place falls to the part; what comes first, as the newest edition does, falls to the first. */
function isIn({ number, of }: SitePart): (item: unknown, place: number) => boolean {
  return (_, place) => place % of === number - 1
}

function isFirst({ number }: SitePart): boolean {
  return number === 1
}

function batches<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, number) =>
    items.slice(number * size, (number + 1) * size),
  )
}
