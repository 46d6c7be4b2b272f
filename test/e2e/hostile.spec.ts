import { expect, type Page, test } from '@playwright/test'
import { parseArticle } from '../../src/paper/article.ts'
import { anArticleFile, aParagraph } from '../builders/anArticle.ts'
import { addresses, attacks } from '../hostile/hostileText.ts'
import { reportTrial } from '../torture/report.ts'
import { answerMs, foreignElements, type Harm, watchHarm } from './hostilePage.ts'
import { comeAlive, openLive, PAGES, STORY } from './pages.ts'

test.setTimeout(process.env.HOSTILE === 'all' ? 900_000 : 120_000)

const ALL = attacks()
/** All of them in torture; every day some, our own first. */
const SOME =
  process.env.HOSTILE === 'all' ? ALL : [...ALL.slice(0, 30), ...ALL.filter((_, at) => at % 40 === 0)]
const TEXTS = ALL.map(({ text }) => text)
/** Each is opened at four addresses. */
const LINKED = SOME.slice(0, process.env.HOSTILE === 'all' ? 250 : 34)
const SOME_TEXTS = SOME.map(({ text }) => text)
/** How many go into one article. */
const PARAGRAPHS = 120
const MOST_MS = 1000

async function expectHarmless(page: Page, harm: Harm, fault: string, trials: number): Promise<void> {
  reportTrial({ fault, trials, lost: 0, ran: harm.ran.length, leaked: harm.leaked.length })
  expect(harm).toEqual({ ran: [], leaked: [] })
  expect(await foreignElements(page)).toEqual([])
}

test('hostile text in an article is text: headline, names, briefs, quotes and every paragraph', async ({
  page,
}) => {
  const harm = await watchHarm(page)
  // What no article may hold at all is refused by name; the rest must be shown as it is.
  const shown = SOME_TEXTS.filter(
    (text) => parseArticle(anArticleFile({ body: [aParagraph(text)], headline: text })).ok,
  )
  const articles = Array.from({ length: Math.ceil(shown.length / PARAGRAPHS) }, (_, part) => {
    const some = shown.slice(part * PARAGRAPHS, (part + 1) * PARAGRAPHS)
    const [one = 'x'] = some
    return anArticleFile({
      publication: 'morning-sheet',
      edition: '2018-03-15',
      slug: 'a-week-to-pack-for-russian-envoys',
      headline: one,
      kicker: one,
      standfirst: some.at(-1) ?? one,
      section: one,
      byline: [{ name: some[1] ?? one, role: one }],
      body: some.map((text) => aParagraph(text)),
      pullQuotes: [{ paragraph: 0, start: 0, end: one.length, speaker: some[2] ?? one }],
      briefs: some.slice(0, 20).map((text, number) => ({ slug: `b-${number}`, text, people: [text] })),
      people: some.slice(0, 20),
    })
  })
  for (const article of articles) {
    await page.route(`**/archive${STORY.slice(0, -1)}.json`, (route) => route.fulfill({ json: article }))
    await openLive(page, PAGES['an edition'].replace('14', '15'))
    await page.locator(`main a[href="${STORY}"]`).first().click()
    await expect(page.locator(`#p${article.body.length}`)).toBeVisible()
    expect(await page.locator('#p2').textContent()).toContain(
      shown[articles.indexOf(article) * PARAGRAPHS + 1]?.trim(),
    )
    expect(await answerMs(page)).toBeLessThan(MOST_MS)
    await page.locator('#p1').hover()
    await expectHarmless(page, harm, 'hostile text in an article', article.body.length)
    await page.unroute(`**/archive${STORY.slice(0, -1)}.json`)
  }
})

test('an article that may not be shown says why, and shows nothing of it as markup', async ({ page }) => {
  const harm = await watchHarm(page)
  const refused = TEXTS.filter((text) => !parseArticle(anArticleFile({ headline: text })).ok).slice(0, 8)
  for (const headline of refused) {
    await page.route('**/archive/**', (route) => route.fulfill({ json: anArticleFile({ headline }) }))
    await openLive(page, PAGES['an edition'])
    await page.getByRole('article').first().getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1, name: 'This page cannot be read' })).toBeVisible()
    await expectHarmless(page, harm, 'article that may not be shown', 1)
    await page.unroute('**/archive/**')
  }
})

