import { expect, test } from '@playwright/test'
import type { Browser, Page } from 'puppeteer-core'
import { faultsOnTheWay, fileOf } from './faultsOnTheWay.ts'
import type { Fault } from './faultySite.ts'
import {
  clickShown,
  comeAliveInFirefox,
  FIREFOX,
  keptInFirefox,
  launchFirefox,
  openInFirefox,
  untilControlled,
  untilShown,
} from './firefoxReader.ts'
import { onFaultySite } from './onFaultySite.ts'
import { PAGES, STORY } from './pages.ts'

test.skip(FIREFOX === undefined, 'There is no Firefox here.')
// Starting another browser takes long; `npm run torture` does all of it, `npm test` a part.
const IS_ALL = process.env.FAULTS === 'all'

const site = onFaultySite({ isChanged: true })
const FAULTS = faultsOnTheWay(site)
const SOME = Object.keys(FAULTS).filter((name) => IS_ALL || name === 'truncated gzip')
/** Where the host says that there is no such file, it may know more: its page is opened, which was printed. */
const LEAD_TO_PAGE = ['status 404', 'HTML for JSON']

let browser: Browser
const close = async () => {
  await browser?.close()
}
/** Every journey has another port, and so another origin: nothing of one is there in the next. */
const open = (path: string) => openInFirefox(browser, site().url + path)

function countLoads(page: Page): () => number {
  let loads = 0
  page.on('load', () => {
    loads += 1
  })
  return () => loads
}

