import { expect, type Page, test } from '@playwright/test'
import { axeFaults } from './axe.ts'
import { openLive, STORY } from './pages.ts'

const ARABIC = '/al-sahifa/2018-03-15/london-expels-russian-diplomats/'

const regionOf = (page: Page, name: string) => page.getByRole('region', { name })

test('a story is followed through its days, and back, without loading a document', async ({ page }) => {
  await openLive(page, STORY)
  const days = regionOf(page, 'The thread').getByRole('listitem')
  await expect(days.last()).toContainText('This story · 15 Mar 2018')
  await page.evaluate(() => Object.assign(window, { isTheSame: true }))
  await days.first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Five hundred diners')
  await expect(days.first()).toContainText('This story · 12 Mar 2018')
  await regionOf(page, 'The thread')
    .getByRole('link', { name: /^A week to pack/ })
    .click()
  await expect(page).toHaveURL(new RegExp(`${STORY}$`))
  await expect(days.last()).toContainText('This story')
  expect(await page.evaluate(() => 'isTheSame' in window)).toBe(true)
})

test('the same event is read in another newspaper and language', async ({ page }) => {
  await openLive(page, STORY)
  const papers = regionOf(page, 'Other papers on this')
  await expect(papers.getByRole('listitem')).toHaveCount(2)
  await expect(papers.getByText('Only there').first()).toBeVisible()
  await papers.getByRole('link', { name: /^Londres expulse/ }).click()
  await expect(page.getByRole('article').first()).toHaveAttribute('lang', 'fr')
  await expect(
    regionOf(page, 'Other papers on this').getByRole('link', { name: /^A week to pack/ }),
  ).toBeVisible()
})

test('what is printed of a thread stays and leads on when its code cannot be had', async ({ page }) => {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  await page.route(/\/assets\/RelatedPieces-/, (route) => route.abort())
  await openLive(page, STORY)
  await page.waitForTimeout(1000)
  await page.evaluate(() => Object.assign(window, { isTheSame: true }))
  await expect(regionOf(page, 'The thread').getByRole('listitem')).toHaveCount(5)
  await regionOf(page, 'The thread').getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Five hundred diners')
  expect(await page.evaluate(() => 'isTheSame' in window)).toBe(true)
  expect(faults).toEqual([])
})

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [390, 1360]) {
    test(`threads are for everybody, ${scheme} at ${width}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize({ width, height: 900 })
      for (const path of [STORY, ARABIC]) {
        await openLive(page, path)
        expect(await axeFaults(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      }
    })
  }
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('threads and other newspapers are there, and lead on', async ({ page }) => {
    await page.goto(STORY)
    await expect(regionOf(page, 'Other papers on this').getByRole('listitem')).toHaveCount(2)
    await regionOf(page, 'The thread').getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Five hundred diners')
  })
})
