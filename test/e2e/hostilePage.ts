import type { Page } from '@playwright/test'

/** What hostile text has got a page to do. */
export type Harm = {
  /** Scripts that ran, as far as they show: dialogs, marks that attacks leave, code from text. */
  readonly ran: string[]
  /** Addresses outside the site that were asked. */
  readonly leaked: string[]
}

/** Watches a page from before anything is loaded. */
export async function watchHarm(page: Page): Promise<Harm> {
  const harm: Harm = { ran: [], leaked: [] }
  await page.exposeFunction('tellRan', (what: string) => void harm.ran.push(what))
  await page.addInitScript(() => {
    const tell = (globalThis as unknown as { tellRan: (what: string) => void }).tellRan
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
      Object.defineProperty(globalThis, name, { value: (what: unknown) => tell(`${name} ${what}`) })
    Object.defineProperty(globalThis, 'ran', { set: (what) => tell(`ran ${what}`) })
  })
  page.on('dialog', (dialog) => {
    harm.ran.push(dialog.message())
    void dialog.dismiss()
  })
  let site = ''
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    site ||= origin
    if (origin !== site && protocol !== 'data:' && protocol !== 'blob:') harm.leaked.push(request.url())
  })
  return harm
}

/** What stands on the page that text must never become; empty where all of it is text. */
export function foreignElements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isOwn = (address: string): boolean =>
      ['http:', 'https:', 'mailto:', 'blob:'].includes(new URL(address, location.href).protocol)
    const found = [...document.body.querySelectorAll('*')].filter((element) => {
      const { localName, attributes } = element
      const isForeign = [
        'iframe',
        'object',
        'embed',
        'base',
        'meta',
        'style',
        'math',
        'template',
        'link',
      ].includes(localName)
      const isScript =
        localName === 'script' &&
        !/json$/.test(element.getAttribute('type') ?? '') &&
        !element.getAttribute('src')?.includes('/assets/')
      const hasHandler = [...attributes].some(({ name }) => name.startsWith('on'))
      const leads = ['href', 'src', 'action', 'formaction', 'xlink:href'].some(
        (name) =>
          URL.canParse(element.getAttribute(name) ?? '', location.href) &&
          element.hasAttribute(name) &&
          !isOwn(element.getAttribute(name) ?? ''),
      )
      return isForeign || isScript || hasHandler || leads
    })
    return found.map((element) => element.outerHTML.slice(0, 200))
  })
}

/** How long the page's thread takes to answer, in milliseconds. */
export async function answerMs(page: Page): Promise<number> {
  const began = Date.now()
  await page.evaluate(() => 1)
  return Date.now() - began
}
