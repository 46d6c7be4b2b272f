import { generateNKeysBetween } from 'fractional-indexing'

/** A place in a list, as a text that sorts: between any two there is another. */
export type Place = string

/** A place this long was made by nobody who moves things by hand; it would only fill the store. */
const LONGEST_PLACE = 500
const LOWER_A = 97
const UPPER_Z = 90

/** A thing with its place. */
export type Placed = { readonly id: string; readonly place: Place }

/** Whether a text from storage is a place that others can be made from. */
export function isPlace(text: string): boolean {
  if (!/^[A-Za-z][0-9A-Za-z]*$/.test(text) || text.length > LONGEST_PLACE) return false
  const head = text.charCodeAt(0)
  const wholeLength = head >= LOWER_A ? head - LOWER_A + 2 : UPPER_Z - head + 2
  return text.length === wholeLength || (text.length > wholeLength && !text.endsWith('0'))
}

/** Which of two stands before the other; things that two tabs have put at one place stand by their names. */
export function compareByPlace(one: Placed, other: Placed): number {
  if (one.place !== other.place) return one.place < other.place ? -1 : 1
  return one.id === other.id ? 0 : one.id < other.id ? -1 : 1
}

/** Places for things in a row that come before, or after, all others. */
export function placesAtEnd(others: Iterable<Place>, count: number, end: 'first' | 'last'): Place[] {
  let edge: Place | null = null
  for (const place of others) {
    if (edge === null || (end === 'first' ? place < edge : place > edge)) edge = place
  }
  return end === 'first' ? generateNKeysBetween(null, edge, count) : generateNKeysBetween(edge, null, count)
}

/**
 * The places that have to change so that things stand at an index, in the order given. That is one for each of
 * them, unless those that follow share a place, when they move on too.
 *
 * @param others - The rest of the list, in order.
 */
export function placesAt(others: readonly Placed[], index: number, ids: readonly string[]): Placed[] {
  const before = others[index - 1]?.place ?? null
  const tied = before === null ? 0 : others.slice(index).findIndex(({ place }) => place > before)
  const after = tied < 0 ? others.slice(index) : others.slice(index, index + tied)
  const moved = [...ids, ...after.map(({ id }) => id)]
  const places = generateNKeysBetween(before, others[index + after.length]?.place ?? null, moved.length)
  return moved.map((id, at) => ({ id, place: places[at] ?? '' }))
}
