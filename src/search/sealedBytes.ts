import { encodeText } from './bytes.ts'

/** How many bytes of a sealed file say how long its content is, the low ones first. */
const LENGTH_BYTES = 4
/** And how many, of the SHA-256 that vouches for it, come then: the first of them. Most files are a kilobyte. */
const HASH_BYTES = 16

/**
 * The bytes of a file with its seal as the last of them: the length of the content, and a hash. What was cut off anywhere ends
 * with neither. The seal stands in the file itself, so that a file that has changed changes no other.
 *
 * @param hash - The SHA-256 of `sealedPart`.
 */
export function withSeal(content: Uint8Array, hash: Uint8Array): Uint8Array<ArrayBuffer> {
  const sealed = new Uint8Array(content.length + LENGTH_BYTES + HASH_BYTES)
  sealed.set(content)
  new DataView(sealed.buffer).setUint32(content.length, content.length, true)
  sealed.set(hash.subarray(0, HASH_BYTES), content.length + LENGTH_BYTES)
  return sealed
}

/** A sealed file taken apart, as views, with the beginning of its hash; null where it is not as long as it says: it was cut, or has no seal. */
export function readSeal(sealed: Uint8Array): { content: Uint8Array; hash: Uint8Array } | null {
  const length = sealed.length - LENGTH_BYTES - HASH_BYTES
  if (length < 0) return null
  const view = new DataView(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (view.getUint32(length, true) !== length) return null
  return { content: sealed.subarray(0, length), hash: sealed.subarray(length + LENGTH_BYTES) }
}

/**
 * What the hash of a file is about: its name too, so that no file passes for another.
 *
 * @param name - As `start.ts` names it, without the edition's folder.
 */
export function sealedPart(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = encodeText(`${name}\n`)
  const part = new Uint8Array(head.length + content.length)
  part.set(head)
  part.set(content, head.length)
  return part
}

/** Whether a hash is the one that a seal has the beginning of. */
export function isHashOfSeal(inSeal: Uint8Array, hash: Uint8Array): boolean {
  return inSeal.length === HASH_BYTES && inSeal.every((byte, place) => byte === hash[place])
}