test.describe('in Firefox, without a service worker', () => {
  test.describe.configure({ mode: 'default' })
  test.beforeAll(async () => {
    browser = await launchFirefox(false)
  })
  test.afterAll(close)

  for (const name of SOME) {
    test(`Firefox: an article, ${name}: words within 10 s, never a blank page, and the story comes when all is well`, async () => {
      const page = await open(PAGES['an edition'])
      const headline = await page.$eval('main article a', (link) => (link as HTMLElement).innerText)
      site().fail(/^\/archive\//, FAULTS[name] as Fault)
      await clickShown(page, 'main article a')
      const clicked = Date.now()
      if (!LEAD_TO_PAGE.includes(name)) {
        await page.waitForFunction(
          () => /did not come|cannot be read/.test(document.querySelector('h1')?.innerText ?? ''),
          { timeout: 15_000, polling: 100 },
        )
        expect(Date.now() - clicked).toBeLessThan(11_000)
        site().heal()
        const retry = await page.evaluate(() => {
          const button = [...document.querySelectorAll('button')].find(
            ({ innerText }) => innerText === 'Try again',
          )
          button?.click()
          return button !== undefined
        })
        if (!retry) await page.reload()
      }
      await untilShown(page, 'h1', headline)
      await page.close()
    })

    test(`Firefox: search, ${name}: told within 10 s, never “nothing found”, and found when all is well`, async () => {
      site().fail(/\/words\//, FAULTS[name] as Fault)
      const page = await open('/search/?q=salisbury')
      const began = Date.now()
      await untilShown(page, 'main section', 'The archive could not be searched.', 15_000)
      expect(Date.now() - began).toBeLessThan(11_000)
      expect(await page.$eval('main', (main) => (main as HTMLElement).innerText)).not.toContain(
        'Nothing in the',
      )
      site().heal()
      await clickShown(page, 'main button', 'Try again')
      await untilShown(page, 'main li mark')
      await page.close()
    })

    test(`Firefox: what stands round a story, ${name}: the story itself is whole`, async () => {
      const page = await open(PAGES['an edition'])
      site().fail(/^\/data\//, FAULTS[name] as Fault)
      await clickShown(page, 'main article a')
      await untilShown(page, '#p1')
      await untilShown(page, 'main', 'The people and the ways on from this story did not come.', 30_000)
      site().heal()
      await clickShown(page, 'main button', 'Try again')
      await untilShown(page, 'nav[aria-label="In this edition"]')
      await page.close()
    })
  }

  test('Firefox: a deploy under an open tab: the view opens, after one reload at most', async () => {
    const page = await open(PAGES['an edition'])
    site().deploy('second')
    const loads = countLoads(page)
    await clickShown(page, 'nav a', 'Search')
    await page.waitForSelector('meta[name="standfirst:code"][content*="second"]')
    await page.waitForSelector('input[type=search]')
    expect(loads()).toBeLessThanOrEqual(1)
    await page.close()
  })

  test('Firefox: code that stays gone: at most one reload, then words and a way on', async () => {
    const page = await open(PAGES['an edition'])
    site().fail(/\/assets\/SearchPage/, ({ response }) => void response.writeHead(404).end())
    const loads = countLoads(page)
    await clickShown(page, 'nav a', 'Search')
    await untilShown(page, 'h1', 'Something went wrong on our side')
    expect(loads()).toBeLessThanOrEqual(1)
    await page.close()
  })
})

test.describe('in Firefox, with a service worker', () => {
  test.describe.configure({ mode: 'default' })
  test.beforeAll(async () => {
    browser = await launchFirefox(true)
  })
  test.afterAll(close)

  const openControlled = async (path: string): Promise<Page> => {
    const page = await open(path)
    await untilControlled(page)
    return page
  }
  const untilVisited = (page: Page, path: string) =>
    expect.poll(() => keptInFirefox(page, 'visited'), { timeout: 20_000 }).toContain(path)

  test('Firefox: offline start: a page that was visited opens cold, within 2 s', async () => {
    const page = await openControlled(STORY)
    await untilVisited(page, STORY)
    site().goOffline()
    await page.close()
    const cold = await browser.newPage()
    const began = Date.now()
    await cold.goto(site().url + STORY)
    await untilShown(cold, '#p1')
    expect(Date.now() - began).toBeLessThan(2000)
    await cold.close()
  })

  for (const name of ['truncated gzip', 'truncated, with its length']) {
    test(`Firefox: ${name} is neither shown nor kept`, async () => {
      const page = await openControlled('/about/')
      site().fail(/^\/(?:archive|data)\/.*\/.*\//, FAULTS[name] as Fault)
      const file = `/archive${STORY.slice(0, -1)}.json`
      const came = await page.evaluate(async (path) => {
        const response = await fetch(path).catch(() => null)
        return response?.ok ? (await response.text()).length : null
      }, file)
      // What nobody vouches for may be handed on, so that the page sees that it is no JSON; it is never kept.
      if (came !== null) expect(came).toBeLessThan(fileOf(site(), file).length)
      await page.goto(`${site().url}${PAGES['an edition']}`)
      await comeAliveInFirefox(page)
      await new Promise((resolve) => setTimeout(resolve, 4000))
      const kept = [...(await keptInFirefox(page, 'kept')), ...(await keptInFirefox(page, 'visited'))]
      expect(kept.filter((path) => /^\/(?:archive|data)\/.*\/.*\//.test(path))).toEqual([])
      await page.close()
    })
  }

  for (const name of ['hanging', 'one byte a second', 'the connection is cut']) {
    test(`Firefox: a page that is kept, ${name}: the kept copy comes first, within 6 s`, async () => {
      const page = await openControlled(STORY)
      await untilVisited(page, STORY)
      site().fail(/./, FAULTS[name] as Fault)
      await page.close()
      const again = await browser.newPage()
      const began = Date.now()
      void again.goto(site().url + STORY).catch(() => {})
      await untilShown(again, '#p1')
      expect(Date.now() - began).toBeLessThan(6000)
      site().heal()
      await again.close()
    })
  }

  test('Firefox: a deploy under two open tabs: views keep opening in both, the newer version is offered', async () => {
    const page = await openControlled(PAGES['an edition'])
    const other = await openControlled(STORY)
    site().deploy('second')
    const loads = [countLoads(page), countLoads(other)]
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update()
    })
    await untilShown(page, '[role=status]', 'newer version')
    await clickShown(page, 'main article a')
    await untilShown(page, '#p1')
    expect(loads.map((count) => count())).toEqual([0, 0])
    await clickShown(page, 'button', 'Use it now')
    await page.waitForSelector('meta[name="standfirst:code"][content*="second"]')
    await clickShown(other, 'nav a', 'Search')
    await other.waitForSelector('input[type=search]')
    expect(loads.map((count) => count() <= 1)).toEqual([true, true])
    await Promise.all([page.close(), other.close()])
  })

  test('Firefox: a service worker that does harm is gone within one visit', async () => {
    const page = await openControlled(STORY)
    site().killOffline()
    await page.goto(`${site().url}/about/`)
    const left = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length).catch(() => 1)
    await expect.poll(left, { timeout: 20_000 }).toBe(0)
    await untilShown(page, 'h1')
    await page.close()
  })
})
