import { describe, expect, it } from 'vitest'
import { decode } from '../../src/desk/decode.ts'

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

describe('a file', () => {
  it.each([
    'RIFFS AND RAGS\n',
    'RIFF',
    'GIF8 things',
    '%PDF-files are late',
    'PKs and quays',
    'BM is a bank',
  ])('that opens with the words “%s” is text', (text) => {
    const decoded = decode(bytesOf(text))
    expect(decoded.ok && decoded.value.text).toBe(text)
  })

  it.each([
    'RIFF\x01\x02\x03\x04WAVEfmt ',
    'RIFF....WEBPVP8',
    'RIFF....AVI LIST',
    'GIF89a..',
    '%PDF-1.7\n',
    'PK\x03\x04..',
  ])('that opens as a picture, a sound or a document does is none (%j)', (text) => {
    expect(decode(bytesOf(text)).ok).toBe(false)
  })
})
