import * as v from 'valibot'
import { countSchema, textSchema } from '../paper/fields.ts'
import type { Fact } from './entry.ts'
import { isPlace, type Place } from './order.ts'
import { type Piece, pieceOf } from './piece.ts'

/** The longest note that is kept, in UTF-16 units. */
export const LONGEST_NOTE = 10_000
/** The longest name of a list. */
export const LONGEST_NAME = 200

/** The schema of a note. */
export const noteSchema = v.pipe(v.string(), v.maxLength(LONGEST_NOTE))
/** The schema of the name of a list. */
export const listNameSchema = v.pipe(textSchema, v.maxLength(LONGEST_NAME))

/** The most of a text that is kept to find a place by, in UTF-16 units. */
export const LONGEST_PASSAGE = 80

/** The schema of how far a reader has come. */
export const progressSchema = v.object({
  /** Words read, of how many. */
  words: countSchema,
  of: countSchema,
  /** The block of the body that stood at the top, and the place in its text, in UTF-16 units. */
  block: countSchema,
  offset: countSchema,
  /** The words that stood there, so that the place is found again in a text that was edited. */
  passage: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_PASSAGE))),
  /** When, in milliseconds since 1970. */
  time: v.optional(countSchema),
})

/** How far a reader has come in a piece: by words, so that it holds at any size and width. */
export type Progress = v.InferOutput<typeof progressSchema>

/** The schema of a time, in milliseconds since 1970. */
export const timeSchema = countSchema

/**
 * What a fact holds, let in by its schema; null where it holds nothing, or what no program of ours writes: storage
 * is open to every script of the same origin.
 */
export const valueIn = {
  listName: (fact: Fact | undefined): string | null => letIn(fact, isListName),
  note: (fact: Fact | undefined): string | null => letIn(fact, isNote),
  time: (fact: Fact | undefined): number | null => letIn(fact, isTime),
  progress: (fact: Fact | undefined): Progress | null => letIn(fact, isProgress),
  place: (fact: Fact | undefined): Place | null => letIn(fact, isPlaceValue),
  piece: (fact: Fact | undefined, id: string): Piece | null =>
    fact === undefined || fact.data === null ? null : remembered(fact, () => pieceOf(id, fact.data)),
}

const isListName = guardOf(listNameSchema)
const isNote = guardOf(noteSchema)
const isTime = guardOf(timeSchema)
const isProgress = guardOf(progressSchema)
const isPlaceValue = (value: unknown): value is Place => typeof value === 'string' && isPlace(value)

function guardOf<Schema extends v.GenericSchema>(schema: Schema) {
  return (value: unknown): value is v.InferOutput<Schema> => v.safeParse(schema, value).success
}

function letIn<Value>(fact: Fact | undefined, isOne: (value: unknown) => value is Value): Value | null {
  if (!fact || fact.data === null) return null
  const { data } = fact
  return remembered(fact, () => (isOne(data) ? (data as Value) : null))
}

const known = new WeakMap<Fact, unknown>()

/** A fact never changes, and its subject says what it holds, so it is let in once. */
function remembered<Value>(fact: Fact, read: () => Value | null): Value | null {
  if (known.has(fact)) return known.get(fact) as Value | null
  const value = read()
  known.set(fact, value)
  return value
}
