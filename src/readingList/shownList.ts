import { type Item, type ReadingList, type ShelfState, TO_READ } from '../shelf/fold.ts'
import { secondsLeft } from './duration.ts'

/** The lists that make themselves, and their names. */
export const MADE_LISTS = { finished: 'Finished', archived: 'Put away' } as const

/** What stands where a list's id would, in the address of the page of highlights. */
export const HIGHLIGHTS = 'highlights'

/** What a page of a list shows. */
export type Shown = {
  readonly id: string
  readonly name: string
  /** The reader's own list; null where it makes itself. */
  readonly list: ReadingList | null
  readonly items: readonly Item[]
}

/** What a list can be sorted by. */
export const ORDERS = { own: 'My own', newest: 'Newest', shortest: 'Shortest', title: 'Title' } as const
/** One of the orders. */
export type Order = keyof typeof ORDERS

/** The list of an address, without what is finished or put away; null where there is none. */
export function shownList(shelf: ShelfState, id = TO_READ): Shown | null {
  if (id === 'finished' || id === 'archived') {
    const items = [...shelf.items.values()].filter((item) => item[id] !== null)
    return {
      id,
      name: MADE_LISTS[id],
      list: null,
      items: items.sort((one, other) => (other[id] ?? 0) - (one[id] ?? 0)),
    }
  }
  const list = shelf.lists.find((one) => one.id === id)
  return list ? { id, name: list.name, list, items: openItems(shelf, list) } : null
}

/** The pieces of a list that are still to be read. */
export function openItems({ items }: ShelfState, list: ReadingList): Item[] {
  return list.items.flatMap((id) => {
    const item = items.get(id)
    return item && item.finished === null && item.archived === null ? [item] : []
  })
}

/** How many stories are offered to be read on. */
const MOST_BEGUN = 3

/** The stories that a reader is in the middle of, in whichever list, the last one first. */
export function begunItems({ items }: ShelfState): Item[] {
  return [...items.values()]
    .filter((item) => item.lists.length > 0 && item.finished === null && item.archived === null)
    .filter((item) => percentRead(item) > 0)
    .sort((one, other) => (other.progress?.time ?? 0) - (one.progress?.time ?? 0))
    .slice(0, MOST_BEGUN)
}

/** How much of a piece was read, in whole per cent. */
export function percentRead({ progress }: Item): number {
  return progress && progress.of > 0 ? Math.min(100, Math.round((100 * progress.words) / progress.of)) : 0
}

/** Pieces in an order, those only that have some words in their title, source or note. */
export function sortedItems(items: readonly Item[], order: Order, filter: string): readonly Item[] {
  const words = folded(filter).split(/\s+/).filter(Boolean)
  const found = words.length === 0 ? items : items.filter((item) => hasAll(item, words))
  if (order === 'newest') return found.toSorted((one, other) => other.piece.saved - one.piece.saved)
  if (order === 'shortest') return found.toSorted((one, other) => secondsLeft(one) - secondsLeft(other))
  return order === 'title'
    ? found.toSorted((one, other) => collator.compare(one.piece.title, other.piece.title))
    : found
}

const collator = new Intl.Collator('en')

function hasAll({ piece, note }: Item, words: readonly string[]): boolean {
  const text = folded(`${piece.title} ${piece.source ?? ''} ${note} ${(piece.tags ?? []).join(' ')}`)
  return words.every((word) => text.includes(word))
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
