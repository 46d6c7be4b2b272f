import { expect, type Page, test } from '@playwright/test'
import { CUTTING_DOOR } from '../links/cuttingDoor.ts'
import { DAMAGES, type Door } from '../links/damagedLinks.ts'
import { LIST_DOOR } from '../links/listDoor.ts'
import { foreignElements, watchHarm } from './hostilePage.ts'
import { STORY } from './pages.ts'

type Opened = {
  readonly door: Door
  /** What says that nothing can be read. */
  readonly title: string
  /** Where closing it leads. */
  readonly home: string
}

const OPENED: readonly Opened[] = [
  { door: LIST_DOOR, title: 'This link has no list that can be read.', home: '/lists/' },
  { door: CUTTING_DOOR, title: 'This link has no cutting that can be read.', home: '/desk/' },
]

for (const { door, title, home } of OPENED) {
  test(`each kind of damaged link to ${door.name} is refused in a sentence, and nothing is kept`, async ({
    page,
  }) => {
    test.setTimeout(120_000)
    const harm = await watchHarm(page)
    const notice = page.getByRole('region', { name: title })
    for (const [kind, damage] of Object.entries(DAMAGES)) {
      await test.step(kind, async () => {
        const [said = ''] = await door.read(await damage(door))
        await page.goto(door.address + (await damage(door)))
        await expect(notice.getByText(said, { exact: true }), kind).toBeVisible()
        expect(await foreignElements(page), kind).toEqual([])
        await notice.getByRole('button', { name: 'Close' }).click()
        await expect(notice, kind).toHaveCount(0)
        await expect(page, kind).toHaveURL(home)
      })
    }
    expect(await written(page)).toEqual([])
    expect(harm).toEqual({ ran: [], leaked: [] })
  })

  test(`a damaged link to ${door.name} that opens the site says so as well`, async ({ page }) => {
    await page.goto(`${door.address}1.AAAA`)
    await expect(
      page.getByRole('region', { name: title }).getByText(/^This link is damaged: .*\.$/),
    ).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
    expect(await written(page)).toEqual([])
  })
}

/** What may stand behind `#p=` where words are named, by what is wrong with it. */
const NO_WORDS: Readonly<Record<string, string>> = {
  'nothing at all': '',
  'half of an escaped letter': '%E0%A4%A',
  'commas only': ',,,,',
  'what stands beside words, and no words': 'a-,,-b',
  'a letter that is none': '%00',
  'endless words': 'x'.repeat(9000),
  'a picture with a script': '<img src=x onerror=alert(1)>',
  'an address that is a script': 'javascript:alert(1)',
  'a name that programs give to what is theirs': '__proto__',
  'letters that turn the line round': '%E2%80%AE%D9%85',
}

test('each kind of damaged link to words opens the story and says a sentence, and nothing is kept', async ({
  page,
}) => {
  test.setTimeout(60_000)
  const harm = await watchHarm(page)
  const said = page.locator('[aria-live]').filter({ hasText: /Here is the story|not in the story/ })
  for (const [kind, words] of Object.entries(NO_WORDS)) {
    await test.step(kind, async () => {
      await page.goto(`${STORY}#p=${words}`)
      await expect(said, kind).toBeVisible()
      await expect(page.getByRole('heading', { level: 1 }), kind).toBeInViewport()
      expect(await foreignElements(page), kind).toEqual([])
      await said.getByRole('button', { name: 'Close' }).click()
      await expect(said, kind).toHaveCount(0)
    })
  }
  expect(await written(page)).toEqual([])
  expect(harm).toEqual({ ran: [], leaked: [] })
})

/** All that the browser keeps for the site, named by where: nothing before a reader has asked for it. */
function written(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const kept = Object.keys(localStorage)
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      for (const store of database.objectStoreNames) {
        const keys = await new Promise<IDBValidKey[]>((resolve, reject) => {
          const asking = database.transaction(store).objectStore(store).getAllKeys()
          asking.onsuccess = () => resolve(asking.result)
          asking.onerror = () => reject(asking.error)
        })
        kept.push(...keys.map((key) => `${name}/${store}/${String(key)}`))
      }
      database.close()
    }
    return kept
  })
}
