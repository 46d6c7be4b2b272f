import { expect, type Page, test } from '@playwright/test'
import { openWithWorker } from './offlineReader.ts'
import { onFaultySite } from './onFaultySite.ts'
import { comeAlive, openLive, PAGES, STORY } from './pages.ts'

const site = onFaultySite({ isChanged: true })

/** How often a page has been loaded since this is called. */
function countLoads(page: Page): () => number {
  let loads = 0
  page.on('load', () => {
    loads += 1
  })
  return () => loads
}

/** Brings a newer version of the site, and has the page use it as soon as it is offered. */
async function deployAndUse(page: Page, mark: string): Promise<void> {
  site().deploy(mark)
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await page
    .getByRole('status', { name: 'A newer version' })
    .getByRole('button', { name: 'Use it now' })
    .click()
  await expect(page.locator('meta[name="standfirst:code"]')).toHaveAttribute('content', new RegExp(mark))
}

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('a deploy under open tabs: views keep opening in both, the newer version is offered and never forced', async ({
    page,
    context,
  }) => {
    await openWithWorker(page, `${site().url}${PAGES['an edition']}`)
    const other = await context.newPage()
    await openWithWorker(other, site().url + STORY)
    site().deploy('second')
    const loads = countLoads(page)
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
    const notice = page.getByRole('status', { name: 'A newer version' })
    await expect(notice).toBeVisible({ timeout: 20_000 })
    await page.getByRole('article').first().getByRole('link').first().click()
    await expect(page.locator('#p1')).toBeVisible()
    await page
      .getByRole('link', { name: 'Reading lists' })
      .or(page.getByRole('link', { name: 'Lists' }))
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1, name: 'To read' })).toBeVisible()
    expect(loads()).toBe(0)
    await notice.getByRole('button', { name: 'Use it now' }).click()
    await expect.poll(loads).toBe(1)
    await expect(page.locator('meta[name="standfirst:code"]')).toHaveAttribute('content', /second/)
    // The tab that did not ask goes on with the code that it has, which is kept one generation.
    await other.getByRole('link', { name: 'Search' }).first().click()
    await expect(other.getByRole('searchbox')).toBeVisible()
    expect(loads()).toBe(1)
  })

  test('two deploys, and no more than two generations are kept', async ({ page }) => {
    await openWithWorker(page, site().url + STORY)
    for (const mark of ['second', 'third']) {
      await deployAndUse(page, mark)
      await comeAlive(page)
      await page.waitForTimeout(2500)
    }
    const builds = await page.evaluate(async () =>
      (await caches.keys()).filter((name) => name.includes(' build ')),
    )
    expect(builds).toHaveLength(2)
  })

  test('a deploy, then no network: what was visited before opens in the newer version', async ({ page }) => {
    await openWithWorker(page, site().url + STORY)
    for (const mark of ['second', 'third']) {
      await deployAndUse(page, mark)
      await page.goto(`${site().url}/about/`)
      await comeAlive(page)
      await page.waitForTimeout(2500)
    }
    site().goOffline()
    await page.goto(site().url + STORY)
    await expect(page.locator('#p1')).toBeVisible()
  })

  test('a service worker that does harm is gone within one visit, with what it kept and nothing else', async ({
    page,
  }) => {
    await openWithWorker(page, site().url + STORY)
    await page.evaluate(async () => (await caches.open('of another program')).put('/x', new Response('x')))
    site().killOffline()
    await page.goto(`${site().url}/about/`)
    await expect
      .poll(
        () =>
          page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length).catch(() => 1),
        {
          timeout: 20_000,
        },
      )
      .toBe(0)
    expect(await page.evaluate(() => caches.keys())).toEqual(['of another program'])
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })

  test('a build that cannot be had whole never takes its turn', async ({ page }) => {
    await openWithWorker(page, site().url + STORY)
    site().deploy('second')
    site().fail(/\/assets\/StoryPage-second/, ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end('export const half =')
    })
    await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistration())?.update().catch(() => {}),
    )
    await page.waitForTimeout(3000)
    const registration = await page.evaluate(async () => {
      const found = await navigator.serviceWorker.getRegistration()
      return [found?.waiting ?? null, found?.active?.state]
    })
    expect(registration).toEqual([null, 'activated'])
  })
})

test('a deploy under an open tab without a service worker: the view opens, after one reload at most', async ({
  page,
}) => {
  await openLive(page, `${site().url}${PAGES['an edition']}`)
  site().deploy('second')
  const loads = countLoads(page)
  await page.getByRole('link', { name: 'Search' }).first().click()
  await expect(page.locator('meta[name="standfirst:code"]')).toHaveAttribute('content', /second/)
  await expect(page.getByRole('searchbox')).toBeVisible({ timeout: 20_000 })
  await expect.poll(loads).toBe(1)
})

test('a deploy under an open tab: pointing at a link, whose code is gone, leaves the page as it is', async ({
  page,
}) => {
  await openLive(page, `${site().url}${PAGES['an edition']}`)
  site().deploy('second')
  const loads = countLoads(page)
  const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Newspapers' })
  await link.hover()
  await page.waitForTimeout(2000)
  expect(loads()).toBe(0)
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Newspapers' })).toBeVisible()
  await expect.poll(loads).toBe(1)
})

test('code that stays gone: at most one reload, then words and a way on', async ({ page }) => {
  await openLive(page, `${site().url}${PAGES['an edition']}`)
  const loads = countLoads(page)
  site().fail(/\/assets\/SearchPage/, ({ response }) => void response.writeHead(404).end())
  await page.getByRole('link', { name: 'Search' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Something went wrong on our side' })).toBeVisible(
    {
      timeout: 20_000,
    },
  )
  await page.waitForTimeout(1500)
  expect(loads()).toBeLessThanOrEqual(1)
})
