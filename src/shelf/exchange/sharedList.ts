import { refused } from '../../links/refused.ts'
import type { Result } from '../../paper/result.ts'
import { checksum } from '../checksum.ts'
import { foldShelf } from '../fold.ts'
import type { Facts } from '../ledger.ts'
import { isCuttingId, pieceId } from '../piece.ts'
import { type ItemRecord, type ListRecord, parseShelfFile, type ShelfRecord } from './shelfFile.ts'

/** The most pieces that a list in a link has: more could not be looked through before they are taken. */
export const MOST_SHARED = 5000

/** A list that came in a link: what it says of itself, and its pieces in order. */
export type SharedList = {
  readonly name: string
  readonly note: string
  readonly items: readonly ItemRecord[]
  /** One sentence for each thing that could not be read. */
  readonly unread: readonly string[]
  /** The id that it gets here: always the same for the same list, and never that of one that is here. */
  readonly id: string
}

/** A list as a link carries it: name, note, order, pieces with their notes; not what the reader has read. Null if there is none. */
export function formatSharedList(facts: Facts, id: string): string | null {
  const { lists, items } = foldShelf(facts)
  const list = lists.find((one) => one.id === id)
  if (!list) return null
  // A cutting is on this device only: its name would lead nobody anywhere.
  const ids = list.items.filter((one) => !isCuttingId(one))
  const records = ids.flatMap((one) => {
    const item = items.get(one)
    return item ? [{ piece: item.piece, ...(item.note && { note: item.note }) }] : []
  })
  const { name, note } = list
  return JSON.stringify({
    schema: 1,
    lists: [{ id: 'shared', name, note, items: ids }],
    items: records,
  })
}

/** How many commas and brackets a list in a link may have. */
const MOST_VALUES = 200_000

/** Reads such a list. */
export function parseSharedList(text: string): Result<SharedList> {
  const read = parseShelfFile(text, MOST_VALUES)
  if (!read.ok) return read
  const { record, unread } = read.value
  const [list] = record.lists
  if (!list) return refused('This link has no list in it.')
  if (Math.max(list.items.length, record.items.length) > MOST_SHARED)
    return refused('This link has more pieces in it than any list that this site shares.')
  const byId = new Map(record.items.map((item) => [pieceId(item.piece), item]))
  const items = [...new Set(list.items)].flatMap((id) => byId.get(id) ?? [])
  return { ok: true, value: { ...list, items, unread, id: `shared-${checksum(text)}` } }
}

/** What adding some pieces of a shared list means. @param target - Where they go; null for a list of their own. */
export function recordOfShared(
  shared: SharedList,
  chosen: ReadonlySet<string>,
  target: Pick<ListRecord, 'id' | 'name'> | null,
): ShelfRecord {
  const items = shared.items.filter(({ piece }) => chosen.has(pieceId(piece)))
  const list = target ?? shared
  return {
    // What another has read is not what this reader has.
    items: items.map(({ piece, note }) => ({ piece, note, finished: null, archived: null, progress: null })),
    lists: [
      {
        id: list.id,
        name: list.name,
        note: target ? '' : shared.note,
        items: items.map(({ piece }) => pieceId(piece)),
      },
    ],
    highlights: [],
    cuttings: [],
    settings: {},
  }
}
