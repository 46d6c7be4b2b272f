import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder that the press prints into. It counts what it does. */
export type Site = {
  readonly folder: string
  /** Whether nothing was there before, so that nothing needs to be compared. */
  readonly isEmpty: boolean
  /** Writes a file, unless it is there already with the same content. @param file - From the site's root. */
  readonly write: (file: string, content: string | Uint8Array) => void
  /** Whether a file is there with this content. */
  readonly has: (file: string, content: string | Uint8Array) => boolean
  /** Takes out everything in a folder that is not named. */
  readonly keepOnly: (folder: string, names: ReadonlySet<string>) => void
  /** Takes out a file, or a folder with all that is in it. */
  readonly remove: (file: string) => void
  readonly tally: Tally
}

/** What was done to a site, in files. */
export type Tally = { written: number; same: number; removed: number; bytes: number }

/** Nothing done yet. */
export function emptyTally(): Tally {
  return { written: 0, same: 0, removed: 0, bytes: 0 }
}

/** How many files were looked after. */
export function filesOf({ written, same }: Tally): number {
  return written + same
}

/** Opens a folder to print into. @param isEmpty - Whether nothing was there before. */
export function openSite(folder: string, isEmpty: boolean): Site {
  const tally = emptyTally()
  const { writeFile, remove } = createWriter()
  const has = (file: string, content: string | Uint8Array): boolean =>
    !isEmpty && isThere(join(folder, file), content)
  const write = (file: string, content: string | Uint8Array): void => {
    if (has(file, content)) {
      tally.same += 1
      return
    }
    writeFile(join(folder, file), content)
    tally.written += 1
    tally.bytes += Buffer.byteLength(content)
  }
  const keepOnly = (own: string, names: ReadonlySet<string>): void => {
    if (isEmpty) return
    for (const name of namesIn(join(folder, own))) {
      if (names.has(name)) continue
      remove(join(folder, own, name))
      tally.removed += 1
    }
  }
  return {
    folder,
    isEmpty,
    write,
    has,
    keepOnly,
    remove: (file) => {
      if (!existsSync(join(folder, file))) return
      remove(join(folder, file))
      tally.removed += 1
    },
    tally,
  }
}

/** The names in a folder; none where there is no such folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isThere(path: string, content: string | Uint8Array): boolean {
  const { size } = statSync(path, { throwIfNoEntry: false }) ?? {}
  return size === Buffer.byteLength(content) && readFileSync(path).equals(Buffer.from(content))
}

/** How many folders are remembered to be there. */
const REMEMBERED = 500

/** Writes files and the folders that they need, most of which are new; and takes them out again. */
function createWriter() {
  const made = new Set<string>()
  const writeFile = (path: string, content: string | Uint8Array): void => {
    const folder = dirname(path)
    if (!made.has(folder)) {
      mkdirSync(folder, { recursive: true })
      if (made.size === REMEMBERED) made.clear()
      made.add(folder)
    }
    writeFileSync(path, content)
  }
  const remove = (path: string): void => {
    made.clear()
    rmSync(path, { recursive: true, force: true })
  }
  return { writeFile, remove }
}
