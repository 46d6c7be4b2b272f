import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { addresses, attacks, jsonFiles } from '../hostile/hostileText.ts'
import { reportTrial } from '../torture/report.ts'
import { canMeasure, peakMegabytes } from './memory.ts'
import { comeAlive, openLive, PAGES, STORY } from './pages.ts'

test.skip(!canMeasure, 'How much memory a process takes at most is told by Linux only.')
test.setTimeout(300_000)

/** What hostile input may take, in megabytes. */
const MOST_MB = 50

const MB = 1_000_000
const pad = (text: string, length: number) => text.repeat(Math.ceil(length / text.length))
const packed = (text: string) => `1.${deflateRawSync(text).toString('base64url')}`
const TEXTS = attacks().map(({ text }) => text)
/** Short files that may be JSON or not: in torture only. */
const SHORT = process.env.HOSTILE === 'all' ? jsonFiles() : []

/** Files that take a short text each, and would make much of it. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'deep.json': `${pad('[', MB)}${pad(']', MB)}`,
  'deepObjects.json': `${pad('{"a":', 3 * MB)}1${pad('}', 600_000)}`,
  'manyArrays.json': `[${pad('[],', 7 * MB)}1]`,
  'manyPieces.json': `{"standfirst":"shelf","schema":1,"lists":[],"items":[${pad('1,', 900_000)}1]}`,
  'chainOfLists.json': JSON.stringify({
    bookmarks: [{ url: 'https://example.org/', lists: ['9999'] }],
    lists: Array.from({ length: 10_000 }, (_, at) => ({ id: `${at}`, name: 'x', parentId: `${at - 1}` })),
  }),
  'prototype.json': `[${pad('{"__proto__":{"ran":1}},', MB)}{"constructor":{"prototype":{"ran":1}}}]`,
  'oneLine.csv': pad('a', 7 * MB),
  'manyRows.csv': pad('a,b\n', 7 * MB),
  'manyColumns.csv': pad('a,', 7 * MB),
  'manyLinks.csv': `url,title\n${Array.from({ length: 200_000 }, (_, at) => `https://example.org/${at},T`).join('\n')}`,
  'manyFolders.csv': `url,folder\nhttps://example.org/,${pad('a/', 7 * MB)}`,
  'openComments.html': pad('<!--', 7 * MB),
  'openTags.html': pad('<a ', 7 * MB),
  'deepFolders.html': `<!DOCTYPE NETSCAPE-Bookmark-file-1>${pad('<dl><h3>a</h3><a href="https://example.org/">b</a>', 5 * MB)}`,
  'manyEntities.html': `<a href="https://example.org/">${pad('&amp;&#65;', 7 * MB)}</a>`,
  'laughs.xml': `<!DOCTYPE a [<!ENTITY a "${pad('ha', 60_000)}"><!ENTITY b "${pad('&a;', 60_000)}">]><a>&b;</a>`,
  'tooLarge.csv': pad('a,b\n', 60 * MB),
  'noText.csv': new Uint8Array(7 * MB).fill(0xff),
  'attacks.csv': `url,title\n${[...TEXTS, ...addresses()].map((text) => `"${text.replaceAll('"', '""')}",x`).join('\n')}`,
  'attacks.html': `<!DOCTYPE NETSCAPE-Bookmark-file-1>${TEXTS.join('\n')}`,
}

function expectModest(peaks: Readonly<Record<string, number>>, fault: string): void {
  const over = Object.entries(peaks).filter(([, megabytes]) => megabytes > MOST_MB)
  const most = Math.round(Math.max(...Object.values(peaks)))
  reportTrial({
    fault: `memory: ${fault} (${most} MB at most)`,
    trials: Object.keys(peaks).length,
    lost: over.length,
  })
  test.info().annotations.push({ type: 'megabytes', description: JSON.stringify(peaks) })
  if (process.env.MEMORY_SHOWN) process.stdout.write(`${fault} ${JSON.stringify(peaks, null, 1)}\n`)
  expect(over).toEqual([])
}

test('files of reading lists take 50 MB at most, whatever they hold', async ({ page, browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-memory-'))
  const peaks: Record<string, number> = {}
  try {
    const few = SHORT.map(({ name, bytes }) => [name, bytes] as const)
    for (const [name, content] of [...Object.entries(FILES), ...few]) {
      const file = join(folder, name)
      writeFileSync(file, content)
      if (name in FILES) await openLive(page, '/lists/')
      peaks[name] = await peakMegabytes(browser, page, async () => {
        await page.locator('input[type=file]').setInputFiles(file)
        const done = page.getByRole('button', { name: /^(?:Leave it|Close)$/ })
        await expect(done).toBeVisible({ timeout: 20_000 })
        await done.click()
      })
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  expectModest(peaks, 'files of reading lists')
})

test('links take 50 MB at most, whatever they carry', async ({ page, browser }) => {
  const links = {
    bomb: `/lists/#shared=${packed(pad(' ', 64 * MB))}`,
    'many values': `/lists/#shared=${packed(`{"standfirst":"shelf","schema":1,"lists":[{"id":"a","name":"b","items":[]}],"items":[${pad('1,', 1.9 * MB)}1]}`)}`,
    deep: `/lists/#shared=${packed(pad('[', 1.9 * MB))}`,
    long: `/lists/#shared=${pad('A', 500_000)}`,
    'a long passage': `${STORY}#p=${pad('a%20', 500_000)}`,
    'many words': `/search/?q=${pad('a+', 8000)}`,
    'many phrases': `/search/?q=${pad('"a+b"+', 8000)}`,
  }
  const peaks: Record<string, number> = {}
  for (const [name, link] of Object.entries(links)) {
    // What the page itself takes is there before.
    await openLive(page, link.replace(/[#?].*/, ''))
    await page.waitForTimeout(1000)
    peaks[name] = await peakMegabytes(browser, page, async () => {
      await page.evaluate((address) => {
        history.pushState(null, '', address)
        dispatchEvent(new PopStateEvent('popstate', { state: null }))
      }, link)
      await page.waitForTimeout(2500)
      await page.evaluate(() => 1)
    })
  }
  expectModest(peaks, 'links')
})

