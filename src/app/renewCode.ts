import { isReachable } from '../newsstand/printedFile.ts'
import { isFirstTime } from '../shelf/browser/onceAVisit.ts'

/**
 * Loads the page anew, once, where a part of its code is gone: the site was published anew since. Not while the reader
 * writes, nor where the site does not answer: that would leave nothing.
 */
export function renewCode(): void {
  addEventListener('vite:preloadError', () => void renew())
}

async function renew(): Promise<void> {
  const isWriting = document.activeElement?.matches('input, textarea') ?? false
  if (!isWriting && (await isReachable()) && isFirstTime(import.meta.url)) location.reload()
}
