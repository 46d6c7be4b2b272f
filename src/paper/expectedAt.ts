import * as v from 'valibot'

/** The parts of a schema that hold further schemas; each kind of schema has one of them. */
type Holder = v.GenericSchema & {
  readonly entries?: Readonly<Record<string, Holder>>
  readonly item?: Holder
  readonly wrapped?: Holder
  readonly key?: string
  /** Of a variant, which alone has a key. */
  readonly options?: readonly Holder[]
}

type Step = Pick<v.IssuePathItem, 'key' | 'input'>

/**
 * What should stand at a path, in the words of the schema for that place; null where the path leads out of it.
 * A missing field has no issue of its own schema, so that its expectation has to be looked up.
 */
export function expectedAt(schema: v.GenericSchema, path: readonly Step[]): string | null {
  let place: Holder | undefined = schema
  for (const { key, input } of path) {
    const holder: Holder | undefined = optionFor(unwrapped(place), input)
    place = holder?.item ?? holder?.entries?.[String(key)]
  }
  const message = place && v.safeParse(place, undefined).issues?.[0]?.message
  return message && !message.startsWith('Invalid ') ? message : null
}

function unwrapped(place: Holder | undefined): Holder | undefined {
  return place?.wrapped ? unwrapped(place.wrapped) : place
}

/** Of a variant, the option that the input names by its `kind`. */
function optionFor(place: Holder | undefined, input: unknown): Holder | undefined {
  const { key, options } = place ?? {}
  if (!key) return place
  const kind = (input as Readonly<Record<string, unknown>>)[key]
  return options?.find(({ entries }) => entries?.[key] && v.safeParse(entries[key], kind).success)
}
