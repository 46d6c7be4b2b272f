import { expect, test } from '@playwright/test'
import { openLive, PAGES, STORY } from './pages.ts'

for (const path of [
  '/nowhere/',
  '/morning-sheet/1999-01-01/',
  '/morning-sheet/2018-03-15/nothing/',
  '/papers/in/xx/',
  '/search/2018-03-14/x/',
]) {
  test(`${path} is not in the archive, and the page says so and leads on`, async ({ page }) => {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await expect(
      page.getByRole('heading', { level: 1, name: 'This page is not in the archive' }),
    ).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'Front page' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'The Morning Sheet' })).toBeVisible()
  })
}

test('a story whose file is broken says what is wrong in it, and the rest of the site stands', async ({
  page,
}) => {
  await openLive(page, '/')
  await page.route('**/archive/**/*.json', (route) => route.fulfill({ json: { schema: 1, headline: 3 } }))
  await page.getByRole('article').first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: 'This page cannot be read' })).toBeVisible()
  await expect(page.getByText(/headline: This should be some text, but is 3\./)).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Newspapers' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Newspapers' })).toBeVisible()
})

test('with the network off a story that was not fetched says so, and opens when it is back', async ({
  page,
  context,
}) => {
  test.slow()
  await openLive(page, '/')
  const link = page.getByRole('article').first().getByRole('link')
  const headline = await link.innerText()
  await page.route('**/*.json', (route) => route.abort())
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name: 'The newspaper did not come' })).toBeVisible({
    timeout: 15_000,
  })
  await page.unroute('**/*.json')
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible()
})

test('a story opens whole when only what stands round it is missing', async ({ page }) => {
  await openLive(page, PAGES['an edition'])
  await page.route('**/data/**', (route) => route.fulfill({ status: 500 }))
  const link = page.getByRole('article').first().getByRole('link')
  const headline = await link.innerText()
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible({ timeout: 15_000 })
  await expect(page.locator('#p1')).toBeVisible()
})

test('an address with anything behind its hash opens its page', async ({ page }) => {
  await openLive(page, `${STORY}#p=100%`)
  await expect(page.locator('#p1')).toBeVisible()
})

test('a page that a host serves for another address is set anew, not mixed up', async ({ page }) => {
  const front = await page.request.get('/')
  await page.route(`**${STORY}`, async (route) =>
    route.fulfill({ body: await front.body(), contentType: 'text/html' }),
  )
  await page.goto(STORY)
  await expect(page.locator('#p1')).toBeVisible()
  await expect(page).toHaveURL(new RegExp(STORY))
})
