import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import type { KnownFiles } from './searchFiles.ts'
import type { EditionPlace } from './searchSegments.ts'

/** Changes when what is kept would be read wrongly, or when the same texts would be indexed in another way. */
const FORMAT = 2
const STATE_FILE = 'index.json'

/** An edition that the last index has. */
export type KnownEdition = EditionPlace & {
  /** Changes when anything in its folder does. */
  readonly key: string
  /** The name of its segment’s file. */
  readonly segment: string
  readonly stories: number
  readonly pieces: number
}

/** What is known of the last index. */
export type KnownSearch = KnownFiles & {
  /** The hash of its first file. */
  readonly start: string
  readonly terms: number
  /** In order. */
  readonly editions: readonly KnownEdition[]
}

type StateFile = Omit<KnownSearch, 'hashes'> & { readonly format: number; readonly files: string }

/** Reads what the last build has kept; null where there is nothing that can be used. @param folder - Of the state. */
export function readState(folder: string): KnownSearch | null {
  try {
    const state = JSON.parse(readFileSync(join(folder, STATE_FILE), 'utf8')) as StateFile
    if (state.format !== FORMAT) return null
    const lines = readFileSync(join(folder, state.files), 'utf8').split('\n')
    const hashes = lines.filter(Boolean).map((line) => line.split(' ') as [string, string])
    return { ...state, hashes: new Map(hashes) }
  } catch {
    return null
  }
}

/** Keeps what the next build needs; up to its last step what is kept is that of the last one. */
export function writeState(folder: string, { hashes, ...known }: KnownSearch): void {
  const files = `files-${known.edition}.txt`
  const lines = Array.from(hashes, ([name, hash]) => `${name} ${hash}\n`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, files), lines.join(''))
  const state: StateFile = { ...known, format: FORMAT, files }
  writeFileSync(join(folder, 'next.json'), JSON.stringify(state))
  renameSync(join(folder, 'next.json'), join(folder, STATE_FILE))
  for (const name of readdirSync(folder)) {
    if (/^files-/.test(name) && name !== files) rmSync(join(folder, name))
  }
}

/** The folder of segments, and what is in it. Segments are named by their content, and never change. */
export class SegmentFolder {
  readonly #folder: string

  constructor(state: string) {
    this.#folder = join(state, 'segments')
  }

  has(name: string): boolean {
    return existsSync(join(this.#folder, name))
  }

  read(name: string): Uint8Array | null {
    const path = join(this.#folder, name)
    return existsSync(path) ? readFileSync(path) : null
  }

  write(name: string, bytes: Uint8Array): void {
    const path = join(this.#folder, name)
    if (existsSync(path)) return
    mkdirSync(dirname(path), { recursive: true })
    // A file that has its name is whole, even if the build is killed.
    writeFileSync(`${path}.part`, bytes)
    renameSync(`${path}.part`, path)
  }

  /** Takes out all others. */
  removeAllBut(names: ReadonlySet<string>): void {
    if (!existsSync(this.#folder)) return
    for (const name of readdirSync(this.#folder, { recursive: true, encoding: 'utf8' })) {
      const isSegment = name.includes(sep) && !names.has(name.replaceAll(sep, '/'))
      if (isSegment) rmSync(join(this.#folder, name))
    }
  }
}
