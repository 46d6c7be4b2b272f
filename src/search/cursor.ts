import type { Postings } from './postings.ts'

/** Comes after every piece. */
export const END = 0xffff_ffff
/** The answer lies in a file that has not been read yet. */
export const NOT_LOADED = -1

/** A way through the pieces of a word, always forward; answers at once, or says that it must load first. */
export interface Cursor {
  /** The first piece that is not before the given one, `END` or `NOT_LOADED`. */
  seek(piece: number): number
  /** The impact of a piece that `seek` has found, or `NOT_LOADED`. */
  impactAt(piece: number): number
  /** The attribute of a piece that `seek` has found; undefined where the list does not hold them. */
  attributeAt(piece: number): number | undefined
  /** Reads what is needed to answer for a piece, and for those that will be asked for next. */
  load(piece: number, next: readonly number[]): Promise<void>
  /** Pieces from the given one on that are known already, for others to load ahead; few are enough. */
  peek(piece: number, count: number): number[]
}

/** Pieces of a word whose impact is `high` at most; every walk through them has a cursor of its own. */
export interface Tier {
  readonly high: number
  readonly count: number
  cursor(): Cursor
  /** How many bytes must still be read to know everything about these pieces; undefined: about all. */
  missing(pieces?: ArrayLike<number>): number
}

/** Pieces that are all in memory. */
export class LoadedTier implements Tier {
  readonly high: number
  readonly postings: Postings

  constructor(postings: Postings) {
    this.postings = postings
    this.high = postings.impacts.reduce((high, impact) => Math.max(high, impact), 0)
  }

  get count(): number {
    return this.postings.pieces.length
  }

  cursor(): Cursor {
    return new LoadedCursor(this.postings)
  }

  missing(): number {
    return 0
  }
}

class LoadedCursor implements Cursor {
  readonly #postings: Postings
  #at = 0

  constructor(postings: Postings) {
    this.#postings = postings
  }

  seek(piece: number): number {
    this.#at = firstFrom(this.#postings.pieces, piece, this.#at)
    return this.#postings.pieces[this.#at] ?? END
  }

  impactAt(): number {
    return this.#postings.impacts[this.#at] ?? 0
  }

  attributeAt(): number | undefined {
    return this.#postings.attributes?.[this.#at]
  }

  async load(): Promise<void> {}

  peek(piece: number, count: number): number[] {
    const at = firstFrom(this.#postings.pieces, piece, this.#at)
    return [...this.#postings.pieces.subarray(at, at + count)]
  }
}

/** Every piece of a range, for queries that only filter. */
export class RangeTier implements Tier {
  readonly high = 0
  readonly count: number

  constructor(pieces: number) {
    this.count = pieces
  }

  cursor(): Cursor {
    return {
      seek: (piece) => (piece < this.count ? piece : END),
      impactAt: () => 0,
      attributeAt: () => undefined,
      load: async () => {},
      peek: () => [],
    }
  }

  missing(): number {
    return 0
  }
}

/** Several tiers as one: a piece in more than one has the highest of its impacts. */
export class UnionTier implements Tier {
  readonly high: number
  readonly count: number
  readonly #tiers: readonly Tier[]

  constructor(tiers: readonly Tier[]) {
    this.#tiers = tiers
    this.high = Math.max(0, ...tiers.map(({ high }) => high))
    this.count = tiers.reduce((sum, { count }) => sum + count, 0)
  }

  cursor(): Cursor {
    return new UnionCursor(this.#tiers.map((tier) => tier.cursor()))
  }

  missing(pieces?: ArrayLike<number>): number {
    return this.#tiers.reduce((sum, tier) => sum + tier.missing(pieces), 0)
  }
}

class UnionCursor implements Cursor {
  readonly #cursors: readonly Cursor[]

  constructor(cursors: readonly Cursor[]) {
    this.#cursors = cursors
  }

  seek(piece: number): number {
    let nearest = END
    for (const cursor of this.#cursors) {
      const found = cursor.seek(piece)
      if (found === NOT_LOADED) return NOT_LOADED
      if (found < nearest) nearest = found
    }
    return nearest
  }

  impactAt(piece: number): number {
    let highest = 0
    for (const cursor of this.#cursors) {
      if (cursor.seek(piece) !== piece) continue
      const impact = cursor.impactAt(piece)
      if (impact === NOT_LOADED) return NOT_LOADED
      highest = Math.max(highest, impact)
    }
    return highest
  }

  attributeAt(piece: number): number | undefined {
    for (const cursor of this.#cursors) {
      const attribute = cursor.seek(piece) === piece ? cursor.attributeAt(piece) : undefined
      if (attribute !== undefined) return attribute
    }
    return undefined
  }

  async load(piece: number, next: readonly number[]): Promise<void> {
    await Promise.all(this.#cursors.map((cursor) => cursor.load(piece, next)))
  }

  peek(piece: number, count: number): number[] {
    return this.#cursors[0]?.peek(piece, count) ?? []
  }
}

/** The place of the first number that is not less, from a place on: near ones are found in few steps. */
export function firstFrom(numbers: Uint32Array, number: number, from: number): number {
  if ((numbers[from] ?? END) >= number) return from
  let low = from
  let step = 1
  while ((numbers[low + step] ?? END) < number) {
    low += step
    step *= 2
  }
  let high = Math.min(numbers.length, low + step)
  low += 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? END) < number) low = middle + 1
    else high = middle
  }
  return low
}
