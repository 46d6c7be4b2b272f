import type { Attribute } from '../search/start.ts'
import type { IndexedPiece } from './searchSegments.ts'

/** What changes in the list of a word: a piece has it, or `impact` 0, has it no more. */
export type ChangeWord = (term: string, piece: number, impact: number, hint?: number) => void

/** Stands for no piece: says only that something has gone from the list of a word. */
export const NOBODY = 2 ** 28 - 1

/** Numbers of attributes in the order that they first come in: a newer piece does not change them. */
export class AttributeNumbers {
  readonly attributes: Attribute[] = []
  readonly #numbers = new Map<string, number>()

  /** Whether an attribute has come. */
  has(attribute: Attribute): boolean {
    return this.#numbers.has(keyOf(attribute))
  }

  of({ publication, section, language, kind }: Attribute): number {
    const key = keyOf({ publication, section, language, kind })
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.attributes.push({ publication, section, language, kind }) - 1
    this.#numbers.set(key, number)
    return number
  }
}

/** Where the pieces of the last index are in this one, and how many of them are where they were. */
export class SearchMoves {
  readonly #numbers: Int32Array
  /** Whether all that are still there have the number that they had. */
  isStill = true

  /** @param pieces - Of the last index. */
  constructor(pieces: number) {
    this.#numbers = new Int32Array(pieces).fill(-1)
  }

  /** Notes the new number of a piece. */
  set(before: number, after: number): void {
    this.#numbers[before] = after
    if (before !== after) this.isStill = false
  }

  /** The new number of a piece; negative where it has gone. */
  of(before: number): number {
    return this.#numbers[before] ?? -1
  }
}

/**
 * Compares the pieces of an edition with those that it had.
 *
 * @param before - In order. @param after - In order. @param first - The number of the first of them, before and now.
 * @param moved - Is told of each that is still there. @param change - Of each word that is not as it was.
 */
export function compareEditions(
  before: readonly IndexedPiece[],
  after: readonly IndexedPiece[],
  first: { readonly before: number; readonly after: number },
  moved: (before: number, after: number) => void,
  change: ChangeWord,
): void {
  const places = new Map(before.map((piece, place) => [nameOf(piece), place]))
  let next = 0
  for (const [place, piece] of after.entries()) {
    const known = places.get(nameOf(piece)) ?? -1
    // Lists stay in order only where the pieces that stay do.
    const old = known >= next ? before[known] : undefined
    for (; next < known; next += 1) takeOut(before[next], change)
    if (old) {
      moved(first.before + known, first.after + place)
      next = known + 1
    }
    comparePieces(old, piece, first.after + place, change)
  }
  for (; next < before.length; next += 1) takeOut(before[next], change)
}

function comparePieces(
  before: IndexedPiece | undefined,
  after: IndexedPiece,
  number: number,
  change: ChangeWord,
): void {
  if (!before) {
    for (const [place, term] of after.terms.entries()) {
      change(term, number, after.impacts[place] ?? 0, after.hints?.[place])
    }
    return
  }
  const isSameKind = keyOf(before) === keyOf(after)
  const known = new Map(before.terms.map((term, place) => [term, before.impacts[place] ?? 0]))
  for (const [place, term] of after.terms.entries()) {
    const impact = after.impacts[place] ?? 0
    if (!isSameKind || known.get(term) !== impact) change(term, number, impact, after.hints?.[place])
    known.delete(term)
  }
  for (const term of known.keys()) change(term, number, 0)
}

function takeOut(piece: IndexedPiece | undefined, change: ChangeWord): void {
  for (const term of piece?.terms ?? []) change(term, NOBODY, 0)
}

function nameOf({ slug, brief }: IndexedPiece): string {
  return `${slug}/${brief ?? ''}`
}

function keyOf({ publication, section, language, kind }: Attribute): string {
  return JSON.stringify([publication, section, language, kind])
}
