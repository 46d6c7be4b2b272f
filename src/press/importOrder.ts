import { parseArgs } from 'node:util'
import { isCivilDate } from '../paper/civilDate.ts'
import type { Result } from '../paper/result.ts'

/** What the import is asked to do. */
export type ImportOrder = {
  /** Files and folders. */
  readonly files: readonly string[]
  /** The archive's folder. */
  readonly out: string
  readonly isDryRun: boolean
  /** `YYYY-MM-DD`. */
  readonly edition?: string
  /** A newspaper's name, or the slug of one. */
  readonly publication?: string
  readonly section?: string
}

/** How the import is called. */
export const USAGE = `npm run import -- FILE… [--edition 2018-03-14] [--publication NAME] [--section NAME] [--out DIR] [--dry-run]

Reads newspaper text (PressReader, Nexis, Factiva, ProQuest, plain) and writes articles into the archive.
FILE is a text file, or a folder of them. --out is public/archive where it is not given. --dry-run writes nothing.
`

/** Reads the arguments behind the command; every fault is a sentence. */
export function parseImportOrder(args: readonly string[]): Result<ImportOrder | 'help'> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        edition: { type: 'string' },
        publication: { type: 'string' },
        section: { type: 'string' },
        out: { type: 'string' },
        'dry-run': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help) return { ok: true, value: 'help' }
    const { edition, publication, section } = values
    const faults = orderFaults(positionals, edition, { publication, section, out: values.out })
    if (faults.length > 0) return { ok: false, faults: faults.map((message) => ({ path: '', message })) }
    return {
      ok: true,
      value: {
        files: positionals,
        out: values.out ?? 'public/archive',
        isDryRun: values['dry-run'] ?? false,
        ...(edition === undefined ? {} : { edition }),
        ...(publication === undefined ? {} : { publication: publication.trim() }),
        ...(section === undefined ? {} : { section: section.trim() }),
      },
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : 'The arguments cannot be read.'
    return { ok: false, faults: [{ path: '', message }] }
  }
}

function orderFaults(
  files: readonly string[],
  edition: string | undefined,
  words: Readonly<Record<string, string | undefined>>,
): string[] {
  const blank = Object.entries(words).flatMap(([name, value]) =>
    value === undefined || /[\p{L}\p{N}.]/u.test(value)
      ? []
      : [`--${name} is empty; leave it out or give it a value.`],
  )
  return [
    ...(files.length > 0 ? [] : ['No file is named; give at least one text file or folder.']),
    ...(edition === undefined || isCivilDate(edition)
      ? []
      : [`--edition should be a date like 2018-03-14, but is “${edition}”.`]),
    ...blank,
  ]
}
