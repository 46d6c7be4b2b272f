import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { reportTrial } from '../torture/report.ts'
import { type ShelfSite, serveShelf } from '../torture/serveShelf.ts'
import type { ShelfPage } from '../torture/shelfPage.ts'

declare const page: ShelfPage

/** How many saves each tab makes. */
const SAVES = 500

let site: ShelfSite
test.beforeAll(async () => {
  site = await serveShelf()
})
test.afterAll(() => site.close())

for (const count of [2, 4, 8]) {
  test(`${count} tabs that save ${SAVES} stories each, all at once, lose none`, async ({ context }) => {
    test.setTimeout(180_000)
    const tabs = await Promise.all(Array.from({ length: count }, () => openTab(context)))
    const told = await Promise.all(
      tabs.map((tab, index) =>
        tab.evaluate(
          ([name, saves]) =>
            page.save(
              Array.from({ length: saves }, (_, at) => `${name}-${at}`),
              5,
            ),
          [`tab${index}`, SAVES] as const,
        ),
      ),
    )
    const all = told.flat().sort()
    expect(all).toHaveLength(count * SAVES)
    const fault = `${count} tabs save ${SAVES} stories each at once`
    for (const tab of [...tabs, await openTab(context)]) {
      await expect.poll(() => tab.evaluate(() => page.saved().length), { timeout: 20_000 }).toBe(all.length)
      const found = new Set(await tab.evaluate(() => page.saved()))
      reportTrial({ fault, trials: 1, lost: all.filter((slug) => !found.has(slug)).length })
      expect([...found].sort()).toEqual(all)
    }
  })
}

test('an open tab follows what another does, at once', async ({ context }) => {
  const [one, other] = [await openTab(context), await openTab(context)]
  await one.evaluate(() => page.save(['a-story'], 1))
  await expect.poll(() => other.evaluate(() => page.saved())).toEqual(['a-story'])
})

test('what either store has lost comes back from the other', async ({ context }) => {
  const tab = await openTab(context)
  await tab.evaluate(() => page.save(['one', 'two'], 1))
  await tab.evaluate(() => localStorage.clear())
  await tab.reload()
  await expect.poll(() => tab.evaluate(() => page.saved())).toEqual(['two', 'one'])
  await tab.goto('about:blank')
  await tab.goto(`${site.url}blank`)
  const wiped = await openTab(context)
  await wiped.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('standfirst').onsuccess = resolve
      }),
  )
  await wiped.reload()
  await expect.poll(() => wiped.evaluate(() => page.saved())).toEqual(['two', 'one'])
  expect(await wiped.evaluate(() => page.shelf.health())).toMatchObject({ local: 'kept', journal: 'kept' })
})

test('ten thousand saved stories are there at once after a start', async ({ context }) => {
  test.setTimeout(120_000)
  const tab = await openTab(context)
  await tab.evaluate(async () => {
    await page.saveMany(Array.from({ length: 10_000 }, (_, at) => `a-story-of-some-length-${at}`))
    await page.shelf.tidy()
  })
  const times: number[] = []
  for (let start = 0; start < 5; start++) {
    await tab.reload()
    await tab.waitForFunction(() => 'page' in globalThis)
    expect(await tab.evaluate(() => page.saved().length)).toBe(10_000)
    times.push(await tab.evaluate(() => page.openedIn))
  }
  // A busy machine is slow, not wrong: the figure is for people to read.
  test.info().annotations.push({ type: 'opened in', description: `${Math.min(...times).toFixed(1)} ms` })
})

async function openTab(context: BrowserContext): Promise<Page> {
  const tab = await context.newPage()
  await tab.goto(site.url)
  await tab.waitForFunction(() => 'page' in globalThis)
  await tab.evaluate(() => page.shelf.ready)
  return tab
}
