import { expect, type Page, test } from '@playwright/test'
import { reportTrial } from '../torture/report.ts'
import { comeAlive, openLive, STORY } from './pages.ts'

test.slow()
test.afterEach(() => {
  const { title, status, expectedStatus } = test.info()
  reportTrial({ fault: title, trials: 1, lost: status === expectedStatus ? 0 : 1 })
})

const box = (page: Page) => page.getByRole('complementary').getByRole('checkbox', { name: /^Save/ })

/** Faults that nobody catches. */
function watchUncaught(page: Page): string[] {
  const uncaught: string[] = []
  page.on('pageerror', ({ message }) => uncaught.push(message))
  return uncaught
}

/** What the local store holds of ours. */
function ownTexts(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(Object.entries(localStorage).filter(([name]) => name.startsWith('standfirst/'))),
  )
}

test('storage full: what is kept stays as it is, the reader is told with the space used, and export is offered', async ({
  page,
}) => {
  const uncaught = watchUncaught(page)
  await openLive(page, STORY)
  await box(page).check()
  await expect(box(page)).toHaveAttribute('data-kept', '')
  const before = await ownTexts(page)
  await page.evaluate(() => {
    for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (let part = 0; ; part += 1) localStorage.setItem(`other/${size}/${part}`, 'x'.repeat(size))
      } catch {
        // It is full for texts of this size.
      }
    }
  })
  await box(page).click()
  await expect(page.getByText('this browser has no room left. Export your lists')).toBeVisible()
  expect(await ownTexts(page)).toEqual(before)
  await page.goto('/lists/')
  await comeAlive(page)
  await expect(page.getByText('Kept on this device only')).toContainText(/\d+ kB, \d+ % of the room/)
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await expect(page.getByText('Export', { exact: true })).toBeVisible()
  expect(await ownTexts(page)).toEqual(before)
  expect(uncaught).toEqual([])
})

test('storage blocked: stories are read, and the reader is told that nothing will be kept', async ({
  page,
}) => {
  const uncaught = watchUncaught(page)
  await page.addInitScript(() => {
    const blocked = {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError')
      },
    }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(globalThis, name, blocked)
  })
  await openLive(page, STORY)
  await expect(page.locator('#p1')).toBeVisible()
  await box(page).check()
  await expect(
    page.getByText('until this tab closes: this browser does not let us keep anything'),
  ).toBeVisible()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reading lists' }).click()
  await expect(page.getByText('This browser does not let us keep anything: lists last')).toBeVisible()
  expect(uncaught).toEqual([])
})

test('IndexedDB connection lost: saves go on in the local store, and are told as less safe', async ({
  page,
}) => {
  const uncaught = watchUncaught(page)
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open
    const lost = () => {
      throw new DOMException(
        'Connection to Indexed Database server lost. Refresh the page to try again',
        'UnknownError',
      )
    }
    IDBFactory.prototype.open = function (...parameters) {
      return sessionStorage.getItem('lost') ? lost() : open.apply(this, parameters)
    }
    const transaction = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function (...parameters) {
      return sessionStorage.getItem('lost') ? lost() : transaction.apply(this, parameters)
    }
  })
  await openLive(page, STORY)
  await box(page).check()
  await expect(box(page)).toHaveAttribute('data-kept', '')
  await page.evaluate(() => sessionStorage.setItem('lost', 'yes'))
  await box(page).uncheck()
  await expect(page.getByText('Less safe than usual')).toBeVisible()
  await page.goto('/lists/')
  await comeAlive(page)
  await expect(page.getByText('Kept, but less safe: this browser keeps one copy only')).toBeVisible()
  await expect(page.getByText('Nothing here yet.')).toBeVisible()
  await page.goto('/desk/')
  await comeAlive(page)
  await expect(
    page.getByRole('region', { name: 'This browser does not give us your cuttings.' }),
  ).toBeVisible()
  expect(uncaught).toEqual([])
})

test('both stores wiped: the reader was warned, and the file that was exported brings all of it back', async ({
  page,
}) => {
  await openLive(page, STORY)
  await box(page).check()
  await expect(box(page)).toHaveAttribute('data-kept', '')
  await page.goto('/lists/')
  await comeAlive(page)
  await expect(page.getByText('Never exported: there is no other copy.')).toBeVisible()
  const title = await page
    .getByRole('main')
    .getByRole('listitem')
    .getByRole('heading', { level: 2 })
    .innerText()
  await page.getByText('Export', { exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'one file of everything' }).click(),
  ])
  const wire = await page.context().newCDPSession(page)
  const { origin } = new URL(page.url())
  const file = await download.path()
  await page.goto('about:blank')
  await wire.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await openLive(page, '/lists/')
  await expect(page.getByText('Nothing here yet.')).toBeVisible()
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: 'Import it' }).click()
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible()
})
