import { readFileSync, writeFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'

/** Whether this system says how much memory a process takes at most. */
export const canMeasure = process.platform === 'linux'

/**
 * The most memory that the processes of a browser's pages take while something is done, over what they had before, in
 * megabytes: all of it, workers and what the browser itself needs for the page too.
 */
export async function peakMegabytes(
  browser: Browser,
  page: Page,
  act: () => Promise<unknown>,
): Promise<number> {
  await collectGarbage(page)
  const before = new Map<number, number>()
  for (const id of await renderers(browser)) {
    writeFileSync(`/proc/${id}/clear_refs`, '5') // the peak begins here
    before.set(id, kilobytes(id, 'VmRSS'))
  }
  await act()
  const grown = (await renderers(browser)).map((id) => kilobytes(id, 'VmHWM') - (before.get(id) ?? 0))
  return Math.max(0, ...grown) / 1024
}

async function renderers(browser: Browser): Promise<number[]> {
  const wire = await browser.newBrowserCDPSession()
  const { processInfo } = await wire.send('SystemInfo.getProcessInfo')
  await wire.detach()
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
}

async function collectGarbage(page: Page): Promise<void> {
  const wire = await page.context().newCDPSession(page)
  await wire.send('HeapProfiler.collectGarbage')
  await wire.send('HeapProfiler.collectGarbage')
  await wire.detach()
}

function kilobytes(id: number, key: 'VmRSS' | 'VmHWM'): number {
  const [, number] = new RegExp(`${key}:\\s+(\\d+)`).exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? []
  return Number(number)
}
