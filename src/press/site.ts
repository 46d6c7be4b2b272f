import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder that the press prints into. It counts what it does. */
export type Site = {
  readonly folder: string
  /** Writes a file, unless it is there already with the same content. @param file - From the site's root. */
  readonly write: (file: string, content: string | Uint8Array) => void
  /** Whether a file is there with this content. */
  readonly has: (file: string, content: string | Uint8Array) => boolean
  /** Takes out everything in a folder that is not named. */
  readonly keepOnly: (folder: string, names: ReadonlySet<string>) => void
  readonly tally: Tally
}

/** What was done to a site, in files. */
export type Tally = { written: number; same: number; removed: number; bytes: number }

/** Nothing done yet. */
export function emptyTally(): Tally {
  return { written: 0, same: 0, removed: 0, bytes: 0 }
}

/** @param isEmpty - Whether nothing was there before, so that nothing needs to be compared. */
export function openSite(folder: string, isEmpty: boolean): Site {
  const tally = emptyTally()
  const has = (file: string, content: string | Uint8Array): boolean =>
    !isEmpty && isThere(join(folder, file), bytesOf(content))
  const write = (file: string, content: string | Uint8Array): void => {
    const bytes = bytesOf(content)
    if (has(file, bytes)) {
      tally.same += 1
      return
    }
    writeWithFolder(join(folder, file), bytes)
    tally.written += 1
    tally.bytes += bytes.length
  }
  const keepOnly = (own: string, names: ReadonlySet<string>): void => {
    if (isEmpty) return
    for (const name of namesIn(join(folder, own))) {
      if (names.has(name)) continue
      rmSync(join(folder, own, name), { recursive: true, force: true })
      tally.removed += 1
    }
  }
  return { folder, write, has, keepOnly, tally }
}

/** The names in a folder; none where there is no such folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content
}

function isThere(path: string, bytes: Uint8Array): boolean {
  const { size } = statSync(path, { throwIfNoEntry: false }) ?? {}
  return size === bytes.length && readFileSync(path).equals(bytes)
}

function writeWithFolder(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
  }
}
