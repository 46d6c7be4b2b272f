import { stat } from 'node:fs/promises'
import process, { argv, stderr, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import cliProgress from 'cli-progress'
import type { ArticleReading } from '../desk/assemble.ts'
import type { Brought } from '../desk/draftFields.ts'
import { guessLanguage } from '../desk/guessLanguage.ts'
import { publicationSlug } from '../desk/publicationSlug.ts'
import { type CuttingReading, readCutting } from '../desk/readCutting.ts'
import { type Article, bodyTexts } from '../paper/article.ts'
import { markUp } from '../subs/markUp.ts'
import { type ArchiveFolder, type Keeping, openArchiveFolder } from './archiveFolder.ts'
import { isForename } from './forenames.ts'
import { hashOf } from './hash.ts'
import { findImportFiles, type ImportFile, readImportFile } from './importFiles.ts'
import { type ImportOrder, parseImportOrder, USAGE } from './importOrder.ts'
import { formatDrops, formatFileHead, formatKeeping, formatSkipped } from './importReport.ts'

/** Where the import writes what it says. */
export type ImportVoice = {
  readonly say: (text: string) => void
  /** Faults, as `file:line: sentence`. */
  readonly complain: (text: string) => void
  /** Whether a progress bar can be drawn. */
  readonly isTerminal: boolean
}

type Paper = { readonly slug: string; readonly name: string }
/** @property edited - Articles in which something was kept that an editor had changed. */
type Tally = Record<Keeping['outcome'] | 'edited' | 'faults', number>
type Job = {
  readonly order: ImportOrder
  readonly archive: ArchiveFolder
  readonly paper: Paper | null
  readonly tally: Tally
}

/** From this many files on, a bar shows how far the import is. */
const MANY_FILES = 5

/**
 * Brings cuttings into the archive; a file that cannot be read never stops the others.
 *
 * @param args - What stands behind the command.
 * @returns The exit code: 0 where everything was read, 1 where something could not be, 2 for wrong arguments.
 */
export async function importCuttings(args: readonly string[], voice: ImportVoice): Promise<number> {
  const order = parseImportOrder(args)
  if (!order.ok) {
    voice.complain(`${order.faults.map(({ message }) => message).join('\n')}\n\n${USAGE}`)
    return 2
  }
  if (order.value === 'help') {
    voice.say(USAGE)
    return 0
  }
  if (await isFile(order.value.out)) {
    voice.complain(`--out should be a folder, but ${order.value.out} is a file.\n`)
    return 2
  }
  const archive = openArchiveFolder(order.value.out, {
    isDryRun: order.value.isDryRun,
    ...(order.value.isAgain && { renewWith: subs }),
  })
  const paper =
    order.value.publication === undefined ? null : await findPaper(archive, order.value.publication)
  const job: Job = {
    order: order.value,
    archive,
    paper,
    tally: { new: 0, unchanged: 0, different: 0, kept: 0, renewed: 0, edited: 0, faults: 0 },
  }
  const { files, skipped } = await findImportFiles(order.value.files)
  await importAll(files, job, voice)
  voice.say(formatSkipped(skipped) + summary(files.length, job))
  return job.tally.faults > 0 ? 1 : 0
}

async function importAll(files: readonly ImportFile[], job: Job, voice: ImportVoice): Promise<void> {
  const hasBar = voice.isTerminal && files.length >= MANY_FILES
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value} of {total} files',
    stream: stdout,
    clearOnComplete: true,
  })
  const said: string[] = []
  const complaints: string[] = []
  // Reports would tear the bar apart, so they wait for its end; faults stand last, where nobody overlooks them.
  const own: ImportVoice = {
    ...voice,
    say: (text) => (hasBar ? said.push(text) : voice.say(text)),
    complain: (text) => complaints.push(text),
  }
  if (hasBar) bar.start(files.length, 0)
  for (const file of files) {
    await importFile(await readImportFile(file), job, own)
    if (hasBar) bar.increment()
  }
  if (hasBar) bar.stop()
  for (const text of said) voice.say(text)
  for (const text of complaints) voice.complain(text)
}

async function importFile({ path, bytes, fault }: ImportFile, job: Job, voice: ImportVoice): Promise<void> {
  const complain = (line: number, message: string): void => {
    job.tally.faults += 1
    voice.complain(`${path}:${line}: ${message}\n`)
  }
  if (bytes === null) return complain(1, fault ?? 'This cannot be read.')
  const cutting = readCutting(bytes, broughtBy(job))
  if (!cutting.ok) {
    for (const { message } of cutting.faults) complain(1, message)
    return
  }
  const { articles, faults } = cutting.value
  voice.say(formatFileHead(path, cutting.value))
  for (const article of cutting.value.articles)
    await importArticle(article, cutting.value, job, voice, complain)
  voice.say(formatDrops(cutting.value.sheet, cutting.value.drops))
  for (const { line, path, message } of faults) complain(line, message + hintFor(path))
  if (articles.length === 0 && faults.length === 0) complain(1, 'There is no article in this file.')
}

