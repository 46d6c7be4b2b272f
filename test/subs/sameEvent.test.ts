import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSameEvent, type Nearness, ownOf } from '../../src/subs/sameEvent.ts'

const near: Nearness = { people: 2.5, peopleShare: 0.6, words: 0.12, days: 1, isOneLanguage: true }

const hundredths = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((count) => count / 100)

const nearness: fc.Arbitrary<Nearness> = fc.record({
  people: hundredths(6),
  peopleShare: hundredths(1),
  words: hundredths(1),
  days: fc.oneof(fc.nat({ max: 8 }), fc.constant(Number.POSITIVE_INFINITY)),
  isOneLanguage: fc.boolean(),
})

describe('one event', () => {
  it('has several people and some words in common, and is of one week', () => {
    expect(isSameEvent(near)).toBe(true)
    expect(isSameEvent({ ...near, days: 8 })).toBe(false)
    expect(isSameEvent({ ...near, days: Number.POSITIVE_INFINITY })).toBe(false)
  })

  it('is not told by the same people doing something else', () => {
    expect(isSameEvent({ ...near, words: 0.03 })).toBe(false)
    expect(isSameEvent({ ...near, people: 1.3 })).toBe(false)
  })

  it('is told by words alone where they are very much alike', () => {
    expect(isSameEvent({ ...near, people: 0, words: 0.25 })).toBe(true)
    expect(isSameEvent({ ...near, people: 0, words: 0.15 })).toBe(false)
  })

  it('is told by most of the people in two languages, on the day or the next', () => {
    const abroad = { ...near, words: 0, isOneLanguage: false }
    expect(isSameEvent(abroad)).toBe(true)
    expect(isSameEvent({ ...abroad, days: 2 })).toBe(false)
    expect(isSameEvent({ ...abroad, peopleShare: 0.2 })).toBe(false)
    expect(isSameEvent({ ...abroad, people: 1.4, peopleShare: 1 })).toBe(false)
  })

  it('stays one when more is in common, or when the days are nearer', () => {
    fc.assert(
      fc.property(nearness, nearness, (one, more) => {
        const nearer: Nearness = {
          people: Math.max(one.people, more.people),
          peopleShare: Math.max(one.peopleShare, more.peopleShare),
          words: Math.max(one.words, more.words),
          days: Math.min(one.days, more.days),
          isOneLanguage: one.isOneLanguage,
        }
        expect(!isSameEvent(one) || isSameEvent(nearer)).toBe(true)
      }),
    )
  })
})

describe('what only one of two has', () => {
  const person = (name: string) => ({ name, slug: name.toLowerCase() })
  const people = fc.uniqueArray(fc.constantFrom(...'ABCDEFGH'), { maxLength: 8 })

  it('is never what the other has too, is in its order, and is three at most', () => {
    fc.assert(
      fc.property(people, people, (here, there) => {
        const own = ownOf(here.map(person), there.map(person))
        expect(own.here).toEqual(here.filter((name) => !there.includes(name)).slice(0, 3))
        expect(own.there).toEqual(there.filter((name) => !here.includes(name)).slice(0, 3))
      }),
    )
  })
})
