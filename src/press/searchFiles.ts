import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { startName } from '../search/start.ts'
import { searchHash, sentFile } from './searchSeal.ts'

/** Where new files wait until all of them are there. */
const DRAFT = 'draft'
/** There while files are moved to their places. Where it is found, a build was killed, and nothing can be trusted. */
const MOVING = 'moving'

/** What an index consists of: the name of its folder, and for each file its hash, as `searchSeal.ts` has it. */
export type KnownFiles = { readonly edition: string; readonly hashes: ReadonlyMap<string, string> }

/** Whether the folder of indexes has just this one, whole. */
export function isWholeIndex(folder: string, edition: string, start: string): boolean {
  if (!existsSync(folder)) return false
  const names = readdirSync(folder).filter((name) => name !== DRAFT)
  return (
    names.sort().join() === [edition, startName].sort().join() &&
    hashOf(readFileSync(join(folder, startName))) === start
  )
}

/**
 * Writes the files of an index into a folder that gets its name from all their bytes. Files that the last index had
 * too are left where they are; nothing of it is touched before all others are there.
 */
export class SearchFiles {
  readonly #folder: string
  readonly #draft: string
  readonly #before: KnownFiles | null
  readonly #hashes = new Map<string, string>()
  readonly #folders = new Set<string>()
  readonly #written: string[] = []

  /** @param folder - Of all indexes. @param before - What is known of the one in it; without, all in it goes. */
  constructor(folder: string, before: KnownFiles | null) {
    this.#folder = folder
    this.#draft = join(folder, DRAFT)
    this.#before = before
    rmSync(before ? this.#draft : folder, { recursive: true, force: true })
    mkdirSync(this.#draft, { recursive: true })
  }

  /** Writes a file. @param name - As `search/start.ts` names it. */
  write(name: string, bytes: Uint8Array): void {
    const seal = searchHash(name, bytes)
    const hash = seal.toString('base64url')
    this.#hashes.set(name, hash)
    if (this.#before?.hashes.get(name) === hash) return
    this.#put(join(this.#draft, name), sentFile(bytes, seal))
    this.#written.push(name)
  }

  /** Says that a file is as the last index had it. */
  keep(name: string): void {
    const hash = this.#before?.hashes.get(name)
    if (hash === undefined) throw new RangeError(`The last search index had no ${name}`)
    this.#hashes.set(name, hash)
  }

  /**
   * Puts the index in its place.
   *
   * @param startFor - Makes the file that leads to it. @returns What it consists of, and the hash of its first file.
   */
  finish(startFor: (edition: string) => Uint8Array): KnownFiles & { readonly start: string } {
    const edition = editionOf(this.#hashes)
    const place = join(this.#folder, edition)
    const first = startFor(edition)
    const start = sentFile(first, searchHash(startName, first))
    if (edition !== this.#before?.edition) {
      writeFileSync(join(this.#folder, MOVING), '')
      if (this.#before) this.#moveInto(join(this.#folder, this.#before.edition), this.#before)
      renameSync(this.#before ? join(this.#folder, this.#before.edition) : this.#draft, place)
      writeFileSync(join(this.#folder, startName), start)
      rmSync(join(this.#folder, MOVING))
    }
    rmSync(this.#draft, { recursive: true, force: true })
    return { edition, hashes: this.#hashes, start: hashOf(start) }
  }

  #moveInto(place: string, { hashes }: KnownFiles): void {
    for (const name of this.#written) {
      mkdirSync(dirname(join(place, name)), { recursive: true })
      renameSync(join(this.#draft, name), join(place, name))
    }
    for (const name of hashes.keys()) {
      if (this.#hashes.has(name)) continue
      rmSync(join(place, name))
      removeEmpty(dirname(join(place, name)), place)
    }
  }

  #put(path: string, bytes: Uint8Array): void {
    const folder = dirname(path)
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true })
    this.#folders.add(folder)
    writeFileSync(path, bytes)
  }
}

/** The name of an index, from the names and bytes of its files in whatever order they came. */
function editionOf(hashes: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256')
  for (const name of [...hashes.keys()].sort()) hash.update(`${name} ${hashes.get(name)}\n`)
  return hash.digest('hex').slice(0, 12)
}

function removeEmpty(folder: string, root: string): void {
  if (folder === root || readdirSync(folder).length > 0) return
  rmSync(folder, { recursive: true })
  removeEmpty(dirname(folder), root)
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url')
}
