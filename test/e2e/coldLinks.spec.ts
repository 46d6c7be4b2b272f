import { expect, type Page, test } from '@playwright/test'
import { packText } from '../../src/shelf/browser/packedText.ts'
import { LIST_DOOR } from '../links/listDoor.ts'
import { openWithWorker, untilKept } from './offlineReader.ts'
import { onFaultySite } from './onFaultySite.ts'
import { comeAlive, PAGES, STORY } from './pages.ts'

type Kind = {
  readonly address: () => Promise<string>
  /** What there is to see before any script has run. */
  readonly printed: (page: Page) => Promise<void>
  /** What there is to see once the app runs. */
  readonly alive: (page: Page) => Promise<void>
}

const WORDS = 'slowly and without ornament'
const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })

/** Each kind of link that a reader may be sent. */
const KINDS: Readonly<Record<string, Kind>> = {
  'a story': {
    address: async () => STORY,
    printed: async (page) => {
      await expect(heading(page)).toBeInViewport()
      await expect(page.locator('#p1')).toBeVisible()
    },
    alive: (page) => expect(page.getByRole('button', { name: 'Share this story' })).toBeVisible(),
  },
  'a brief': {
    address: async () => PAGES['a brief'],
    printed: (page) => expect(page.getByRole('main')).toContainText('No boycott of RT.'),
    alive: (page) => expect(page.getByRole('button', { name: 'Share this brief' })).toBeVisible(),
  },
  'a pull quote': {
    address: async () => PAGES['a pull quote'],
    printed: (page) => expect(page.getByRole('main').locator('blockquote').first()).toBeInViewport(),
    alive: (page) => expect(page.getByRole('button', { name: 'Share this quotation' })).toBeVisible(),
  },
  'a passage': {
    address: async () => `${STORY}#p=${encodeURIComponent(WORDS)}:~:text=${encodeURIComponent(WORDS)}`,
    // The browser itself goes there and marks it, by the part of the link that is for it.
    printed: (page) => expect(page.locator('#p5')).toBeInViewport(),
    alive: async (page) => {
      await expect(page.locator('[aria-live]').filter({ hasText: 'From a shared link.' })).toBeVisible()
      expect(await marked(page)).toBe(WORDS)
      await expect(page.locator('#p5')).toBeInViewport()
    },
  },
  'a list': {
    address: async () => LIST_DOOR.address + (await packText(JSON.stringify(LIST_DOOR.sound))),
    printed: (page) => expect(heading(page)).toBeVisible(),
    alive: async (page) => {
      const preview = page.getByRole('region', { name: 'A list from a link: Boats' })
      await expect(preview.getByRole('checkbox')).toHaveCount(3)
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    },
  },
}

for (const [kind, { address, printed, alive }] of Object.entries(KINDS)) {
  test(`the link of ${kind}, opened cold while the code is late: what is printed shows, the rest comes after`, async ({
    page,
  }) => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/assets/main-*.js', async (route) => {
      await held
      await route.continue()
    })
    await page.goto(await address(), { waitUntil: 'domcontentloaded' })
    await printed(page)
    await expect(page.locator('html[data-live]')).toHaveCount(0)
    release()
    await comeAlive(page)
    await alive(page)
  })
}

test.describe('later, without a network', () => {
  test.use({ serviceWorkers: 'allow' })
  const site = onFaultySite()

  test('every kind of link that was opened once opens cold again', async ({ page, context }) => {
    const opened: [kind: string, link: string][] = []
    for (const [kind, { address }] of Object.entries(KINDS)) {
      const path = await address()
      await openWithWorker(page, site().url + path)
      await untilKept(page, path.replace(/#.*/, ''), 'visited')
      opened.push([kind, site().url + path])
    }
    site().goOffline()
    await page.close()
    for (const [kind, link] of opened) {
      await test.step(kind, async () => {
        const cold = await context.newPage()
        await cold.goto(link)
        await KINDS[kind]?.printed(cold)
        await comeAlive(cold)
        await KINDS[kind]?.alive(cold)
        await cold.close()
      })
    }
  })
})

/** The words that are marked on the page. */
function marked(page: Page): Promise<string> {
  return page.evaluate(() => [...(CSS.highlights.get('passage') ?? [])].map(String).join('¶'))
}
