import { dropAccounts, fieldAccounts } from '../desk/accounts.ts'
import type { ArticleReading } from '../desk/assemble.ts'
import type { CuttingReading } from '../desk/readCutting.ts'
import type { Sheet } from '../desk/sheet.ts'
import type { Keeping } from './archiveFolder.ts'

/** How many files that are skipped are named. */
const MOST_SKIPPED = 4
/** Longest value that is printed, in characters. */
const LONGEST_VALUE = 64
/** How many lines are named for one reason. */
const MOST_LINES = 6

/** What was read from one file: its format, its encoding, how many articles. */
export function formatFileHead(path: string, { format, encoding, articles }: CuttingReading): string {
  return `${path}: ${format}, ${encoding}, ${articles.length === 1 ? '1 article' : `${articles.length} articles`}\n`
}

/** What was made of one article, field by field, each with the lines of the cutting that it came from. */
export function formatKeeping(sheet: Sheet, reading: ArticleReading, keeping: Keeping): string {
  const { path, article } = keeping
  const rows = fieldAccounts(sheet, reading.placed).map(({ field, printed, lines }) =>
    formatRow(field, printed, formatLines(lines)),
  )
  return [
    `  ${path}: ${formatOutcome(keeping)}\n`,
    ...rows,
    ...setFields(reading, article).map(([field, value]) => formatRow(field, value, 'set by the desk')),
  ].join('')
}

/** The files of a folder that are no text files, in one line; nothing where there are none. */
export function formatSkipped(paths: readonly string[]): string {
  if (paths.length === 0) return ''
  const more = paths.length > MOST_SKIPPED ? ` and ${paths.length - MOST_SKIPPED} more` : ''
  return `Skipped, since their names do not end in .txt: ${paths.slice(0, MOST_SKIPPED).join(', ')}${more}\n`
}

function formatOutcome({ outcome, differs, renewed }: Keeping): string {
  const fields = differs.join(', ')
  const kept = `kept as an editor has it: ${fields}`
  switch (outcome) {
    case 'new':
      return 'new'
    case 'unchanged':
      return 'already there, unchanged'
    case 'different':
      return `already there with another ${fields}, left as it is; to replace it, delete the file and import again; to renew what no editor has changed, import with --again`
    case 'kept':
      return `already there; ${kept}`
    case 'renewed':
      return [`renewed: ${renewed.join(', ')}`, ...(differs.length > 0 ? [kept] : [])].join('; ')
  }
}

/** What of a cutting stands in no article: each reason, how often, and on which lines. */
export function formatDrops(sheet: Sheet, drops: CuttingReading['drops']): string {
  const rows = dropAccounts(sheet, drops).map(
    ({ reason, times, lines }) => `    ${times} × ${reason} (${dropLines(lines)})\n`,
  )
  return rows.length === 0 ? '  dropped: nothing\n' : `  dropped:\n${rows.join('')}`
}

/** What the desk set by itself: nothing in the cutting says it in so many characters. */
function setFields({ saysLanguage }: ArticleReading, article: Keeping['article']): [string, string][] {
  const [first] = article.body
  const leadIn = first?.kind === 'paragraph' ? first.leadIn : undefined
  return [
    ['slug', article.slug],
    ...(saysLanguage ? [] : [['language', `${article.language}, by its words`] as [string, string]]),
    ...(leadIn === undefined || first?.kind !== 'paragraph'
      ? []
      : [['lead-in', first.text.slice(0, leadIn)] as [string, string]]),
    ...article.briefs.map(({ slug }, index): [string, string] => [`briefs.${index}.slug`, slug]),
    ...article.repairs.map(({ printed, set, why }): [string, string] => [
      'repair',
      `${printed} → ${set} (${why})`,
    ]),
    ...(article.pullQuotes.length > 0
      ? [
          ['pullQuotes', `${article.pullQuotes.length} of ${article.quotations.length} quotations`] as [
            string,
            string,
          ],
        ]
      : []),
  ]
}

function formatRow(field: string, value: string, from: string): string {
  return `    ${field.padEnd(18)} ${shortened(value).padEnd(LONGEST_VALUE)}  ${from}\n`
}

/** Control characters in a cutting could play tricks on a terminal. */
function shortened(value: string): string {
  const plain = value.replaceAll(/\p{Cc}/gu, '')
  return plain.length > LONGEST_VALUE ? `${plain.slice(0, LONGEST_VALUE - 1)}…` : plain
}

function formatLines([first, last]: readonly [number, number]): string {
  return first === last ? `line ${first}` : `lines ${first} to ${last}`
}

function dropLines(numbers: readonly number[]): string {
  const more = numbers.length > MOST_LINES ? ' …' : ''
  return `${numbers.length === 1 ? 'line' : 'lines'} ${numbers.slice(0, MOST_LINES).join(', ')}${more}`
}
