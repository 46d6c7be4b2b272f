import type { Clause, Query } from './query.ts'
import type { SearchIndex } from './searchIndex.ts'
import type { Attribute } from './start.ts'
import { tokensOf } from './tokens.ts'

const KINDS = ['section', 'paper', 'language', 'is'] as const
type FilterClause = Extract<Clause, { kind: (typeof KINDS)[number] }>

/**
 * Which attributes a query lets pass; null where it says nothing about them. Of several clauses of one kind
 * (`paper:a paper:b`) one is enough.
 */
export async function filterOf(
  index: SearchIndex,
  query: Query,
): Promise<((attribute: number) => boolean) | null> {
  const clauses = query.filter(isFilter)
  if (clauses.length === 0) return null
  const attributes = await index.attributes()
  const papers = new Set(attributes.map(({ publication }) => publication))
  const meant = clauses.map((clause) => (clause.kind === 'paper' ? withPaper(clause, papers) : clause))
  const passing = attributes.map((attribute) => passes(meant, attribute))
  return (attribute) => passing[attribute] ?? false
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
      return clause.terms.every((term) => words.includes(term))
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
