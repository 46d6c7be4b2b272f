import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { isCivilDate } from '../paper/civilDate.ts'
import { countrySchema, languageSchema } from '../paper/fields.ts'
import type { Result } from '../paper/result.ts'

/** What the import is asked to do. */
export type ImportOrder = {
  /** Files and folders. */
  readonly files: readonly string[]
  /** The archive's folder. */
  readonly out: string
  readonly isDryRun: boolean
  /** Whether articles that are there are renewed in what no editor has changed. */
  readonly isAgain: boolean
  /** `YYYY-MM-DD`. */
  readonly edition?: string
  /** A newspaper's name, or the slug of one. */
  readonly publication?: string
  readonly section?: string
  /** BCP 47 tag. */
  readonly language?: string
  /** ISO 3166-1 code. */
  readonly country?: string
}

/** How the import is called. */
export const USAGE = `npm run import -- FILE… [--edition 2018-03-14] [--publication NAME] [--section NAME]
                         [--language en] [--country GB] [--out DIR] [--again] [--dry-run]

Reads newspaper text (PressReader, Nexis, Factiva, ProQuest, plain) and writes articles into the archive.
FILE is a text file, or a folder of them. --out is public/archive where it is not given. --dry-run writes nothing.
--again renews articles that are there already; what an editor has changed in them is kept, and named.
`

const OPTIONS = {
  edition: { type: 'string' },
  publication: { type: 'string' },
  section: { type: 'string' },
  language: { type: 'string' },
  country: { type: 'string' },
  out: { type: 'string' },
  again: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads the arguments behind the command; every fault is a sentence. */
export function parseImportOrder(args: readonly string[]): Result<ImportOrder | 'help'> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
    if (values.help) return { ok: true, value: 'help' }
    const faults = orderFaults(positionals, values)
    if (faults.length > 0) return { ok: false, faults: faults.map((message) => ({ path: '', message })) }
    const { edition, publication, section, language, country } = values
    return {
      ok: true,
      value: {
        files: positionals,
        out: values.out ?? 'public/archive',
        isDryRun: values['dry-run'] ?? false,
        isAgain: values.again ?? false,
        ...(edition === undefined ? {} : { edition }),
        ...(publication === undefined ? {} : { publication: publication.trim() }),
        ...(section === undefined ? {} : { section: section.trim() }),
        ...(language === undefined ? {} : { language }),
        ...(country === undefined ? {} : { country }),
      },
    }
  } catch (error) {
    return { ok: false, faults: [{ path: '', message: sentenceFor(error) }] }
  }
}

type Values = Readonly<Partial<Record<keyof typeof OPTIONS, string | boolean>>>

function orderFaults(files: readonly string[], values: Values): string[] {
  const { edition, language, country } = values
  const blank = (['publication', 'section', 'out'] as const).flatMap((name) => {
    const value = values[name]
    return value === undefined || /[\p{L}\p{N}.]/u.test(String(value))
      ? []
      : [`--${name} is empty; leave it out or give it a value.`]
  })
  return [
    ...(files.length > 0 ? [] : ['No file is named; give at least one text file or folder.']),
    ...(edition === undefined || isCivilDate(String(edition))
      ? []
      : [`--edition should be a date like 2018-03-14, but is “${edition}”.`]),
    ...(language === undefined || v.is(languageSchema, language)
      ? []
      : [`--language should be a language’s code like en or pt-BR, but is “${language}”.`]),
    ...(country === undefined || v.is(countrySchema, country)
      ? []
      : [`--country should be a country’s code in two capitals like GB, but is “${country}”.`]),
    ...blank,
  ]
}

/** Node's own words speak of positional arguments; these name what was meant. */
function sentenceFor(error: unknown): string {
  const words = error instanceof Error ? error.message : ''
  const option = /'?(--?[^\s'<]+)/u.exec(words)?.[1] ?? ''
  if (/^Unknown option/u.test(words)) {
    const near = nearestOption(option.replace(/^-+/u, ''))
    return `There is no option ${option}${near === null ? '' : `; did you mean --${near}?`}`.replace(
      /[^.?]$/u,
      '$&.',
    )
  }
  return /argument/u.test(words)
    ? `The value of ${option} is missing, or is one too many.`
    : 'The arguments cannot be read.'
}

function nearestOption(given: string): string | null {
  const [nearest] = Object.keys(OPTIONS)
    .map((name): [string, number] => [name, distance(given.slice(0, 40), name)])
    .sort((one, other) => one[1] - other[1])
  return nearest !== undefined && nearest[1] <= 3 ? nearest[0] : null
}

/** How many letters must be put in, taken out or changed to make one word of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (const [index, wanted] of [...other].entries()) {
      const change = (row[index] ?? 0) + (letter === wanted ? 0 : 1)
      next.push(Math.min(change, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
