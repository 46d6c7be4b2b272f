import * as v from 'valibot'
import { civilDateSchema, countSchema, languageSchema, slugSchema, textSchema } from '../paper/fields.ts'
import type { Drafting } from './changes.ts'
import type { Fact } from './entry.ts'
import type { Facts } from './ledger.ts'
import { passageSchema } from './piece.ts'
import { partsOfSubject, subjects } from './subjects.ts'
import { noteSchema } from './values.ts'

/** The colours of highlights, by the names that they go by. */
export const COLOURS = ['straw', 'rose', 'sky', 'leaf'] as const

/** The most words that are kept of a highlight, in UTF-16 units. */
const LONGEST_WORDS = 20_000

/** The schema of a highlight. */
export const highlightSchema = v.object({
  publication: slugSchema,
  edition: v.nullable(civilDateSchema),
  slug: slugSchema,
  /** The story's headline, its newspaper's name, and its language. */
  headline: textSchema,
  source: v.optional(textSchema),
  language: v.optional(languageSchema),
  /** The words, a line for each paragraph. */
  words: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_WORDS)),
  passage: passageSchema,
  colour: v.picklist(COLOURS),
  note: v.optional(noteSchema, ''),
  /** When it was made, in milliseconds since 1970. */
  made: countSchema,
})

/** Words of a story that a reader has marked, kept by the words themselves. */
export type Highlight = v.InferOutput<typeof highlightSchema>
/** One with its id. */
export type KeptHighlight = Highlight & { readonly id: string }

/** All highlights, in no order; what in storage is none is left out. */
export function highlightsIn(facts: Facts): KeptHighlight[] {
  const found: KeptHighlight[] = []
  for (const [subject, fact] of facts) {
    const { kind, name } = partsOfSubject(subject)
    const highlight = kind === 'highlight' ? readHighlight(fact) : null
    if (highlight) found.push({ ...highlight, id: name })
  }
  return found
}

/** Keeps a highlight, new or changed. @param id - One that no other highlight has. */
export function keepHighlight(id: string, highlight: Highlight): Drafting {
  return () => [{ subject: subjects.highlight(id), data: highlight }]
}

/** Takes highlights away. */
export function removeHighlights(ids: readonly string[]): Drafting {
  return (facts) =>
    ids
      .map(subjects.highlight)
      .flatMap((subject) => (facts.get(subject)?.data ? [{ subject, data: null }] : []))
}

const known = new WeakMap<Fact, Highlight | null>()

/** A fact never changes, so it is let in once. */
function readHighlight(fact: Fact): Highlight | null {
  const before = known.get(fact)
  if (before !== undefined) return before
  const { success, output } = v.safeParse(highlightSchema, fact.data)
  const highlight = success ? output : null
  known.set(fact, highlight)
  return highlight
}
