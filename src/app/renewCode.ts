import { isReachable } from '../newsstand/printedFile.ts'
import { isFirstTime } from '../shelf/browser/onceAVisit.ts'

/**
 * Loads a page as a document, once, where its code is gone: the site was published anew since. Not while the reader
 * writes, nor where the site does not answer: that would leave nothing. Code that a page can do without is not worth it.
 *
 * @param href - The page that the reader wants.
 * @returns Whether it is on its way.
 */
export async function renewCode(href: string): Promise<boolean> {
  const isWriting = document.activeElement?.matches('input, textarea') ?? false
  if (isWriting || !(await isReachable()) || !isFirstTime(import.meta.url)) return false
  if (href === location.href) location.reload()
  else location.assign(href)
  return true
}
