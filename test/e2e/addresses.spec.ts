import { expect, test } from '@playwright/test'
import { comeAlive, PAGES } from './pages.ts'

const NOW = '/morning-sheet/2018-03-14/ofcom-puts-rt-on-notice/'
const FORMER = '/morning-sheet/2018-03-14/ofcom-warns-rt/'

test('the address that a story had before leads to it, and so does a link to words of it', async ({
  page,
}) => {
  await page.goto(FORMER)
  await expect(page).toHaveURL(NOW)
  await page.goto(`${FORMER}#p=RT`)
  await expect(page).toHaveURL(/ofcom-puts-rt-on-notice\/#p=RT$/)
})

test('the address of a part of a story that has moved leads to that part', async ({ page, request }) => {
  await page.goto(NOW)
  const brief = await page.locator('li[id^="brief-"]').first().getAttribute('id')
  const slug = brief?.replace('brief-', '')
  expect((await request.get(`${FORMER}brief/${slug}/`)).ok()).toBe(true)
  await page.goto(`${FORMER}brief/${slug}/`)
  await expect(page).toHaveURL(`${NOW}brief/${slug}/`)
})

test('a link to a former address within the site leads on, too', async ({ page }) => {
  await page.goto(PAGES['an edition'])
  await comeAlive(page)
  await page.evaluate((href) => {
    const link = document.querySelector<HTMLAnchorElement>('main article h2 a')
    link?.setAttribute('href', href)
  }, FORMER)
  await page.getByRole('main').getByRole('article').getByRole('link').first().click()
  await expect(page).toHaveURL(NOW)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the former address leads on as well', async ({ page }) => {
    await page.goto(FORMER)
    await expect(page).toHaveURL(NOW)
  })
})

for (const slip of [
  '/Morning-Sheet/2018-03-14/Ofcom-Puts-RT-On-Notice/',
  '/Morning-Sheet//2018-03-14/ofcom-puts-rt-on-notice',
  '/morning%2Dsheet/2018-03-14/OFCOM-puts-rt-on-notice/index.html',
]) {
  test(`${slip} is forgiven`, async ({ page }) => {
    await page.goto(slip)
    await expect(page).toHaveURL(NOW)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
}

test('an address that means nothing says so, and does not go round in circles', async ({ page }) => {
  let loads = 0
  page.on('framenavigated', () => (loads += 1))
  await page.goto('/Nobodys-Paper/%C3%A9t%C3%A9/')
  await expect(page.getByRole('heading', { name: 'This page is not in the archive' })).toBeVisible()
  expect(loads).toBeLessThanOrEqual(3)
})
