import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process, { argv, stderr, stdout } from 'node:process'
import type { ArticleReading } from '../desk/assemble.ts'
import { countryNamed } from '../desk/placeNames.ts'
import { readCutting } from '../desk/readCutting.ts'
import { type Article, bodyTexts } from '../paper/article.ts'
import { evaluateCasing } from './evaluateCasing.ts'
import { evaluatePronouns } from './evaluatePronouns.ts'
import { evaluatePullQuotes } from './evaluatePullQuotes.ts'
import { evaluateQuotations } from './evaluateQuotations.ts'
import { evaluateRelated } from './evaluateRelated.ts'
import { type EvaluationRow, formatEvaluation, isRowMet as isSubsRowMet } from './evaluationRow.ts'

/** What is known to be right of one article of the labelled exports. */
type Truth = {
  readonly id: string
  readonly file: string
  readonly publication: string
  readonly headline: string
  readonly authors: readonly string[]
  readonly paragraphs: readonly string[]
  readonly date?: string
  readonly country?: string
  readonly role?: string | null
  readonly byline?: string | null
  readonly standfirst?: string | null
  readonly briefs?: readonly { readonly text: string }[]
}

type Measure = {
  readonly name: string
  readonly target: number
  readonly isRight: (reading: ArticleReading, truth: Truth) => boolean
}
type Row = { readonly name: string; readonly target: number; readonly right: number; readonly total: number }

const EVERYWHERE: readonly Measure[] = [
  {
    name: 'publication',
    target: 0,
    isRight: ({ publicationName }, { publication }) => publicationName === publication,
  },
  {
    name: 'headline',
    target: 0.95,
    isRight: ({ article }, { headline }) => isSame(article.headline, headline),
  },
  {
    name: 'authors',
    target: 0,
    isRight: ({ article }, { authors }) => isSameList(namesOf(article), authors),
  },
]
const PARAGRAPHS: Measure = {
  name: 'paragraphs exact',
  target: 0.9,
  isRight: ({ article }, { paragraphs }) => isSameList(bodyTexts(article), paragraphs),
}
const SHELL: readonly Measure[] = [
  ...EVERYWHERE,
  { name: 'date', target: 0, isRight: ({ article }, { date }) => article.edition === (date ?? null) },
  PARAGRAPHS,
]
const PRESS_READER: readonly Measure[] = [
  ...EVERYWHERE.map((measure) => ({
    ...measure,
    target: { headline: 0.99, authors: 0.97 }[measure.name] ?? 0,
  })),
  {
    name: 'standfirst',
    target: 0.9,
    isRight: ({ article }, { standfirst }) => isSame(article.standfirst ?? '', standfirst ?? ''),
  },
  {
    name: 'briefs',
    target: 1,
    isRight: ({ article }, { briefs = [] }) =>
      isSameList(
        article.briefs.map(({ text }) => text),
        briefs.map(({ text }) => text),
      ),
  },
  {
    name: 'role',
    target: 0,
    isRight: ({ article }, { role, byline }) =>
      isSame(
        article.byline
          .flatMap((person) => person.role ?? [])
          .join(' ')
          .toLowerCase(),
        printedOf(role, byline ?? '').toLowerCase(),
      ),
  },
  {
    name: 'country',
    target: 0,
    isRight: ({ country: read }, { country, file }) =>
      read === countryNamed(printedOf(country, readFileSync(join(folder, file), 'utf8').slice(-FOOT))),
  },
  { ...PARAGRAPHS, target: 0.97 },
]

/** How much of a file's end holds its foot, in characters. */
const FOOT = 100

/** What is true, as far as it is printed. */
function printedOf(truth: string | null | undefined, text: string): string {
  return truth && text.toLowerCase().includes(truth.toLowerCase()) ? truth : ''
}

function evaluate(): void {
  const truths = readFileSync(truthFile, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): Truth => JSON.parse(line))
  const families = [...new Set(truths.map(familyOf))]
  let isMet = true
  for (const family of families) {
    const rows = rowsFor(
      truths.filter((truth) => familyOf(truth) === family),
      family === 'pressreader' ? PRESS_READER : SHELL,
    )
    stdout.write(`\n${family}\n${rows.map(formatRow).join('')}`)
    isMet &&= rows.every(isRowMet)
  }
  if (!isMet) process.exitCode = 1
}

