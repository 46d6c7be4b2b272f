import { authorKey } from '../search/dictionary.ts'
import { foldWord } from '../search/foldWord.ts'
import type { Piece, PieceText } from '../search/pieces.ts'
import { impactOf } from '../search/score.ts'
import { eachPair, eachWord } from '../search/tokens.ts'
import { copied, SearchSpellings } from './searchSpellings.ts'

const NO_TERM = -1

/** Counts the words of pieces, one piece after the other, and knows every word by a number. */
export class SearchWords {
  /** The words by their numbers. */
  readonly terms: string[] = []
  readonly #ids = new Map<string, number>()
  readonly #spellings = new SearchSpellings()
  readonly #numberFor = (spelling: string) => {
    const term = foldWord(spelling)
    return term ? this.#idOf(term) : NO_TERM
  }
  #fields = new Uint8Array(4096)
  #times = new Uint32Array(4096)
  #touched: number[] = []

  /** Gives every word of a piece with its impact. */
  eachWord({ texts, authors }: Piece, take: (term: number, impact: number) => void): void {
    let words = 0
    for (const text of texts) words += this.#count(text)
    for (const id of this.#touched) {
      take(id, impactOf(this.#fields[id] ?? 0, this.#times[id] ?? 0, words))
      this.#fields[id] = 0
      this.#times[id] = 0
    }
    this.#touched = []
    for (const term of authorTerms(authors)) take(this.#idOf(authorKey(term)), 1)
  }

  #count({ text, fields, isBody }: PieceText): number {
    let words = 0
    const takeAt = (start: number, end: number) => {
      const id = this.#spellings.numberOf(text, start, end, this.#numberFor)
      if (id === NO_TERM) return
      if (this.#fields[id] === 0 && this.#times[id] === 0) this.#touched.push(id)
      this.#fields[id] = (this.#fields[id] ?? 0) | fields
      if (!isBody) return
      this.#times[id] = (this.#times[id] ?? 0) + 1
      words += 1
    }
    eachWord(text, (start, end, isSpaceless) => {
      if (isSpaceless) eachPair(text, start, end, takeAt)
      else takeAt(start, end)
    })
    return words
  }

  #idOf(term: string): number {
    const known = this.#ids.get(term)
    if (known !== undefined) return known
    const id = this.terms.push(copied(term)) - 1
    this.#ids.set(this.terms[id] ?? term, id)
    if (id >= this.#fields.length) this.#grow()
    return id
  }

  #grow(): void {
    const fields = new Uint8Array(this.#fields.length * 2)
    fields.set(this.#fields)
    this.#fields = fields
    const times = new Uint32Array(this.#times.length * 2)
    times.set(this.#times)
    this.#times = times
  }
}

/** The words of the names of a byline, each once. */
function authorTerms(authors: readonly string[]): Set<string> {
  const terms = new Set<string>()
  for (const author of authors) {
    eachWord(author, (start, end) => {
      const term = foldWord(author.slice(start, end))
      if (term) terms.add(term)
    })
  }
  return terms
}
