import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** How many postings are kept in memory before they are spilt, 8 bytes each. */
const RUN_POSTINGS = 4_000_000
/** How many numbers of a run are read at once. */
const BUFFER_NUMBERS = 131_072
/** Bits of a posting that hold the impact. */
export const IMPACT_BITS = 4

/**
 * Collects postings of any number: what does not fit into memory is spilt to disk as runs in the order of their
 * words, and merged when everything has come. A posting is a piece’s number × 16 + impact.
 */
export class SearchRuns {
  readonly #folder: string
  readonly #terms: readonly string[]
  readonly #ids = new Uint32Array(RUN_POSTINGS)
  readonly #postings = new Uint32Array(RUN_POSTINGS)
  #length = 0
  #runs = 0

  /**
   * @param folder - Where runs are spilt; it exists.
   * @param terms - The words by their numbers; grows while postings come.
   */
  constructor(folder: string, terms: readonly string[]) {
    this.#folder = folder
    this.#terms = terms
  }

  /** Adds that a piece has a word. */
  add(term: number, posting: number): void {
    if (this.#length === RUN_POSTINGS) this.#spill()
    this.#ids[this.#length] = term
    this.#postings[this.#length] = posting
    this.#length += 1
  }

  /** Gives every word in order with all its postings; the array is used again for the next. */
  *merged(): Generator<readonly [term: number, postings: Uint32Array]> {
    this.#spill()
    const runs = Array.from({ length: this.#runs }, (_, run) => new RunReader(this.#nameOf(run)))
    let scratch = new Uint32Array(1024)
    for (const term of this.#sorted(this.#terms.keys())) {
      let length = 0
      for (const run of runs) {
        if (run.term !== term) continue
        if (length + run.count > scratch.length) scratch = grown(scratch, length + run.count)
        length += run.take(scratch, length)
      }
      if (length > 0) yield [term, scratch.subarray(0, length)]
    }
    for (const run of runs) run.close()
  }

  #sorted(ids: Iterable<number>): number[] {
    const terms = this.#terms
    return [...ids].sort((a, b) => ((terms[a] ?? '') < (terms[b] ?? '') ? -1 : 1))
  }

  #spill(): void {
    if (this.#length === 0) return
    const starts = new Uint32Array(this.#terms.length + 1)
    for (let at = 0; at < this.#length; at += 1) count(starts, this.#ids[at] ?? 0)
    const used = this.#sorted(idsIn(starts))
    const run = new Uint32Array(this.#length + 2 * used.length)
    let end = 0
    for (const id of used) {
      const size = starts[id] ?? 0
      run[end] = id
      run[end + 1] = size
      starts[id] = end + 2
      end += size + 2
    }
    for (let at = 0; at < this.#length; at += 1) {
      const id = this.#ids[at] ?? 0
      run[starts[id] ?? 0] = this.#postings[at] ?? 0
      count(starts, id)
    }
    const file = openSync(this.#nameOf(this.#runs), 'w')
    writeSync(file, new Uint8Array(run.buffer))
    closeSync(file)
    this.#runs += 1
    this.#length = 0
  }

  #nameOf(run: number): string {
    return join(this.#folder, `run-${run}`)
  }
}

class RunReader {
  readonly #name: string
  readonly #file: number
  readonly #buffer = new Uint32Array(BUFFER_NUMBERS)
  #at = 0
  #length = 0
  /** The word whose postings come next; −1 at the end. */
  term = -1
  /** How many they are. */
  count = 0

  constructor(name: string) {
    this.#name = name
    this.#file = openSync(name, 'r')
    this.#advance()
  }

  /** Puts the postings of the word into an array, and goes on to the next word. */
  take(target: Uint32Array, from: number): number {
    const { count } = this
    let taken = 0
    while (taken < count) {
      if (this.#at === this.#length) this.#fill()
      const part = this.#buffer.subarray(this.#at, Math.min(this.#length, this.#at + count - taken))
      target.set(part, from + taken)
      taken += part.length
      this.#at += part.length
    }
    this.#advance()
    return count
  }

  close(): void {
    closeSync(this.#file)
    rmSync(this.#name)
  }

  #advance(): void {
    this.term = this.#next() ?? -1
    this.count = this.#next() ?? 0
  }

  #next(): number | undefined {
    if (this.#at === this.#length) this.#fill()
    return this.#at < this.#length ? this.#buffer[this.#at++] : undefined
  }

  #fill(): void {
    const bytes = new Uint8Array(this.#buffer.buffer)
    let read = 0
    while (read < bytes.length) {
      const more = readSync(this.#file, bytes, read, bytes.length - read, null)
      if (more === 0) break
      read += more
    }
    this.#length = read / 4
    this.#at = 0
  }
}

function* idsIn(counts: Uint32Array): Generator<number> {
  for (let id = 0; id < counts.length; id += 1) if (counts[id]) yield id
}

function count(counts: Uint32Array, id: number): void {
  counts[id] = (counts[id] ?? 0) + 1
}

function grown(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(length, array.length * 2))
  larger.set(array)
  return larger
}
