import { isCivilDate } from '../paper/civilDate.ts'
import type { PieceKind } from './pieces.ts'
import { tokensOf } from './tokens.ts'

/** One part of a query; `text` is how it was written. `isWithout`: pieces that have it are left out. */
export type Clause = { readonly text: string; readonly isWithout: boolean } & (
  | { readonly kind: 'word'; readonly terms: readonly string[]; readonly isBeginning: boolean }
  | { readonly kind: 'phrase'; readonly terms: readonly string[] }
  | { readonly kind: 'section'; readonly terms: readonly string[] }
  | { readonly kind: 'author'; readonly terms: readonly string[] }
  | { readonly kind: 'paper'; readonly value: string }
  | { readonly kind: 'language'; readonly value: string }
  | { readonly kind: 'before'; readonly date: string }
  | { readonly kind: 'after'; readonly date: string }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'is'; readonly piece: PieceKind }
  /** Something that looks like an operator but cannot be obeyed; `expected` says what should stand there. */
  | { readonly kind: 'fault'; readonly expected: string }
)

/** A query taken apart, in the order it was written in. Nothing that can be typed is refused. */
export type Query = readonly Clause[]

const OPERATORS = 'in|by|paper|lang|before|after|year|is'
/** A clause as it is written; a quotation that is not ended goes to the end of the query. */
const CLAUSE = new RegExp(
  `(-?)(?:(${OPERATORS}):)?(?:["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|([^\\s"“”„«»]+))`,
  'giu',
)

/**
 * Reads a query: words, `"an exact phrase"`, `-without`, `in:politics`, `by:"Ruth Alder"`, `paper:morning-sheet`,
 * `lang:fr`, `before:2018-03-14` (older than that day), `after:2018-03` (then or newer), `year:2018`,
 * `is:brief`, and `govern*` for the beginning of a word.
 */
export function parseQuery(text: string): Query {
  return Array.from(text.matchAll(CLAUSE), (match) => clauseOf(match)).filter(
    (clause) => !('terms' in clause) || clause.terms.length > 0,
  )
}

/** The query with one more clause behind it; a clause that is there already is not repeated. */
export function withClause(text: string, clause: string): string {
  return parseQuery(text).some((known) => known.text === clause) ? text : `${text.trim()} ${clause}`.trim()
}

/** The query without a clause. @param clause - As it was written. */
export function withoutClause(text: string, clause: string): string {
  return parseQuery(text)
    .filter((known) => known.text !== clause)
    .map((known) => known.text)
    .join(' ')
}

/** An operator with its value, quoted where it has to be. */
export function clauseText(operator: 'in' | 'by' | 'paper' | 'lang' | 'year' | 'is', value: string): string {
  return /^[^\s"“”„«»]+$/u.test(value)
    ? `${operator}:${value}`
    : `${operator}:"${value.replaceAll(/["“”„«»]/gu, '')}"`
}

function clauseOf(match: RegExpMatchArray): Clause {
  const [whole, minus, operator, quoted, bare = ''] = match
  const base = { text: whole.trim(), isWithout: minus === '-' }
  const value = (quoted ?? bare).trim()
  if (operator) return operatorClause(base, operator.toLowerCase(), value)
  const terms = tokensOf(value).map(({ term }) => term)
  if (quoted !== undefined) return { ...base, kind: 'phrase', terms }
  return { ...base, kind: 'word', terms, isBeginning: value.endsWith('*') }
}

type Base = Pick<Clause, 'text' | 'isWithout'>

function operatorClause(base: Base, operator: string, value: string): Clause {
  const terms = tokensOf(value).map(({ term }) => term)
  switch (operator) {
    case 'in':
      return { ...base, kind: 'section', terms }
    case 'by':
      return { ...base, kind: 'author', terms }
    case 'paper':
      return value ? { ...base, kind: 'paper', value: value.toLowerCase() } : fault(base, 'a newspaper')
    case 'lang':
      return value ? { ...base, kind: 'language', value: value.toLowerCase() } : fault(base, 'a language')
    case 'is':
      return value === 'brief' || value === 'story'
        ? { ...base, kind: 'is', piece: value }
        : fault(base, 'story or brief')
    case 'year':
      return /^\d{4}$/.test(value) && !base.isWithout
        ? { ...base, kind: 'year', year: Number(value) }
        : fault(base, 'a year like 2018, without a minus')
    default:
      return dateClause(base, operator === 'before' ? 'before' : 'after', value)
  }
}

/** A month or a year stands for its first day. */
function dateClause(base: Base, kind: 'before' | 'after', value: string): Clause {
  const date = `${value}-01-01`.slice(0, 10)
  const isDate = /^\d{4}(?:-\d{2}){0,2}$/.test(value) && isCivilDate(date)
  return isDate ? { ...base, kind, date } : fault(base, 'a date like 2018-03-14, 2018-03 or 2018')
}

function fault(base: Base, expected: string): Clause {
  return { ...base, kind: 'fault', expected }
}
