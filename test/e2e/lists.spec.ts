import { expect, type Page, test } from '@playwright/test'
import { axeFaults } from './axe.ts'
import { comeAlive, PAGES, STORY } from './pages.ts'

const titles = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('heading', { level: 2 })

/** Saves three stories, and opens the list that they are in. */
async function openThree(page: Page): Promise<void> {
  for (const path of [STORY, PAGES['a long read'], PAGES['a French story']]) {
    await page.goto(path)
    await comeAlive(page)
    const box = page.getByRole('complementary').getByRole('checkbox', { name: /^Save/ })
    await box.check()
    await expect(box).toHaveAttribute('data-kept', '')
  }
  await page.goto('/lists/')
  await comeAlive(page)
  await expect(titles(page)).toHaveCount(3)
}

test('several pieces are finished at once with the keyboard, and brought back by one undo', async ({
  page,
}) => {
  await openThree(page)
  await page.getByRole('button', { name: 'Choose several' }).focus()
  await page.keyboard.press('Enter')
  const group = page.getByRole('group', { name: 'Choose pieces' })
  await expect(group.getByRole('button', { name: 'Finished' })).toBeDisabled()
  await page
    .getByRole('checkbox', { name: /^Choose/ })
    .first()
    .focus()
  await page.keyboard.press('Space')
  await page
    .getByRole('checkbox', { name: /^Choose/ })
    .nth(1)
    .press('Space')
  const chosen = page.getByRole('group', { name: '2 pieces chosen' })
  await chosen.getByRole('button', { name: 'Finished' }).press('Enter')
  await expect(titles(page)).toHaveCount(1)
  await expect(page.getByText('2 pieces finished')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /^Choose/ })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(titles(page)).toHaveCount(3)
})

