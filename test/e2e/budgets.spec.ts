import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { openLive, STORY } from './pages.ts'

const SITE = new URL('../../dist', import.meta.url).pathname
/** What a story of this many words may weigh, in bytes after brotli. */
const HTML = { words: 900, limit: 6000 }
/** What a move to another story may weigh, heads included. */
const MOVE_LIMIT = 8000

test('no story of up to 900 words weighs more than 6 kB', () => {
  const stories = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[\w-]+\/[\d-]+\/[\w-]+\/index\.html$/.test(file))
    .map((file) => readFileSync(join(SITE, file), 'utf8'))
    .filter((html) => wordsOf(html) <= HTML.words)
  expect(stories.length).toBeGreaterThan(20)
  const heaviest = Math.max(...stories.map((html) => brotliCompressSync(html).length))
  expect(heaviest).toBeLessThanOrEqual(HTML.limit)
})

test('until it is painted, a page asks for one script, which stands alone', async ({ page }) => {
  await page.goto(STORY)
  const scripts = await page.locator('script[src]').all()
  expect(scripts).toHaveLength(1)
  const script = await page.request.get((await scripts[0]?.getAttribute('src')) ?? '')
  expect(await script.text()).not.toMatch(/^import\b|\bfrom\s*["'`]/m)
})

test('the next story is there before it is asked for, is shown without a request, and is all that was fetched', async ({
  page,
}) => {
  await openLive(page, STORY)
  const wire = await page.context().newCDPSession(page)
  await wire.send('Network.enable')
  const files = new Map<string, string>()
  let bytes = 0
  wire.on('Network.requestWillBeSent', ({ requestId, request }) => {
    // Faces are loaded once, and the icon when the browser likes.
    const path = new URL(request.url).pathname
    if (!/\.(?:woff2|svg)$/.test(path)) files.set(requestId, path)
  })
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (files.has(requestId)) bytes += encodedDataLength
  })
  const link = page.getByRole('navigation', { name: 'In this edition' }).getByRole('link').last()
  const headline = await link.innerText()
  await link.scrollIntoViewIfNeeded()
  const address = (await link.getAttribute('href'))?.replace(/\/$/, '.json')
  await expect.poll(() => [...files.values()]).toEqual([`/data${address}`, `/archive${address}`])
  await page.waitForLoadState('networkidle')
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name: headline })).toBeFocused()
  await expect(page).toHaveTitle(`${headline} · Standfirst`)
  expect(files.size).toBe(2)
  expect(bytes).toBeGreaterThan(1000)
  expect(bytes).toBeLessThanOrEqual(MOVE_LIMIT)
})

function wordsOf(html: string): number {
  return Number(/"wordCount":(\d+)/.exec(html)?.[1] ?? Number.POSITIVE_INFINITY)
}
