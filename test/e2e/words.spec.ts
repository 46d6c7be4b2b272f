import { expect, type Page, test } from '@playwright/test'
import { axeFaults } from './axe.ts'
import { comeAlive, openLive, PAGES, STORY } from './pages.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

/** Selects the words of a block of the story as a drag over them does. @param end - Negative: from the end of its text. */
async function select(page: Page, id: string, start: number, end: number, lastId = id): Promise<void> {
  await page.evaluate(
    ([first, last, from, to]) => {
      const place = (element: string, offset: number): [Node, number] => {
        const nodes = document.createTreeWalker(
          document.getElementById(element) ?? document.body,
          NodeFilter.SHOW_TEXT,
        )
        let rest = offset
        for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
          const length = node.nodeValue?.length ?? 0
          if (rest <= length) return [node, rest]
          rest -= length
        }
        throw new Error('no such place')
      }
      document.getElementById(first)?.scrollIntoView({ block: 'center' })
      getSelection()?.setBaseAndExtent(...place(first, from), ...place(last, to))
    },
    [id, lastId, start, end] as const,
  )
}

const toolbar = (page: Page) => page.getByRole('toolbar', { name: 'Selected words' })
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const strip = (page: Page, words: string | RegExp) => page.locator('[aria-live]').filter({ hasText: words })

/** The words that are marked on the page. */
function marked(page: Page): Promise<string> {
  return page.evaluate(() => [...(CSS.highlights.get('passage') ?? [])].map(String).join('¶'))
}

async function copiedLink(page: Page): Promise<string> {
  await toolbar(page).getByRole('button', { name: 'Copy link' }).click()
  await expect(toolbar(page).getByText('Link copied')).toBeVisible()
  return clipboard(page)
}

test('selected words are copied as a link, which leads a newcomer to the very words', async ({
  page,
  context,
}) => {
  await openLive(page, STORY)
  const brief = (await page.locator('li[id^="brief-"]').first().getAttribute('id')) ?? ''
  const visit = await context.newPage()
  const follow = async (id: string) => {
    // Another document, so that the link is opened and not gone to.
    await visit.goto('about:blank')
    await visit.goto(await copiedLink(page))
    await expect(strip(visit, 'From a shared link.')).toBeVisible()
    await expect(visit.locator(`[id="${id}"]`)).toBeInViewport()
  }
  await test.step('over several paragraphs', async () => {
    await select(page, 'p2', 40, 30, 'p4')
    await follow('p2')
    expect((await marked(visit)).split('¶')).toHaveLength(3)
  })
  await test.step('of a brief', async () => {
    await select(page, brief, 20, 50)
    await follow(brief)
  })
  await test.step('of a paragraph', async () => {
    await select(page, 'p5', 10, 60)
    await follow('p5')
    expect(await marked(visit)).toBe('slowly and without ornament. The anger was kept for')
    await expect(visit.locator('#p5')).toBeFocused()
    await visit.getByRole('button', { name: 'To the top' }).click()
    expect(await visit.evaluate(() => scrollY)).toBe(0)
    await visit.getByRole('button', { name: 'Close' }).click()
    expect(await marked(visit)).toBe('')
  })
  await test.step('of an Arabic story', async () => {
    await openLive(page, PAGES['an Arabic story'])
    await select(page, 'p2', 5, 60)
    await follow('p2')
  })
})

test('the same link followed again leads there again, and a link within the site leads to words too', async ({
  page,
}) => {
  await openLive(page, PAGES['an edition'])
  await page.evaluate((href) => {
    document.querySelector('main article h2 a')?.setAttribute('href', href)
  }, `${STORY}#p=slowly%20and%20without%20ornament`)
  await page.getByRole('main').getByRole('article').getByRole('link').first().click()
  await expect(page.locator('#p5')).toBeInViewport()
  expect(await marked(page)).toBe('slowly and without ornament')
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = location.href
    link.textContent = 'The same words again'
    document.querySelector('main')?.append(link)
    scrollTo(0, document.body.scrollHeight)
  })
  await page.getByRole('link', { name: 'The same words again' }).click()
  await expect(page.locator('#p5')).toBeInViewport()
})

