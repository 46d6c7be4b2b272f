import * as v from 'valibot'
import { refused } from '../../links/refused.ts'
import { textSchema } from '../../paper/fields.ts'
import type { Result } from '../../paper/result.ts'
import { checksum } from '../checksum.ts'
import { type Cutting, formatCutting, readCuttingRecord } from '../cutting.ts'
import { foldShelf, type Item } from '../fold.ts'
import { highlightSchema, highlightsIn, type KeptHighlight } from '../highlight.ts'
import { isDeeperThan, type Json, jsonIn, sortedJson } from '../json.ts'
import type { Facts } from '../ledger.ts'
import { type Piece, pieceSchema } from '../piece.ts'
import { partsOfSubject } from '../subjects.ts'
import { listNameSchema, noteSchema, type Progress, progressSchema, timeSchema } from '../values.ts'
import { Unread } from './unread.ts'

/** The form of the file; one that a newer program wrote counts on. */
const FILE_SCHEMA = 1
/** How many commas and brackets a file has at most: cuttings have hundreds each. */
const MOST_VALUES = 3_000_000
/** How deep a file is nested at most; ours are six levels deep, and settings may be deeper one day. */
const DEEPEST = 40

/** A list as files carry it: its pieces by their ids, in order. */
export type ListRecord = { id: string; name: string; note: string; items: string[] }
/** A piece as files carry it, with what was done to it. */
export type ItemRecord = {
  piece: Piece
  note: string
  finished: number | null
  archived: number | null
  progress: Progress | null
}
/** All that a file says. */
export type ShelfRecord = {
  lists: ListRecord[]
  items: ItemRecord[]
  /** In the order that they were made; files from before there were any have none. */
  highlights: KeptHighlight[]
  /** The reader's own cuttings, whole; files from before there were any have none. */
  cuttings: Cutting[]
  settings: Record<string, Json>
}

const listSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
  name: listNameSchema,
  note: v.optional(noteSchema, ''),
  items: v.array(textSchema),
})
const itemSchema = v.object({
  piece: pieceSchema,
  note: v.optional(noteSchema, ''),
  finished: v.optional(v.nullable(timeSchema), null),
  archived: v.optional(v.nullable(timeSchema), null),
  progress: v.optional(v.nullable(progressSchema), null),
})
const keptHighlightSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
  ...highlightSchema.entries,
})

/** What a shelf holds, as a file says it: every list, every piece, whatever was done to it, cuttings, and the settings. */
export function recordOf(facts: Facts, cuttings: readonly Cutting[] = []): ShelfRecord {
  const { lists, items } = foldShelf(facts)
  return {
    lists: lists.map(({ id, name, note, items: ids }) => ({ id, name, note, items: [...ids] })),
    items: [...items.values()].map(itemRecord).sort((one, other) => one.piece.saved - other.piece.saved),
    highlights: highlightsIn(facts).sort(byTime),
    cuttings: [...cuttings],
    settings: settingsIn(facts),
  }
}

/** As long as the texts of one file's cuttings may be together, in UTF-16 units: a file must be read again. */
const LONGEST_CUTTINGS = 6_000_000

/** A record divided so that each part makes a file that can be read again: all but cuttings stands in the first. */
export function recordParts(record: ShelfRecord): ShelfRecord[] {
  const parts: Cutting[][] = [[]]
  let length = 0
  for (const cutting of record.cuttings) {
    const own = formatCutting(cutting).length
    if (length > 0 && length + own > LONGEST_CUTTINGS) {
      parts.push([])
      length = 0
    }
    parts.at(-1)?.push(cutting)
    length += own
  }
  const nothing: ShelfRecord = { lists: [], items: [], highlights: [], cuttings: [], settings: {} }
  return parts.map((cuttings, index) => ({ ...(index === 0 ? record : nothing), cuttings }))
}

/** One file that holds everything, for people to read and for us to read again. @param made - Milliseconds since 1970. */
export function formatShelfFile(record: ShelfRecord, made: number): string {
  const head = {
    standfirst: 'shelf',
    schema: FILE_SCHEMA,
    made: new Date(made).toISOString(),
    counts: countsOf(record),
    checksum: checksumOf(record),
  }
  return `${JSON.stringify({ ...head, ...contentsOf(record) }, null, 2)}\n`
}

/** What a file of ours says, and what of it could not be read. */
export type ReadRecord = {
  readonly record: ShelfRecord
  /** Whether it is as it was written; an edited file is not, and is read all the same. */
  readonly isUntouched: boolean
  /** One sentence for each thing that was left out. */
  readonly unread: readonly string[]
}

