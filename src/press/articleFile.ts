import type { Article } from '../paper/article.ts'

/** The fields of an article that a cutting gives and an editor may change; the others say where it stands. */
export const CUT_FIELDS = [
  'language',
  'section',
  'page',
  'kicker',
  'headline',
  'standfirst',
  'byline',
  'body',
  'quotations',
  'pullQuotes',
  'briefs',
  'people',
  'repairs',
  'source',
] as const satisfies readonly (keyof Article)[]

/** One of the fields that a cutting gives. */
export type CutField = (typeof CUT_FIELDS)[number]

/** Fields in the order that an editor reads them in. */
const ORDER: readonly (keyof Article)[] = [
  'schema',
  'publication',
  'edition',
  'slug',
  'formerSlugs',
  ...CUT_FIELDS,
]

/** The article as its file holds it: the same order always, empty lists left out, readable, a line at the end. */
export function formatArticleFile(article: Article): string {
  return formatJson(withoutEmpty(Object.fromEntries(ORDER.map((key) => [key, article[key]]))))
}

/** JSON for people: two spaces of indentation, a line break at the end. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** A value of a file without what need not be in one: empty lists, and fields that have nothing. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined && !(Array.isArray(one) && one.length === 0))
      .map(([key, one]) => [key, withoutEmpty(one)]),
  )
}
