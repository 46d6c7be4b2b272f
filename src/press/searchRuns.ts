import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { copied } from './searchSpellings.ts'

/** How many postings are kept in memory before they are spilt, 8 bytes each. */
const RUN_POSTINGS = 2_000_000
/** And how many words. */
const RUN_TERMS = 400_000
/** How much of a run is read at once, in bytes. */
const BUFFER_BYTES = 131_072
const NO_HINT = -1
/** Bits of a posting that hold the impact. */
export const IMPACT_BITS = 4

/** The words of a run in order, each with its postings. */
type Run = {
  /** The word whose postings come next; null at the end. */
  readonly term: string | null
  /** How many they are. */
  readonly count: number
  /** Puts them into an array, and goes on to the next word. */
  readonly take: (target: Uint32Array, from: number) => void
  readonly close: () => void
}

/**
 * Collects postings of any number: what does not fit into memory is spilt to disk as runs in the order of their
 * words, and merged when everything has come. A posting is a piece’s number × 16 + impact.
 */
export class SearchRuns {
  readonly #folder: string
  readonly #ids = new Map<string, number>()
  readonly #hinted: number[] = []
  #terms: string[] = []
  #termOf = new Uint32Array(4096)
  #postings = new Uint32Array(4096)
  #length = 0
  #spilt = 0

  /** @param folder - Where runs are spilt; it goes when they have been merged. */
  constructor(folder: string) {
    this.#folder = folder
    rmSync(folder, { recursive: true, force: true })
  }

