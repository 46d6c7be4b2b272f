import type { Result } from '../paper/result.ts'

/** What was handed in is refused as a whole. @param message - One whole sentence that says why. */
export function refused(message: string): Result<never> {
  return { ok: false, faults: [{ path: '', message }] }
}
