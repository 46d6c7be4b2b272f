import { createHash } from 'node:crypto'
import { contentOf, type Sum, sumOf, withSeal } from '../links/seal.ts'

/** The length and the SHA-256 of a file, by which a reader's browser knows that it came whole. */
export function sumOfBytes(content: string | Uint8Array): Sum {
  return sumOf(Buffer.byteLength(content), createHash('sha256').update(content).digest('base64url'))
}

/** A file of `/data`: JSON with a seal. @param content - Not empty. */
export function sealed(content: object): string {
  const text = JSON.stringify(content)
  return withSeal(text, sumOfBytes(contentOf(text)))
}
