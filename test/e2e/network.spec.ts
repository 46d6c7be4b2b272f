import { createHash } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { faultsOnTheWay, fileOf as fileOfSite } from './faultsOnTheWay.ts'
import type { Fault } from './faultySite.ts'
import { keptFiles, openWithWorker, untilKept } from './offlineReader.ts'
import { onFaultySite } from './onFaultySite.ts'
import { comeAlive, openLive, PAGES } from './pages.ts'

const site = onFaultySite()
const FAULTS = faultsOnTheWay(site)
const fileOf = (path: string) => fileOfSite(site(), path)

async function openFirstStory(page: Page): Promise<{ headline: string; clicked: number }> {
  const link = page.getByRole('article').first().getByRole('link').first()
  const headline = await link.innerText()
  await link.click()
  return { headline, clicked: Date.now() }
}

/** Where the host says that there is no such file, it may know more: its page is opened, which was printed. */
const LEAD_TO_PAGE = ['status 404', 'HTML for JSON']

for (const [name, fault] of Object.entries(FAULTS)) {
  test(`an article, ${name}: words within 10 s, never a blank page, and the story comes when all is well`, async ({
    page,
  }) => {
    await openLive(page, `${site().url}${PAGES['an edition']}`)
    site().fail(/^\/archive\//, fault)
    const { headline, clicked } = await openFirstStory(page)
    if (LEAD_TO_PAGE.includes(name)) {
      await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible()
      return
    }
    const words = page.getByRole('heading', { level: 1, name: /did not come|cannot be read/ })
    await expect(words).toBeVisible({ timeout: 15_000 })
    expect(Date.now() - clicked).toBeLessThan(11_000)
    await expect(page.getByRole('main').getByRole('link', { name: 'Front page' })).toBeVisible()
    site().heal()
    const retry = page.getByRole('button', { name: 'Try again' })
    if (await retry.isVisible()) await retry.click()
    else await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible({ timeout: 15_000 })
  })

  test(`what stands round a story, ${name}: the story itself is whole`, async ({ page }) => {
    await openLive(page, `${site().url}${PAGES['an edition']}`)
    site().fail(/^\/data\//, fault)
    const { headline } = await openFirstStory(page)
    await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible({ timeout: 15_000 })
    await expect(page.locator('#p1')).toBeVisible()
    const words = page.getByText('The people and the ways on from this story did not come.')
    await expect(words).toBeVisible({ timeout: 30_000 })
    site().heal()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('navigation', { name: 'In this edition' })).toBeVisible()
    await expect(words).toHaveCount(0)
  })
}

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' })

  for (const name of ['truncated gzip', 'truncated, with its length', 'HTML that says it is JSON']) {
    test(`${name} is neither shown nor kept`, async ({ page }) => {
      const fault = FAULTS[name] as Fault
      await openWithWorker(page, `${site().url}/about/`)
      let asked = 0
      site().fail(/^\/(?:archive|data)\/.*\/.*\//, (exchange, pass) => {
        asked += 1
        fault(exchange, pass)
      })
      await page.goto(`${site().url}${PAGES['an edition']}`)
      await comeAlive(page)
      // The stories of the last edition are fetched to be kept.
      await expect.poll(() => asked, { timeout: 20_000 }).toBeGreaterThan(2)
      await page.waitForTimeout(1500)
      const stories = [...(await keptFiles(page, 'kept')), ...(await keptFiles(page, 'visited'))]
      expect(stories.filter((file) => /^\/(?:archive|data)\/.*\/.*\//.test(file))).toEqual([])
      site().heal()
      const { headline } = await openFirstStory(page)
      await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible({ timeout: 15_000 })
    })
  }

  test('an article that was changed on its way is neither shown nor kept', async ({ page }) => {
    await openWithWorker(page, `${site().url}/about/`)
    const file = '/archive/morning-sheet/2018-03-15/in-praise-of-the-copper-penny.json'
    const text = fileOf(file).toString().replace('"headline": "', '"headline": "Forged: ')
    expect(createHash('sha256').update(text).digest('hex')).not.toBe(
      createHash('sha256').update(fileOf(file)).digest('hex'),
    )
    site().fail(/copper-penny\.json/, ({ request, response }, pass) => {
      if (!request.url?.startsWith('/archive/')) return pass()
      response.writeHead(200, { 'content-type': 'application/json' }).end(text)
    })
    const status = await page.evaluate(async (path) => (await fetch(path)).status, file)
    expect(status).toBe(502)
    expect(await keptFiles(page, 'visited')).not.toContain(file)
  })

  for (const name of ['hanging', 'one byte a second', 'status 503 without a word', 'the connection is cut']) {
    test(`a page that is kept, ${name}: the kept copy comes first, within 5 s`, async ({ page }) => {
      await openWithWorker(page, `${site().url}${PAGES['a story']}`)
      await untilKept(page, PAGES['a story'], 'visited')
      site().fail(/./, FAULTS[name] as Fault)
      const began = Date.now()
      await page.goto(`${site().url}${PAGES['a story']}`, { waitUntil: 'commit' })
      await expect(page.locator('#p1')).toBeVisible()
      expect(Date.now() - began).toBeLessThan(6000)
    })
  }

  test('a page that hangs and is not kept: words within 20 s, and a way on', async ({ page }) => {
    await openWithWorker(page, `${site().url}/about/`)
    site().fail(/./, FAULTS.hanging as Fault)
    await page.goto(`${site().url}/le-feuillet/2018-03-14/tillerson-congedie-d-un-tweet/`, {
      waitUntil: 'commit',
    })
    await expect(page.getByRole('heading', { level: 1, name: 'The newspaper did not come' })).toBeVisible({
      timeout: 20_000,
    })
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  })
})

test('a printed page that was cut off in the middle is set anew from its data', async ({ page }) => {
  site().fail(/a-week-to-pack-for-russian-envoys\/$/, ({ request, response }) => {
    const html = fileOf(`${request.url}index.html`).toString()
    response.writeHead(200, { 'content-type': 'text/html;charset=utf-8' })
    response.end(html.slice(0, html.indexOf('id="state">') + 300))
  })
  await page.goto(`${site().url}${PAGES['a story']}`)
  await page.locator('html[data-painted]').waitFor()
  await page.mouse.move(1, 1)
  await page.mouse.move(2, 2)
  await expect(page.locator('html[data-live]')).toHaveCount(1)
  await expect(page.locator('#p1')).toBeVisible()
})

test('a clock that is wrong by years: stories open, and what is saved stays saved', async ({ page }) => {
  await page.clock.install({ time: new Date('1999-12-31T23:59:00Z') })
  await page.goto(`${site().url}${PAGES['a story']}`)
  await page.locator('html[data-painted]').waitFor()
  await page.mouse.move(1, 1)
  const save = page.getByRole('checkbox', { name: /^Save/ }).first()
  await save.check()
  await page.clock.runFor(5000)
  await expect(save).toHaveAttribute('data-kept', '')
  await page.clock.setSystemTime(new Date('2040-01-01T00:00:00Z'))
  await page.reload()
  await expect(page.getByRole('checkbox', { name: /^Save/ }).first()).toBeChecked()
})

test('what can be installed is asked of nobody but the site', async ({ page }) => {
  const outside: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(site().url)) outside.push(request.url())
  })
  await openLive(page, `${site().url}/`)
  expect(outside).toEqual([])
})
