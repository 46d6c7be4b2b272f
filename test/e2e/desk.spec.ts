import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { FACTIVA, GAZETTE, NEXIS } from '../desk/cuttings.ts'
import { attacks } from '../hostile/hostileText.ts'
import { axeFaults } from './axe.ts'
import { answerMs, foreignElements, watchHarm } from './hostilePage.ts'
import { comeAlive, openLive } from './pages.ts'

const HEADLINE = 'Ferry company promises a second boat by the summer'
const NAMELESS = 'A pier opens again\n\nThe wooden pier that was closed for two winters opens on Saturday.\n'

/** Pastes a text at the desk, and waits for what becomes of it. */
async function readAtDesk(page: Page, text: string): Promise<void> {
  await page.getByLabel('Paste a cutting').fill(text)
  await page.getByRole('button', { name: 'Read it', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'On the desk' })).toBeFocused()
}

async function openDesk(page: Page, text: string): Promise<void> {
  await page.goto('/desk/')
  await comeAlive(page)
  await readAtDesk(page, text)
}

/** Follows a link from the desk to a cutting that is kept, and waits until the desk is left. */
async function readKept(page: Page, link: Locator): Promise<void> {
  await link.click()
  await expect(page.getByRole('heading', { name: 'Import desk' })).toHaveCount(0)
}

const proofOf = (page: Page, headline: string) => page.getByRole('region', { name: headline, exact: true })
const keptNames = (page: Page) =>
  page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
  ])
const storyHeadline = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })

test('a cutting is pasted, read, kept, found on the list, and read like any story in another visit', async ({
  page,
}) => {
  await openDesk(page, GAZETTE)
  const proof = proofOf(page, HEADLINE)
  await expect(proof.getByText('The Harbour Gazette', { exact: true })).toBeVisible()
  await expect(proof.getByText('Ruth Allan', { exact: false }).first()).toBeVisible()
  await proof.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('Kept on your shelf')).toBeVisible()
  await page.goto('/lists/')
  await comeAlive(page)
  await page.getByRole('main').getByRole('link', { name: HEADLINE }).click()
  await expect(storyHeadline(page)).toHaveText(HEADLINE)
  await expect(storyHeadline(page)).toBeFocused()
  await page.reload()
  await comeAlive(page)
  await expect(storyHeadline(page)).toHaveText(HEADLINE)
  await expect(page.getByRole('region', { name: 'In brief' })).toContainText('A wooden pier')
  await expect(page.getByRole('checkbox', { name: /^Save/ })).toBeChecked()
  await page.getByText('The text as it was brought in').click()
  await expect(page.locator('pre')).toContainText('RUTH ALLAN, the master of the only ferry')
  expect(await axeFaults(page)).toEqual([])
})

test('where each word of a cutting went is shown, line by line, and lights up in the text', async ({
  page,
}) => {
  await openDesk(page, GAZETTE)
  const proof = proofOf(page, HEADLINE)
  await proof.getByRole('button', { name: 'How it was read' }).click()
  await proof.getByRole('button', { name: 'line 3', exact: true }).focus()
  await expect(proof.locator('[data-lit]')).toHaveText(HEADLINE)
  await expect(proof.locator('pre del').first()).toHaveAttribute('title', /^Left out: /)
  expect(await axeFaults(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await axeFaults(page)).toEqual([])
})

test('a repair is set as it was printed, and mended again', async ({ page }) => {
  const text = GAZETTE.replace('The board meets again', 'Mr Mccann said that the board meets again')
  await openDesk(page, `${text.replace('By Ruth Alder', 'By Kate Mccann')}`)
  const proof = proofOf(page, HEADLINE)
  await proof.getByRole('button', { name: 'How it was read' }).click()
  const repair = proof.getByRole('listitem').filter({ hasText: 'Byline' })
  await repair.getByRole('button', { name: 'Show as printed' }).click()
  await expect(repair.getByRole('button', { pressed: true })).toBeVisible()
  await proof.getByRole('button', { name: 'The story' }).click()
  await expect(proof.getByRole('complementary').getByText('Kate Mccann')).toBeVisible()
  await proof.getByRole('button', { name: 'How it was read' }).click()
  await repair.getByRole('button', { name: 'Show as printed' }).click()
  await expect(proof.getByText('Kate McCann').first()).toBeVisible()
})

test('any field is mended by hand, also of a cutting that is kept, and the list shows its new headline', async ({
  page,
}) => {
  await openDesk(page, GAZETTE)
  const proof = proofOf(page, HEADLINE)
  await proof.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('Kept on your shelf')).toBeVisible()
  await readKept(page, proof.getByRole('link', { name: 'Kept: read it' }))
  await expect(storyHeadline(page)).toHaveText(HEADLINE)
  await page.getByRole('button', { name: 'Mend it' }).click()
  await page.getByLabel('Headline').fill('')
  await page.getByRole('button', { name: 'Set it so' }).click()
  await expect(page.getByText(/^Headline: “headline” is missing/)).toBeVisible()
  await expect(page.getByLabel('Headline')).toBeFocused()
  await page.getByLabel('Headline').fill('A second boat')
  await page.getByLabel('Text', { exact: false }).first().fill('One paragraph.\n\n## A crosshead\n\nAnother.')
  await page.getByLabel('Date').fill('2018-03-16')
  await page.getByRole('button', { name: 'Set it so' }).click()
  await expect(storyHeadline(page)).toHaveText('A second boat')
  await expect(page.getByRole('heading', { level: 2, name: 'A crosshead' })).toBeVisible()
  await expect(page.getByText('Friday 16 March 2018')).toBeVisible()
  await page.goto('/lists/')
  await comeAlive(page)
  await expect(page.getByRole('main').getByRole('link', { name: 'A second boat' })).toBeVisible()
})

