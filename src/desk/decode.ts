import type { Result } from '../paper/result.ts'

/** A cutting's text and what its bytes were. */
export type Decoded = { readonly text: string; readonly encoding: string }

/** First bytes of files that are no text, and what to do with each. */
const OTHER_FILES: readonly (readonly [magic: readonly number[], what: string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a Word document or another zipped file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Word document'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a rich text file'],
  [[0x1f, 0x8b], 'a gzipped file'],
]

/** What a file that opens with `RIFF` says that it holds, behind its length. */
const RIFF_KINDS = new Set(['WAVE', 'WEBP', 'AVI '])

/** How many bytes are looked at to tell what they are. */
const SAMPLE = 8192
/** Text has few characters that do not show; above this share it is something else. */
const MOST_CONTROLS = 0.1

/**
 * Turns bytes into text: UTF-8 and UTF-16 with or without a byte order mark, and Windows-1252 where the bytes
 * are no UTF-8.
 *
 * @returns A fault for an empty file and for one that is no text.
 */
export function decode(bytes: Uint8Array): Result<Decoded> {
  const other = otherFile(bytes)
  if (other !== undefined)
    return fault(`This is ${other}, not text; save or export it as plain text (.txt) first.`)
  const decoded = decodeAs(bytes)
  if (!/\S/u.test(decoded.text)) return fault('This file is empty; there is nothing to read in it.')
  const sample = decoded.text.slice(0, SAMPLE)
  const controls = sample.match(/(?!\s)[\p{Cc}\ufffd]/gu)?.length ?? 0
  if (controls > sample.length * MOST_CONTROLS) {
    return fault('This is not text that we can read; save or export it as plain text (.txt) in UTF-8.')
  }
  return { ok: true, value: decoded }
}

function otherFile(bytes: Uint8Array): string | undefined {
  const opening = String.fromCharCode(...bytes.subarray(0, 12))
  if (opening.startsWith('RIFF') && RIFF_KINDS.has(opening.slice(8))) return 'a picture or a sound'
  // A story may open with these letters, but not with the figures that follow them in a file.
  if (opening.startsWith('GIF8') && !/^GIF8[79]a/u.test(opening)) return undefined
  if (opening.startsWith('%PDF-') && !/^%PDF-\d/u.test(opening)) return undefined
  return OTHER_FILES.find(([magic]) => magic.every((byte, index) => bytes[index] === byte))?.[1]
}

function fault(message: string): Result<Decoded> {
  return { ok: false, faults: [{ path: '', message }] }
}

function decodeAs(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return as('utf-16le', 'UTF-16', bytes)
  if (first === 0xfe && second === 0xff) return as('utf-16be', 'UTF-16', bytes)
  if (first === 0xef && second === 0xbb && third === 0xbf) return asUtf8(bytes)
  const wide = wideOrder(bytes)
  return wide ? as(wide, 'UTF-16 without a byte order mark', bytes) : asUtf8(bytes)
}

function as(label: string, encoding: string, bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(label).decode(bytes), encoding }
}

function asUtf8(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    const loose = new TextDecoder('utf-8').decode(bytes)
    const broken = loose.match(/\ufffd/gu)?.length ?? 0
    // Letters of two bytes that fit by chance are rare: many of them mean UTF-8 with a few broken places.
    const whole = loose.match(/[\u0080-\ufffc]/gu)?.length ?? 0
    return whole > broken
      ? { text: loose, encoding: `UTF-8 with ${broken} broken places` }
      : { text: fromWindows1252(bytes), encoding: 'Windows-1252' }
  }
}

/** Decoders of several runtimes leave these as controls, which would lose every quotation mark and dash. */
const WINDOWS_SIGNS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

function fromWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes)
  return text.replaceAll(/\p{Cc}/gu, (sign) => WINDOWS_SIGNS.charAt(sign.charCodeAt(0) - 0x80) || sign)
}

/** UTF-16 without a mark shows by its zero bytes: all of them on one side of each pair. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE)
  const zeros = [0, 0]
  for (let index = 0; index < length; index += 1) {
    if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  if (even + odd < length * 0.04) return null
  if (odd > even * 20) return 'utf-16le'
  return even > odd * 20 ? 'utf-16be' : null
}
