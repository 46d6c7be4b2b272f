import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** A packed file must be this much smaller, or it is left as it is. */
const WORTH_PACKING = 0.95
/** Where in a gzip file the operating system is named: the same archive must give the same bytes everywhere. */
const SYSTEM_BYTE = 9

/** Writes the files of an index into a folder that gets its name from all their bytes when they are there. */
export class SearchFiles {
  readonly #folder: string
  readonly #draft: string
  readonly #hash = createHash('sha256')
  readonly #folders = new Set<string>()
  #files = 0
  #bytes = 0

  /** @param folder - Of all indexes; what another build left in it goes. */
  constructor(folder: string) {
    this.#folder = folder
    this.#draft = join(folder, 'draft')
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(this.#draft, { recursive: true })
  }

  /** How many files there are, and how many bytes they have. */
  get extent(): { files: number; bytes: number } {
    return { files: this.#files, bytes: this.#bytes }
  }

  /** A folder for what does not fit into memory; it goes when the index is finished. */
  get scratch(): string {
    const folder = join(this.#folder, 'scratch')
    mkdirSync(folder, { recursive: true })
    return folder
  }

  /** Writes a file. @param name - As `search/start.ts` names it, without the edition. */
  write(name: string, bytes: Uint8Array): void {
    this.#hash.update(name).update(bytes)
    this.#put(join(this.#draft, name), bytes)
  }

  /** Gives the index its name, and writes the file that leads to it. @returns The name. */
  finish(startName: string, startFor: (edition: string) => Uint8Array): string {
    const edition = this.#hash.digest('hex').slice(0, 12)
    renameSync(this.#draft, join(this.#folder, edition))
    this.#put(join(this.#folder, startName), startFor(edition))
    if (existsSync(join(this.#folder, 'scratch'))) rmSync(join(this.#folder, 'scratch'), { recursive: true })
    return edition
  }

  #put(path: string, bytes: Uint8Array): void {
    const folder = dirname(path)
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true })
    this.#folders.add(folder)
    const content = packed(bytes)
    writeFileSync(path, content)
    this.#files += 1
    this.#bytes += content.length
  }
}

/** Packed here, since hosts do not pack such files; readers know packed ones by their first bytes. */
function packed(bytes: Uint8Array): Uint8Array {
  const content = gzipSync(bytes)
  content[SYSTEM_BYTE] = 255
  const looksPacked = bytes[0] === content[0] && bytes[1] === content[1]
  return looksPacked || content.length < bytes.length * WORTH_PACKING ? content : bytes
}
