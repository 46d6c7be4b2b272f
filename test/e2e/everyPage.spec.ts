import { expect, test } from '@playwright/test'
import { axeFaults } from './axe.ts'
import { openLive, PAGES } from './pages.ts'

for (const [kind, path] of Object.entries(PAGES)) {
  test(`${kind} comes to life without a fault, asks nobody else for anything, is accessible and fits every width`, async ({
    page,
    baseURL,
  }) => {
    const troubles: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text())
    })
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(`${baseURL}/`)) troubles.push(`asked ${request.url()}`)
    })
    page.on('response', (response) => {
      if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`)
    })
    await test.step('comes to life', async () => {
      const printed = await page.request.get(path)
      expect(printed.status()).toBe(200)
      await openLive(page, path)
      expect(await page.getByRole('main').innerText()).not.toBe('')
      expect(await page.locator('title').count()).toBe(1)
    })
    for (const colorScheme of ['light', 'dark'] as const) {
      await test.step(`has no fault that axe knows of, ${colorScheme}`, async () => {
        await page.emulateMedia({ colorScheme })
        expect(await axeFaults(page)).toEqual([])
      })
    }
    await test.step('fits every width from 320 to 1920 pixels', async () => {
      for (const width of [320, 390, 480, 768, 820, 1024, 1180, 1201, 1360, 1920]) {
        await page.setViewportSize({ width, height: 900 })
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow, `at ${width}`).toBeLessThanOrEqual(0)
      }
    })
    // These journeys have no service worker, and are told so.
    expect(troubles.filter((text) => !text.endsWith('blocked by Playwright'))).toEqual([])
  })

  test(`${kind} does not move while it loads`, async ({ page }) => {
    await page.addInitScript(() => {
      const moved = { value: 0 }
      Object.assign(window, { moved })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moved.value += (entry as unknown as { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400))
      await route.continue()
    })
    await openLive(page, path)
    await page.waitForTimeout(200)
    const moved = await page.evaluate(() => (window as unknown as { moved: { value: number } }).moved.value)
    expect(moved).toBeLessThan(0.02)
  })
}