test('the search box takes 50 MB at most, whatever is put into it', async ({ page, browser }) => {
  const peaks: Record<string, number> = {}
  await openLive(page, '/search/')
  await page.getByRole('searchbox').fill('salisbury')
  await page.waitForTimeout(1500)
  for (const text of ['a', 'a ', '"', '(', 'ab* ', '-"a" ', 'in:a ', '♦', '\u202e'])
    peaks[text] = await peakMegabytes(browser, page, async () => {
      await page.getByRole('searchbox').fill(pad(text, 100_000))
      await page.waitForTimeout(1500)
      await page.evaluate(() => 1)
    })
  expectModest(peaks, 'the search box')
})

test('stores take 50 MB at most, whatever stands in them', async ({ page, browser }) => {
  const peaks: Record<string, number> = {}
  const stores = {
    attacks: TEXTS.slice(0, 2000),
    deep: [pad('[', 2 * MB)],
    'many values': [pad('[],', 2 * MB)],
    'many entries': Array.from({ length: 15_000 }, (_, at) => `${at} {}`),
  }
  for (const [name, texts] of Object.entries(stores)) {
    await openLive(page, '/lists/')
    peaks[name] = await peakMegabytes(browser, page, async () => {
      await page.evaluate((all) => {
        localStorage.clear()
        for (const [at, text] of all.entries()) localStorage.setItem(`standfirst/c/${at}`, text)
      }, texts)
      await page.reload()
      await comeAlive(page)
      await expect(page.getByRole('heading', { level: 1, name: 'To read' })).toBeVisible()
      await page.waitForTimeout(500)
    })
    await page.evaluate(() => localStorage.clear())
  }
  expectModest(peaks, 'stores')
})

test('articles of half a megabyte, as long as a novel, take 50 MB at most, whatever they hold', async ({
  page,
  browser,
}) => {
  const article = (body: string) => `{"schema":1,"headline":"x","body":${body}}`
  const files: Record<string, string | Uint8Array> = {
    deep: article(pad('[', MB / 2)),
    'deep and closed': article(`${pad('[', MB / 4)}${pad(']', MB / 4)}`),
    'many values': article(`[${pad('[],', MB / 2)}1]`),
    'many fields': `{${Array.from({ length: 50_000 }, (_, at) => `"f${at}":1`).join(',')}}`,
    'one long text': article(`["${pad('a ', MB / 2)}"]`),
    ...Object.fromEntries(SHORT.filter((_, at) => at % 6 === 0).map(({ name, bytes }) => [name, bytes])),
  }
  const peaks: Record<string, number> = {}
  await openLive(page, PAGES['an edition'])
  for (const [name, content] of Object.entries(files)) {
    await page.route('**/archive/**/*.json', (route) =>
      route.fulfill({ body: Buffer.from(content), contentType: 'application/json' }),
    )
    peaks[name] = await peakMegabytes(browser, page, async () => {
      await page.getByRole('article').first().getByRole('link').first().click()
      await expect(page.getByRole('heading', { level: 1, name: /cannot be read|did not come/ })).toBeVisible({
        timeout: 20_000,
      })
    })
    await page.unroute('**/archive/**/*.json')
    await page.goto(PAGES['an edition'])
    await comeAlive(page)
  }
  expectModest(peaks, 'articles')
})
