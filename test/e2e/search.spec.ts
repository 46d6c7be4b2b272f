import { expect, type Page, test } from '@playwright/test'
import { comeAlive, STORY } from './pages.ts'

const SEARCH = '/search/'

const box = (page: Page) => page.getByRole('searchbox', { name: 'Search the archive' })
const results = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link')

async function openSearch(page: Page, query = '') {
  await page.goto(`${SEARCH}${query ? `?q=${encodeURIComponent(query)}` : ''}`)
  await comeAlive(page)
}

test('a reader types, sees results at once, and opens one at the place of the match', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).click()
  await expect(page).toHaveURL(/\/search\/$/)
  await comeAlive(page)
  await page.keyboard.press('/')
  await expect(box(page)).toBeFocused()
  await page.keyboard.type('nerve age', { delay: 20 })
  await expect(page).toHaveURL(/\?q=nerve\+age$/)
  await expect(page.getByRole('status').first()).toHaveText(/^\d+ results$/)
  await expect(page.locator('mark').first()).toHaveText(/nerve|agent/i)

  await page.keyboard.press('ArrowDown')
  await expect(results(page).first()).toBeFocused()
  const headline = await results(page).first().innerText()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible()
  await page.goBack()
  await expect(box(page)).toHaveValue('nerve age')
  await expect(results(page).first()).toHaveText(headline)

  const passage = page.getByRole('main').getByRole('listitem').locator('a[href*="#p"]').first()
  const place = (await passage.getAttribute('href'))?.split('#')[1] ?? ''
  await passage.click()
  await expect(page.locator(`#${place}`)).toBeInViewport()
  await expect(page.locator(`#${place}`)).toContainText(/nerve|agent/i)
})

test('a query in a link opens with its results; facets narrow them, and Back widens them again', async ({
  page,
}) => {
  await openSearch(page, 'Salisbury')
  await expect(box(page)).toHaveValue('Salisbury')
  const status = page.getByRole('status').first()
  await expect(status).toHaveText(/results$/)
  const all = await status.innerText()
  const facet = page
    .getByRole('navigation', { name: 'Narrow the results' })
    .getByRole('link', { name: /^Briefs/ })
  const count = Number(/\d+$/.exec(await facet.innerText())?.[0])
  await facet.click()
  await expect(page).toHaveURL(/q=Salisbury(?:%20|\+)is(?::|%3A)brief/)
  await expect(box(page)).toHaveValue('Salisbury is:brief')
  await expect(status).toHaveText(count === 1 ? '1 result' : `${count} results`)
  await page.goBack()
  await expect(status).toHaveText(all)
})

test('accents, letter forms and vowel signs make no difference', async ({ page }) => {
  await openSearch(page, 'lang:fr REFORME')
  await expect(page.locator('mark').first()).toHaveText(/réforme/i)
  await openSearch(page, 'روسيا')
  await expect(page.locator('mark').first()).toHaveText(/روسيا/)
})

test('an exact phrase finds only pieces that have it word for word', async ({ page }) => {
  await openSearch(page, '"nerve agent"')
  await expect(results(page).first()).toBeVisible()
  const marks = await page.locator('mark').allInnerTexts()
  expect(marks.every((text) => /^nerve agent/i.test(text))).toBe(true)
  await openSearch(page, '"agent nerve"')
  await expect(page.getByRole('status').first()).toHaveText('No results')
})

test('a brief is a result of its own, and opens in its place', async ({ page }) => {
  await openSearch(page, 'is:brief salisbury')
  await results(page).first().click()
  await expect(page).toHaveURL(/#brief-/)
  await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeInViewport()
})

test('a slip gets a suggestion that leads on', async ({ page }) => {
  await openSearch(page, 'salisbruy')
  const notice = page.getByRole('region', { name: 'Nothing in the archive has all of this.' })
  await notice.getByRole('link', { name: 'salisbury' }).click()
  await expect(results(page).first()).toBeVisible()
})

test('search that cannot reach its files says so, and goes on when they are there again', async ({
  page,
  context,
}) => {
  await page.goto(SEARCH)
  await context.route('**/data/search/**', (route) => route.abort())
  await openSearch(page, 'salisbury')
  const notice = page.getByRole('region', { name: 'The archive could not be searched.' })
  await expect(notice).toContainText('Is this device online?', { timeout: 15_000 })
  await context.unroute('**/data/search/**')
  await notice.getByRole('button', { name: 'Try again' }).click()
  await expect(results(page).first()).toBeVisible()
})

test('nothing of search is fetched by a story', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(STORY)
  await comeAlive(page)
  expect(asked.filter((path) => /search/i.test(path))).toEqual([])
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the search page says what it needs, and keeps its words in the address', async ({ page }) => {
    await page.goto(SEARCH)
    await expect(page.locator('noscript p')).toHaveText(/^Search runs in your browser and needs JavaScript\./)
    await box(page).fill('salisbury')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/search\/\?q=salisbury$/)
  })
})
