import type { Article } from '../../src/paper/article.ts'
import { type Piece, piecesOf } from '../../src/search/pieces.ts'
import { impactOf, weightOf } from '../../src/search/score.ts'
import { tokensOf } from '../../src/search/tokens.ts'

/** A piece with the impact of each of its words. */
type Counted = { readonly piece: Piece; readonly impacts: ReadonlyMap<string, number> }

/** What names a piece, for comparing. */
export type Name = string

/** Search without an index: looks at every word of every piece. It is the judge of what search should find. */
export class PlainScan {
  readonly #pieces: readonly Counted[]

  constructor(articles: Iterable<Article>) {
    const pieces: Counted[] = []
    for (const article of articles) for (const piece of piecesOf(article)) pieces.push(counted(piece))
    // A stable order: of one article, the story comes first, then the briefs as they come.
    this.#pieces = pieces.sort(
      ({ piece: a }, { piece: b }) =>
        compare(b.edition ?? '', a.edition ?? '') ||
        compare(a.publication, b.publication) ||
        compare(a.slug, b.slug),
    )
  }

  /** The names of the best pieces that have all words, of those that pass. */
  best(terms: readonly string[], limit: number, passes: (piece: Piece) => boolean = () => true): Name[] {
    const total = this.#pieces.length
    const weights = new Map(terms.map((term) => [term, weightOf(total, this.count([term]))]))
    return this.#matching(terms)
      .filter(({ piece }) => passes(piece))
      .map(({ piece, impacts }) => ({
        piece,
        score: [...weights].reduce((sum, [term, weight]) => sum + weight * (impacts.get(term) ?? 0), 0),
      }))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ piece }) => nameOf(piece))
  }

  /** How many pieces have all words, of those that pass. */
  count(terms: readonly string[], passes: (piece: Piece) => boolean = () => true): number {
    return this.#matching(terms).filter(({ piece }) => passes(piece)).length
  }

  /** The pieces that have a word. */
  having(term: string): Set<Piece> {
    return new Set(this.#matching([term]).map(({ piece }) => piece))
  }

  #matching(terms: readonly string[]): Counted[] {
    return this.#pieces.filter(({ impacts }) => terms.every((term) => impacts.has(term)))
  }
}

/** The name of a piece, as a story’s or a brief’s address has it. */
export function nameOf(piece: Pick<Piece, 'publication' | 'edition' | 'slug' | 'brief'>): Name {
  return [piece.publication, piece.edition ?? 'undated', piece.slug, piece.brief ?? ''].join('/')
}

function counted(piece: Piece): Counted {
  const seen = new Map<string, { fields: number; times: number }>()
  let words = 0
  for (const { text, fields, isBody } of piece.texts) {
    for (const { term } of tokensOf(text)) {
      const known = seen.get(term) ?? { fields: 0, times: 0 }
      known.fields |= fields
      known.times += isBody ? 1 : 0
      seen.set(term, known)
      words += isBody ? 1 : 0
    }
  }
  const impacts = Array.from(
    seen,
    ([term, { fields, times }]) => [term, impactOf(fields, times, words)] as const,
  )
  return { piece, impacts: new Map(impacts) }
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
