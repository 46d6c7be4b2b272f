import type { Article } from '../paper/article.ts'
import { authorKey } from '../search/dictionary.ts'
import { filterKeysOf } from '../search/filter.ts'
import { foldWord } from '../search/foldWord.ts'
import { type Piece, type PieceText, piecesOf } from '../search/pieces.ts'
import { impactOf } from '../search/score.ts'
import { eachPair, eachWord } from '../search/tokens.ts'
import type { IndexedPiece, IndexedStory } from './searchSegments.ts'
import { copied, SearchSpellings } from './searchSpellings.ts'

const NO_TERM = -1
/** How many words are remembered; then the memory begins anew. */
const MOST_REMEMBERED = 400_000

/** Reads the words of articles, one after the other. */
export class SearchWords {
  #terms: string[] = []
  readonly #ids = new Map<string, number>()
  #spellings = new SearchSpellings()
  readonly #numberFor = (spelling: string) => {
    const term = foldWord(spelling)
    return term ? this.#idOf(term) : NO_TERM
  }
  #fields = new Uint8Array(4096)
  #times = new Uint32Array(4096)
  #touched: number[] = []

  /** What the index says of an article. @param seen - What tells whether its file is still the same. */
  storyOf(article: Article, seen: string): IndexedStory {
    return { slug: article.slug, seen, pieces: piecesOf(article).map((piece) => this.#pieceOf(piece)) }
  }

  #pieceOf({ texts, authors, ...piece }: Piece): IndexedPiece {
    if (this.#terms.length > MOST_REMEMBERED) this.#forget()
    let words = 0
    for (const text of texts) words += this.#count(text)
    const names = [...[...authorTerms(authors)].map(authorKey), ...filterKeysOf(piece)]
    const impacts = new Uint8Array(this.#touched.length + names.length).fill(1)
    const terms = this.#touched.map((id, place) => {
      impacts[place] = impactOf(this.#fields[id] ?? 0, this.#times[id] ?? 0, words)
      this.#fields[id] = 0
      this.#times[id] = 0
      return this.#terms[id] ?? ''
    })
    const hints = this.#touched
    this.#touched = []
    return { ...piece, terms: terms.concat(names), impacts, hints }
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
    const own = copied(term)
    const id = this.#terms.push(own) - 1
    this.#ids.set(own, id)
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

  #forget(): void {
    this.#terms = []
    this.#ids.clear()
    this.#spellings = new SearchSpellings()
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
