import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { articleFile, briefSurroundingsFile, neighboursFile } from '../links/files.ts'
import { type StoryAddress, storyPath } from '../links/paths.ts'
import { NotPrinted } from '../newsstand/printedFile.ts'
import { personQuery } from '../newsstand/queries.ts'
import type { CivilDate } from '../paper/civilDate.ts'
import type { ArchiveFault } from './archive.ts'
import { type Directory, openRecords } from './directory.ts'
import { type Marks, openMarks } from './marks.ts'
import { type PageFacts, pageHead } from './pageHead.ts'
import { type PageToPrint, personPage } from './pages.ts'
import { personFilesOf } from './people.ts'
import { createPictureDrawer, type PictureDrawer, type PictureTools } from './pictures.ts'
import type { KnownPerson } from './pieceIndex.ts'
import { SEARCH_FOLDER } from './places.ts'
import { createEditionPrinter, type Presswork, type Slice } from './printEdition.ts'
import { createPagePrinter, type PageData } from './printPage.tsx'
import { sealed } from './seal.ts'
import { printSearch } from './searchArchive.ts'
import { documentOf, movedDocumentOf, type Shell } from './shell.ts'
import { emptyTally, openSite, type Tally } from './site.ts'
import { markOfPerson } from './storyMarks.ts'
import { type EditionSurvey, surveyEdition } from './survey.ts'

/** What a worker is told once, when it starts. */
export type PrintSetup = {
  readonly archive: string
  readonly survey: string
  /** Where the press keeps what it knows from one build to the next. */
  readonly state: string
  readonly site: string
  /** Whether the site was empty when the build began. */
  readonly isEmpty: boolean
  readonly shell: Shell
  readonly origin: string | null
  /** What preview pictures are drawn with; null for none. */
  readonly pictures: PictureTools | null
}

/** One piece of work. The directory comes once, after the surveys. */
export type PrintTask =
  | { readonly kind: 'survey'; readonly publication: string; readonly edition: CivilDate | null }
  | { readonly kind: 'directory'; readonly directory: Directory; readonly marks: Marks }
  | { readonly kind: 'edition'; readonly slice: Slice }
  | { readonly kind: 'people'; readonly people: readonly { number: number; person: KnownPerson }[] }
  | { readonly kind: 'search' }
  | { readonly kind: 'pages'; readonly pages: readonly (PageToPrint & Pick<PageFacts, 'publication'>)[] }

/** What became of it: pages that were set, what was done to files, and what could not be printed. */
export type PrintReport = {
  readonly survey: EditionSurvey | null
  readonly pages: number
  readonly tally: Tally
  readonly faults: readonly ArchiveFault[]
  /** What the next build needs not print again, if all goes well. */
  readonly marks: readonly number[]
}

const setup = workerData as PrintSetup
const site = openSite(setup.site, setup.isEmpty)
const print = createPagePrinter(setup.shell.base, readFromSite)
const draw = setup.pictures && createPictureDrawer(setup.pictures)
const faults: ArchiveFault[] = []
let pages = 0
let work: (Presswork & { printSlice: (slice: Slice) => Promise<void> }) | null = null

parentPort?.on('message', (task: PrintTask) => {
  void run(task).then((survey) => {
    const marks = work?.marks.taken() ?? []
    const report: PrintReport = { survey, pages, tally: { ...site.tally }, faults: faults.splice(0), marks }
    pages = 0
    Object.assign(site.tally, emptyTally())
    parentPort?.postMessage(report)
  })
})

async function run(task: PrintTask): Promise<EditionSurvey | null> {
  if (task.kind === 'survey') return surveyEdition({ ...setup, forget }, task.publication, task.edition)
  if (task.kind === 'search')
    printSearch({ ...setup, folder: join(setup.site, SEARCH_FOLDER), state: join(setup.state, 'search') })
  if (task.kind === 'directory') work = presswork(task)
  if (task.kind === 'pages') for (const page of task.pages) await setPage(page, [], page)
  if (task.kind === 'edition') await work?.printSlice(task.slice)
  if (task.kind === 'people') for (const { number, person } of task.people) await settlePerson(person, number)
  return null
}

function presswork({ directory, marks }: { directory: Directory; marks: Marks }) {
  const recordAt = openRecords(setup.survey, directory)
  const { archive } = setup
  const own: Presswork = {
    archive,
    directory,
    recordAt,
    site,
    marks: openMarks(marks, site.tally),
    setPage,
    movedTo: (path) => movedDocumentOf(setup.shell, path),
    report,
  }
  return { ...own, printSlice: createEditionPrinter(own) }
}

async function settlePerson(person: KnownPerson, number: number): Promise<void> {
  const mark = work ? markOfPerson(work.directory, person, number) : 0
  await work?.marks.settle(mark, () => printPerson(person, number))
}

async function printPerson(person: KnownPerson, number: number): Promise<void> {
  if (!work) return
  const page = personPage(person.slug)
  let isPrinted = !site.isEmpty && existsSync(join(site.folder, page.path, 'index.html'))
  const numbers = new Set<string>()
  for (const { file, content } of personFilesOf(work.directory.index, work.recordAt, person, number)) {
    const text = sealed(content)
    isPrinted &&= numbers.size > 0 || site.has(file, text)
    if (numbers.size === 0 && !isPrinted)
      await setPage(page, [[personQuery(person.slug, 1).queryKey, content]], {})
    if (numbers.size === 0 && isPrinted) site.tally.same += 1
    site.write(file, text)
    numbers.add(numbers.size === 0 ? '1.json' : `${numbers.size + 1}.json`)
  }
  site.keepOnly(join('data/people', person.slug), numbers)
}

function report(found: readonly ArchiveFault[]): void {
  faults.push(...found)
}

/** A page that cannot be printed is named, and takes no other with it. */
async function setPage({ path, module }: PageToPrint, data: PageData, facts: PageFacts): Promise<void> {
  try {
    const picture = draw && pictureOf(facts, draw)
    if (picture) site.write(join(path, 'preview.png'), picture)
    const printed = await print(path, data)
    const head =
      printed.head +
      pageHead({ ...setup.shell, ...setup }, path, printed.head, {
        ...facts,
        hasPicture: draw !== null,
      })
    site.write(join(path, 'index.html'), documentOf(setup.shell, module, { ...printed, head }))
    pages += 1
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    faults.push({ file: path, path: '', message: `This page could not be printed: ${reason}` })
  }
}

/** Stories have a picture; nothing else has. */
function pictureOf({ story, publication }: PageFacts, draw: PictureDrawer): Uint8Array | null {
  if (!story || !publication) return null
  const { headline, edition, language } = story
  return draw({ headline, paper: publication.name, edition, language })
}

/** What is not at hand when a page is printed has been written before. */
async function readFromSite(file: string): Promise<unknown> {
  const path = join(site.folder, file)
  if (!existsSync(path)) throw new NotPrinted(`There is no ${file}`)
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** Takes out what was printed of a story that is not in the archive any more. */
function forget(story: StoryAddress): void {
  const data = neighboursFile(story)
  const own = dirname(briefSurroundingsFile(story))
  for (const file of [storyPath(story), data, own, articleFile(story)]) site.remove(file)
}
