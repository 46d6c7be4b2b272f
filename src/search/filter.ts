import { filterKey } from './dictionary.ts'
import type { Clause, Query } from './query.ts'
import type { SearchIndex } from './searchIndex.ts'
import type { Attribute } from './start.ts'
import { tokensOf } from './tokens.ts'

const KINDS = ['section', 'paper', 'language', 'is'] as const
type Kind = (typeof KINDS)[number]
type FilterClause = Extract<Clause, { kind: Kind }>

/** Pieces that must have, or must not have, one of some values; `keys` are those of the dictionary. */
export type Filter = { readonly keys: readonly string[]; readonly isWithout: boolean }

/** What a query lets pass. Of several clauses of one kind (`paper:a paper:b`) one is enough. */
export type Filters = {
  readonly filters: readonly Filter[]
  /** Says the same of the attribute of a piece. */
  readonly passes: (attribute: number) => boolean
}

/** The filters of a query; null where it has none. */
export async function filtersOf(index: SearchIndex, query: Query): Promise<Filters | null> {
  const clauses = query.filter(isFilter)
  if (clauses.length === 0) return null
  const attributes = await index.attributes()
  const papers = new Set(attributes.map(({ publication }) => publication))
  const meant = clauses.map((clause) => (clause.kind === 'paper' ? withPaper(clause, papers) : clause))
  const passing = attributes.map((attribute) => passes(meant, attribute))
  const without = meant.filter(({ isWithout }) => isWithout).map((clause) => [clause])
  const wanted = KINDS.map((kind) => meant.filter((clause) => clause.kind === kind && !clause.isWithout))
  const filters = [...wanted, ...without].flatMap((own) => {
    const [first] = own
    return first ? [{ keys: keysOf(own, attributes), isWithout: first.isWithout }] : []
  })
  return { filters, passes: (attribute) => passing[attribute] ?? false }
}

/** The key of each value that one of some clauses of one kind means. */
function keysOf(clauses: readonly FilterClause[], attributes: readonly Attribute[]): string[] {
  const keys = clauses.flatMap((clause) =>
    attributes
      .filter((attribute) => isMeant(clause, attribute))
      .map((attribute) => keyIn(clause.kind, attribute)),
  )
  return [...new Set(keys)]
}

/** All keys that a piece is found by with filters. */
export function filterKeysOf(attribute: Attribute): string[] {
  return KINDS.filter((kind) => kind !== 'section' || attribute.section !== null).map((kind) =>
    keyIn(kind, attribute),
  )
}

function keyIn(filter: Kind, { publication, section, language, kind }: Attribute): string {
  const values = { paper: publication, section: section ?? '', language, is: kind }
  return filterKey(filter, values[filter])
}

function passes(clauses: readonly FilterClause[], attribute: Attribute): boolean {
  const isRefused = clauses.some((clause) => clause.isWithout && isMeant(clause, attribute))
  return (
    !isRefused &&
    KINDS.every((kind) => {
      const wanted = clauses.filter((clause) => clause.kind === kind && !clause.isWithout)
      return wanted.length === 0 || wanted.some((clause) => isMeant(clause, attribute))
    })
  )
}

function isMeant(clause: FilterClause, { publication, section, language, kind }: Attribute): boolean {
  switch (clause.kind) {
    case 'is':
      return clause.piece === kind
    case 'language':
      return `${language.toLowerCase()}-`.startsWith(`${clause.value}-`)
    case 'paper':
      return clause.value === publication
    default: {
      const words = tokensOf(section ?? '').map(({ term }) => term)
      return section !== null && clause.terms.every((term) => words.includes(term))
    }
  }
}

/** `the morning sheet` means `morning-sheet` too, but not `sheet` where both are newspapers. */
function withPaper(
  clause: Extract<FilterClause, { kind: 'paper' }>,
  papers: ReadonlySet<string>,
): FilterClause {
  const words = tokensOf(clause.value).map(({ term }) => term)
  const endings = words.map((_, place) => words.slice(place).join('-'))
  return { ...clause, value: endings.find((ending) => papers.has(ending)) ?? clause.value }
}

function isFilter(clause: Clause): clause is FilterClause {
  return KINDS.some((kind) => kind === clause.kind)
}