test('hostile text in the search box, typed and in the address, is sought', async ({ page }) => {
  const harm = await watchHarm(page)
  await openLive(page, '/search/')
  for (const { text } of SOME) {
    await page.getByRole('searchbox').fill(text.slice(0, 2000))
    expect(await answerMs(page)).toBeLessThan(MOST_MS)
  }
  for (const { text } of SOME.slice(0, 20)) {
    if (/\p{Surrogate}/u.test(text)) continue
    await page.goto(`/search/?q=${encodeURIComponent(text.slice(0, 1500))}`)
    await comeAlive(page)
    expect(await answerMs(page)).toBeLessThan(MOST_MS)
  }
  await expectHarmless(page, harm, 'hostile text in the search box', SOME.length)
})

test('hostile text in files of reading lists is imported as text, and leads nowhere but to the web', async ({
  page,
}) => {
  const harm = await watchHarm(page)
  await openLive(page, '/lists/')
  const csv = [
    'url,title,note,folder',
    ...ALL.map(
      ({ text }, at) =>
        `https://example.org/${at},"${text.replaceAll('"', '""')}","${text.replaceAll('"', '""')}","${at % 9 ? '' : text.replaceAll('"', '""')}"`,
    ),
    ...addresses().map((address) => `"${address.replaceAll('"', '""')}",An address,,`),
  ].join('\n')
  const html = `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL>${ALL.map(({ text }, at) => `<DT><A HREF="https://example.com/${at}">${text}</A>`).join('\n')}${addresses()
    .map((address) => `<DT><A HREF="${address}">x</A>`)
    .join('\n')}</DL>`
  for (const [name, text] of Object.entries({ 'a.csv': csv, 'b.html': html })) {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
    const yes = page.getByRole('button', { name: 'Import it' })
    await expect(yes).toBeVisible({ timeout: 20_000 })
    expect(await foreignElements(page)).toEqual([])
    await yes.click()
    await expect(yes).toHaveCount(0)
    expect(await answerMs(page)).toBeLessThan(2 * MOST_MS)
  }
  await page.reload()
  await comeAlive(page)
  await expectHarmless(page, harm, 'hostile text in a file of lists', ALL.length)
})

test('hostile text in the browser’s stores, and in links, is set aside or explained', async ({ page }) => {
  const harm = await watchHarm(page)
  await page.goto('/about/')
  await page.evaluate((texts) => {
    for (const [at, text] of texts.entries()) {
      localStorage.setItem(`standfirst/c/${at}`, text)
      if (at % 10 === 0) localStorage.setItem(`standfirst/${text.slice(0, 200)}`, text)
    }
  }, TEXTS)
  await openLive(page, '/lists/')
  await expect(page.getByRole('heading', { level: 1, name: 'To read' })).toBeVisible()
  expect(await answerMs(page)).toBeLessThan(MOST_MS)
  expect(await foreignElements(page)).toEqual([])
  await page.evaluate(() => localStorage.clear())
  const words = LINKED.map(({ text }) =>
    encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '').slice(0, 300)),
  )
  const open = async (address: string) => {
    await page.goto(address)
    await page.locator('html[data-painted]').waitFor({ timeout: 10_000 })
    await page.mouse.move(1, 1)
    expect(await page.locator('body').innerText()).not.toBe('')
    expect(await foreignElements(page), address).toEqual([])
  }
  // The page stays where only what is behind the hash is another, and must say something of each.
  const said = page.locator('[aria-live]').filter({ hasText: /Here is the story|not in the story|From a/ })
  for (const word of words) {
    await open(`${STORY}#p=${word}`)
    await expect(said).toBeVisible()
    await said.getByRole('button', { name: 'Close' }).click()
  }
  const notice = page.getByRole('region', { name: 'This link has no list that can be read.' })
  for (const word of words) {
    await open(`/lists/#shared=${word}`)
    await notice.getByRole('button', { name: 'Close' }).click()
  }
  for (const word of words) for (const address of [`/${word}/`, `/lists/${word}/`]) await open(address)
  await expectHarmless(page, harm, 'hostile text in stores and links', TEXTS.length + 4 * LINKED.length)
})
