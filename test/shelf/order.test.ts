import fc from 'fast-check'
import { generateNKeysBetween } from 'fractional-indexing'
import { describe, expect, it } from 'vitest'
import { compareByPlace, isPlace, type Placed, placesAt, placesAtEnd } from '../../src/shelf/order.ts'

describe('a place', () => {
  it.each(['a0', 'a1', 'Zz', 'aV', 'b10', 'Y00', 'a0V', `a0${'V'.repeat(498)}`])('can be “%s”', (text) => {
    expect(isPlace(text)).toBe(true)
    expect(() => generateNKeysBetween(text, null, 1)).not.toThrow()
  })

  it.each([
    '',
    'a',
    '0a',
    '-a0',
    ' a0',
    'a0 ',
    'a0\n',
    'a00',
    'a0V0',
    'b1',
    'Y0',
    'Z',
    'a0!',
    'a0é',
    `a0${'V'.repeat(499)}`,
  ])('cannot be “%s”', (text) => {
    expect(isPlace(text)).toBe(false)
  })

  it('is any that is made between two others', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 40 }), (indices) => {
        const places: string[] = []
        for (const index of indices) {
          const at = index % (places.length + 1)
          places.splice(at, 0, ...generateNKeysBetween(places[at - 1] ?? null, places[at] ?? null, 1))
        }
        expect(places.every(isPlace)).toBe(true)
        expect(places.toSorted()).toEqual(places)
      }),
    )
  })
})

describe('two things', () => {
  const at = (id: string, place: string): Placed => ({ id, place })
  it.each([
    [at('a', 'a0'), at('b', 'a1'), -1],
    [at('b', 'a1'), at('a', 'a0'), 1],
    [at('a', 'a1'), at('b', 'a1'), -1],
    [at('b', 'a1'), at('a', 'a1'), 1],
    [at('a', 'a1'), at('a', 'a1'), 0],
    [at('b', 'a0'), at('a', 'a1'), -1],
  ])('%j and %j stand by place, then by name', (one, other, sign) => {
    expect(compareByPlace(one, other)).toBe(sign)
  })
})

describe('places for newcomers', () => {
  const others = ['a3', 'a1', 'a5', 'a2']
  it('at the beginning come before all others, in the order given', () => {
    const places = placesAtEnd(others, 3, 'first')
    expect([...places, 'a1']).toEqual([...places, 'a1'].toSorted())
    expect(new Set(places).size).toBe(3)
  })

  it('at the end come after all others, in the order given', () => {
    const places = placesAtEnd(others, 3, 'last')
    expect(['a5', ...places]).toEqual(['a5', ...places].toSorted())
    expect(new Set(places).size).toBe(3)
  })

  it('in an empty list are as good at either end', () => {
    expect(placesAtEnd([], 2, 'first')).toEqual(placesAtEnd([], 2, 'last'))
  })
})

describe('moving to an index', () => {
  const list = (...places: string[]): Placed[] =>
    places.map((place, index) => ({ id: `other-${index}`, place }))
  const moved = (others: readonly Placed[], index: number, ids: readonly string[]) => {
    const changed = placesAt(others, index, ids)
    const places = new Map([...others, ...changed].map(({ id, place }) => [id, place]))
    const order = [...places].map(([id, place]) => ({ id, place })).sort(compareByPlace)
    return { changed: changed.map(({ id }) => id), order: order.map(({ id }) => id) }
  }

  it('changes nothing but what is moved', () => {
    const { changed, order } = moved(list('a1', 'a2', 'a3'), 1, ['new', 'newer'])
    expect(changed).toEqual(['new', 'newer'])
    expect(order).toEqual(['other-0', 'new', 'newer', 'other-1', 'other-2'])
  })

  it('to the beginning, and to the end', () => {
    expect(moved(list('a1', 'a2'), 0, ['new']).order).toEqual(['new', 'other-0', 'other-1'])
    expect(moved(list('a1', 'a2'), 2, ['new']).order).toEqual(['other-0', 'other-1', 'new'])
    expect(moved([], 0, ['new']).order).toEqual(['new'])
  })

  it('among others at one place moves on those that follow, and only as far as they share it', () => {
    const { changed, order } = moved(list('a1', 'a1', 'a1', 'a2'), 1, ['new'])
    expect(changed).toEqual(['new', 'other-1', 'other-2'])
    expect(order).toEqual(['other-0', 'new', 'other-1', 'other-2', 'other-3'])
  })

  it('among others at one place to the end of the list moves on all that follow', () => {
    const { changed, order } = moved(list('a0', 'a1', 'a1'), 2, ['new'])
    expect(changed).toEqual(['new', 'other-2'])
    expect(order).toEqual(['other-0', 'other-1', 'new', 'other-2'])
  })

  it('before others at one place leaves them', () => {
    expect(moved(list('a1', 'a1'), 0, ['new'])).toEqual({
      changed: ['new'],
      order: ['new', 'other-0', 'other-1'],
    })
  })
})
