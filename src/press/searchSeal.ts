import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { isHashOfSeal, readSeal, sealedPart, withSeal } from '../search/sealedBytes.ts'

/** A packed file must be this much smaller, or it is left as it is. */
const WORTH_PACKING = 0.95
/** Where in a gzip file the operating system is named: the same archive must give the same bytes everywhere. */
const SYSTEM_BYTE = 9

/** The hash by which a file of the index is known; its seal has the beginning of it. @param name - As `search/start.ts` names it. */
export function searchHash(name: string, content: Uint8Array): Buffer {
  return createHash('sha256').update(sealedPart(name, content)).digest()
}

/** A file of the index as it is sent: sealed, and packed where that is of use. @param hash - Its `searchHash`. */
export function sentFile(content: Uint8Array, hash: Uint8Array): Uint8Array {
  return packed(withSeal(content, hash))
}

/**
 * What a file of the index holds.
 *
 * @param sent - The file as it is sent.
 * @throws {RangeError} If it is not whole, or not the one that was asked for; {Error} if it cannot be unpacked.
 */
export function contentOfSent(name: string, sent: Uint8Array): Uint8Array {
  const seal = readSeal(sent[0] === 0x1f && sent[1] === 0x8b ? gunzipSync(sent) : sent)
  if (!seal || !isHashOfSeal(seal.hash, searchHash(name, seal.content))) {
    throw new RangeError(`The search index has a broken ${name}`)
  }
  return seal.content
}

/** Packed here, since hosts do not pack such files; readers know packed ones by their first bytes. */
function packed(bytes: Uint8Array): Uint8Array {
  const content = gzipSync(bytes)
  content[SYSTEM_BYTE] = 255
  const looksPacked = bytes[0] === content[0] && bytes[1] === content[1]
  return looksPacked || content.length < bytes.length * WORTH_PACKING ? content : bytes
}