/** Whether a text is a file of ours, whatever is wrong with it. */
export function isShelfFile(text: string): boolean {
  return /^\ufeff?\s*\{\s*"standfirst"\s*:\s*"shelf"/.test(text)
}

/** Reads a file of ours: what can be read is, and the rest is named. @param mostValues - How many commas and brackets it may have. */
export function parseShelfFile(text: string, mostValues = MOST_VALUES): Result<ReadRecord> {
  const file = jsonIn(text.replace(/^\ufeff/, ''), mostValues)
  if (isDeeperThan(file, DEEPEST)) return refused(TOO_DEEP)
  const {
    schema,
    lists,
    items,
    highlights,
    cuttings,
    settings,
    checksum: sum,
  } = (isObject(file) ? file : {}) as Record<string, Json>
  if (typeof schema !== 'number' || !Array.isArray(lists) || !Array.isArray(items)) return refused(NOT_WHOLE)
  if (schema > FILE_SCHEMA) return refused(NEWER)
  const unread = new Unread()
  const record: ShelfRecord = {
    lists: letIn(lists, listSchema, 'List', unread),
    items: letIn(items, itemSchema, 'Piece', unread),
    highlights: Array.isArray(highlights) ? letIn(highlights, keptHighlightSchema, 'Highlight', unread) : [],
    cuttings: Array.isArray(cuttings) ? letCuttingsIn(cuttings, unread) : [],
    settings: isObject(settings) ? settings : {},
  }
  return { ok: true, value: { record, isUntouched: sum === checksumOf(record), unread: unread.sentences() } }
}

const NOT_WHOLE = 'This is not a whole file of reading lists: its JSON ends too early or lacks its parts.'
const TOO_DEEP = 'This is not a file of reading lists: it has more in one another than any list has.'
const NEWER = 'A newer version of Standfirst wrote this file. Update this site, then import it.'

function isObject(value: unknown): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** How many there are of what a file holds. */
export function countsOf({
  lists,
  items,
  highlights,
  cuttings,
  settings,
}: ShelfRecord): Record<string, number> {
  return {
    lists: lists.length,
    items: items.length,
    notes: items.filter(({ note }) => note !== '').length,
    finished: items.filter(({ finished }) => finished !== null).length,
    archived: items.filter(({ archived }) => archived !== null).length,
    begun: items.filter(({ progress }) => progress !== null).length,
    ...(highlights.length > 0 && { highlights: highlights.length }),
    ...(cuttings.length > 0 && { cuttings: cuttings.length }),
    settings: Object.keys(settings).length,
  }
}

function itemRecord({ piece, note, finished, archived, progress }: Item): ItemRecord {
  return { piece, note, finished, archived, progress }
}

function settingsIn(facts: Facts): Record<string, Json> {
  const settings: [string, Json][] = []
  for (const [subject, { data }] of facts) {
    const { kind, name } = partsOfSubject(subject)
    if (kind === 'setting' && data !== null) settings.push([name, data])
  }
  return Object.fromEntries(settings)
}

/** Where there is no highlight or cutting there is no field for them, so that files from before there were any are as they were. */
function contentsOf({ lists, items, highlights, cuttings, settings }: ShelfRecord): Record<string, Json> {
  return {
    lists,
    items,
    ...(highlights.length > 0 && { highlights }),
    ...(cuttings.length > 0 && { cuttings: cuttings.map((one) => jsonIn(formatCutting(one)) as Json) }),
    settings,
  }
}

function checksumOf(record: ShelfRecord): string {
  return checksum(sortedJson(contentsOf(record)))
}

function byTime(one: KeptHighlight, other: KeptHighlight): number {
  return one.made - other.made || (one.id < other.id ? -1 : 1)
}

function letIn<Schema extends v.GenericSchema>(
  values: readonly unknown[],
  schema: Schema,
  what: string,
  unread: Unread,
): v.InferOutput<Schema>[] {
  const read: v.InferOutput<Schema>[] = []
  // Of a hostile file a million are wrong, and each fault takes kilobytes: nothing is made for those that nobody is told of.
  values.forEach((value, index) => {
    const { success, output, issues } = isObject(value)
      ? v.safeParse(schema, value, { abortEarly: true })
      : NO_RECORD
    if (success) read.push(output)
    else unread.note(() => `${what} ${index + 1}: ${pathOf(issues)} is not what it should be.`)
  })
  return read
}

const NO_RECORD = { success: false, output: undefined, issues: [] } as const

function pathOf([issue]: readonly v.BaseIssue<unknown>[]): string {
  return (issue && v.getDotPath(issue)) ?? 'it'
}

function letCuttingsIn(values: readonly unknown[], unread: Unread): Cutting[] {
  return values.flatMap((value, index) => {
    const read = readCuttingRecord(value)
    if (read.ok) return [read.value]
    unread.note(`Cutting ${index + 1}: ${read.faults[0]?.message ?? 'it cannot be read.'}`)
    return []
  })
}
