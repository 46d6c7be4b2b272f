import { describe, expect, it } from 'vitest'
import { parsePart } from '../../src/press/places.ts'

describe('a part of a site', () => {
  it('is named by its number and how many there are', () => {
    expect(parsePart('3/8')).toEqual({ number: 3, of: 8 })
    expect(parsePart('1/1')).toEqual({ number: 1, of: 1 })
  })

  it.each(['', '3', '0/8', '9/8', '-1/8', '1/0', '1,5/8', '3/8/2', 'three/eight'])(
    '“%s” is none, and is said to be none',
    (text) => {
      expect(() => parsePart(text)).toThrow(`PART is “${text}”`)
    },
  )
})
