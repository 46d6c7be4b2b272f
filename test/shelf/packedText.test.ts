import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packText, unpackText } from '../../src/shelf/browser/packedText.ts'

const packedBytes = (bytes: Uint8Array) => `1.${Buffer.from(deflateRawSync(bytes)).toString('base64url')}`

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

  it.each([
    ['nothing', ''],
    ['no version', 'y0gsSsovLQIA'],
    ['a newer version', '2.y0gsSsovLQIA'],
    ['a very new version', '99999999999999.x'],
    ['letters that are none of ours', '1.%%%'],
    ['spaces', '1.y0gs SkosLSoCAA'],
    ['a cut end', '1.y0gsSkos'],
    ['one letter', '1.y'],
    ['bytes that were never packed', '1.AAAA_-_-'],
    ['text that is no UTF-8', packedBytes(Uint8Array.of(0xff, 0xfe, 0xfd))],
    ['too much', `1.${'A'.repeat(64_001)}`],
  ])('with %s is refused in a sentence', async (_, packed) => {
    const read = await unpackText(packed)
    expect(read.ok).toBe(false)
    if (!read.ok) expect(read.faults[0]?.message).toMatch(/^[A-Z].*\.$/)
  })

  it('with any letter of it changed is refused, or another text, and never a fault', async () => {
    const packed = await packText('The harbour opens after nine winters.')
    await fc.assert(
      fc.asyncProperty(fc.nat(packed.length - 1), fc.string({ maxLength: 2 }), async (at, put) => {
        const read = await unpackText(packed.slice(0, at) + put + packed.slice(at + 1))
        expect(typeof read.ok).toBe('boolean')
      }),
    )
  })
})
