import type { Fact } from './entry.ts'
import type { Facts } from './ledger.ts'
import { compareByPlace, type Place, type Placed } from './order.ts'
import type { Piece } from './piece.ts'
import { partsOfMembership, partsOfSubject, subjects } from './subjects.ts'
import { type Progress, valueIn } from './values.ts'

/** The list that is always there, and where a piece goes if no other is chosen. */
export const TO_READ = 'to-read'
/** What that list is called until the reader calls it something else. */
const TO_READ_NAME = 'To read'

/** A piece with all that a reader has done to it. */
export type Item = {
  readonly id: string
  readonly piece: Piece
  /** Empty if there is none. */
  readonly note: string
  /** When it was finished, or put away, in milliseconds since 1970; null if it was not. */
  readonly finished: number | null
  readonly archived: number | null
  readonly progress: Progress | null
  /** The ids of the lists that it is in. */
  readonly lists: readonly string[]
}

/** A list of a reader's. */
export type ReadingList = {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly place: Place | null
  /** The ids of its pieces, in order. */
  readonly items: readonly string[]
}

/** All that a reader keeps, as it is shown. */
export type ShelfState = {
  /** In order, the one that is always there first unless it was moved. */
  readonly lists: readonly ReadingList[]
  readonly items: ReadonlyMap<string, Item>
}

/** What a shelf holds before anything is saved, and while pages are printed. */
export const EMPTY_STATE: ShelfState = {
  lists: [{ id: TO_READ, name: TO_READ_NAME, note: '', place: null, items: [] }],
  items: new Map(),
}

/** Makes the state from what holds: the same whichever way the facts have come. */
export function foldShelf(facts: Facts): ShelfState {
  const { items, placed } = gathered(facts)
  const lists = listIds(facts)
    .map((id) =>
      listOf(
        facts,
        id,
        (placed.get(id) ?? []).filter((one) => items.has(one.id)),
      ),
    )
    .sort(compareLists)
  for (const { id: list, items: ids } of lists) {
    for (const id of ids) items.get(id)?.lists.push(list)
  }
  return { lists, items }
}

type GrowingItem = Item & { lists: string[] }

/** One walk through the facts: to look each item's up by names made for it takes several times as long. */
function gathered(facts: Facts): { items: Map<string, GrowingItem>; placed: Map<string, Placed[]> } {
  const items = new Map<string, GrowingItem>()
  const placed = new Map<string, Placed[]>()
  const done: { id: string; field: keyof typeof DONE_TO_ITEMS; fact: Fact }[] = []
  for (const [subject, fact] of facts) {
    const { kind, name } = partsOfSubject(subject)
    if (kind === 'in') {
      const { list, piece: id } = partsOfMembership(name)
      const place = valueIn.place(fact)
      if (place !== null)
        placed
          .set(list, placed.get(list) ?? [])
          .get(list)
          ?.push({ id, place })
    } else if (kind === 'piece') {
      const piece = valueIn.piece(fact, name)
      if (piece) items.set(name, { ...UNTOUCHED, id: name, piece, lists: [] })
    } else if (isDoneToItems(kind)) done.push({ id: name, field: kind, fact })
  }
  for (const { id, field, fact } of done) {
    const item = items.get(id)
    if (item) items.set(id, { ...item, [field]: DONE_TO_ITEMS[field](fact) })
  }
  return { items, placed }
}

const UNTOUCHED = { note: '', finished: null, archived: null, progress: null }
const DONE_TO_ITEMS = {
  note: (fact: Fact) => valueIn.note(fact) ?? '',
  finished: valueIn.time,
  archived: valueIn.time,
  progress: valueIn.progress,
}

function isDoneToItems(kind: string): kind is keyof typeof DONE_TO_ITEMS {
  return Object.hasOwn(DONE_TO_ITEMS, kind)
}

/** One piece of the shelf with all that was done to it; null if it was never saved. @param lists - Those it is in. */
export function itemOf(facts: Facts, id: string, lists: readonly string[]): Item | null {
  const piece = valueIn.piece(facts.get(subjects.piece(id)), id)
  if (!piece) return null
  return {
    id,
    piece,
    note: valueIn.note(facts.get(subjects.note(id))) ?? '',
    finished: valueIn.time(facts.get(subjects.finished(id))),
    archived: valueIn.time(facts.get(subjects.archived(id))),
    progress: valueIn.progress(facts.get(subjects.progress(id))),
    lists,
  }
}

/** The ids of the lists that a piece is in. */
export function listsWith(facts: Facts, id: string): string[] {
  return listIds(facts).filter((list) => valueIn.place(facts.get(subjects.inList(list, id))) !== null)
}

/** The pieces of a list with their places, in order. */
export function placedIn(facts: Facts, list: string): Placed[] {
  const { items, placed } = gathered(facts)
  return (placed.get(list) ?? []).filter(({ id }) => items.has(id)).sort(compareByPlace)
}

/** The places that are taken in a list, in no order. */
export function* placesIn(facts: Facts, list: string): Generator<Place> {
  const start = subjects.inList(list, '')
  for (const [subject, fact] of facts) {
    const place = subject.startsWith(start) ? valueIn.place(fact) : null
    if (place !== null) yield place
  }
}

/** The ids of the lists that there are. */
export function listIds(facts: Facts): string[] {
  const ids = [TO_READ]
  for (const [subject, fact] of facts) {
    const { kind, name } = partsOfSubject(subject)
    if (kind === 'list' && name !== TO_READ && valueIn.listName(fact) !== null) ids.push(name)
  }
  return ids
}

function listOf(facts: Facts, id: string, placed: Placed[]): ReadingList {
  return {
    id,
    name: valueIn.listName(facts.get(subjects.list(id))) ?? TO_READ_NAME,
    note: valueIn.note(facts.get(subjects.listNote(id))) ?? '',
    place: valueIn.place(facts.get(subjects.listPlace(id))),
    items: placed.sort(compareByPlace).map((item) => item.id),
  }
}

function compareLists(one: ReadingList, other: ReadingList): number {
  return compareByPlace({ id: one.id, place: one.place ?? '' }, { id: other.id, place: other.place ?? '' })
}
