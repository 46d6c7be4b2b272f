import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { comeAlive, PAGES, STORY } from './pages.ts'

const box = (page: Page) => page.getByRole('complementary').getByRole('checkbox', { name: /^Save/ })
const titles = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('heading', { level: 2 })
const toast = (page: Page, words: string | RegExp) =>
  page.locator('body > div[class]').or(page.locator('body')).getByText(words)

async function openStory(page: Page, path: string = STORY) {
  await page.goto(path)
  await comeAlive(page)
  await page.getByText('Lists', { exact: true }).first().waitFor()
}

test('a story is saved by a tap or a key, is there after a start, and can be taken back', async ({
  page,
}) => {
  await openStory(page)
  const headline = await page.getByRole('heading', { level: 1 }).innerText()
  await box(page).check()
  await expect(toast(page, 'Saved to To read')).toBeVisible()
  await expect(box(page)).toHaveAttribute('data-kept', '')
  await page.reload()
  await expect(box(page)).toBeChecked()

  await page.keyboard.press('s')
  await expect(toast(page, 'Removed from your lists')).toBeVisible()
  await expect(box(page)).not.toBeChecked()
  await page.keyboard.press('Control+z')
  await expect(toast(page, 'Undone: Removed from your lists')).toBeVisible()
  await expect(box(page)).toBeChecked()

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reading lists' }).click()
  await expect(titles(page)).toHaveText([headline])
})

test('a click that comes before the code is not lost', async ({ page, context }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await context.route('**/assets/main-*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(STORY, { waitUntil: 'domcontentloaded' })
  await box(page).check()
  await expect(box(page)).not.toHaveAttribute('data-kept')
  release()
  await expect(box(page)).toHaveAttribute('data-kept', '')
  await expect(toast(page, 'Saved to To read')).toBeVisible()
})

test('what is saved in one tab shows in another', async ({ context }) => {
  const [one, other] = [await context.newPage(), await context.newPage()]
  await openStory(one)
  await openStory(other)
  await box(one).check()
  await expect(box(other)).toBeChecked()
})

test('lists are made, ordered by keyboard, noted and finished; a file brings all of it to another browser', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  for (const path of [STORY, PAGES['a long read'], PAGES['a French story']]) {
    await openStory(page, path)
    await box(page).check()
    await expect(box(page)).toHaveAttribute('data-kept', '')
  }
  await page.getByText('Lists', { exact: true }).first().click()
  await page.getByRole('textbox', { name: 'Name of a new list' }).fill('Trains')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox', { name: 'Trains' })).toBeChecked()

  await page.goto('/lists/')
  await expect(titles(page)).toHaveCount(3)
  const before = await titles(page).allInnerTexts()
  await page.getByRole('button', { name: /^Move/ }).first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(titles(page)).toHaveText([before[1] ?? '', before[0] ?? '', before[2] ?? ''])
  await page.keyboard.press('ArrowDown')
  await expect(titles(page)).toHaveText([before[1] ?? '', before[2] ?? '', before[0] ?? ''])

  const first = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 2 }) })
    .first()
  await first.getByRole('button', { name: 'Add a note' }).click()
  await page.keyboard.type('Read before Monday')
  await page.keyboard.press('Tab')
  await expect(first.getByText('Read before Monday')).toBeVisible()
  await first.getByRole('button', { name: 'Finished' }).click()
  await expect(titles(page)).toHaveCount(2)
  await page.getByRole('navigation', { name: 'Your lists' }).getByRole('link', { name: 'Finished' }).click()
  await expect(titles(page)).toHaveText([before[1] ?? ''])

  await page.getByText('Export', { exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'one file of everything' }).click(),
  ])
  const file = await readFile(await download.path(), 'utf8')
  expect(JSON.parse(file)).toMatchObject({
    standfirst: 'shelf',
    counts: { lists: 2, items: 3, notes: 1, finished: 1 },
  })

  const another = await (await browser.newContext()).newPage()
  await another.goto(`${new URL(page.url()).origin}/lists/`)
  await comeAlive(another)
  await expect(another.getByText('Nothing here yet.')).toBeVisible()
  await another
    .locator('input[type=file]')
    .setInputFiles({ name: 'lists.json', mimeType: 'application/json', buffer: Buffer.from(file) })
  await expect(another.getByText('3 pieces will be added, 0 are here already.')).toBeVisible()
  await another.getByRole('button', { name: 'Import it' }).click()
  await expect(titles(another)).toHaveText([before[2] ?? '', before[0] ?? ''])
  await another.getByRole('navigation', { name: 'Your lists' }).getByRole('link', { name: 'Trains' }).click()
  await expect(titles(another)).toHaveCount(1)
  await another.keyboard.press('Control+z')
  await expect(another.getByText('There is no such list in this browser.')).toBeVisible()
})

test('everything can be forgotten, and is', async ({ page }) => {
  await openStory(page)
  await box(page).check()
  await expect(box(page)).toHaveAttribute('data-kept', '')
  await page.goto('/lists/')
  await page.getByRole('button', { name: 'Forget everything' }).click()
  await page.getByRole('button', { name: 'Forget everything' }).click()
  await expect(page.getByText('Everything was forgotten, in every tab')).toBeVisible()
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('piece/')
  await page.reload()
  await expect(page.getByText('Nothing here yet.')).toBeVisible()
})
