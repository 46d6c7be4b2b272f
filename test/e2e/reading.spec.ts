import { expect, test } from '@playwright/test'
import { openLive, PAGES, STORY } from './pages.ts'

test('a reader opens a story from the front page, reads on, and comes back to where they were', async ({
  page,
}) => {
  await openLive(page, '/')
  const card = page.getByRole('article').last().getByRole('link')
  await card.scrollIntoViewIfNeeded()
  const height = await page.evaluate(() => window.scrollY)
  const headline = await card.innerText()
  await card.click()

  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(headline)
  await expect(page).toHaveTitle(`${headline} · Standfirst`)
  await expect(heading).toBeFocused()
  await expect(page.getByRole('status')).toHaveText(`${headline} · Standfirst`)
  expect(await page.evaluate(() => window.scrollY)).toBe(0)

  await page
    .getByRole('navigation', { name: 'In this edition' })
    .getByRole('heading', { level: 3 })
    .getByRole('link')
    .first()
    .click()
  await expect(heading).not.toHaveText(headline)

  await page.goBack()
  await expect(heading).toHaveText(headline)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'The Morning Sheet' })).toBeVisible()
  await expect(card).toBeFocused()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(height)
})

test('a reader who scrolls before the app runs stays where they are', async ({ page }) => {
  await page.goto(STORY)
  await page.locator('html[data-painted]').waitFor()
  await page.evaluate(() => window.scrollTo(0, 900))
  await page.locator('html[data-live]').waitFor()
  await page.waitForTimeout(300)
  expect(await page.evaluate(() => window.scrollY)).toBe(900)
  await page.reload()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(900)
})

test('pointing at a link gets what it leads to, so that the click asks for nothing', async ({ page }) => {
  test.setTimeout(90_000) // A busy machine is seldom idle.
  // From the beginning: on a slow machine the device may be idle before the page counts as loaded.
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await openLive(page, '/')
  const link = page.getByRole('article').first().getByRole('link')
  await link.hover()
  await expect.poll(() => asked.filter((path) => path.endsWith('.json')).length).toBe(2)
  // What the page wants once it is read comes when the device is idle, and by pointing, too.
  for (const late of ['StoryLayer', 'PartActions', 'RelatedPieces', '/share-'])
    await expect.poll(() => asked.some((path) => path.includes(late)), { timeout: 60_000 }).toBe(true)
  const before = asked.length
  await link.click()
  await expect(page.locator('article dl')).toBeVisible()
  const later = asked.slice(before).filter((path) => !path.endsWith('.svg') && !path.endsWith('.woff2'))
  expect(later).toEqual([])
})

test('a pull quote leads to its words in the text, which are marked and have the focus', async ({ page }) => {
  await openLive(page, STORY)
  const pullQuote = page.getByRole('figure', { name: 'Pull quote' }).first()
  const words = await pullQuote.getByRole('blockquote').innerText()
  await pullQuote.getByRole('link').click()
  const quoted = page.locator('#quoted-1')
  await expect(quoted).toHaveText(words.replaceAll('\n', ' '))
  await expect(quoted).toBeFocused()
  await expect(quoted).toBeInViewport()
  await expect(quoted).toHaveAttribute('data-target', '')
})

test('a pull quote hangs in the margin beside its paragraph on a wide screen, in the column on a narrow one', async ({
  page,
}) => {
  await openLive(page, STORY)
  const pullQuote = page.getByRole('figure', { name: 'Pull quote' }).first()
  const paragraph = page.locator('p:has(> #quoted-1)')
  const boxes = async () => {
    const [quote, text] = [await pullQuote.boundingBox(), await paragraph.boundingBox()]
    if (!quote || !text) throw new Error('The quote or its paragraph is not on the page')
    return { quote, text }
  }
  const wide = await boxes()
  expect(wide.quote.x).toBeGreaterThan(wide.text.x + wide.text.width)
  expect(Math.abs(wide.quote.y - wide.text.y)).toBeLessThan(20)

  await page.setViewportSize({ width: 390, height: 844 })
  const narrow = await boxes()
  expect(narrow.quote.y + narrow.quote.height).toBeLessThanOrEqual(narrow.text.y)
  expect(narrow.quote.width).toBeCloseTo(narrow.text.width, 0)
})

