import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatFaults } from '../../src/paper/parse.ts'
import { directionOf, parsePublication, RESERVED_WORDS } from '../../src/paper/publication.ts'
import { slugOf } from '../../src/paper/slug.ts'

const SHEET = { name: 'The Morning Sheet', language: 'en', country: 'GB', direction: 'ltr' }

describe('parsePublication', () => {
  it('takes a newspaper, and one of no country', () => {
    expect(parsePublication(SHEET)).toEqual({ ok: true, value: SHEET })
    expect(parsePublication({ ...SHEET, country: null }).ok).toBe(true)
  })

  it('names every fault at once, each with its path', () => {
    const parsed = parsePublication({ name: '', country: 'United Kingdom', direction: 'up', town: 'Penwick' })
    expect(parsed.ok ? '' : formatFaults(parsed.faults).split('\n')).toEqual([
      'name: This should be some text, but is an empty text.',
      'language: “language” is missing; it should be a language tag like en or fr-CA.',
      'country: This should be a country code of two capitals like GB, but is “United Kingdom”.',
      'direction: This should be ltr or rtl, but is “up”.',
      'town: “town” is not a field that a publication has; take it out or mend its name.',
    ])
  })

  it('says so when the file holds something else', () => {
    const parsed = parsePublication([SHEET])
    expect(parsed.ok ? '' : formatFaults(parsed.faults)).toBe(
      'This is not a publication: it should be an object with fields, but is a list of one.',
    )
  })

  it('never throws, whatever the file holds', () => {
    fc.assert(fc.property(fc.anything(), (input) => typeof parsePublication(input).ok === 'boolean'))
  })
})

describe('a newspaper’s address', () => {
  it('cannot be one of our own words, which are slugs themselves', () => {
    expect(RESERVED_WORDS).toContain('people')
    expect(RESERVED_WORDS.map(slugOf)).toEqual(RESERVED_WORDS)
  })
})

describe('directionOf', () => {
  it.each([
    ['ar', 'rtl'],
    ['ar-EG', 'rtl'],
    ['he', 'rtl'],
    ['en', 'ltr'],
    ['fr-CA', 'ltr'],
    ['arn', 'ltr'],
  ])('%s is written %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction)
  })
})
