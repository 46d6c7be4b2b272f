import { type Drafting, set } from '../changes.ts'
import { foldShelf, placesIn, TO_READ } from '../fold.ts'
import type { Json } from '../json.ts'
import type { Facts } from '../ledger.ts'
import { placesAtEnd } from '../order.ts'
import { detailsOf, pieceId } from '../piece.ts'
import type { Draft } from '../shelf.ts'
import { subjects } from '../subjects.ts'
import { valueIn } from '../values.ts'
import type { ItemRecord, ListRecord, ShelfRecord } from './shelfFile.ts'

/** What an import would do: nothing that is here is changed by it, only what is missing is added. */
export type ImportPlan = {
  readonly addedItems: number
  readonly addedLists: readonly string[]
  readonly addedHighlights: number
  /** Pieces that are here already. */
  readonly knownItems: number
  /** Notes and progress that stay as they are here, although the file has others: the titles of their pieces. */
  readonly keptOurs: readonly string[]
  /** The import itself. */
  readonly draft: Drafting
}

/** Says what importing would do to what is here. */
export function planImport(facts: Facts, record: ShelfRecord): ImportPlan {
  const { lists, items } = foldShelf(facts)
  const ids = new Set(record.items.map(({ piece }) => pieceId(piece)))
  const known = [...ids].filter((id) => items.has(id)).length
  const names = new Set(lists.map(({ id }) => id))
  return {
    addedItems: ids.size - known,
    addedHighlights: record.highlights.filter(({ id }) => !facts.get(subjects.highlight(id))?.data).length,
    knownItems: known,
    addedLists: record.lists.filter(({ id }) => !names.has(id)).map(({ name }) => name),
    keptOurs: record.items
      .filter(({ piece, note }) => note && hasOther(facts, subjects.note(pieceId(piece)), note))
      .map(({ piece }) => piece.title),
    draft: (now) => draftImport(now, record),
  }
}

function draftImport(facts: Facts, record: ShelfRecord): Draft[] {
  const known = new Set(record.items.map(({ piece }) => pieceId(piece)))
  return [
    ...record.items.flatMap((item) => itemDrafts(facts, item)),
    ...listDrafts(facts, record.lists),
    ...record.lists.flatMap((list) => memberDrafts(facts, list, known)),
    ...record.highlights.flatMap(({ id, ...highlight }) => missing(facts, subjects.highlight(id), highlight)),
    ...Object.entries(record.settings).flatMap(([name, value]) =>
      missing(facts, subjects.setting(name), value),
    ),
  ]
}

function itemDrafts(facts: Facts, { piece, note, finished, archived, progress }: ItemRecord): Draft[] {
  const id = pieceId(piece)
  return [
    ...missing(facts, subjects.piece(id), detailsOf(piece)),
    ...missing(facts, subjects.note(id), note || null),
    ...missing(facts, subjects.finished(id), finished),
    ...missing(facts, subjects.archived(id), archived),
    ...missing(facts, subjects.progress(id), progress),
  ]
}

/** New lists stand after those that are here, in the order of the file. */
function listDrafts(facts: Facts, lists: readonly ListRecord[]): Draft[] {
  const added = lists.filter(
    ({ id }) => id !== TO_READ && valueIn.listName(facts.get(subjects.list(id))) === null,
  )
  const taken = [...facts.values()].flatMap((fact) =>
    fact.subject.startsWith(subjects.listPlace('')) ? (valueIn.place(fact) ?? []) : [],
  )
  const places = placesAtEnd(taken, added.length, 'last')
  const named = lists.filter(({ id }) => id === TO_READ)
  return [
    ...added.flatMap(({ id, name }, index) => [
      set(subjects.list(id), name),
      set(subjects.listPlace(id), places[index] ?? ''),
    ]),
    ...named.flatMap(({ id, name }) => missing(facts, subjects.list(id), name)),
    ...lists.flatMap(({ id, note }) => missing(facts, subjects.listNote(id), note || null)),
  ]
}

/** What a list lacks comes after what it has, in the order of the file. */
function memberDrafts(facts: Facts, { id: list, items }: ListRecord, known: ReadonlySet<string>): Draft[] {
  const isHere = (id: string) => facts.get(subjects.piece(id))?.data != null
  const added = [...new Set(items)].filter(
    (id) => (known.has(id) || isHere(id)) && valueIn.place(facts.get(subjects.inList(list, id))) === null,
  )
  const places = placesAtEnd(placesIn(facts, list), added.length, 'last')
  return added.map((id, index) => set(subjects.inList(list, id), places[index] ?? ''))
}

function missing(facts: Facts, subject: string, data: Json): Draft[] {
  return data !== null && facts.get(subject)?.data == null ? [set(subject, data)] : []
}

function hasOther(facts: Facts, subject: string, note: string): boolean {
  const here = valueIn.note(facts.get(subject))
  return here !== null && here !== note
}
