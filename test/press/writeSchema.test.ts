import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ARTICLE_NOTES } from '../../src/press/articleNotes.ts'
import { articleJsonSchema, articleSchemaText, SCHEMA_FILE } from '../../src/press/writeSchema.ts'

describe('the published schema', () => {
  it('is what the schema in src/paper says', () => {
    expect(
      readFileSync(SCHEMA_FILE, 'utf8') === articleSchemaText(),
      'public/schema/article.json is what the schema in src/paper says; run npm run schema',
    ).toBe(true)
  })

  it('explains every field, and nothing that is none', () => {
    const text = JSON.stringify(articleJsonSchema())
    const fields = propertiesIn(articleJsonSchema())
    expect(fields.filter(({ description }) => description === undefined)).toEqual([])
    expect(Object.values(ARTICLE_NOTES).filter((note) => !text.includes(JSON.stringify(note)))).toEqual([])
  })

  it('says what should stand in a place, and knows a link in capitals', () => {
    const link = propertiesIn(articleJsonSchema()).find(({ name }) => name === 'href')
    expect(link).toMatchObject({
      patternErrorMessage: 'This should be a link that starts with https://, http:// or mailto:.',
    })
    expect('HTTPS://example.org/').toMatch(new RegExp(String(link?.pattern), 'u'))
    expect('javascript:alert(1)').not.toMatch(new RegExp(String(link?.pattern), 'u'))
  })
})

type Property = { name: string; description?: unknown; pattern?: unknown }

/** Every field that the schema has at any depth. */
function propertiesIn(schema: unknown): Property[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'properties' in schema && typeof schema.properties === 'object' ? (schema.properties ?? {}) : {}
  const properties = Object.entries(own).map(([name, value]) => ({ name, ...value }))
  return [...properties, ...Object.values(schema).flatMap(propertiesIn)]
}
