import * as v from 'valibot'
import { countSchema, textSchema } from '../paper/fields.ts'
import type { Fact } from './entry.ts'
import { isPlace, type Place } from './order.ts'
import { type Piece, pieceId, pieceSchema } from './piece.ts'

/** The longest note that is kept, in UTF-16 units. */
const LONGEST_NOTE = 10_000
/** The longest name of a list. */
export const LONGEST_NAME = 200

/** The schema of a note. */
const noteSchema = v.pipe(v.string(), v.maxLength(LONGEST_NOTE))
/** The schema of the name of a list. */
const listNameSchema = v.pipe(textSchema, v.maxLength(LONGEST_NAME))

/** The schema of how far a reader has come. */
const progressSchema = v.object({
  /** Words read, of how many. */
  words: countSchema,
  of: countSchema,
  /** The block of the body that stood at the top, and the place in its text, in UTF-16 units. */
  block: countSchema,
  offset: countSchema,
})

/** How far a reader has come in a piece: by words, so that it holds at any size and width. */
export type Progress = v.InferOutput<typeof progressSchema>

/** The schema of a time, in milliseconds since 1970. */
const timeSchema = countSchema

/**
 * What a fact holds, let in by its schema; null where it holds nothing, or what no program of ours writes: storage
 * is open to every script of the same origin.
 */
export const valueIn = {
  listName: (fact: Fact | undefined): string | null => parsed(fact, listNameSchema),
  note: (fact: Fact | undefined): string | null => parsed(fact, noteSchema),
  time: (fact: Fact | undefined): number | null => parsed(fact, timeSchema),
  progress: (fact: Fact | undefined): Progress | null => parsed(fact, progressSchema),
  place: (fact: Fact | undefined): Place | null => parsed(fact, placeSchema),
  /** A piece belongs to its name: one that names another is nobody's. */
  piece: (fact: Fact | undefined, id: string): Piece | null => {
    const piece = parsed(fact, pieceSchema)
    return piece && pieceId(piece) === id ? piece : null
  },
}

const placeSchema = v.pipe(v.string(), v.check<Place>(isPlace))

const known = new WeakMap<Fact, { schema: v.GenericSchema; value: unknown }>()

/** A fact never changes, so it is let in once. */
function parsed<Schema extends v.GenericSchema>(
  fact: Fact | undefined,
  schema: Schema,
): v.InferOutput<Schema> | null {
  if (!fact || fact.data === null) return null
  const held = known.get(fact)
  if (held?.schema === schema) return held.value as v.InferOutput<Schema> | null
  const result = v.safeParse(schema, fact.data)
  const value = result.success ? result.output : null
  known.set(fact, { schema, value })
  return value
}
