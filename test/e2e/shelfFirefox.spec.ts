import { expect, test } from '@playwright/test'
import { reportTrial } from '../torture/report.ts'
import { serveShelf } from '../torture/serveShelf.ts'
import type { ShelfPage } from '../torture/shelfPage.ts'
import { FIREFOX, launchFirefox } from './firefoxReader.ts'

declare const page: ShelfPage

/** How many saves each tab makes. */
const SAVES = 500

test.skip(FIREFOX === undefined, 'There is no Firefox here.')

test(`four tabs of Firefox that save ${SAVES} stories each, all at once, lose none`, async () => {
  test.setTimeout(180_000)
  const site = await serveShelf()
  const browser = await launchFirefox(true)
  const open = async () => {
    const tab = await browser.newPage()
    await tab.goto(site.url)
    await tab.waitForFunction(() => 'page' in globalThis)
    return tab
  }
  try {
    const tabs = [await open(), await open(), await open(), await open()]
    const told = await Promise.all(
      tabs.map((tab, index) =>
        tab.evaluate(
          (name, saves) =>
            page.save(
              Array.from({ length: saves }, (_, at) => `${name}-${at}`),
              5,
            ),
          `tab${index}`,
          SAVES,
        ),
      ),
    )
    const all = told.flat().sort()
    expect(all).toHaveLength(tabs.length * SAVES)
    for (const tab of [...tabs, await open()]) {
      await expect.poll(() => tab.evaluate(() => page.saved().length), { timeout: 20_000 }).toBe(all.length)
      const found = new Set(await tab.evaluate(() => page.saved()))
      const lost = all.filter((slug) => !found.has(slug)).length
      reportTrial({ fault: `4 tabs of Firefox save ${SAVES} stories each at once`, trials: 1, lost })
      expect(lost).toBe(0)
    }
  } finally {
    await browser.close()
    site.close()
  }
})
