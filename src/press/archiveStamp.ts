import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from './hash.ts'

/**
 * A name for an archive as it lies on disk: other where any file in it has another name, size or time. Nothing is read.
 *
 * @param folder - The archive's; there may be none.
 */
export function stampOfArchive(folder: string): string {
  return hashOf(Array.from(stampsIn(folder, '')).join('\n'))
}

/** As git does: a file of the same size and times is the same file. Empty where there is none. */
export function stampOf(path: string): string {
  try {
    const { size, mtimeMs, ctimeMs } = statSync(path)
    return `${size} ${mtimeMs} ${ctimeMs}`
  } catch {
    return ''
  }
}

function* stampsIn(folder: string, place: string): Generator<string> {
  for (const entry of entriesIn(join(folder, place))) {
    const own = place === '' ? entry.name : `${place}/${entry.name}`
    if (entry.isDirectory()) {
      yield `${own}/`
      yield* stampsIn(folder, own)
    } else yield `${own} ${stampOf(join(folder, own))}`
  }
}

function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return []
  }
}
