import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { searchFile } from '../links/files.ts'
import { printSearch } from './searchArchive.ts'

/** The search index of an archive that is being worked on. */
export type ServedSearch = {
  /** A file of the index by its address; null where there is none. */
  readonly read: (path: string) => Buffer | null
  /** Says that the archive has changed: the next file that is asked for makes the index anew. */
  readonly forget: () => void
}

/** Makes the search index in the temporary folder when it is asked for. @param archive - The archive’s folder. */
export function serveSearch(archive: string): ServedSearch {
  let folder: string | null = null
  const made = () => {
    const fresh = mkdtempSync(join(tmpdir(), 'standfirst-search-'))
    printSearch(archive, fresh)
    return fresh
  }
  return {
    read: (path) => {
      const base = searchFile('')
      if (!path.startsWith(base) || path.includes('..')) return null
      folder ??= made()
      try {
        return readFileSync(join(folder, path.slice(base.length)))
      } catch {
        return null
      }
    },
    forget: () => {
      if (folder) rmSync(folder, { recursive: true })
      folder = null
    },
  }
}
