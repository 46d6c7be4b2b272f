import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPlace, progressAt } from '../../src/readingList/placeInText.ts'
import { anArticle } from '../builders/anArticle.ts'

const PARAGRAPHS = [
  'The ferry left at noon, an hour late, with nobody on the quay to see it go.',
  'By three the wind had turned, and the harbour master put up the second cone.',
  'Nobody in the Anchor remembered a March like it, and some of them are ninety.',
]
const story = (texts: readonly string[]) =>
  anArticle({ body: texts.map((text) => ({ kind: 'paragraph' as const, text, marks: [] })), pullQuotes: [] })

const somePlace = fc
  .nat(PARAGRAPHS.length - 1)
  .chain((block) =>
    fc.record({ block: fc.constant(block), offset: fc.nat((PARAGRAPHS[block] ?? '').length - 20) }),
  )

describe('the place of a reader', () => {
  it('is where it was in a text that is as it was', () => {
    fc.assert(
      fc.property(somePlace, (place) => {
        expect(findPlace(story(PARAGRAPHS), progressAt(story(PARAGRAPHS), place, 0))).toEqual(place)
      }),
    )
  })

  it('moves with its words where paragraphs are put before it', () => {
    fc.assert(
      fc.property(somePlace, fc.nat(3), ({ block, offset }, added) => {
        const edited = [...Array.from({ length: added }, (_, number) => `New line ${number}.`), ...PARAGRAPHS]
        const place = findPlace(story(edited), progressAt(story(PARAGRAPHS), { block, offset }, 0))
        expect(place).toEqual({ block: block + added, offset })
      }),
    )
  })

  it('is found by fewer words where a slip further on was mended', () => {
    const edited = PARAGRAPHS.map((text) => text.replace('the second cone', 'a second cone'))
    const progress = progressAt(story(PARAGRAPHS), { block: 1, offset: 0 }, 0)
    expect(findPlace(story(edited), progress)).toEqual({ block: 1, offset: 0 })
  })

  it('is the nearest of several that have the same words', () => {
    const twice = [...PARAGRAPHS, ...PARAGRAPHS]
    expect(findPlace(story(twice), progressAt(story(twice), { block: 4, offset: 3 }, 0))).toEqual({
      block: 4,
      offset: 3,
    })
  })

  it('is nowhere when its words are gone', () => {
    const progress = progressAt(story(PARAGRAPHS), { block: 2, offset: 0 }, 0)
    expect(findPlace(story(PARAGRAPHS.slice(0, 2)), progress)).toBeNull()
  })

  it('says how many words were read, and when', () => {
    const half = progressAt(story(PARAGRAPHS), { block: 1, offset: 40 }, 1_700_000_000_000)
    expect(half.of).toBe(47)
    expect(half.words).toBeGreaterThan(20)
    expect(half.words).toBeLessThan(27)
    expect(half.time).toBe(1_700_000_000_000)
  })
})