test('where the text has changed since, the nearest words are shown, and that is said', async ({ page }) => {
  await page.goto(`${STORY}#p=ornament.-,The%20anger%20was%20keept%20for%20the%20acount,-of%20what`)
  await expect(strip(page, 'The text has changed since; this is the nearest passage.')).toBeVisible()
  expect(await marked(page)).toBe('The anger was kept for the account')
})

test('where the words are gone, the story opens at its top and shows what was sought', async ({ page }) => {
  await page.goto(`${STORY}#p=Nobody%20ever%20wrote,these%20words%20here`)
  await expect(strip(page, 'are not in the story any more')).toContainText(
    'Nobody ever wrote … these words here',
  )
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  expect(await axeFaults(page)).toEqual([])
})

test('by keyboard: Tab leads from the words into the toolbar, arrows along it, Escape away', async ({
  page,
}) => {
  await openLive(page, STORY)
  await select(page, 'p5', 10, 60)
  await toolbar(page).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Tab')
  await expect(toolbar(page).getByRole('button', { name: 'Copy link' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(toolbar(page).getByText('Quotation copied')).toBeVisible()
  expect(await clipboard(page)).toMatch(
    /^“slowly and without ornament\. The anger was kept for”\n\n— “.*”, Ruth Alder, The Morning Sheet, Thursday 15 March 2018, Politics, page 1\nhttp/,
  )
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Share this passage' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(toolbar(page).getByRole('button', { name: 'Share…' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(toolbar(page)).toHaveCount(0)
  await expect(page.locator('#p5')).toBeFocused()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true })

  test('what is said of an act covers neither the toolbar nor the strip of a link, and Escape leads back to the words', async ({
    page,
  }) => {
    await page.goto(`${STORY}#p=slowly%20and%20without%20ornament`)
    await expect(strip(page, 'From a shared link.')).toBeVisible()
    await select(page, 'p5', 10, 60)
    await toolbar(page).waitFor()
    // So far down that the toolbar, below the words, stands where messages do.
    await page.evaluate(() => {
      const { bottom } = document.querySelector('[role=toolbar]')?.getBoundingClientRect() ?? { bottom: 0 }
      scrollBy({ top: bottom - innerHeight + 10, behavior: 'instant' })
    })
    await toolbar(page).getByRole('button', { name: 'Save' }).tap()
    const toast = page.locator('[aria-live=polite]').filter({ hasText: 'Saved to To read' })
    await expect(toast).toBeVisible()
    await expect(toolbar(page).getByText('Saved')).toBeVisible()
    const boxes = [toolbar(page), toast.locator('p'), page.getByRole('button', { name: 'To the top' })]
    const [bar, message, way] = await Promise.all(boxes.map((one) => one.boundingBox()))
    if (!bar || !message || !way) throw new Error('Not all of them are there')
    expect(bar.y + bar.height).toBeLessThanOrEqual(message.y)
    expect(message.y + message.height).toBeLessThanOrEqual(way.y)
    expect([bar.x, message.x].every((left) => left >= 0)).toBe(true)
    expect(bar.x + bar.width).toBeLessThanOrEqual(390)
    expect(await axeFaults(page)).toEqual([])

    await toolbar(page).getByRole('button', { name: 'Share…' }).tap()
    await expect(page.getByRole('dialog', { name: 'Share this passage' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.locator('#p5')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(toolbar(page)).toHaveCount(0)
    await page.getByRole('button', { name: 'Share this story' }).tap()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Share this story' })).toBeFocused()
  })
})

test('a story, a brief and a pull quote are passed on, quoted and cited from where they stand', async ({
  page,
}) => {
  await openLive(page, STORY)
  await page.getByRole('button', { name: 'Share this story' }).click()
  const dialog = page.getByRole('dialog', { name: 'Share this story' })
  await dialog.getByRole('button', { name: 'BibTeX' }).click()
  await expect(dialog.getByText('BibTeX copied.')).toBeVisible()
  expect(await clipboard(page)).toMatch(/^@article\{morning-sheet-2018-03-15-a-week-to-pack/)
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Share this story' })).toBeFocused()

  await page.getByRole('button', { name: 'Share this brief' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('Link copied.')).toBeVisible()
  const brief = await clipboard(page)
  expect(brief).toMatch(/\/brief\/[\w-]+\/$/)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Share this quotation' }).first().click()
  await page.getByRole('button', { name: 'Make a picture' }).click()
  await expect(page.getByRole('img', { name: /Theresa May, Ruth Alder, The Morning Sheet/ })).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save picture' }).click()
  expect((await download).suggestedFilename()).toBe('a-week-to-pack-for-russian-envoys.png')
  await page.goto(brief)
  await comeAlive(page)
  await expect(page.getByRole('button', { name: 'Share this brief' })).toBeVisible()
})

test('a passage is saved, is on the list after a start, and leads to its words', async ({ page }) => {
  await openLive(page, STORY)
  await select(page, 'p5', 10, 60)
  const save = toolbar(page).getByRole('button', { name: 'Save' })
  await save.click()
  await expect(toolbar(page).getByText('Saved')).toBeVisible()
  await expect(save).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText('Saved to To read')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await expect(page.getByRole('complementary').getByRole('checkbox', { name: /^Save/ })).not.toBeChecked()

  await page.goto('/lists/')
  await comeAlive(page)
  const item = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Passage' })
  await expect(item).toContainText('“slowly and without ornament. The anger was kept for”')
  expect(await axeFaults(page)).toEqual([])
  await item.getByRole('link').first().click()
  await expect(strip(page, 'From a shared link.')).toBeVisible()
  expect(await marked(page)).toBe('slowly and without ornament. The anger was kept for')
  await expect(page.locator('#p5')).toBeInViewport()

  await select(page, 'p5', 10, 60)
  await save.click()
  await expect(toolbar(page).getByText('Removed')).toBeVisible()
  await expect(save).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('Control+z')
  await expect(save).toHaveAttribute('aria-pressed', 'true')
})

test('words are highlighted, noted, coloured and found again, here and on a page of their own', async ({
  page,
}) => {
  await openLive(page, STORY)
  await select(page, 'p5', 10, 60)
  await toolbar(page).getByRole('button', { name: 'Highlight' }).click()
  await expect(toolbar(page).getByText('Highlighted')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.evaluate(() => getSelection()?.removeAllRanges())
  const painted = (colour: string) =>
    page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String).join('¶'), `mark-${colour}`)
  await expect.poll(() => painted('straw')).toBe('slowly and without ornament. The anger was kept for')

  await page.reload()
  await comeAlive(page)
  await expect.poll(() => painted('straw')).toContain('slowly')
  await page.getByRole('region', { name: 'Your highlights in this story' }).getByRole('button').press('Enter')
  const editor = page.getByRole('region', { name: 'Highlight', exact: true })
  await editor.getByRole('radio', { name: 'sky' }).check()
  await expect.poll(() => painted('sky')).toContain('slowly')
  await editor.getByRole('textbox', { name: 'Note' }).fill('Her tone')
  await editor.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Note kept')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reading lists' }).click()
  await page.getByRole('navigation', { name: 'Your lists' }).getByRole('link', { name: 'Highlights' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Highlights' })).toBeVisible()
  await expect(page.getByText('Her tone')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('searchbox', { name: 'Search your highlights' }).fill('tone nobody')
  await expect(page.getByText('No highlight has “tone nobody” in it.')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search your highlights' }).fill('tone')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Markdown' }).click()
  expect((await download).suggestedFilename()).toMatch(/^highlights-.*\.md$/)
  await page
    .getByRole('main')
    .getByRole('link', { name: /slowly and without ornament/ })
    .click()
  await expect(strip(page, 'From a shared link.')).toBeVisible()
  await expect(page.locator('#p5')).toBeInViewport()
})