test('all pieces are moved to another list, and Escape ends choosing', async ({ page }) => {
  await openThree(page)
  await page.getByRole('textbox', { name: 'Name of a new list' }).fill('Trains')
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Your lists' }).getByRole('link', { name: 'To read' }).click()
  await page.getByRole('button', { name: 'Choose several' }).click()
  await page.getByRole('checkbox', { name: 'All' }).check()
  await page.getByRole('checkbox', { name: 'All' }).press('Escape')
  await expect(page.getByRole('group', { name: /chosen/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Choose several' }).click()
  await page.getByRole('checkbox', { name: 'All' }).check()
  await page.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(page.getByText('3 pieces moved to Trains')).toBeVisible()
  await expect(titles(page)).toHaveCount(0)
  await page.getByRole('navigation', { name: 'Your lists' }).getByRole('link', { name: 'Trains' }).click()
  await expect(titles(page)).toHaveCount(3)
})

test('a piece is dragged to another place', async ({ page }) => {
  await openThree(page)
  const before = await titles(page).allInnerTexts()
  const handles = page.getByRole('button', { name: /^Move / })
  const [from, to] = [await handles.nth(0).boundingBox(), await handles.nth(2).boundingBox()]
  if (!from || !to) throw new Error('There are no handles')
  await page.mouse.move(from.x + 10, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(from.x + 10, from.y + 40, { steps: 5 })
  await page.mouse.move(to.x + 10, to.y + 30, { steps: 15 })
  await page.mouse.up()
  await expect(titles(page)).toHaveText([before[1] ?? '', before[2] ?? '', before[0] ?? ''])
  await expect(page.getByText('Moved to place 3', { exact: false })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(titles(page)).toHaveText(before)
})

test('what was removed is brought back from the copy of the day, after a look at it', async ({ page }) => {
  await openThree(page)
  await page.waitForTimeout(2500)
  await page.getByRole('button', { name: 'Choose several' }).click()
  await page.getByRole('checkbox', { name: 'All' }).check()
  await page
    .getByRole('group', { name: /chosen/ })
    .getByRole('button', { name: 'Remove' })
    .click()
  await expect(titles(page)).toHaveCount(0)
  await page.reload()
  await comeAlive(page)
  await page.getByText('Earlier copies', { exact: true }).click()
  await page
    .getByRole('button', { name: /^\w+day \d+ \w+ \d{4}$/ })
    .first()
    .click()
  await expect(page.getByText('What the copy of', { exact: false })).toBeVisible()
  await expect(titles(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Import it' }).click()
  await expect(titles(page)).not.toHaveCount(0)
  await page.getByRole('button', { name: 'Forget everything' }).click()
  await page.getByRole('button', { name: 'Forget everything' }).click()
  await expect(page.getByText('Everything was forgotten, in every tab')).toBeVisible()
  await page.reload()
  await comeAlive(page)
  await expect(page.getByText('Nothing here yet.')).toBeVisible()
  await expect(page.getByText('Earlier copies', { exact: true })).toHaveCount(0)
})

test('a list of 10,000 pieces is filtered while it is typed, and scrolled to more', async ({ page }) => {
  test.setTimeout(90_000)
  await page.goto('/lists/')
  await comeAlive(page)
  const links = Array.from(
    { length: 10_000 },
    (_, number) => `<DT><A HREF="https://example.org/${number}">Outside piece number ${number}</A>`,
  )
  const bookmarks = `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<DL><p>\n${links.join('\n')}\n</DL><p>`
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'bookmarks.html', mimeType: 'text/html', buffer: Buffer.from(bookmarks) })
  await page.getByRole('button', { name: 'Import it' }).click({ timeout: 30_000 })
  await expect(page.getByText(/^10,000 pieces/)).toBeVisible({ timeout: 30_000 })
  await page.waitForTimeout(3000)
  await page.evaluate(() => {
    const seen = globalThis as unknown as { longest: number }
    seen.longest = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration)
    }).observe({ type: 'longtask' })
  })
  const before = await titles(page).count()
  for (let turn = 0; turn < 20; turn += 1) {
    await page.mouse.wheel(0, 900)
    await page.waitForTimeout(60)
  }
  await expect.poll(() => titles(page).count()).toBeGreaterThan(before)
  await page.getByRole('searchbox', { name: 'Filter this list' }).pressSequentially('9876')
  await expect(titles(page)).toHaveCount(1)
  const longest = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest)
  test.info().annotations.push({ type: 'longest task', description: `${longest} ms` })
  expect(longest).toBeLessThan(400)
})

test('from a card a story goes into a list of its own, without its page being opened', async ({ page }) => {
  await page.goto(PAGES['an edition'])
  await comeAlive(page)
  const card = page.getByRole('article').nth(1)
  const headline = await card.getByRole('heading').innerText()
  await card.hover()
  await card.getByText('Lists', { exact: true }).click()
  await card.getByRole('textbox', { name: 'Name of a new list' }).fill('Budget')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saved to Budget')).toBeVisible()
  await expect(card.getByRole('checkbox', { name: /^Save/ })).toHaveAttribute('data-kept', '')
  await page.goto('/lists/')
  await comeAlive(page)
  await page.getByRole('navigation', { name: 'Your lists' }).getByRole('link', { name: 'Budget' }).click()
  await expect(titles(page)).toHaveText([headline])
})

test('a brief and a pull quote are saved where they stand in the story, by pointer and by keyboard', async ({
  page,
}) => {
  await page.goto(STORY)
  await comeAlive(page)
  await page.getByRole('checkbox', { name: 'Save this brief' }).first().check()
  await expect(page.getByRole('checkbox', { name: 'Saved this brief' })).toHaveAttribute('data-kept', '')
  await page.getByRole('checkbox', { name: 'Save this quotation' }).first().focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name: 'Saved this quotation' })).toHaveAttribute('data-kept', '')
  await expect(page.getByRole('complementary').getByRole('checkbox', { name: /^Save/ })).not.toBeChecked()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('checkbox', { name: 'Saved this quotation' })).toHaveCount(0)
  await page.goto('/lists/')
  await comeAlive(page)
  await expect(
    page.getByRole('main').getByRole('listitem').getByText('Brief', { exact: false }).first(),
  ).toBeVisible()
})

test('a whole list is passed on in a link; who opens it sees it first, and keeps what they choose', async ({
  page,
  browser,
}) => {
  await openThree(page)
  const first = await titles(page).first().innerText()
  await page.getByRole('button', { name: 'Share this list' }).click()
  await expect(
    page.getByText(/The link carries all of it: 3 pieces in order, with your notes, in \d/),
  ).toBeVisible()
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue()

  const other = await (await browser.newContext()).newPage()
  await other.goto(link)
  const preview = other.getByRole('region', { name: 'A list from a link: To read' })
  await expect(preview.getByRole('checkbox')).toHaveCount(3)
  expect(await axeFaults(other)).toEqual([])
  expect(await other.evaluate(() => Object.keys(localStorage))).toEqual([])
  await preview.getByRole('checkbox').nth(1).uncheck()
  await preview.getByRole('button', { name: 'Add 2 pieces' }).click()
  await expect(titles(other)).toHaveCount(2)
  await expect(titles(other).first()).toHaveText(first)
  await expect(other.getByText('Added 2 pieces to To read')).toBeVisible()
  await other.keyboard.press('Control+z')
  await expect(other.getByText('Undone: Added 2 pieces')).toBeVisible()
  await other.goto('/lists/')
  await comeAlive(other)
  await expect(titles(other)).toHaveCount(0)
})