  /**
   * Adds that a piece has a word.
   *
   * @param hint - A small number that the same word mostly comes with: then it need not be looked up.
   */
  add(term: string, posting: number, hint = NO_HINT): void {
    if (this.#length === RUN_POSTINGS || this.#terms.length === RUN_TERMS) this.#spill()
    if (this.#length === this.#postings.length) this.#grow()
    this.#termOf[this.#length] = this.#idOf(term, hint)
    this.#postings[this.#length] = posting
    this.#length += 1
  }

  /** Gives every word in order with all its postings, as they came; the array is used again for the next. */
  *merged(): Generator<readonly [term: string, postings: Uint32Array]> {
    const runs: Run[] = Array.from({ length: this.#spilt }, (_, run) => new SpiltRun(this.#nameOf(run)))
    runs.push(this.#sorted())
    let scratch = new Uint32Array(1024)
    for (let term = leastOf(runs); term !== null; term = leastOf(runs)) {
      let length = 0
      for (const run of runs) {
        if (run.term !== term) continue
        if (length + run.count > scratch.length) scratch = grown(scratch, length + run.count)
        const from = length
        length += run.count
        run.take(scratch, from)
      }
      yield [term, scratch.subarray(0, length)]
    }
    for (const run of runs) run.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #idOf(term: string, hint: number): number {
    const hinted = this.#hinted[hint] ?? NO_HINT
    if (this.#terms[hinted] === term) return hinted
    // Whoever gives hints keeps the word itself: it need not be copied, and is told from others at a glance.
    const id = this.#ids.get(term) ?? this.#learn(hint === NO_HINT ? copied(term) : term)
    if (hint !== NO_HINT) this.#hinted[hint] = id
    return id
  }

  #learn(term: string): number {
    const id = this.#terms.push(term) - 1
    this.#ids.set(term, id)
    return id
  }

  #grow(): void {
    const length = Math.min(RUN_POSTINGS, this.#length * 2)
    this.#termOf = grown(this.#termOf, length)
    this.#postings = grown(this.#postings, length)
  }

  /** What is in memory, as a run. */
  #sorted(): MemoryRun {
    const starts = new Uint32Array(this.#terms.length + 1)
    for (let at = 0; at < this.#length; at += 1) addOne(starts, (this.#termOf[at] ?? 0) + 1)
    for (let id = 1; id < starts.length; id += 1) starts[id] = (starts[id] ?? 0) + (starts[id - 1] ?? 0)
    const postings = new Uint32Array(this.#length)
    const ends = starts.slice()
    for (let at = 0; at < this.#length; at += 1) {
      const id = this.#termOf[at] ?? 0
      postings[ends[id] ?? 0] = this.#postings[at] ?? 0
      addOne(ends, id)
    }
    const terms = this.#terms
    const order = [...terms.keys()].sort((a, b) => ((terms[a] ?? '') < (terms[b] ?? '') ? -1 : 1))
    return new MemoryRun(terms, order, starts, postings)
  }

  #spill(): void {
    mkdirSync(this.#folder, { recursive: true })
    const run = this.#sorted()
    const file = openSync(this.#nameOf(this.#spilt), 'w')
    for (const chunk of run.chunks()) writeSync(file, chunk)
    closeSync(file)
    this.#spilt += 1
    this.#length = 0
    this.#terms = []
    this.#ids.clear()
  }

  #nameOf(run: number): string {
    return join(this.#folder, `run-${run}`)
  }
}

class MemoryRun implements Run {
  readonly #terms: readonly string[]
  readonly #order: readonly number[]
  readonly #starts: Uint32Array
  readonly #all: Uint32Array<ArrayBuffer>
  #at = 0

  constructor(
    terms: readonly string[],
    order: readonly number[],
    starts: Uint32Array,
    postings: Uint32Array<ArrayBuffer>,
  ) {
    this.#terms = terms
    this.#order = order
    this.#starts = starts
    this.#all = postings
  }

  get term(): string | null {
    const id = this.#order[this.#at]
    return id === undefined ? null : (this.#terms[id] ?? null)
  }

  get count(): number {
    return this.#own().length
  }

  take(target: Uint32Array, from: number): void {
    target.set(this.#own(), from)
    this.#at += 1
  }

  close(): void {}

  /** The run as a file has it, some words at a time. */
  *chunks(): Generator<Uint8Array> {
    let parts: Uint8Array[] = []
    let bytes = 0
    for (; this.term !== null; this.#at += 1) {
      const word = Buffer.from(this.term, 'utf16le')
      const own = this.#own()
      const head = Buffer.from(Uint32Array.of(word.length, own.length).buffer)
      parts.push(head, word, new Uint8Array(own.buffer, own.byteOffset, own.byteLength))
      bytes += head.length + word.length + own.byteLength
      if (bytes < BUFFER_BYTES) continue
      yield Buffer.concat(parts)
      parts = []
      bytes = 0
    }
    yield Buffer.concat(parts)
  }

  #own(): Uint32Array<ArrayBuffer> {
    const id = this.#order[this.#at] ?? 0
    return this.#all.subarray(this.#starts[id], this.#starts[id + 1])
  }
}

class SpiltRun implements Run {
  readonly #name: string
  readonly #file: number
  readonly #buffer = new Uint8Array(BUFFER_BYTES)
  #at = 0
  #length = 0
  term: string | null = null
  count = 0

  constructor(name: string) {
    this.#name = name
    this.#file = openSync(name, 'r')
    this.#advance()
  }

  take(target: Uint32Array, from: number): void {
    this.#read(new Uint8Array(target.buffer, target.byteOffset + from * 4, this.count * 4))
    this.#advance()
  }

  close(): void {
    closeSync(this.#file)
    rmSync(this.#name)
  }

  #advance(): void {
    const head = new Uint32Array(2)
    const isThere = this.#read(new Uint8Array(head.buffer))
    const word = Buffer.alloc(head[0] ?? 0)
    this.#read(word)
    this.term = isThere ? word.toString('utf16le') : null
    this.count = head[1] ?? 0
  }

  /** Fills an array; says whether there was enough. */
  #read(target: Uint8Array): boolean {
    let filled = 0
    while (filled < target.length) {
      if (this.#at === this.#length) this.#fill()
      if (this.#length === 0) return false
      const part = this.#buffer.subarray(this.#at, Math.min(this.#length, this.#at + target.length - filled))
      target.set(part, filled)
      filled += part.length
      this.#at += part.length
    }
    return true
  }

  #fill(): void {
    this.#length = readSync(this.#file, this.#buffer, 0, this.#buffer.length, null)
    this.#at = 0
  }
}

function leastOf(runs: readonly Run[]): string | null {
  let least: string | null = null
  for (const { term } of runs) if (term !== null && (least === null || term < least)) least = term
  return least
}

function addOne(numbers: Uint32Array, place: number): void {
  numbers[place] = (numbers[place] ?? 0) + 1
}

function grown(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(length, array.length * 2))
  larger.set(array)
  return larger
}
