import { expect, test } from '@playwright/test'
import { createKillable } from '../torture/killable.ts'
import { reportTrial } from '../torture/report.ts'
import { serveShelf } from '../torture/serveShelf.ts'
import type { ShelfPage } from '../torture/shelfPage.ts'

declare const page: ShelfPage

/** How often the browser is killed; `npm run torture` asks for more. */
const KILLS = Number(process.env.SHELF_KILLS ?? 3)
/** The longest wait between what was told as saved and the kill, in milliseconds. */
const LONGEST_WAIT = 10_000
/** How many stories are saved before each kill. */
const SAVES = 20

test(`a browser that is killed ${KILLS} times after “Saved” has everything again`, async () => {
  test.setTimeout(60_000 + KILLS * 60_000)
  const site = await serveShelf()
  const browser = await createKillable()
  const told: string[] = []
  try {
    for (let kill = 0; kill <= KILLS; kill++) {
      const tab = await browser.open(site.url)
      await tab.waitForFunction(() => 'page' in globalThis)
      await tab.evaluate(() => page.shelf.ready)
      const found = new Set(await tab.evaluate(() => page.saved()))
      const lost = told.filter((slug) => !found.has(slug)).length
      if (kill > 0) reportTrial({ fault: 'the browser is killed after “Saved”', trials: 1, lost })
      expect([...found].sort()).toEqual([...told].sort())
      const slugs = Array.from({ length: SAVES }, (_, at) => `kill${kill}-${at}`)
      told.push(...(await tab.evaluate((some) => page.save(some, 1), slugs)))
      expect(told).toHaveLength((kill + 1) * SAVES)
      // The first kill comes at once, the others anywhere in the time that the local store takes to reach the disk.
      await tab.waitForTimeout(kill === 0 ? 0 : Math.random() * LONGEST_WAIT)
      await browser.kill()
    }
  } finally {
    await browser.dispose()
    site.close()
  }
})
