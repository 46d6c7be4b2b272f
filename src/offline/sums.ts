import { readSeal, type Sum, sumOf } from '../links/seal.ts'

/** The length and SHA-256 of bytes that have come, as the press writes them. */
export async function sumOfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Sum> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const base64 = btoa(String.fromCharCode(...hash))
  return sumOf(bytes.length, base64.replaceAll('+', '-').replaceAll('/', '_').slice(0, -1))
}

/** Whether a sealed file has come whole and unchanged. A file that was cut has no seal, a changed one a wrong seal. */
export async function isWholeSealed(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const seal = readSeal(new TextDecoder().decode(bytes))
  return seal !== null && seal.sum === (await sumOfBytes(new TextEncoder().encode(seal.content)))
}
