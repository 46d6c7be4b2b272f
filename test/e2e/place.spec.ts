import { expect, type Page, test } from '@playwright/test'
import { comeAlive, PAGES } from './pages.ts'

const LONG = PAGES['a long read']
const box = (page: Page) => page.getByRole('complementary').getByRole('checkbox', { name: /^Save/ })

/** The words at the reading line, some 96 pixels from the top. */
function wordsAtLine(page: Page): Promise<string> {
  return page.evaluate(() => {
    for (const block of document.querySelectorAll('article [id^="p"]')) {
      const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        for (const { index, 0: word } of (node.nodeValue ?? '').matchAll(/\S+/g)) {
          const range = document.createRange()
          range.setStart(node, index)
          range.setEnd(node, index + word.length)
          if (range.getBoundingClientRect().top >= 95) return (node.nodeValue ?? '').slice(index, index + 20)
        }
      }
    }
    return ''
  })
}

/** How far from the top of the window words of the text stand, in pixels. */
function topOf(page: Page, words: string): Promise<number> {
  return page.evaluate((sought) => {
    const texts = document.createTreeWalker(
      document.querySelector('article') ?? document.body,
      NodeFilter.SHOW_TEXT,
    )
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = node.nodeValue?.indexOf(sought) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      return range.getBoundingClientRect().top
    }
    return Number.NaN
  }, words)
}

async function readSome(page: Page): Promise<string> {
  await page.goto(LONG)
  await comeAlive(page)
  await box(page).check()
  await expect(box(page)).toHaveAttribute('data-kept', '')
  await page.mouse.wheel(0, 2600)
  // The place is kept some seconds after the reader has stopped; that of the top has no words before it.
  await page.waitForFunction(() =>
    Object.values(localStorage).some((text) => /"words":[1-9]\d*,"of":/.test(text)),
  )
  return wordsAtLine(page)
}

test('a story is opened again at the words it was left at, on another day and in another width', async ({
  page,
}) => {
  const words = await readSome(page)
  await page.goto('/about/')
  await page.goto(LONG)
  await expect(page.getByText('Continued where you left off.')).toBeVisible()
  expect(await wordsAtLine(page)).toBe(words)

  await page.goto('/about/')
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(LONG)
  await expect(page.getByText('Continued where you left off.')).toBeVisible()
  expect(Math.abs((await topOf(page, words)) - 96)).toBeLessThan(3)

  await page.getByRole('button', { name: 'To the top' }).click()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)
})

test('what was begun stands first among the lists, and leads back', async ({ page }) => {
  const words = await readSome(page)
  await page.goto('/lists/')
  const begun = page.getByRole('region', { name: 'Continue reading' })
  await expect(begun.getByRole('progressbar')).toBeVisible()
  await begun.getByRole('link').click()
  await expect(page.getByText('Continued where you left off.')).toBeVisible()
  expect(await wordsAtLine(page)).toBe(words)
})

test('a link to a place in the text is not led away from it', async ({ page }) => {
  await readSome(page)
  await page.goto('/about/')
  await page.goto(`${LONG}#p2`)
  await expect(box(page)).toBeChecked()
  await page.waitForTimeout(800)
  await expect(page.locator('#p2')).toBeInViewport()
})

test('who only scrolls to the end has not finished', async ({ page }) => {
  await readSome(page)
  await page.keyboard.press('End')
  await page.waitForTimeout(4500)
  await page.goto('/lists/finished/')
  await expect(page.getByText('Nothing here yet. What you mark on a list comes here.')).toBeVisible()
})

test('who reads to the end has finished', async ({ page }) => {
  await page.clock.install()
  await page.goto(PAGES['a French story'])
  await comeAlive(page)
  await box(page).check()
  await expect(box(page)).toHaveAttribute('data-kept', '')
  await page.locator('article [id^="p"]').last().scrollIntoViewIfNeeded()
  await page.clock.runFor(180_000)
  await page.goto('/lists/finished/')
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(1)
})

test('a key that is pressed before the code for it is there is not lost', async ({ page, context }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await context.route('**/assets/main-*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(LONG, { waitUntil: 'domcontentloaded' })
  await page.locator('html[data-painted]').waitFor()
  await page.keyboard.press('s')
  release()
  await expect(box(page)).toBeChecked()
  await expect(box(page)).toHaveAttribute('data-kept', '')
  await page.keyboard.press('s')
  await expect(box(page)).not.toBeChecked()
})
