import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCutting } from '../../src/desk/readCutting.ts'

const file = join('..', 'shared', 'cuttings', 'telegraph-momentum.txt')

describe.skipIf(!existsSync(file))('a real newspaper export (where the shared data is present)', () => {
  it('is read into all its fields', () => {
    const reading = readCutting(readFileSync(file))
    const [only, ...others] = reading.ok ? reading.value.articles : []
    expect(others).toEqual([])
    expect(only?.publicationName).toMatch(/^The Daily T/u)
    expect(only?.country).toBe('GB')
    expect(only?.saysLanguage).toBe(true)
    const { article } = only ?? {}
    expect(article).toMatchObject({
      publication: 'daily-telegraph',
      edition: null,
      language: 'en',
      byline: [{ name: 'Kate Mccann', role: 'Senior Political correspondent' }],
      headline: expect.stringMatching(/^Momentum chief .* race$/u),
      standfirst: expect.stringMatching(/^Pro-.* figure$/u),
      briefs: [{ text: expect.stringMatching(/^Mr Corbyn .*\.$/u) }],
    })
    expect(article?.body).toHaveLength(7)
    expect(article?.body[0]).toMatchObject({ kind: 'paragraph', leadIn: 12 })
  })
})
