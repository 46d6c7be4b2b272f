import { expect, test } from '@playwright/test'
import { PAGES, STORY } from './pages.ts'

test.use({ javaScriptEnabled: false })

for (const [kind, path] of Object.entries(PAGES)) {
  test(`${kind} reads without script`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(200)
  })
}

test('links lead on without script, to words in the text too', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('article').first().getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`${STORY}$`))
  await page.getByRole('figure', { name: 'Pull quote' }).first().getByRole('link').click()
  await expect(page.locator('#quoted-1')).toBeInViewport()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Newspapers' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Newspapers' })).toBeVisible()
})
