import { openShelf } from '../shelf/browser/openShelf.ts'
import { stateOf } from './useShelf.ts'

/** What a list is called now. */
export function listName(id: string): string {
  return stateOf(openShelf().facts()).lists.find((list) => list.id === id)?.name ?? 'a list'
}

/** An id for a new list. */
export function newListId(): string {
  return crypto.getRandomValues(new Uint32Array(2)).join('')
}
