import { expect, test } from '@playwright/test'
import { comeAlive, STORY } from './pages.ts'

test('a story says what it is to others, until the reader has gone on to another page', async ({ page }) => {
  await page.goto(STORY)
  await comeAlive(page)
  const headline = await page.getByRole('heading', { level: 1 }).innerText()
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', headline)
  const block = await page.locator('script[type="application/ld+json"]').innerText()
  expect(JSON.parse(block)).toMatchObject({ '@type': 'NewsArticle', headline })
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Newspapers' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Newspapers' })).toBeVisible()
  await expect(page.locator('[data-printed]')).toHaveCount(0)
  await expect(page.locator('title')).toHaveCount(1)
})

test('every feed that a page names is there', async ({ page }) => {
  await page.goto(STORY)
  for (const link of await page.locator('link[rel="alternate"]').all()) {
    const feed = await page.request.get((await link.getAttribute('href')) ?? '')
    expect(feed.status()).toBe(200)
  }
})
