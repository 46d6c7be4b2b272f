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
  const placed = placedByList(facts)
  const lists = listIds(facts)
    .map((id) => listOf(facts, id, placed.get(id) ?? []))
    .sort(compareLists)
  const listsOfItem = new Map<string, string[]>()
  for (const { id, items } of lists) {
    for (const item of items) listsOfItem.set(item, [...(listsOfItem.get(item) ?? []), id])
  }
  const items = new Map<string, Item>()
  for (const subject of facts.keys()) {
    const { kind, name } = partsOfSubject(subject)
    const item = kind === 'piece' ? itemOf(facts, name, listsOfItem.get(name) ?? []) : null
    if (item) items.set(name, item)
  }
  return { lists, items }
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
  return (placedByList(facts, list).get(list) ?? []).sort(compareByPlace)
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

function placedByList(facts: Facts, only?: string): Map<string, Placed[]> {
  const byList = new Map<string, Placed[]>()
  for (const [subject, fact] of facts) {
    if (!subject.startsWith(only === undefined ? 'in/' : `in/${only}/`)) continue
    const { list, piece } = partsOfMembership(partsOfSubject(subject).name)
    const place = valueIn.place(fact)
    if (place === null || !valueIn.piece(facts.get(subjects.piece(piece)), piece)) continue
    const placed = byList.get(list) ?? []
    placed.push({ id: piece, place })
    byList.set(list, placed)
  }
  return byList
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