test('many files are read one after the other; what is no text is named, and stops nothing', async ({
  page,
}) => {
  await page.goto('/desk/')
  await comeAlive(page)
  const file = (name: string, content: string | Buffer) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(content),
  })
  await page
    .getByLabel('Files to read')
    .setInputFiles([
      file('one.txt', GAZETTE),
      file('two.txt', NEXIS),
      file('three.txt', FACTIVA),
      file('empty.txt', ' \n'),
      file('paper.pdf.txt', Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31])),
    ])
  await expect(page.getByRole('region', { name: 'paper.pdf.txt' })).toContainText('This is a PDF, not text')
  await expect(page.getByRole('region', { name: 'empty.txt' })).toContainText('This file is empty')
  await expect(
    page.getByText(/stories from 5 files; 2 files have something that could not be read\./),
  ).toBeVisible()
  const many = page.getByRole('region', { name: 'two.txt' })
  await many.getByRole('button', { name: 'Keep all 2' }).click()
  await expect(page.getByText('Kept 2 cuttings on your shelf')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Your cuttings' }).getByRole('listitem')).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('region', { name: 'Your cuttings' }).getByRole('listitem')).toHaveCount(0)
})

test('a text that names no newspaper is read once the reader has said which it is', async ({ page }) => {
  await openDesk(page, NAMELESS)
  await expect(page.getByText('No newspaper is named here; say which one it is from.')).toBeVisible()
  await page.getByLabel('Newspaper', { exact: true }).fill('Island Post')
  await page.getByLabel('Date').fill('2018-03-14')
  await page.getByRole('button', { name: 'Read it again' }).click()
  const proof = proofOf(page, 'A pier opens again')
  await expect(proof.getByText('Island Post · Wednesday 14 March 2018')).toBeVisible()
})

