import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { searchFile } from '../links/files.ts'
import { printSearch } from './searchArchive.ts'

/** The search index of an archive that is being worked on. */
export type ServedSearch = {
  /** A file of the index by its address; null where there is none. */
  readonly read: (path: string) => Buffer | null
  /** Says that the archive has changed: the next file that is asked for brings the index up to date. */
  readonly forget: () => void
}

/** Makes the search index in the temporary folder when it is asked for. @param archive - The archive’s folder. */
export function serveSearch(archive: string): ServedSearch {
  let place: string | null = null
  let isFresh = false
  const renewed = (): string => {
    place ??= mkdtempSync(join(tmpdir(), 'standfirst-search-'))
    const folder = join(place, 'search')
    if (!isFresh) printSearch({ archive, folder, state: join(place, 'state') })
    isFresh = true
    return folder
  }
  return {
    read: (path) => {
      const base = searchFile('')
      if (!path.startsWith(base) || path.includes('..')) return null
      const folder = renewed()
      try {
        return readFileSync(join(folder, path.slice(base.length)))
      } catch {
        return null
      }
    },
    forget: () => {
      isFresh = false
    },
  }
}
