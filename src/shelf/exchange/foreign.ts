import * as v from 'valibot'
import { checksum } from '../checksum.ts'
import { listIds, TO_READ } from '../fold.ts'
import type { Facts } from '../ledger.ts'
import { type Piece, pieceId, pieceSchema } from '../piece.ts'
import { subjects } from '../subjects.ts'
import { LONGEST_NAME, LONGEST_NOTE, valueIn } from '../values.ts'
import type { ItemRecord, ListRecord, ReadRecord } from './shelfFile.ts'
import { Unread } from './unread.ts'

/** A link as another program has kept it; whatever that program does not know is left out. */
export type ForeignLink = {
  readonly url: string
  /** Where it stands in the file, for the sentence about what is wrong with it: `Row 3`. */
  readonly where: string
  readonly title?: string
  readonly note?: string
  /** As it was written; empty for none. */
  readonly saved?: string
  /** The folders that it lies in, each as a path from the outermost. */
  readonly folders?: readonly (readonly string[])[]
  readonly tags?: readonly string[]
  readonly source?: string
  readonly words?: number
  readonly isArchived?: boolean
  readonly isFinished?: boolean
}

/** All that another program’s file says. */
export type ForeignFile = { readonly links: readonly ForeignLink[]; readonly unread: readonly string[] }

/** What makes a piece of our own archive of its address on this site; null where it is none. */
export type OwnPieces = (
  url: string,
) => Pick<Extract<Piece, { kind: 'story' }>, 'publication' | 'edition' | 'slug'> | null

/**
 * Turns what another program kept into lists and pieces of ours. A folder becomes a list; what lies in none is to read.
 *
 * @param now - Milliseconds since 1970, for links without a date.
 */
export function recordFrom(
  { links, unread }: ForeignFile,
  facts: Facts,
  now: number,
  own: OwnPieces,
): ReadRecord {
  const faults = new Unread(unread)
  const items = new Map<string, ItemRecord>()
  const lists = new Map<string, ListRecord>()
  for (const link of links) {
    const item = itemFrom(link, now, own)
    if (!item) {
      faults.note(`${link.where}: “${link.url.slice(0, 80)}” is no web address that can be kept.`)
      continue
    }
    const { saved = '' } = link
    if (saved && Number(saved) !== 0 && parseDate(saved) === null) {
      faults.note(`${link.where}: the date “${saved.slice(0, 40)}” was left out.`)
    }
    const id = pieceId(item.piece)
    if (!items.has(id)) items.set(id, item)
    for (const name of listNames(link)) listOf(lists, facts, name).items.push(id)
  }
  return {
    record: {
      lists: [...lists.values()],
      items: [...items.values()],
      highlights: [],
      cuttings: [],
      settings: {},
    },
    isUntouched: true,
    unread: faults.sentences(),
  }
}

function itemFrom(link: ForeignLink, now: number, own: OwnPieces): ItemRecord | null {
  const saved = parseDate(link.saved ?? '') ?? now
  const url = link.url.trim()
  const story = own(url)
  const given = {
    ...(story ? { kind: 'story', ...story } : { kind: 'link', url }),
    title: cleaned(link.title) || url,
    saved,
    ...(cleaned(link.source) && { source: cleaned(link.source) }),
    ...(link.words ? { seconds: Math.round(link.words / 4) } : {}),
    ...(link.tags?.length ? { tags: [...new Set(link.tags.map(cleaned).filter(Boolean))] } : {}),
  }
  const { success, output } = v.safeParse(pieceSchema, given)
  if (!success) return null
  return {
    piece: output,
    note: (link.note ?? '').trim().slice(0, LONGEST_NOTE),
    finished: link.isFinished ? saved : null,
    archived: link.isArchived ? saved : null,
    progress: null,
  }
}

function listNames({ folders = [] }: ForeignLink): string[] {
  const names = folders.map((path) => path.map(cleaned).filter(Boolean).join(' / ').slice(0, LONGEST_NAME))
  return names.length > 0 ? names.map((name) => name || '') : ['']
}

function listOf(lists: Map<string, ListRecord>, facts: Facts, name: string): ListRecord {
  const known = lists.get(name)
  if (known) return known
  const here = listIds(facts).find((id) => valueIn.listName(facts.get(subjects.list(id))) === name)
  const id = name === '' ? TO_READ : (here ?? `from-${checksum(name)}`)
  const list = { id, name: name || 'To read', note: '', items: [] }
  lists.set(name, list)
  return list
}

/** A text in one line, without what does not show or turns the letters round it. */
function cleaned(text = ''): string {
  return text
    .replaceAll(/[\p{Cc}\p{Surrogate}\p{Bidi_Control}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const LAST_TIME = Date.UTC(2100, 0)

/** The time that a text means, in milliseconds since 1970; null for none, and for what can be none. */
export function parseDate(text: string): number | null {
  const time = timeIn(text.trim())
  return Number.isFinite(time) && time > 0 && time < LAST_TIME ? time : null
}

function timeIn(text: string): number {
  if (/^\d+$/.test(text)) return Number(text) < 1e11 ? Number(text) * 1000 : Number(text)
  const dayFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{2}):(\d{2}):(\d{2}))?$/.exec(text)
  if (dayFirst) {
    const [day = 0, month = 0, year = 0, ...clock] = dayFirst.slice(1).map((part) => Number(part ?? 0))
    return Date.UTC(year, month - 1, day, ...clock)
  }
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text.replace(/^(\S+) (\d)/, '$1T$2')) : Number.NaN
}