test('a cutting is removed from everywhere, and brought back by undo', async ({ page }) => {
  await openDesk(page, GAZETTE)
  await proofOf(page, HEADLINE).getByRole('button', { name: 'Keep it' }).click()
  const own = page.getByRole('region', { name: 'Your cuttings' })
  await own.getByRole('button', { name: /^Remove/ }).click()
  await expect(own.getByRole('listitem')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await readKept(page, own.getByRole('link', { name: HEADLINE }))
  await expect(storyHeadline(page)).toHaveText(HEADLINE)
  await expect(page.getByRole('checkbox', { name: /^Save/ })).toBeChecked()
})

test('what was mended is what is kept, also by “Keep all”, and lies on the desk when the reader comes back', async ({
  page,
}) => {
  await openDesk(page, NEXIS)
  const first = page.getByRole('region', { name: /^Ferry company promises/ })
  await first.getByRole('button', { name: 'Mend it' }).click()
  await page.getByLabel('Headline').fill('A second boat at last')
  await page.getByRole('button', { name: 'Set it so' }).click()
  await page.getByRole('button', { name: 'Keep all 2' }).click()
  const own = page.getByRole('region', { name: 'Your cuttings' })
  await expect(own.getByRole('link', { name: 'A second boat at last' })).toBeVisible()
  await readKept(page, own.getByRole('link', { name: 'A second boat at last' }))
  await expect(storyHeadline(page)).toHaveText('A second boat at last')
  await page.goBack()
  await expect(proofOf(page, 'A second boat at last')).toBeVisible()
})

test('two tabs that mend one cutting do not write over each other, nor does undo in the first', async ({
  page,
  context,
}) => {
  await openDesk(page, GAZETTE)
  const proof = proofOf(page, HEADLINE)
  await proof.getByRole('button', { name: 'Keep it' }).click()
  await readKept(page, proof.getByRole('link', { name: 'Kept: read it' }))
  await page.getByRole('button', { name: 'Mend it' }).click()
  const other = await context.newPage()
  await other.goto(page.url())
  await comeAlive(other)
  await other.getByRole('button', { name: 'Mend it' }).click()
  await other.getByLabel('Headline').fill('Mended in the other tab')
  await other.getByRole('button', { name: 'Set it so' }).click()
  await expect(storyHeadline(page)).toHaveText('Mended in the other tab')
  await expect(page.getByText('This cutting was changed in another tab meanwhile.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Set it so' })).toBeDisabled()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: Kept on your shelf')).toBeVisible()
  await expect(storyHeadline(page)).toHaveText('Mended in the other tab')
})

test('a link never takes the place of what is kept and was mended', async ({ page }) => {
  const link = await linkOf(page, GAZETTE)
  const proof = proofOf(page, HEADLINE)
  await proof.getByRole('button', { name: 'Keep it' }).click()
  await readKept(page, proof.getByRole('link', { name: 'Kept: read it' }))
  await page.getByRole('button', { name: 'Mend it' }).click()
  await page.getByLabel('Headline').fill('My own headline')
  await page.getByRole('button', { name: 'Set it so' }).click()
  await expect(storyHeadline(page)).toHaveText('My own headline')
  await page.goto(link)
  await comeAlive(page)
  await expect(storyHeadline(page)).toHaveText(HEADLINE)
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(storyHeadline(page)).toHaveText('My own headline')
})

test('the desk is worked with the keyboard alone', async ({ page }) => {
  await page.goto('/desk/')
  await comeAlive(page)
  await page.getByLabel('Paste a cutting').focus()
  await page.keyboard.insertText(GAZETTE)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'On the desk' })).toBeFocused()
  for (const name of ['Add newspaper, date or language', 'Keep it', 'Make a link', 'Download JSON']) {
    await page.keyboard.press('Tab')
    await expect(page.locator(':focus')).toHaveText(name)
  }
  for (const name of ['The story', 'How it was read', 'Mend it']) {
    await page.keyboard.press('Tab')
    await expect(page.locator(':focus')).toHaveText(name)
  }
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Newspaper', { exact: true }).last()).toBeFocused()
  expect(await axeFaults(page)).toEqual([])
})

test('every part of the desk fits widths from 320 to 1920 pixels', async ({ page }) => {
  await openDesk(page, GAZETTE)
  const proof = proofOf(page, HEADLINE)
  for (const part of [null, 'How it was read', 'Mend it']) {
    if (part) await proof.getByRole('button', { name: part }).click()
    for (const width of [320, 390, 600, 820, 1024, 1360, 1920]) {
      await page.setViewportSize({ width, height: 900 })
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow, `${part} at ${width}`).toBeLessThanOrEqual(0)
    }
  }
})

test('the JSON of a cutting is what the archive and the desk take', async ({ page }) => {
  await openDesk(page, GAZETTE)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download JSON' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('ferry-company-promises-a-second-boat-by-the-summer.json')
  const text = await readFile(await file.path(), 'utf8')
  await page.goto('/desk/')
  await comeAlive(page)
  await readAtDesk(page, text)
  await expect(page.getByText('Read as an article as Standfirst exports it')).toBeVisible()
  await expect(proofOf(page, HEADLINE)).toBeVisible()
})

