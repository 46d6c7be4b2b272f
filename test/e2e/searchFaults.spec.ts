import { expect, type Page, test } from '@playwright/test'
import { faultsOnTheWay, fileOf } from './faultsOnTheWay.ts'
import type { Fault } from './faultySite.ts'
import { onFaultySite } from './onFaultySite.ts'
import { comeAlive } from './pages.ts'

const site = onFaultySite()
const QUERY = '/search/?q=salisbury'

const FAULTS: Readonly<Record<string, Fault>> = {
  ...faultsOnTheWay(site),
  'changed in one byte': ({ request, response }) => {
    const bytes = Buffer.from(fileOf(site(), request.url))
    bytes[20] = (bytes[20] ?? 0) ^ 1
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes)
  },
  'cut in half, and told to be all': ({ request, response }) => {
    const bytes = fileOf(site(), request.url)
    response.writeHead(200, { 'content-type': 'application/octet-stream' })
    response.end(bytes.subarray(0, bytes.length / 2))
  },
  empty: ({ response }) => void response.writeHead(200).end(),
}
/** Files of the index that can go wrong: every day those with its words, in torture all that a query needs. */
const FILES = {
  'the words': /\/words\//,
  ...(process.env.FAULTS === 'all' && {
    'the first file': /\/search\/start\.bin/,
    'what is shown of results': /\/search\/.*\/pieces\//,
  }),
}

async function search(page: Page): Promise<void> {
  await page.goto(site().url + QUERY)
  await comeAlive(page)
}

for (const [file, path] of Object.entries(FILES)) {
  for (const [name, fault] of Object.entries(FAULTS)) {
    test(`search, ${file}: ${name}: told within 10 s, never “nothing found”, and found when all is well`, async ({
      page,
    }) => {
      site().fail(path, fault)
      await search(page)
      const began = Date.now()
      const notice = page.getByRole('region', { name: 'The archive could not be searched.' })
      await expect(notice).toBeVisible({ timeout: 15_000 })
      expect(Date.now() - began).toBeLessThan(11_000)
      await expect(page.getByText('Nothing in the archive has')).toHaveCount(0)
      site().heal()
      await notice.getByRole('button', { name: 'Try again' }).click()
      await expect(
        page
          .getByRole('main')
          .getByRole('listitem')
          .filter({ has: page.locator('mark') })
          .first(),
      ).toBeVisible()
    })
  }
}
