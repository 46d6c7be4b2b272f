import { expect, test } from '@playwright/test'
import { keptFiles, openWithWorker, untilKept } from './offlineReader.ts'
import { onFaultySite } from './onFaultySite.ts'
import { comeAlive, PAGES, STORY } from './pages.ts'

test.use({ serviceWorkers: 'allow' })
const site = onFaultySite()

const ARTICLE = `/archive${STORY.slice(0, -1)}.json`
const BRIEF = PAGES['a brief']

test('offline start: a page that was visited opens cold, as it was printed', async ({ page, context }) => {
  await openWithWorker(page, site().url + STORY)
  await untilKept(page, STORY, 'visited')
  const headline = await page.getByRole('heading', { level: 1 }).innerText()
  site().goOffline()
  await page.close()
  const cold = await context.newPage()
  const began = Date.now()
  await cold.goto(site().url + STORY)
  await expect(cold.getByRole('heading', { level: 1, name: headline })).toBeVisible()
  expect(Date.now() - began).toBeLessThan(2000)
  await comeAlive(cold)
  await expect(cold.locator('#p1')).toBeVisible()
})

test('offline start: the last edition read opens with all its stories, by address and by link', async ({
  page,
  context,
}) => {
  await openWithWorker(page, `${site().url}${PAGES['an edition']}`)
  const links = page.getByRole('article').getByRole('link')
  const hrefs = [
    ...new Set(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))),
  ]
  const stories = hrefs.filter((href) => /^\/[\w-]+\/[\d-]+\/[\w-]+\/$/.test(href))
  expect(stories.length).toBeGreaterThan(4)
  for (const story of stories) await untilKept(page, `/archive${story.slice(0, -1)}.json`)
  site().goOffline()
  await page.close()
  const cold = await context.newPage()
  for (const story of stories) {
    await cold.goto(site().url + story)
    await expect(cold.locator('#p1')).toBeVisible()
  }
  await cold.goto(`${site().url}${PAGES['an edition']}`)
  await comeAlive(cold)
  await cold.getByRole('article').first().getByRole('link').first().click()
  await expect(cold.locator('#p1')).toBeVisible()
  await cold.goto(site().url)
  await expect(cold.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
})

test('offline start: a saved story opens with its briefs and quotes, and is found by search', async ({
  page,
  context,
}) => {
  const story = BRIEF.replace(/brief\/.*$/, '')
  await openWithWorker(page, site().url + story)
  const save = page.getByRole('checkbox', { name: /^Save/ }).first()
  await save.check()
  await expect(save).toHaveAttribute('data-kept', '')
  await untilKept(page, `/archive${story.slice(0, -1)}.json`)
  site().goOffline()
  await page.close()
  const cold = await context.newPage()
  await cold.goto(`${site().url}/lists/`)
  await cold.getByRole('list', { name: 'To read' }).getByRole('link').first().click()
  await expect(cold.locator('#p1')).toBeVisible()
  for (const address of [BRIEF, `${story}quote/1/`, `${story}#p=x:~:text=Labour`, story.slice(0, -1)]) {
    await cold.goto(site().url + address)
    await expect(cold.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
    await expect(cold.getByText('not kept')).toHaveCount(0)
  }
  await cold.goto(`${site().url}/search/?q=lansman`)
  await expect(cold.getByText('This is what you have saved')).toBeVisible({ timeout: 20_000 })
  await expect(
    cold
      .getByRole('listitem')
      .filter({ has: cold.locator('mark') })
      .first(),
  ).toBeVisible()
})

test('offline, a page that is not kept says so in words, and names what is', async ({ page, context }) => {
  await openWithWorker(page, site().url + STORY)
  await untilKept(page, STORY, 'visited')
  const headline = await page.getByRole('heading', { level: 1 }).innerText()
  site().goOffline()
  await context.setOffline(true)
  await page.goto(`${site().url}/le-feuillet/2018-03-14/tillerson-congedie-d-un-tweet/`)
  await expect(page.getByText('This device is offline, and this page is not kept on it.')).toBeVisible({
    timeout: 20_000,
  })
  await page.getByRole('region', { name: 'What is kept on this device' }).getByText(headline).click()
  await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible()
})

test('a list that is kept offline shows its bytes, and ticks only what was read back whole', async ({
  page,
}) => {
  await openWithWorker(page, site().url + STORY)
  await page.getByRole('checkbox', { name: /^Save/ }).first().check()
  await untilKept(page, ARTICLE)
  await page.goto(`${site().url}/lists/`)
  await page.getByRole('button', { name: 'Keep this list offline' }).click()
  await expect(page.getByText(/✓ Kept offline: 1 of 1, [1-9]\d* kB/)).toBeVisible()
  expect((await keptFiles(page, 'kept')).filter((file) => file.includes('/figures/'))).not.toEqual([])
  await page.evaluate(async (file) => {
    const cache = await caches.open('standfirst / kept')
    const kept = await cache.match(file)
    const text = (await kept?.text()) ?? ''
    await cache.put(file, new Response(text.slice(0, -40), { headers: kept?.headers ?? [] }))
  }, ARTICLE)
  site().goOffline()
  await page.reload()
  await expect(page.getByText(/Kept offline: 0 of 1/)).toBeVisible()
  site().heal()
  await page.getByText(/Kept offline: 0 of 1/).click()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText(/✓ Kept offline: 1 of 1/)).toBeVisible()
  await page.getByRole('button', { name: 'Do not keep it offline' }).click()
  await expect(page.getByRole('button', { name: 'Keep this list offline' })).toBeVisible()
})

