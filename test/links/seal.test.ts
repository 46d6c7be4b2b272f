import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSeal, sumOf } from '../../src/links/seal.ts'
import { sealed } from '../../src/press/seal.ts'
import { RUNS } from '../builders/runs.ts'

/** What thousands of runs may take. */
const LONG_MS = 60_000

const objects = fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue(), { minKeys: 1 })
const isWhole = (text: string): boolean => {
  const seal = readSeal(text)
  if (!seal) return false
  const hash = createHash('sha256').update(seal.content).digest('base64url')
  return seal.sum === sumOf(Buffer.byteLength(seal.content), hash)
}

describe('a sealed file', () => {
  it(
    'is JSON with everything in it that was sealed, whatever that is',
    () => {
      fc.assert(
        fc.property(objects, (object) => {
          const { seal, ...rest } = JSON.parse(sealed(object))
          const { seal: own, ...expected } = JSON.parse(JSON.stringify(object))
          expect(rest).toEqual(expected)
          expect(isWhole(sealed(object))).toBe(true)
          expect(typeof seal).toBe('string')
          void own
        }),
        { numRuns: RUNS },
      )
    },
    LONG_MS,
  )

  it(
    'is known to be cut, wherever it is cut',
    () => {
      fc.assert(
        fc.property(objects, fc.nat(), (object, at) => {
          const text = sealed(object)
          expect(isWhole(text.slice(0, at % text.length))).toBe(false)
        }),
        { numRuns: RUNS },
      )
    },
    LONG_MS,
  )

  it(
    'is known to be changed, whichever character is',
    () => {
      fc.assert(
        fc.property(objects, fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (object, at, character) => {
          const text = sealed(object)
          const place = at % text.length
          const changed = text.slice(0, place) + character + text.slice(place + 1)
          fc.pre(changed !== text)
          expect(isWhole(changed)).toBe(false)
        }),
        { numRuns: RUNS },
      )
    },
    LONG_MS,
  )
})
