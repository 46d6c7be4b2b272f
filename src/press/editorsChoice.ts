import type { Article } from '../paper/article.ts'
import { CUT_FIELDS, type CutField, withoutEmpty } from './articleFile.ts'
import { hashOf } from './hash.ts'

/** A short sum of each field as the desk and subs last wrote it; a field that they never wrote has none. */
export type WrittenSums = Readonly<Partial<Record<CutField, string>>>

/** An article that was brought again, put together with what an editor made of it. */
export type Renewal = {
  readonly article: Article
  /** Fields that are left as an editor has them, in which the cutting says something else. */
  readonly kept: readonly CutField[]
  /** Fields that are other now than they were in the file. */
  readonly renewed: readonly CutField[]
  /** For the next time. */
  readonly written: WrittenSums
}

/** Which texts the marks of an article, its people and its repairs are made from. */
const TEXTS: readonly CutField[] = [
  'language',
  'kicker',
  'headline',
  'standfirst',
  'byline',
  'body',
  'briefs',
]
const MARKS = ['quotations', 'pullQuotes'] as const

/** The fields in which two articles say something else. */
export function differencesBetween(one: Article, other: Article): CutField[] {
  return CUT_FIELDS.filter((field) => !isSame(one, other, field))
}

/** The sums of everything that was written. */
export function sumsOf(article: Article): WrittenSums {
  return Object.fromEntries(CUT_FIELDS.map((field) => [field, sumOf(article, field)]))
}

/**
 * Takes over what is new in a cutting that is brought again, and nothing else: a field that is not as it was written
 * is an editor's and stays. Where nobody knows what was written, whatever differs is an editor's. Marks point into the body, so
 * those of an editor keep the body that they fit, and those of the subs are made again from the body that is kept.
 *
 * @param there - As it stands in the archive.
 * @param brought - As the desk and subs make it now.
 * @param written - What they wrote the last time, or `{}`.
 * @param markUp - The subs, who fill in the lists that are empty.
 */
export function renewedWith(
  there: Article,
  brought: Article,
  written: WrittenSums,
  markUp: (article: Article) => Article,
): Renewal {
  const edited = new Set(
    CUT_FIELDS.filter(
      (field) =>
        sumOf(there, field) !== written[field] &&
        (written[field] !== undefined || !isSame(there, brought, field)),
    ),
  )
  const stays = new Set(edited)
  if (MARKS.some((field) => edited.has(field) && !fits(there, brought, field))) stays.add('body')
  const article = repaired(remade(there, brought, stays, markUp), { there, brought, stays })
  return {
    article,
    kept: CUT_FIELDS.filter((field) => stays.has(field) && !isSame(there, brought, field)),
    renewed: differencesBetween(there, article),
    // What an editor has keeps the sum of what was written before it: it stays theirs, whatever the subs come to say.
    written: Object.fromEntries(
      CUT_FIELDS.flatMap((field) => {
        const sum = edited.has(field) ? written[field] : sumOf(article, field)
        return sum === undefined ? [] : [[field, sum]]
      }),
    ),
  }
}

/** The brought article with the fields that stay, and with marks and people made from the texts that it then has. */
function remade(
  there: Article,
  brought: Article,
  stays: ReadonlySet<CutField>,
  markUp: (article: Article) => Article,
): Article {
  const own = fieldsOf(there, stays)
  // An article's place, and the addresses that it had, are an editor's to change.
  const { schema, publication, edition, slug, formerSlugs } = there
  const place = { schema, publication, edition, slug, ...(formerSlugs && { formerSlugs }) }
  const taken: Article = withFields({ ...brought, ...place }, there, stays)
  if (TEXTS.every((field) => isSame(taken, brought, field))) return taken
  const bare = { ...taken, quotations: [], pullQuotes: [], people: [], repairs: [] }
  const marked = markUp({ ...bare, ...own })
  // The subs mend no text here, an editor's least of all: they only say who is in it and who speaks.
  const { quotations, pullQuotes, people } = marked
  return withFields({ ...taken, quotations, pullQuotes, people }, there, stays)
}

/** Repairs go with their texts: those of a text that stays are the ones it had. */
function repaired(
  article: Article,
  { there, brought, stays }: { there: Article; brought: Article; stays: ReadonlySet<CutField> },
): Article {
  if (stays.has('repairs')) return article
  const isOf = (one: { readonly where: string }) =>
    CUT_FIELDS.some((field) => stays.has(field) && (one.where === field || one.where.startsWith(`${field}.`)))
  return {
    ...article,
    repairs: [...brought.repairs.filter((one) => !isOf(one)), ...there.repairs.filter(isOf)],
  }
}

/** Whether the marks of an article point at the same words in the body of the other. */
function fits(there: Article, brought: Article, field: (typeof MARKS)[number]): boolean {
  return there[field].every(({ paragraph, start, end }) => {
    const [one, other] = [there.body[paragraph], brought.body[paragraph]]
    if (one?.kind !== 'paragraph' || other?.kind !== 'paragraph') return false
    return one.text.slice(start, end) === other.text.slice(start, end)
  })
}

function fieldsOf(article: Article, fields: ReadonlySet<CutField>): Partial<Article> {
  return Object.fromEntries(
    CUT_FIELDS.filter((field) => fields.has(field)).map((field) => [field, article[field]]),
  )
}

/** The article with fields of another; those that the other lacks are taken out. */
function withFields(article: Article, other: Article, fields: ReadonlySet<CutField>): Article {
  return { ...article, ...fieldsOf(other, fields) }
}

function isSame(one: Article, other: Article, field: CutField): boolean {
  return textOf(one, field) === textOf(other, field)
}

function sumOf(article: Article, field: CutField): string {
  return hashOf(textOf(article, field)).slice(0, 16)
}

/** A field as text: the same for the same value, in whatever order an editor has put its parts. */
function textOf(article: Article, field: CutField): string {
  return JSON.stringify(sorted(withoutEmpty(article[field] ?? null)))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  )
}
