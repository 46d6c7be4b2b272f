/** A value that JSON can hold; fields that are undefined are left out of it. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

/** How deep JSON of ours, or of any program that keeps links, lies in itself, at most; and how many commas and brackets it has. */
const DEEPEST = 64
const MOST_VALUES = 1_000_000

/** What a text holds as JSON; undefined where it is none, or more than anybody’s: a short text may make millions of values. */
export function jsonIn(text: string, most = MOST_VALUES): unknown {
  if (!isModest(text, most)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Looks at each character once, before anything is made of them. */
function isModest(text: string, most: number): boolean {
  let [depth, values, isQuoted] = [0, 0, false]
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (isQuoted) {
      if (sign === '\\') at += 1
      else if (sign === '"') isQuoted = false
    } else if (sign === '"') isQuoted = true
    else if ('[]{},'.includes(sign)) {
      if (sign === '[' || sign === '{') depth += 1
      else if (sign !== ',') depth -= 1
      values += 1
      if (depth > DEEPEST || values > most) return false
    }
  }
  return true
}

/** JSON with the keys of its objects in order, so that equal values are equal texts. */
export function sortedJson(value: Json): string {
  return JSON.stringify(value, (_, inner: Json) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  )
}

/** Whether two values are the same JSON. */
export function isSameJson(one: Json, other: Json): boolean {
  return one === other || sortedJson(one) === sortedJson(other)
}

function isObject(value: Json): value is { readonly [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is nested deeper than a number of levels. It is asked of what others wrote: walking on down would overflow. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  let level = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true
    level = level.flatMap((one): unknown[] =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    )
  }
  return false
}
