import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packText, unpackText } from '../../src/shelf/browser/packedText.ts'

const TEXT = 'The harbour opens after nine winters.'
const packedBytes = (bytes: Uint8Array) => `2.${Buffer.from(deflateSync(bytes)).toString('base64url')}`

describe('a text in a link', () => {
  it('comes out as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 3000 }), async (text) => {
        expect(await unpackText(await packText(text))).toEqual({ ok: true, value: text })
      }),
    )
  })

  it('of the first version is readable for ever', async () => {
    expect(await unpackText('1.y0gsSsovLQIA')).toEqual({ ok: true, value: 'harbour' })
  })

  it('that would become larger than any list is given up early', async () => {
    const bomb = packedBytes(new Uint8Array(40_000_000))
    const began = performance.now()
    const read = await unpackText(bomb)
    expect(read.ok).toBe(false)
    expect(performance.now() - began).toBeLessThan(1000)
  })

  it('of the second version is readable for ever', async () => {
    expect(await unpackText('2.eJzLSCxKyi8tAgALkAL0')).toEqual({ ok: true, value: 'harbour' })
  })

  it('with any letter of it changed is refused, or is the same text', async () => {
    const packed = await packText(TEXT)
    const letters = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: packed.length - 1 }), letters, async (at, letter) => {
        const read = await unpackText(packed.slice(0, at) + letter + packed.slice(at + 1))
        if (read.ok) expect(read.value).toBe(TEXT)
      }),
      { numRuns: 1000 },
    )
  })

  it('with anything put into it is refused, or is the same text', async () => {
    const packed = await packText(TEXT)
    await fc.assert(
      fc.asyncProperty(fc.nat(packed.length - 1), fc.string({ maxLength: 2 }), async (at, put) => {
        const read = await unpackText(packed.slice(0, at) + put + packed.slice(at + 1))
        if (read.ok) expect(read.value).toBe(TEXT)
      }),
    )
  })
})
