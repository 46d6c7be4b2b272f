import type { Draft } from './draft.ts'
import type { Drop } from './ledger.ts'
import type { Words } from './words.ts'

/** What whoever brings a cutting knows of it; each of these goes before what the cutting says. */
export type Brought = {
  /** The newspaper's name. */
  readonly publication?: string
  /** `YYYY-MM-DD`. */
  readonly edition?: string
  readonly section?: string
  /** BCP 47 tag. */
  readonly language?: string
  /** ISO 3166-1 code. */
  readonly country?: string
}

const BRINGABLE: readonly (keyof Brought)[] = ['publication', 'edition', 'section', 'language', 'country']

/** The path of a field in an article, and the words that stand in it. */
export type Field = readonly [field: string, words: Words]

/** The pieces of a draft by their fields. */
export type DraftFields = {
  readonly fields: readonly Field[]
  /** Fields that were read, but that whoever brought the cutting knew better. */
  readonly overruled: readonly Field[]
}

/** Every piece of a draft with the path of its field, in the order of an article file. */
export function fieldsOf(draft: Draft, brought: Brought): DraftFields {
  const all: readonly (readonly [string, Words | null])[] = [
    ['publication', draft.publication],
    ['edition', draft.edition],
    ['language', draft.language],
    ['country', draft.country],
    ['section', draft.section],
    ['page', draft.page],
    ['kicker', draft.kicker],
    ['headline', draft.headline],
    ['standfirst', draft.standfirst],
    ...draft.byline.flatMap(({ name, role }, index): [string, Words | null][] => [
      [`byline.${index}.name`, name],
      [`byline.${index}.role`, role],
    ]),
    ...draft.body.flatMap((block, index): [string, Words][] =>
      block.kind === 'list'
        ? block.items.map((item, at) => [`body.${index}.items.${at}`, item])
        : [[`body.${index}.text`, block.words]],
    ),
    ...draft.briefs.map((words, index): [string, Words] => [`briefs.${index}.text`, words]),
    ['source.url', draft.url],
    ['source.rights', draft.rights],
  ]
  const known = all.flatMap(([field, words]): Field[] => (words === null ? [] : [[field, words]]))
  const isOverruled = ([field]: Field): boolean =>
    BRINGABLE.some((one) => one === field && brought[one] !== undefined)
  return { fields: known.filter((field) => !isOverruled(field)), overruled: known.filter(isOverruled) }
}

/** Drops for the words of a field that something else was given for. */
export function overruledDrops([field, words]: Field): Drop[] {
  return words.spans.map((span) => ({ ...span, reason: `the ${field} as printed; another was given for it` }))
}