function rowsFor(truths: readonly Truth[], measures: readonly Measure[]): Row[] {
  const pairs = truths.map((truth, index): [Truth, ArticleReading | undefined] => {
    const nth = truths.slice(0, index).filter(({ file }) => file === truth.file).length
    return [truth, articlesIn(truth.file)[nth]]
  })
  const rows = measures.map(({ name, target, isRight }) => {
    const wrong = pairs.filter(([truth, reading]) => reading === undefined || !isRight(reading, truth))
    for (const [truth] of argv.includes('--wrong') ? wrong : [])
      stdout.write(`  wrong ${name}: ${truth.id}\n`)
    return { name, target, right: pairs.length - wrong.length, total: pairs.length }
  })
  const shares = pairs.map(
    ([truth, reading]) =>
      truth.paragraphs.filter(
        (text) => reading && bodyTexts(reading.article).some((one) => isSame(one, text)),
      ).length,
  )
  const total = truths.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0)
  const files = [...new Set(truths.map(({ file }) => file))]
  // A file with an article too many is wrong as a whole, like one with an article too few.
  const counted = files.filter(
    (file) => articlesIn(file).length === truths.filter((truth) => truth.file === file).length,
  )
  return [
    { name: 'articles in files', target: 1, right: counted.length, total: files.length },
    ...rows,
    { name: 'single paragraphs', target: 0, right: shares.reduce((sum, share) => sum + share, 0), total },
  ]
}

const read = new Map<string, readonly ArticleReading[]>()

function articlesIn(file: string): readonly ArticleReading[] {
  const known = read.get(file)
  if (known) return known
  const reading = readCutting(readFileSync(join(folder, file)))
  const articles = reading.ok ? reading.value.articles : []
  read.set(file, articles)
  return articles
}

function familyOf({ file }: Truth): string {
  return file.split('/')[0] ?? ''
}

function namesOf({ byline }: Article): string[] {
  return byline.map(({ name }) => name)
}

function isSame(one: string, other: string): boolean {
  return one.replaceAll(/\s+/gu, ' ').trim() === other.replaceAll(/\s+/gu, ' ').trim()
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => isSame(text, other[index] ?? ''))
}

function isRowMet({ right, total, target }: Row): boolean {
  return right >= total * target
}

function formatRow(row: Row): string {
  const share = ((row.right / row.total) * 100).toFixed(1)
  const goal = row.target > 0 ? `${isRowMet(row) ? 'met' : 'MISSED'}, at least ${row.target * 100} %` : ''
  return `  ${row.name.padEnd(18)} ${String(row.right).padStart(5)} of ${String(row.total).padStart(5)}  ${share.padStart(5)} %  ${goal}\n`
}

/** The subs, on the development halves of the shared data. */
function evaluateSubs(data: string): void {
  const parts: readonly (readonly [folder: string, part: (data: string) => EvaluationRow[]])[] = [
    ['quotes', evaluateQuotations],
    ['quotes', evaluatePronouns],
    ['pullquotes', evaluatePullQuotes],
    ['casing', evaluateCasing],
    ['related', evaluateRelated],
  ]
  const rows = parts.flatMap(([name, part]) => (existsSync(join(data, name)) ? part(data) : []))
  stdout.write(`\nsubs\n${formatEvaluation(rows)}`)
  if (!rows.every(isSubsRowMet)) process.exitCode = 1
}

stdout.on('error', () => process.exit(1))
const folder =
  argv.slice(2).find((argument) => !argument.startsWith('--')) ??
  join('..', 'shared', 'data', 'newspaper-text')
const truthFile = join(folder, 'truth.jsonl')
if (argv.includes('--subs')) stdout.write('The subs alone.\n')
else if (existsSync(truthFile)) evaluate()
else stderr.write(`There are no labelled exports at ${truthFile}; give the folder that holds truth.jsonl.\n`)
if (argv.includes('--subs') || existsSync(truthFile)) evaluateSubs(join(folder, '..'))
