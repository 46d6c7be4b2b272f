import { deflateSync, gzipSync } from 'node:zlib'
import { packText } from '../../src/shelf/browser/packedText.ts'

/** A kind of page that is opened by a link which carries what it shows. */
export type Door = {
  /** What the link carries, as a reader would call it. */
  readonly name: string
  /** The path and the sign behind which a link carries it. */
  readonly address: string
  /** What an honest link carries: the fields of its JSON. */
  readonly sound: Readonly<Record<string, unknown>>
  /** What nobody would send: the same with very many things in it. */
  readonly crowded: Readonly<Record<string, unknown>>
  /** Reads as the page does. @returns What it says of all that is wrong; nothing of what is sound. */
  readonly read: (packed: string) => Promise<readonly string[]>
}

const VERSION = '2.'
const pack = (bytes: Uint8Array) => VERSION + Buffer.from(bytes).toString('base64url')
const packJson = (value: unknown) => packText(JSON.stringify(value))

/** What becomes of a link that was sound, letters only: what is behind its version, and how long that is. */
const letters = (spoil: (body: string, half: number) => string) => async (door: Door) => {
  const body = (await packJson(door.sound)).slice(VERSION.length)
  return VERSION + spoil(body, Math.floor(body.length / 2))
}

/** Every kind of hostile or damaged link, by what has happened to it, and how it is made of a sound one. */
export const DAMAGES: Readonly<Record<string, (door: Door) => string | Promise<string>>> = {
  'nothing at all': () => '',
  'a version, and nothing behind it': () => VERSION,
  'no version': async (door) => (await packJson(door.sound)).slice(VERSION.length),
  'a version that is yet to come': async (door) => `99.${(await packJson(door.sound)).slice(VERSION.length)}`,
  'a version of twenty digits': async (door) =>
    `${'9'.repeat(20)}.${(await packJson(door.sound)).slice(VERSION.length)}`,
  'a word for a version': async (door) => `constructor.${(await packJson(door.sound)).slice(VERSION.length)}`,
  'letters that no link has': () => `${VERSION}%00<script>alert(1)</script>`,
  'the letters of another base64': letters((body, half) => `${body.slice(0, half)}+/${body.slice(half)}`),
  'signs of equality at its end': letters((body) => `${body}==`),
  'a space, where a mail program has broken it': letters(
    (body, half) => `${body.slice(0, half)}%20${body.slice(half)}`,
  ),
  'a space that nobody sees': letters((body, half) => `${body.slice(0, half)}\u200b${body.slice(half)}`),
  'letters that were escaped': letters((body) => body.replace(/[a-z]/, (letter) => `%${hex(letter)}`)),
  'its end cut off': letters((body, half) => body.slice(0, half)),
  'its beginning cut off': letters((body, half) => body.slice(half)),
  'a hole in the middle': letters((body, half) => body.slice(0, half - 8) + body.slice(half + 8)),
  'one letter changed': letters(
    (body, half) => body.slice(0, half) + (body[half] === 'A' ? 'B' : 'A') + body.slice(half + 1),
  ),
  'its halves in each other’s place': letters((body, half) => body.slice(half) + body.slice(0, half)),
  'itself behind it once more': letters((body) => `${body}${VERSION}${body}`),
  'the full stop and the bracket of a sentence': letters((body) => `${body}).`),
  'small letters only': letters((body) => body.toLowerCase()),
  'bytes that were never packed': () => pack(Buffer.from('These words were never packed by anybody.')),
  'bytes that were packed in another way': (door) => pack(gzipSync(JSON.stringify(door.sound))),
  'bytes that are no letters': () => pack(deflateSync(Uint8Array.of(0xff, 0xfe, 0xfd))),
  'more letters than any link': () => VERSION + 'A'.repeat(64_001),
  'a thousand times of what it seems': () => pack(deflateSync(new Uint8Array(40_000_000))),
  'an empty text': () => packText(''),
  'a page in place of data': () => packText('<!doctype html><img src=x onerror=alert(1)>'),
  'data that ends early': (door) => packText(JSON.stringify(door.sound).slice(0, -20)),
  'data of another kind': () => packText('null'),
  'brackets, one in another, a hundred thousand deep': (door) =>
    packText(
      JSON.stringify({ ...door.sound, settings: 0 }).replace(
        '"settings":0',
        `"settings":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      ),
    ),
  'the form of a version that is yet to come': (door) => packJson({ ...door.sound, schema: 99 }),
  'more in it than anybody can look through': (door) => packJson(door.crowded),
  'names that programs give to what is theirs': () =>
    packText('{"__proto__":{"schema":1,"lists":[],"items":[]},"constructor":{"prototype":{"isBad":true}}}'),
}

function hex(letter: string): string {
  return letter.charCodeAt(0).toString(16)
}
