import { type Cursor, END, firstFrom, NOT_LOADED, type Tier } from './cursor.ts'
import { countWhile } from './dictionary.ts'
import type { ChunkPlace, Postings, TierPlace } from './postings.ts'

/** The most files that one wait may ask for beyond the one that is needed. */
const MOST_AHEAD = 3

/** Where a tier gets its chunks. */
export type ChunkSource = {
  /** A chunk that has been read; undefined before that. */
  readonly read: (chunk: ChunkPlace) => Postings | undefined
  /** Reads the files that chunks lie in. */
  readonly load: (chunks: readonly ChunkPlace[]) => Promise<void>
}

/** A tier of a long list: chunks are read when somebody asks for a piece that may be in them. */
export class ChunkedTier implements Tier {
  readonly high: number
  readonly count: number
  readonly #chunks: readonly ChunkPlace[]
  readonly #firsts: Uint32Array
  readonly #source: ChunkSource

  /** @param total - How many pieces there are in the index. */
  constructor({ high, count, chunks }: TierPlace, total: number, source: ChunkSource) {
    this.high = high
    this.count = count
    this.#chunks = [...chunks].reverse()
    this.#firsts = Uint32Array.from(this.#chunks, ({ last }) => total - 1 - last)
    this.#source = source
  }

  cursor(): Cursor {
    return new ChunkedCursor(this.#chunks, this.#firsts, this.#source)
  }

  missing(pieces?: ArrayLike<number>): number {
    const wanted = pieces
      ? new Set(Array.from(pieces, (piece) => chunkOf(this.#firsts, piece)))
      : this.#chunks.keys()
    let bytes = 0
    for (const index of wanted) {
      const chunk = this.#chunks[index]
      if (chunk && !this.#source.read(chunk)) bytes += chunk.length
    }
    return bytes
  }
}

class ChunkedCursor implements Cursor {
  readonly #chunks: readonly ChunkPlace[]
  readonly #firsts: Uint32Array
  readonly #source: ChunkSource
  #chunk = 0
  #at = 0
  #loads = 0

  constructor(chunks: readonly ChunkPlace[], firsts: Uint32Array, source: ChunkSource) {
    this.#chunks = chunks
    this.#firsts = firsts
    this.#source = source
  }

  seek(piece: number): number {
    this.#goTo(piece)
    const first = this.#firsts[this.#chunk] ?? END
    if (piece <= first) return first
    const postings = this.#read()
    if (!postings) return NOT_LOADED
    this.#at = firstFrom(postings.pieces, piece, this.#at)
    return postings.pieces[this.#at] ?? this.#firsts[this.#chunk + 1] ?? END
  }

  impactAt(piece: number): number {
    this.#goTo(piece)
    const postings = this.#read()
    if (!postings) return NOT_LOADED
    this.#at = firstFrom(postings.pieces, piece, this.#at)
    return postings.impacts[this.#at] ?? 0
  }

  attributeAt(): number | undefined {
    return this.#read()?.attributes?.[this.#at]
  }

  async load(piece: number, next: readonly number[]): Promise<void> {
    const chunk = chunkOf(this.#firsts, piece)
    const wanted = new Set([chunk, ...next.map((other) => chunkOf(this.#firsts, other))])
    // Who has read several files in a row reads on: then fewer waits are worth some bytes.
    for (let step = 1; step <= Math.min(MOST_AHEAD, this.#loads >> 1); step += 1) wanted.add(chunk + step)
    const places = [...wanted].slice(0, MOST_AHEAD + 1).flatMap((index) => this.#chunks[index] ?? [])
    if (places.some((place) => !this.#source.read(place))) this.#loads += 1
    await this.#source.load(places)
  }

  peek(piece: number, count: number): number[] {
    const postings = this.#read()
    if (!postings) return []
    const at = firstFrom(postings.pieces, piece, 0)
    return [...postings.pieces.subarray(at, at + count)]
  }

  #goTo(piece: number): void {
    if ((this.#firsts[this.#chunk + 1] ?? END) > piece) return
    this.#chunk = chunkOf(this.#firsts, piece)
    this.#at = 0
  }

  #read(): Postings | undefined {
    const place = this.#chunks[this.#chunk]
    return place && this.#source.read(place)
  }
}

/** The chunk that a piece would be in. */
function chunkOf(firsts: Uint32Array, piece: number): number {
  return Math.max(0, countWhile(firsts, (first) => first <= piece) - 1)
}
