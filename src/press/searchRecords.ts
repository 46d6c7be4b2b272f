import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { ByteWriter } from '../search/bytes.ts'
import type { PieceRecord } from '../search/start.ts'
import { decodeRecords, encodeRecords } from '../search/start.ts'

/** How many bytes are kept before they are written out. */
const BUFFER_BYTES = 1_000_000

/** Keeps the records of pieces on disk, so that memory does not grow with their headlines. */
export class SearchRecords {
  readonly #file: number
  readonly #pending = new ByteWriter()
  #offsets = new Float64Array(1024)
  #written = 0
  #count = 0

  /** @param path - A file that may be overwritten. */
  constructor(path: string) {
    this.#file = openSync(path, 'w+')
  }

  /** Adds the record of the next piece. */
  add(record: PieceRecord): void {
    if (this.#count + 2 > this.#offsets.length) {
      const grown = new Float64Array(this.#offsets.length * 2)
      grown.set(this.#offsets)
      this.#offsets = grown
    }
    this.#pending.bytes(encodeRecords([record]))
    this.#count += 1
    this.#offsets[this.#count] = this.#written + this.#pending.length
    if (this.#pending.length > BUFFER_BYTES) this.#flush()
  }

  /** The records of pieces, in the order that is asked for. */
  read(pieces: ArrayLike<number>): PieceRecord[] {
    this.#flush()
    return Array.from(pieces, (piece) => {
      const start = this.#offsets[piece] ?? 0
      const bytes = new Uint8Array((this.#offsets[piece + 1] ?? start) - start)
      readSync(this.#file, bytes, 0, bytes.length, start)
      return decodeRecords(bytes)[0]
    }).filter((record) => record !== undefined)
  }

  close(): void {
    closeSync(this.#file)
  }

  #flush(): void {
    if (this.#pending.length === 0) return
    const bytes = this.#pending.take()
    writeSync(this.#file, bytes, 0, bytes.length, this.#written)
    this.#written += bytes.length
  }
}
