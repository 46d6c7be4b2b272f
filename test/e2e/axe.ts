import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** The faults that axe finds on the page as it stands, a line each: WCAG 2.2 AA and best practice. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  })
}