async function importArticle(
  reading: ArticleReading,
  { sheet }: CuttingReading,
  { archive, paper, tally }: Job,
  voice: ImportVoice,
  complain: (line: number, message: string) => void,
): Promise<void> {
  try {
    const name = paper?.name ?? reading.publicationName
    const slug = paper?.slug ?? (await archive.slugFor(name, reading.article.publication))
    const known = await archive.findPublication(slug)
    const { headline, language: read } = reading.article
    const language = reading.saysLanguage
      ? read
      : guessLanguage([headline, ...bodyTexts(reading.article)].join(' '), known?.language).language
    const article = subs({ ...reading.article, publication: slug, language })
    const written = await archive.keepPublication(slug, { name, language, country: reading.country })
    const keeping = await archive.keepArticle({ article, cutting: sumOfCutting(reading, sheet) })
    if (!keeping.ok)
      return keeping.faults.forEach(({ message }) => {
        complain(firstLine(reading, sheet), message)
      })
    const { outcome, differs } = keeping.value
    tally[outcome] += 1
    if (outcome !== 'different' && differs.length > 0) tally.edited += 1
    voice.say(formatKeeping(sheet, reading, keeping.value))
    if (written !== null) voice.say(`  ${written}: new\n`)
  } catch (error) {
    complain(
      firstLine(reading, sheet),
      `This could not be written: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
}

function subs(article: Article): Article {
  return markUp(article, { isForename })
}

/** Tells the text of an article from all others, however its lines are broken. */
function sumOfCutting({ placed }: ArticleReading, { text }: CuttingReading['sheet']): string {
  const [start, end] = [
    Math.min(...placed.map((one) => one.start)),
    Math.max(...placed.map((one) => one.end)),
  ]
  return hashOf(text.slice(start, end).replaceAll(/\s+/gu, ' ')).slice(0, 16)
}

function firstLine(reading: ArticleReading, sheet: CuttingReading['sheet']): number {
  const start = Math.min(...reading.placed.map((placed) => placed.start))
  return sheet.lines.findIndex((line) => line.end >= start) + 1
}

function broughtBy({ order, paper }: Job): Brought {
  return {
    ...(order.edition === undefined ? {} : { edition: order.edition }),
    ...(order.section === undefined ? {} : { section: order.section }),
    ...(order.language === undefined ? {} : { language: order.language }),
    ...(order.country === undefined ? {} : { country: order.country }),
    ...(paper === null ? {} : { publication: paper.name }),
  }
}

/** What the command can be told where the cutting does not say it. */
function hintFor(path: string): string {
  return path === 'publication' ? ' Tell it with --publication.' : ''
}

/** `--publication` is a name, or the slug of a newspaper that is in the archive or will be. */
async function findPaper(archive: ArchiveFolder, given: string): Promise<Paper> {
  const isSlug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(given)
  const known = isSlug ? await archive.findPublication(given) : null
  if (known) return { slug: given, name: known.name }
  const name = isSlug
    ? given.replaceAll(/(?:^|-)([a-z0-9])/gu, (_, letter: string) => ` ${letter.toUpperCase()}`).trim()
    : given
  return { slug: await archive.slugFor(name, publicationSlug(name)), name }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return !(await stat(path)).isDirectory()
  } catch {
    return false
  }
}

function summary(files: number, { tally, order }: Job): string {
  const counts = [
    `${tally.new} new`,
    `${tally.unchanged + tally.kept} already there`,
    ...(tally.renewed > 0 ? [`${tally.renewed} renewed`] : []),
    ...(tally.edited > 0 ? [`an editor’s changes kept in ${tally.edited}`] : []),
    ...(tally.different > 0 ? [`${tally.different} there in another form and left as they are`] : []),
    ...(tally.faults > 0 ? [`${tally.faults} could not be read`] : []),
  ]
  const dry = order.isDryRun ? ' Nothing was written: this was a dry run.' : ''
  return `${files === 1 ? '1 file' : `${files} files`}: ${counts.join(', ')}.${dry}\n`
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  // A reader such as `head` may close its end; what was written to the archive is whole all the same.
  stdout.on('error', () => process.exit())
  // Set, not called: an exit could cut off what is still on its way to a pipe.
  process.exitCode = await importCuttings(argv.slice(2), {
    say: (text) => stdout.write(text),
    complain: (text) => stderr.write(text),
    isTerminal: stdout.isTTY,
  })
}
