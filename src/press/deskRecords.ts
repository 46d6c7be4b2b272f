import { join } from 'node:path'
import * as v from 'valibot'
import { CUT_FIELDS } from './articleFile.ts'
import type { WrittenSums } from './editorsChoice.ts'

/** The file in an edition's folder that says what the desk wrote there: a line of JSON each time, and the last one holds. */
const RECORDS_FILE = '.desk.ndjson'

const recordSchema = v.object({
  slug: v.string(),
  cutting: v.string(),
  written: v.partial(v.object(v.entriesFromList(CUT_FIELDS, v.string()))),
})

/** What the desk and subs last wrote of an article: the sum of the cutting it came from, and of each field. */
type DeskRecord = { readonly slug: string; readonly cutting: string; readonly written: WrittenSums }

/** What was written into one edition. */
export type DeskRecords = {
  readonly ofSlug: (slug: string) => DeskRecord | undefined
  /** Whatever the article is called that came from a cutting; none where its place was taken by another since. */
  readonly ofCutting: (cutting: string) => DeskRecord | undefined
  /** Adds a record, where it says something new. */
  readonly note: (record: DeskRecord) => Promise<void>
}

/** How the records of an archive are read and written: `null` for a file that is not there. */
export type RecordFiles = {
  readonly read: (path: string) => Promise<string | null>
  readonly append: (path: string, text: string) => Promise<void>
}

/**
 * Opens the records of editions. A line that is broken off or mangled counts for none: then nobody knows what was
 * written, and all that differs is an editor's.
 *
 * @returns The records in an edition's folder.
 */
export function openDeskRecords({ read, append }: RecordFiles): (edition: string) => Promise<DeskRecords> {
  const opened = new Map<string, DeskRecords>()
  return async (edition) => {
    const known = opened.get(edition)
    if (known) return known
    const path = join(edition, RECORDS_FILE)
    const text = (await read(path)) ?? ''
    // What follows a line that was broken off begins a line of its own.
    let gap = text === '' || text.endsWith('\n') ? '' : '\n'
    const bySlug = new Map<string, DeskRecord>()
    const byCutting = new Map<string, DeskRecord>()
    const take = (record: DeskRecord): void => {
      bySlug.set(record.slug, record)
      byCutting.set(record.cutting, record)
    }
    for (const line of text.split('\n')) {
      const record = parseRecord(line)
      if (record) take(record)
    }
    const records: DeskRecords = {
      ofSlug: (slug) => bySlug.get(slug),
      ofCutting: (cutting) => {
        const record = byCutting.get(cutting)
        return record && bySlug.get(record.slug) === record ? record : undefined
      },
      note: async (record) => {
        const line = formatRecord(record)
        const last = bySlug.get(record.slug)
        if (last && formatRecord(last) === line) return
        take(record)
        await append(path, gap + line)
        gap = ''
      },
    }
    opened.set(edition, records)
    return records
  }
}

function formatRecord({ slug, cutting, written }: DeskRecord): string {
  const sums = Object.fromEntries(CUT_FIELDS.map((field) => [field, written[field]]))
  return `${JSON.stringify({ slug, cutting, written: sums })}\n`
}

function parseRecord(line: string): DeskRecord | null {
  try {
    const parsed = v.safeParse(recordSchema, JSON.parse(line))
    return parsed.success ? (parsed.output as DeskRecord) : null
  } catch {
    return null
  }
}