test('a brief on the front page leads to its place under its story, also when the link is opened cold', async ({
  page,
}) => {
  await openLive(page, '/')
  const brief = page.getByRole('region', { name: 'In brief' }).getByRole('link').first()
  const text = await brief.innerText()
  await brief.click()
  const item = page.getByRole('region', { name: 'In brief' }).getByRole('listitem').filter({ hasText: text })
  await expect(item).toBeInViewport()
  await expect(item).toBeFocused()

  const address = page.url()
  await page.goto('about:blank')
  await page.goto(address)
  await expect(item).toBeInViewport()
})

test('sections narrow the front page without taking the focus, and Back widens it again', async ({
  page,
}) => {
  await openLive(page, PAGES['an edition'])
  const stories = page.getByRole('article')
  const all = await stories.count()
  const facet = page.getByRole('navigation', { name: 'Sections' }).getByRole('link').nth(1)
  const count = Number(/\d+$/.exec(await facet.innerText())?.[0])
  await facet.click()
  await expect(stories).toHaveCount(count)
  await expect(facet).toHaveAttribute('aria-current', 'true')
  await expect(facet).toBeFocused()
  await page.goBack()
  await expect(stories).toHaveCount(all)
})

test('newspapers are found by language, country and date, with the keyboard alone', async ({ page }) => {
  await openLive(page, '/')
  const follow = async (name: string | RegExp) => {
    const link = page.getByRole('main').getByRole('link', { name }).first()
    for (let presses = 0; presses < 120; presses += 1) {
      await page.keyboard.press('Tab')
      if (await link.evaluate((element) => element === document.activeElement)) break
    }
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  await follow('Newspapers in English')
  await expect(page.getByRole('heading', { level: 1, name: 'Newspapers in English' })).toBeFocused()
  await page.goBack()
  await follow('All newspapers')
  await expect(page.getByRole('heading', { level: 1, name: 'Newspapers' })).toBeFocused()
  await follow('Le Feuillet')
  await follow('14 March')
  await expect(page).toHaveURL(/\/le-feuillet\/2018-03-14\/$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Le Feuillet' })).toBeFocused()
})

test('an Arabic story runs from right to left, with its facts on the right and its pull quote on the left', async ({
  page,
}) => {
  await openLive(page, PAGES['an Arabic story'])
  const [facts, text, quote] = await Promise.all(
    ['aside', '#p1', 'figure[id^=quote]'].map((selector) => page.locator(selector).first().boundingBox()),
  )
  expect(facts && text && facts.x > text.x + text.width - 1).toBe(true)
  expect(quote && text && quote.x + quote.width < text.x + 1).toBe(true)
})

test('a word with a drop cap is one word to a screen reader, and to whoever copies it', async ({ page }) => {
  await openLive(page, STORY)
  const paragraph = page.locator('#p1')
  const text = await paragraph.evaluate((element) => element.textContent ?? '')
  expect(
    await paragraph.evaluate((element) =>
      getComputedStyle(element, '::first-letter').getPropertyValue('initial-letter'),
    ),
  ).toContain('3')
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const words = nodes
    .filter(({ role }) => role?.value === 'StaticText')
    .map(({ name }) => String(name?.value))
  expect(words.some((run) => run.startsWith(text.split(' ')[0] ?? '?'))).toBe(true)
  expect(
    await paragraph.evaluate((element) => {
      getSelection()?.selectAllChildren(element)
      return String(getSelection())
    }),
  ).toBe(text)
})

test('a story prints without the furniture of the screen', async ({ page }) => {
  await openLive(page, STORY)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden()
  await expect(page.getByRole('contentinfo')).toBeHidden()
  await expect(page.locator('#p1')).toBeVisible()
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
})

test('what was mended in a story is told, with reasons, and is shown as it was printed', async ({ page }) => {
  await openLive(page, '/morning-sheet/2018-03-12/lansman-leaves-labour-race-to-formby/')
  await page.getByText(/repairs to the printed text/).click()
  await expect(page.getByText('Mc and a capital').first()).toBeVisible()
  await expect(page.getByText('Iain McNicol, who')).toBeVisible()
  const button = page.getByRole('button', { name: 'Show as printed' })
  await button.click()
  await expect(page.getByText('Iain Mcnicol, who')).toBeVisible()
  await expect(page.getByText('shun the Russian state channel')).toContainText('Labour MPS')
  await button.click()
  await expect(page.getByText('Iain McNicol, who')).toBeVisible()
})
