import { refused } from '../../links/refused.ts'
import type { Result } from '../../paper/result.ts'

/** The forms in which texts are packed, by what a link has in front of it: old ones stay readable for ever. */
const FORMS = {
  // Of its changed letters one in forty passed for another text.
  '1.': 'deflate-raw',
  // With a sum of its bytes, so that any changed letter is noticed.
  '2.': 'deflate',
} as const satisfies Record<string, CompressionFormat>
/** The form in which texts are packed now. */
const VERSION = '2.'
/** The longest packed text that is taken, and the longest that comes out, in characters and bytes. */
const LONGEST_PACKED = 64_000
const LONGEST_TEXT = 2_000_000
/** Bytes that are unpacked at a time: of a larger piece a browser unpacks all, however much that is. */
const SLICE = 512

/** Packs a text so that it can stand in a link: version, then deflated UTF-8 with its sum as base64url. */
export async function packText(text: string): Promise<string> {
  const packed = await new Response(
    new Blob([text]).stream().pipeThrough(new CompressionStream(FORMS[VERSION])),
  ).arrayBuffer()
  return VERSION + base64url(new Uint8Array(packed))
}

/** Whether a packed text is short enough to be taken again. */
export function fitsInLink(packed: string): boolean {
  return packed.length <= LONGEST_PACKED
}

/** The text that was packed; a sentence where it is damaged, too long, or of a newer program. */
export async function unpackText(packed: string): Promise<Result<string>> {
  if (!fitsInLink(packed)) return refused('This link carries more than any that this site makes.')
  const version = /^\d+\./.exec(packed)?.[0]
  if (version === undefined) return refused(DAMAGED)
  if (!isKnown(version))
    return refused('A newer version of this site made this link. Reload this page, and try again.')
  const bytes = bytesOf(packed.slice(version.length))
  if (!bytes) return refused(DAMAGED)
  try {
    const text = await inflated(bytes, FORMS[version])
    return text === null
      ? refused('What this link carries is larger than any list or story.')
      : { ok: true, value: text }
  } catch {
    return refused(DAMAGED)
  }
}

function isKnown(version: string): version is keyof typeof FORMS {
  return Object.hasOwn(FORMS, version)
}

const DAMAGED = 'This link is damaged: part of it is missing, or was changed on its way.'

/** Null where more comes out than may. @throws Where the bytes are not what was packed. */
async function inflated(bytes: Uint8Array, form: CompressionFormat): Promise<string | null> {
  let at = 0
  const slices = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => {
      if (at >= bytes.length) controller.close()
      else controller.enqueue(new Uint8Array(bytes.subarray(at, at + SLICE)))
      at += SLICE
    },
  })
  const reader = slices.pipeThrough(new DecompressionStream(form)).getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let length = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length
    if (length > LONGEST_TEXT) {
      void reader.cancel().catch(() => {})
      return null
    }
    text += decoder.decode(part.value, { stream: true })
  }
  return text + decoder.decode()
}

function base64url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function bytesOf(text: string): Uint8Array | null {
  if (!/^[\w-]+$/.test(text)) return null
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    )
  } catch {
    return null
  }
}
