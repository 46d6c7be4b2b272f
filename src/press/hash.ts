import { createHash } from 'node:crypto'

/** A short name for content, the same for the same content everywhere: 32 hexadecimal digits. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    hash.update(part)
    hash.update('\0') // so that “ab”, “c” is not “a”, “bc”
  }
  return hash.digest('hex').slice(0, 32)
}
