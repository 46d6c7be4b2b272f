import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { slugSchema } from '../../src/paper/fields.ts'
import { freeSlug, slugAs, slugOf } from '../../src/paper/slug.ts'
import { textArbitrary } from '../builders/anArticle.ts'

describe('slugOf', () => {
  it.each([
    ['The harbour opens', 'the-harbour-opens'],
    ['Élysée says “no”', 'elysee-says-no'],
    ['It’s the voters’ choice', 'its-the-voters-choice'],
    ['MPs: 3,000 more?', 'mps-3-000-more'],
    ['  —  ', 'untitled'],
    ['', 'untitled'],
  ])('makes of “%s” the address %s', (text, slug) => {
    expect(slugOf(text)).toBe(slug)
  })

  it('cuts a long headline behind a word', () => {
    const slug = slugOf(Array.from({ length: 30 }, () => 'harbour').join(' '))
    expect(slug).toBe('harbour-harbour-harbour-harbour-harbour-harbour-harbour-harbour-harbour')
  })

  it('makes a valid slug of any text in any script', () => {
    fc.assert(
      fc.property(fc.oneof(textArbitrary, fc.string({ unit: 'binary' })), (text) =>
        v.is(slugSchema, slugOf(text)),
      ),
    )
  })
})

describe('slugAs', () => {
  it('gives a text without a Latin form a word and a number of its own, the same each time', () => {
    expect(slugAs('paper', '港の新聞')).toMatch(/^paper-[0-9a-f]{8}$/u)
    expect(slugAs('paper', '港の新聞')).toBe(slugAs('paper', ' 港の新聞 '))
    expect(slugAs('paper', '港の新聞')).not.toBe(slugAs('paper', '島の新聞'))
    expect(slugAs('paper', 'The Post')).toBe('the-post')
  })
})

describe('freeSlug', () => {
  it('keeps a slug that is free and numbers one that is taken', () => {
    expect(freeSlug('fog', new Set())).toBe('fog')
    expect(freeSlug('fog', new Set(['fog']))).toBe('fog-2')
    expect(freeSlug('fog', new Set(['fog', 'fog-2', 'fog-4']))).toBe('fog-3')
  })
})
