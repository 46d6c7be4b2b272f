import { expect, type Page } from '@playwright/test'
import { comeAlive } from './pages.ts'

/** Opens a page, and waits until the service worker is there and has the tab. */
export async function openWithWorker(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await comeAlive(page)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 20_000 })
}

/** The paths of what is kept for a reason, or was visited. */
export function keptFiles(page: Page, store: 'kept' | 'visited'): Promise<string[]> {
  return page.evaluate(async (name) => {
    const cache = await caches.open(`standfirst / ${name}`)
    return (await cache.keys()).map(({ url }) => new URL(url).pathname)
  }, store)
}

/** Waits until a file is kept. */
export async function untilKept(page: Page, file: string, store: 'kept' | 'visited' = 'kept'): Promise<void> {
  await expect.poll(() => keptFiles(page, store), { timeout: 20_000 }).toContain(file)
}
