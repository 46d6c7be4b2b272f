import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { stdout, version } from 'node:process'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../chromium.ts'
import { serveShelf } from '../torture/serveShelf.ts'
import type { ShelfPage } from '../torture/shelfPage.ts'

declare const page: ShelfPage

const RESULTS = 'test/bench/RESULTS-shelf.md'
const SIZES = [100, 1000, 10_000]
/** How often each is measured. */
const RUNS = 7

/** What the shelf takes of a browser's main thread, in milliseconds. */
async function measure(saved: number): Promise<{ opened: number[]; told: number[] }> {
  const site = await serveShelf()
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
  const context = await browser.newContext()
  const open = async (): Promise<Page> => {
    const tab = await context.newPage()
    await tab.goto(site.url)
    await tab.waitForFunction(() => 'page' in globalThis)
    await tab.evaluate(() => page.shelf.ready)
    return tab
  }
  const first = await open()
  await first.evaluate(async (count) => {
    await page.saveMany(Array.from({ length: count }, (_, at) => `story-${at}`))
    await page.shelf.tidy()
  }, saved)
  await first.close()
  const opened: number[] = []
  const told: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const tab = await open()
    opened.push(await tab.evaluate(() => page.openedIn))
    told.push(
      await tab.evaluate(async (slug) => {
        const began = performance.now()
        await page.save([slug], 1)
        return performance.now() - began
      }, `one-more-${run}`),
    )
    await tab.close()
  }
  await browser.close()
  site.close()
  return { opened, told }
}

function cell(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  return `${(sorted[0] ?? 0).toFixed(1)} / ${(sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(1)}`
}

const load = (loadavg()[0] ?? 0).toFixed(1)
const rows: string[] = []
for (const size of SIZES) {
  const { opened, told } = await measure(size)
  rows.push(`| ${size.toLocaleString('en')} | ${cell(opened)} | ${cell(told)} |`)
}
const text = `# What the shelf takes

\`npm run bench\` wrote this. Node ${version}, ${availableParallelism()} cores of ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, Chromium, load ${load}. Milliseconds,
the least of ${RUNS} and their median.

| saved stories | start: the page’s thread is kept | one more is told as saved, in both stores |
| ---: | ---: | ---: |
${rows.join('\n')}
`
writeFileSync(RESULTS, text)
stdout.write(`\n${text}`)
