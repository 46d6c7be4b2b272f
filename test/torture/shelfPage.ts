import { openShelf } from '../../src/shelf/browser/openShelf.ts'
import { saveInto } from '../../src/shelf/changes.ts'
import { foldShelf, TO_READ } from '../../src/shelf/fold.ts'
import type { Shelf } from '../../src/shelf/shelf.ts'
import { aPiece } from '../builders/aPiece.ts'

/** What a test can ask of a page that has nothing but the shelf. */
export type ShelfPage = {
  readonly shelf: Shelf
  /** How long the page's thread was kept at the start, in milliseconds: opening, and the first look. */
  readonly openedIn: number
  /** Saves stories, some at a time. @returns The slugs that were told as saved. */
  readonly save: (slugs: readonly string[], atOnce: number) => Promise<string[]>
  /** Saves many stories as one change. */
  readonly saveMany: (slugs: readonly string[]) => Promise<void>
  /** The slugs of all stories that are in the list. */
  readonly saved: () => string[]
}

const start = performance.now()
const shelf = openShelf()
shelf.facts()
const openedIn = performance.now() - start

const page: ShelfPage = {
  shelf,
  openedIn,
  save: async (slugs, atOnce) => {
    const told: string[] = []
    for (let index = 0; index < slugs.length; index += atOnce) {
      const some = slugs.slice(index, index + atOnce)
      const changes = await Promise.all(some.map((slug) => shelf.change(saveInto(TO_READ, [aPiece(slug)]))))
      told.push(...some.filter((_, at) => changes[at]?.outcome === 'saved'))
    }
    return told
  },
  saveMany: async (slugs) => {
    await shelf.change(
      saveInto(
        TO_READ,
        slugs.map((slug) => aPiece(slug)),
      ),
    )
  },
  saved: () => (foldShelf(shelf.facts()).lists[0]?.items ?? []).map((id) => id.split('/').at(-1) ?? ''),
}
Object.assign(globalThis, { page })
