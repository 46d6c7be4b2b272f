import { type Found, type SearchOptions, search } from '../search/search.ts'
import { SearchIndex } from '../search/searchIndex.ts'
import { fetchIndexFile } from './fetchIndexFile.ts'
import { NotPrinted, Unreadable } from './printedFile.ts'

let opened: Promise<SearchIndex> | null = null

/**
 * Searches in the thread that calls it. An index that has been printed anew since it was opened is opened again.
 *
 * @throws {NotPrinted} If the site has no index, {Unreachable} if nobody answered, or not with the
 * files, {Unreadable} if this program cannot read it.
 */
export async function searchHere(text: string, options: SearchOptions): Promise<Found> {
  try {
    return await search(await openIndex(), text, options)
  } catch (error) {
    opened = null
    if (error instanceof RangeError) throw new Unreadable(`The search index: ${error.message}.`)
    if (!(error instanceof NotPrinted)) throw error
    return search(await openIndex(), text, options)
  }
}

/** Opens the index, so that the first search finds it open. */
export function openIndex(): Promise<SearchIndex> {
  opened ??= SearchIndex.open(fetchIndexFile)
  opened.catch(() => {
    opened = null
  })
  return opened
}