test('the file of everything holds cuttings whole; all is forgotten, and comes back from it', async ({
  page,
}) => {
  await openDesk(page, GAZETTE)
  await proofOf(page, HEADLINE).getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('Kept on your shelf')).toBeVisible()
  await page.goto('/lists/')
  await comeAlive(page)
  await page.getByText('Export', { exact: true }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'one file of everything' }).click()
  const path = await (await download).path()
  await page.getByRole('button', { name: 'Forget everything' }).click()
  await page.getByRole('button', { name: 'Forget everything' }).click()
  await expect(page.getByText('Everything was forgotten')).toBeVisible()
  await page.goto('/desk/')
  await comeAlive(page)
  await expect(page.getByText('What you keep stands here')).toBeVisible()
  await page.goto('/lists/')
  await comeAlive(page)
  await page.getByLabel('A file to import').setInputFiles(path)
  await expect(page.getByText('1 cutting will be added.')).toBeVisible()
  await page.getByRole('button', { name: 'Import it' }).click()
  await page.getByRole('main').getByRole('link', { name: HEADLINE }).click()
  await expect(page.getByRole('region', { name: 'In brief' })).toContainText('A wooden pier')
})

/** Makes a link that carries a cutting. */
async function linkOf(page: Page, text: string): Promise<string> {
  await openDesk(page, text)
  await page.getByRole('button', { name: 'Make a link' }).click()
  const made = page.getByRole('region', { name: 'A link to this cutting' })
  await expect(made).toContainText(/carries the whole story in [\d,]+ characters/)
  return made.getByLabel('Link', { exact: true }).inputValue()
}

test('a cutting in a link is read whole by whoever has it; nothing is kept before they say so', async ({
  page,
  browser,
}) => {
  const link = await linkOf(page, GAZETTE)
  const other = await (await browser.newContext()).newPage()
  await other.goto(link)
  await comeAlive(other)
  await expect(other.getByRole('region', { name: 'A cutting from a link' })).toBeVisible()
  await expect(storyHeadline(other)).toHaveText(HEADLINE)
  await expect(other.getByRole('region', { name: 'In brief' })).toContainText('A wooden pier')
  expect((await keptNames(other)).filter((name) => /cutting|piece/.test(name))).toEqual([])
  expect(await other.evaluate(() => Object.keys(localStorage))).toEqual([])
  expect(await axeFaults(other)).toEqual([])
  await other.getByRole('link', { name: 'Link to this brief' }).click()
  await expect(storyHeadline(other)).toHaveText(HEADLINE)
  await other.getByRole('button', { name: 'Keep it' }).click()
  await expect(other).toHaveURL(/\/cutting\/ferry-company-[\w-]+\/$/)
  await expect(storyHeadline(other)).toHaveText(HEADLINE)
  await other.getByText('Undo').click()
  await expect(other.getByText('This cutting is not on this device.').first()).toBeVisible()
})

test('a link to a cutting opens while the script is slow, and says at once what it is', async ({ page }) => {
  const link = await linkOf(page, GAZETTE)
  await page.goto('about:blank')
  await page.route('**/assets/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700))
    await route.continue()
  })
  await page.goto(link)
  await expect(page).toHaveTitle(/cutting/i)
  await comeAlive(page)
  await expect(storyHeadline(page)).toHaveText(HEADLINE)
})

test('a cutting that is not on this device is said to be none, and where it may be', async ({ page }) => {
  await openLive(page, '/cutting/the-harbour-opens-abc/')
  await expect(page.getByText('Ask whoever has it for a link that carries it.')).toBeVisible()
})

test('hostile text at the desk and in a cutting is text', async ({ page }) => {
  const texts = attacks()
    .map(({ text }) => text)
    .filter((_, at) => at < 40 || at % 60 === 0)
  const harm = await watchHarm(page)
  await page.goto('/desk/')
  await comeAlive(page)
  const cutting = `The Harbour Gazette\n\nHostile words\n\n${texts.join('\n\n')}\n\nNewspapers in English\n`
  await readAtDesk(page, cutting)
  for (const part of ['How it was read', 'Mend it', 'The story'])
    await page.getByRole('button', { name: part }).first().click()
  await page.getByRole('button', { name: 'Keep it' }).first().click()
  await expect(page.getByText('Kept on your shelf')).toBeVisible()
  await readKept(page, page.getByRole('link', { name: 'Kept: read it' }).first())
  await expect(page.getByRole('checkbox', { name: /^Save/ })).toBeVisible()
  expect(await answerMs(page)).toBeLessThan(1000)
  expect(harm).toEqual({ ran: [], leaked: [] })
  expect(await foreignElements(page)).toEqual([])
})
