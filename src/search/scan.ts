import { hasPhrases } from './marks.ts'
import type { Piece } from './pieces.ts'
import type { Clause, Query } from './query.ts'
import { tokensOf } from './tokens.ts'

/**
 * Whether a piece has everything that a query asks for: what the index is for, without one, over the few pieces that are at
 * hand. What cannot be obeyed is passed over.
 */
export function isFound(piece: Piece, query: Query): boolean {
  const terms = piece.texts.flatMap(({ text }) => tokensOf(text).map(({ term }) => term))
  const words: Words = {
    all: new Set(terms),
    isBegun: (start) => terms.some((term) => term.startsWith(start)),
  }
  return (
    query.every((clause) => fulfils(piece, words, clause) !== clause.isWithout) && hasPhrases(piece, query)
  )
}

type Words = { readonly all: ReadonlySet<string>; readonly isBegun: (start: string) => boolean }

function fulfils(piece: Piece, { all, isBegun }: Words, clause: Clause): boolean {
  switch (clause.kind) {
    case 'word':
      return clause.terms.every((term) => all.has(term) || (clause.isBeginning && isBegun(term)))
    case 'section':
      return hasWords(piece.section ?? '', clause.terms)
    case 'author':
      return piece.authors.some((author) => hasWords(author, clause.terms))
    case 'paper':
      return piece.publication === clause.value
    case 'language':
      return piece.language.toLowerCase().split('-')[0] === clause.value.split('-')[0]
    case 'before':
      return piece.edition !== null && piece.edition < clause.date
    case 'after':
      return piece.edition !== null && piece.edition >= clause.date
    case 'year':
      return piece.edition?.startsWith(String(clause.year)) ?? false
    case 'is':
      return piece.kind === clause.piece
    default: // phrases are looked for in one go, and faults are obeyed by nothing
      return !clause.isWithout
  }
}

function hasWords(text: string, terms: readonly string[]): boolean {
  const words = new Set(tokensOf(text).map(({ term }) => term))
  return terms.every((term) => words.has(term))
}
