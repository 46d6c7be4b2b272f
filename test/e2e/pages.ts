import type { Page } from '@playwright/test'

/** One address of each kind of page in the sample archive. */
export const PAGES = {
  'the front page': '/',
  'the words about the site': '/about/',
  search: '/search/',
  'reading lists': '/lists/',
  'the import desk': '/desk/',
  'a cutting that is in no link': '/cutting/',
  newspapers: '/papers/',
  'newspapers in French': '/papers/in/fr/',
  'newspapers from Lebanon': '/papers/from/lb/',
  'a newspaper': '/morning-sheet/',
  'an edition': '/morning-sheet/2018-03-14/',
  'an Arabic edition': '/al-sahifa/2018-03-15/',
  'a story': '/morning-sheet/2018-03-15/a-week-to-pack-for-russian-envoys/',
  'a long read': '/morning-sheet/2018-03-15/stephen-hawking-obituary/',
  'a French story': '/le-feuillet/2018-03-15/sncf-une-reforme-a-grande-vitesse/',
  'an Arabic story': '/al-sahifa/2018-03-15/london-expels-russian-diplomats/',
  'a brief': '/morning-sheet/2018-03-12/lansman-leaves-labour-race-to-formby/brief/no-boycott-of-rt/',
  'a pull quote': '/morning-sheet/2018-03-15/a-week-to-pack-for-russian-envoys/quote/1/',
  'a person': '/people/theresa-may/',
} as const

/** A story with pull quotes, briefs, a figure, a list and a link. */
export const STORY = PAGES['a story']

/** Opens a page and gives the sign of a reader that brings it to life: until then it is text. */
export async function openLive(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' })
  await comeAlive(page)
}

/** Moves the pointer until the page that is open has come to life. */
export async function comeAlive(page: Page): Promise<void> {
  await page.locator('html[data-painted]').waitFor()
  await page.mouse.move(1, 1)
  await page.mouse.move(2, 2)
  await page.locator('html[data-live]').waitFor()
}
