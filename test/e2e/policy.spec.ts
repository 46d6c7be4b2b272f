import { expect, type Page, test } from '@playwright/test'
import { comeAlive, PAGES, STORY } from './pages.ts'

/** What the browser has refused on the pages that are opened, and whom else than the site they have asked. */
async function watchPolicy(page: Page): Promise<{ refused: string[]; outside: string[] }> {
  const seen = { refused: [] as string[], outside: [] as string[] }
  await page.exposeFunction('tellRefused', (what: string) => seen.refused.push(what))
  await page.addInitScript(() => {
    const tell = (globalThis as unknown as { tellRefused: (what: string) => void }).tellRefused
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      tell(`${violatedDirective} ${blockedURI} ${sample}`),
    )
  })
  let site = ''
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    site ||= origin
    if (origin !== site && protocol !== 'blob:' && protocol !== 'data:') seen.outside.push(request.url())
  })
  return seen
}

test('a whole visit keeps to the policy of the page, and asks nobody but the site', async ({ page }) => {
  const seen = await watchPolicy(page)
  for (const path of Object.values(PAGES)) {
    await page.goto(path)
    await comeAlive(page)
  }
  await page.goto(STORY)
  await comeAlive(page)
  const save = page.getByRole('checkbox', { name: /^Save/ }).first()
  await save.check()
  await expect(save).toHaveAttribute('data-kept', '')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).click()
  await page.getByRole('searchbox').fill('russia')
  await page.keyboard.press('Enter')
  await expect(
    page
      .getByRole('listitem')
      .filter({ has: page.locator('mark') })
      .first(),
  ).toBeVisible()
  await page.getByRole('main').getByRole('link').first().click()
  await page.goto('/lists/')
  await comeAlive(page)
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1)
  expect(seen.refused).toEqual([])
  expect(seen.outside).toEqual([])
})

test('a page runs no script that was put into it, and no code from text', async ({ page }) => {
  const seen = await watchPolicy(page)
  await page.goto(STORY)
  await comeAlive(page)
  const ran = await page.evaluate(async () => {
    const script = Object.assign(document.createElement('script'), { type: 'text/javascript' })
    try {
      script.textContent = 'document.title = "run"'
    } catch {}
    document.body.append(script)
    try {
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="document.title = \'run\'">')
    } catch {}
    await fetch('https://example.org/').catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, 200))
    return document.title
  })
  expect(ran).not.toBe('run')
  expect(seen.refused.length).toBeGreaterThan(0)
})