test('the site can be installed: its manifest is whole, and its icons are what it says', async ({ page }) => {
  await page.goto(site().url)
  const address = await page.locator('link[rel=manifest]').getAttribute('href')
  const manifest = await (await page.request.get(`${site().url}${address}`)).json()
  for (const { src, type } of manifest.icons) {
    const icon = await page.request.get(`${site().url}/${src}`)
    expect([icon.status(), icon.headers()['content-type']]).toEqual([200, type])
  }
  for (const { url } of manifest.shortcuts)
    expect((await page.request.get(`${site().url}/${url}`)).status()).toBe(200)
  const wire = await page.context().newCDPSession(page)
  const { installabilityErrors } = await wire.send('Page.getInstallabilityErrors')
  // Every test has a private window, where nothing can be installed.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
})

test('what is shared to the installed site is searched for', async ({ page }) => {
  await page.goto(`${site().url}/search/?q=russia`)
  await expect(page.getByRole('searchbox')).toHaveValue('russia')
})

test('what was visited is kept up to a limit: the oldest goes', async ({ page }) => {
  await openWithWorker(page, site().url + STORY)
  await page.evaluate(async () => {
    const cache = await caches.open('standfirst / visited')
    for (let number = 0; number < 340; number += 1) await cache.put(`/old/${number}/`, new Response('x'))
  })
  await page.goto(`${site().url}${PAGES['an edition']}`)
  await untilKept(page, PAGES['an edition'], 'visited')
  await expect.poll(async () => (await keptFiles(page, 'visited')).length).toBeLessThanOrEqual(302)
})

test('forgetting everything forgets what was visited and kept as well', async ({ page }) => {
  await openWithWorker(page, site().url + STORY)
  await page.getByRole('complementary').getByRole('checkbox', { name: /^Save/ }).check()
  await untilKept(page, ARTICLE)
  await page.goto(`${site().url}/lists/`)
  await comeAlive(page)
  await page.getByRole('button', { name: 'Forget everything' }).click()
  await page.getByRole('button', { name: 'Forget everything' }).click()
  await expect(page.getByText('Everything was forgotten, in every tab')).toBeVisible()
  const left = await page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => !name.includes(' build '))
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return keys.flat().map(({ url }) => url)
  })
  // Which builds there are says nothing of the reader; this page may be kept again at once.
  expect(left.filter((url) => !/\/(?:lists\/|generations)$/.test(url))).toEqual([])
})
