import { listIds, placedIn, placesIn, TO_READ } from './fold.ts'
import { isSameJson, type Json } from './json.ts'
import type { Facts } from './ledger.ts'
import { type Place, placesAt, placesAtEnd } from './order.ts'
import { detailsOf, type Piece, pieceId } from './piece.ts'
import type { Draft } from './shelf.ts'
import { subjects } from './subjects.ts'
import { type Progress, valueIn } from './values.ts'

/** What shall hold, given what holds: what `Shelf.change` takes. */
export type Drafting = (facts: Facts) => Draft[]

/** Saves pieces into a list, before what is there. What is there already stays where it is. */
export function saveInto(list: string, pieces: readonly Piece[]): Drafting {
  return (facts) => {
    const isIn = (id: string) => valueIn.place(facts.get(subjects.inList(list, id))) !== null
    const added = [...new Map(pieces.map((piece) => [pieceId(piece), piece])).values()].filter(
      (piece) =>
        !isIn(pieceId(piece)) || !valueIn.piece(facts.get(subjects.piece(pieceId(piece))), pieceId(piece)),
    )
    const places = placesAtEnd(placesIn(facts, list), added.length, 'first')
    return added.flatMap((piece, index) => {
      const id = pieceId(piece)
      return [
        ...(facts.get(subjects.piece(id))?.data ? [] : [set(subjects.piece(id), detailsOf(piece))]),
        set(subjects.inList(list, id), places[index] ?? ''),
        ...restored(facts, id),
      ]
    })
  }
}

/** Takes pieces out of a list; notes and progress stay, should they come back. */
export function takeOut(list: string, ids: readonly string[]): Drafting {
  return (facts) =>
    ids
      .map((id) => subjects.inList(list, id))
      .flatMap((subject) => (facts.get(subject)?.data ? [set(subject, null)] : []))
}

/** Takes pieces out of every list that they are in. */
export function takeOutOfAll(ids: readonly string[]): Drafting {
  return (facts) => listIds(facts).flatMap((list) => takeOut(list, ids)(facts))
}

/** Says anew what lists show of pieces that are known already, where that has changed: a cutting was mended. */
export function describeAnew(pieces: readonly Piece[]): Drafting {
  return (facts) =>
    pieces.flatMap((piece) => {
      const subject = subjects.piece(pieceId(piece))
      const known = valueIn.piece(facts.get(subject), pieceId(piece))
      if (!known) return []
      const details = detailsOf({ ...piece, saved: known.saved })
      return isSameJson(details, detailsOf(known)) ? [] : [set(subject, details)]
    })
}

/** Moves pieces of a list to an index of it, in the order given. @param index - Among the pieces that stay. */
export function moveWithin(list: string, ids: readonly string[], index: number): Drafting {
  return (facts) => {
    const all = placedIn(facts, list)
    const moved = ids.filter((id) => all.some((placed) => placed.id === id))
    const others = all.filter(({ id }) => !moved.includes(id))
    return placesAt(others, Math.max(0, Math.min(index, others.length)), moved).map(({ id, place }) =>
      set(subjects.inList(list, id), place),
    )
  }
}

/** Makes a list, after all others. @param list - An id that no other list has. */
export function makeList(list: string, name: string, note = ''): Drafting {
  return (facts) => [
    set(subjects.list(list), name),
    set(subjects.listPlace(list), placesAtEnd(listPlaces(facts), 1, 'last')[0] ?? ''),
    ...(note ? [set(subjects.listNote(list), note)] : []),
  ]
}

/** Names a list, or gives it a note; an empty note is none. */
export function describeList(list: string, { name, note }: { name?: string; note?: string }): Drafting {
  return (facts) => [
    ...(name === undefined ? [] : changed(facts, subjects.list(list), name)),
    ...(note === undefined ? [] : changed(facts, subjects.listNote(list), note || null)),
  ]
}

/** Removes a list; the pieces stay in the others. The list that is always there only becomes empty. */
export function removeList(list: string): Drafting {
  return (facts) =>
    list === TO_READ
      ? placedIn(facts, list).map(({ id }) => set(subjects.inList(list, id), null))
      : changed(facts, subjects.list(list), null)
}

/** Writes a note to a piece; an empty one is none. */
export function noteOn(id: string, note: string): Drafting {
  return (facts) => changed(facts, subjects.note(id), note || null)
}

/** Says that pieces were finished, at a time in milliseconds since 1970, or (null) that they were not. */
export function finish(ids: readonly string[], time: number | null): Drafting {
  return (facts) => ids.flatMap((id) => flagged(facts, subjects.finished(id), time))
}

/** Puts pieces away, at a time in milliseconds since 1970, or (null) brings them back. */
export function archive(ids: readonly string[], time: number | null): Drafting {
  return (facts) => ids.flatMap((id) => flagged(facts, subjects.archived(id), time))
}

/** Keeps how far a reader has come. */
export function keepProgress(id: string, progress: Progress): Drafting {
  return (facts) => changed(facts, subjects.progress(id), progress)
}

/** Keeps a setting. */
export function keepSetting(name: string, value: Json): Drafting {
  return (facts) => changed(facts, subjects.setting(name), value)
}

/** Makes several changes one. */
export function together(...draftings: readonly Drafting[]): Drafting {
  return (facts) => draftings.flatMap((drafting) => drafting(facts))
}

/** That something shall hold about a subject; null for nothing. */
export function set(subject: string, data: Json): Draft {
  return { subject, data }
}

/** A fact only where something else holds: what changes nothing is not written. */
function changed(facts: Facts, subject: string, data: Json): Draft[] {
  const held = facts.get(subject)?.data ?? null
  return JSON.stringify(held) === JSON.stringify(data) ? [] : [set(subject, data)]
}

/** What is finished twice keeps the time of the first. */
function flagged(facts: Facts, subject: string, time: number | null): Draft[] {
  const isFlagged = valueIn.time(facts.get(subject)) !== null
  return isFlagged === (time !== null) ? [] : [set(subject, time)]
}

/** What is saved anew is no longer put away. */
function restored(facts: Facts, id: string): Draft[] {
  return flagged(facts, subjects.archived(id), null)
}

function listPlaces(facts: Facts): Place[] {
  return listIds(facts).flatMap((id) => valueIn.place(facts.get(subjects.listPlace(id))) ?? [])
}
