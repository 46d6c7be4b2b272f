/** A piece with its score. */
export type Scored = { readonly piece: number; readonly score: number }

/** The best pieces so far: the highest scores, and of equal ones the newest. */
export class Best {
  readonly #limit: number
  readonly #items: Scored[] = []

  constructor(limit: number) {
    this.#limit = limit
  }

  /** From the best down. */
  get items(): readonly Scored[] {
    return this.#items
  }

  /** Whether a piece with such a score would be among the best. */
  takes(piece: number, score: number): boolean {
    const last = this.#items[this.#limit - 1]
    return !last || score > last.score || (score === last.score && piece < last.piece)
  }

  /** A piece that comes twice keeps the better score. */
  add(piece: number, score: number): void {
    // Most are not, and there can be very many of them.
    if (!this.takes(piece, score)) return
    const known = this.#items.findIndex((item) => item.piece === piece)
    if (known >= 0 && (this.#items[known]?.score ?? 0) >= score) return
    if (known >= 0) this.#items.splice(known, 1)
    const item = { piece, score }
    const place = this.#items.findIndex((other) => comesBefore(item, other))
    this.#items.splice(place < 0 ? this.#items.length : place, 0, item)
    if (this.#items.length > this.#limit) this.#items.pop()
  }
}

function comesBefore(a: Scored, b: Scored): boolean {
  return a.score > b.score || (a.score === b.score && a.piece < b.piece)
}
