import { writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { type JsonSchema, type OverrideActionContext, toJsonSchema } from '@valibot/to-json-schema'
import { articleSchema } from '../paper/article.ts'
import { isCivilDate } from '../paper/civilDate.ts'
import { ARTICLE_NOTES } from './articleNotes.ts'

/** The file that the schema is published in, from the root of the project. */
export const SCHEMA_FILE = 'public/schema/article.json'

/**
 * The schema of an article file as JSON Schema draft-07, with a description of every field, so that an editor
 * of JSON completes and explains them. It asks a little less than `parseArticle`, which also measures ranges
 * against their text.
 */
export function articleJsonSchema(): object {
  const schema = toJsonSchema(articleSchema, {
    target: 'draft-07',
    typeMode: 'input',
    errorMode: 'ignore',
    overrideAction: patternOf,
  })
  const { $schema, ...rest } = schema
  return {
    $schema,
    $id: 'urn:standfirst:schema:article:1',
    title: 'Article',
    description: 'One published piece of a newspaper, as Standfirst keeps it in its archive.',
    ...described(rest, ''),
  }
}

/** The text of the file. */
export function articleSchemaText(): string {
  return `${JSON.stringify(articleJsonSchema(), null, 2)}\n`
}

const DATE = { format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }

/** A pattern with the words that say what it wants; JSON Schema has no flags, so that case is spelt out. */
function patternOf({ valibotAction, jsonSchema }: OverrideActionContext): JsonSchema | undefined {
  if (!('requirement' in valibotAction)) return undefined
  if (valibotAction.requirement === isCivilDate) return { ...jsonSchema, ...DATE }
  if (!(valibotAction.requirement instanceof RegExp)) return undefined
  const { source, flags } = valibotAction.requirement
  const words =
    'message' in valibotAction ? { patternErrorMessage: `This should be ${valibotAction.message}.` } : {}
  return { ...jsonSchema, pattern: flags.includes('i') ? withoutCase(source) : source, ...words }
}

/** The source of a pattern with `[aA]` for each letter outside escapes and classes. */
function withoutCase(source: string): string {
  return source.replaceAll(/\\.|\[(?:\\.|[^\]\\])*\]|[a-z]/gi, (part) =>
    part.length > 1 ? part : `[${part.toLowerCase()}${part.toUpperCase()}]`,
  )
}

/** The schema with a note on every property, however deep. */
function described(schema: JsonSchema, path: string): JsonSchema {
  const { properties, items, oneOf } = schema
  return {
    ...schema,
    ...(properties && { properties: mapValues(properties, (value, key) => noted(value, joined(path, key))) }),
    ...(isSchema(items) && { items: described(items, path) }),
    ...(oneOf && { oneOf: oneOf.map((option) => describedOption(option, path)) }),
  }
}

type Definition = NonNullable<JsonSchema['oneOf']>[number]

function noted(definition: Definition, path: string): Definition {
  if (!isSchema(definition)) return definition
  const note = ARTICLE_NOTES[path] ?? ARTICLE_NOTES[path.slice(path.lastIndexOf('.') + 1)]
  return { ...(note && { description: note }), ...described(definition, path) }
}

/** An option of a variant goes by its kind: `body.figure`. */
function describedOption(option: Definition, path: string): Definition {
  if (!isSchema(option)) return option
  const kind = option.properties?.kind
  return described(option, joined(path, isSchema(kind) ? String(kind.const) : ''))
}

function isSchema(definition: Definition | Definition[] | undefined): definition is JsonSchema {
  return typeof definition === 'object' && !Array.isArray(definition)
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

function mapValues<Value>(
  record: Record<string, Value>,
  to: (value: Value, key: string) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value, key)]))
}

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(SCHEMA_FILE, articleSchemaText())
