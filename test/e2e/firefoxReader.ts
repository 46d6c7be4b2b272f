import { existsSync } from 'node:fs'
import { type Browser, launch, type Page } from 'puppeteer-core'

/** Where Firefox is; undefined where there is none. It is driven over WebDriver BiDi. */
export const FIREFOX: string | undefined = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) =>
  existsSync(path),
)

/** Starts Firefox, with service workers or without. */
export function launchFirefox(hasWorkers: boolean): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath: FIREFOX ?? '',
    headless: true,
    extraPrefsFirefox: { 'dom.serviceWorkers.enabled': hasWorkers },
  })
}

/** Opens a page in a new tab and gives the sign of a reader that brings it to life. */
export async function openInFirefox(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage()
  await page.setViewport({ width: 1360, height: 900 })
  await page.goto(address, { waitUntil: 'load' })
  await comeAliveInFirefox(page)
  return page
}

/** Moves the pointer until the page that is open has come to life. */
export async function comeAliveInFirefox(page: Page): Promise<void> {
  await page.waitForSelector('html[data-painted]')
  await page.mouse.move(1, 1)
  await page.mouse.move(2, 2)
  await page.waitForSelector('html[data-live]')
}

/** Waits until the service worker is there and has the tab. */
export async function untilControlled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, { timeout: 20_000 })
}

/** Waits until an element that a selector finds has a text. @param text - A part of it; a selector alone would do without. */
export async function untilShown(page: Page, selector: string, text = '', timeout = 20_000): Promise<void> {
  const isShown = (wanted: string, part: string) =>
    [...document.querySelectorAll<HTMLElement>(wanted)].some((element) => element.innerText.includes(part))
  await page.waitForFunction(isShown, { timeout, polling: 100 }, selector, text)
}

/** Clicks the first element that a selector finds with a text, as a script does. */
export async function clickShown(page: Page, selector: string, text = ''): Promise<void> {
  await untilShown(page, selector, text)
  await page.evaluate(
    (wanted, part) =>
      [...document.querySelectorAll<HTMLElement>(wanted)]
        .find((element) => element.innerText.includes(part))
        ?.click(),
    selector,
    text,
  )
}

/** The paths of what is kept or was visited. */
export function keptInFirefox(page: Page, store: 'kept' | 'visited'): Promise<string[]> {
  return page.evaluate(async (name) => {
    const cache = await caches.open(`standfirst / ${name}`)
    return (await cache.keys()).map(({ url }) => new URL(url).pathname)
  }, store)
}
