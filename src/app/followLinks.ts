import { NotPrinted } from '../newsstand/printedFile.ts'
import type { Arrivals } from './arrivals.ts'
import { renewCode } from './renewCode.ts'
import { savesData } from './savesData.ts'
import { waitFor } from './waiting.ts'

/** Leads to an address of the site, as the router does. */
type Navigate = (
  to: string,
  options: { flushSync: boolean; replace: boolean; preventScrollReset: boolean },
) => Promise<void>

/**
 * Opens what links of the site lead to without loading a document, and gets it when a link is pointed at, touched or
 * focused, so that it is there by the click. One listener serves every link, in whichever feature it stands.
 *
 * @param basename - The site's base, with a slash at both ends.
 */
export function followLinks(navigate: Navigate, arrivals: Arrivals, basename: string): void {
  let newest: unknown = null
  const follow = async (link: HTMLAnchorElement): Promise<void> => {
    const address = addressOf(link, basename)
    newest = link
    const arrival = openAnew(arrivals, address)
    if (arrival && !arrival.component && !arrival.fault) await waitFor(arrival.settled)
    if (newest !== link) return
    if (arrival?.isCodeLost && (await renewCode(link.href))) return
    // The host may know more: where a story stands now that had this address.
    if (arrival?.fault instanceof NotPrinted) return location.assign(link.href)
    await navigate(address, {
      flushSync: true,
      replace: link.href === location.href,
      preventScrollReset: 'keepsScroll' in link.dataset,
    })
  }
  const open = (event: MouseEvent): void => {
    const link = linkAt(event.target, basename)
    if (!link || event.defaultPrevented || !isPlainClick(event) || !opensHere(link)) return
    event.preventDefault()
    void follow(link)
  }
  document.addEventListener('click', open)
  // A part that has not come to life yet lets no click through to here, so it is caught on its way there.
  document.addEventListener('click', (event) => isPlainText(event.target) && open(event), true)
  const intend = ({ target }: { target: EventTarget | null }): void => {
    const link = linkAt(target, basename)
    if (link && !isHere(link) && !savesData()) arrivals.openAt(addressOf(link, basename))
  }
  for (const type of ['pointerover', 'touchstart', 'focusin']) {
    document.addEventListener(type, intend, { passive: true, capture: true })
  }
  // The app may have been started by the very pointer that is on a link now.
  for (const link of document.querySelectorAll('a:hover, a:focus')) intend({ target: link })
}

/**
 * Gets what the page says the reader is likely to open next (`data-likely`) once the link to it comes into view: by touch
 * nobody points before.
 *
 * @returns Stops watching.
 */
export function watchLikely(arrivals: Arrivals): () => void {
  const basename = import.meta.env.BASE_URL
  const watch = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      const link = isIntersecting ? linkAt(target, basename) : null
      if (link && !savesData()) arrivals.openAt(addressOf(link, basename))
    }
  })
  for (const link of document.querySelectorAll('main a[data-likely]')) watch.observe(link)
  return () => watch.disconnect()
}

/** What could not be loaded is asked for again by the click: it may be there now. */
function openAnew(arrivals: Arrivals, address: string) {
  const arrival = arrivals.openAt(address)
  if (!arrival?.fault) return arrival
  arrivals.forgetFaults()
  return arrivals.openAt(address)
}

/** Whether nothing but links is there to be pressed (`data-plain`). */
function isPlainText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-plain]') !== null
}

function linkAt(target: EventTarget | null, basename: string): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
  return link && link.origin === location.origin && link.pathname.startsWith(basename) ? link : null
}

function addressOf({ pathname, search, hash }: HTMLAnchorElement, basename: string): string {
  return `/${pathname.slice(basename.length)}${search}${hash}`
}

function isHere({ pathname, search }: HTMLAnchorElement): boolean {
  return pathname === location.pathname && search === location.search
}

/** Whether a click means: open it here. */
export function isPlainClick({
  button,
  metaKey,
  altKey,
  ctrlKey,
  shiftKey,
}: Pick<MouseEvent, 'button' | 'metaKey' | 'altKey' | 'ctrlKey' | 'shiftKey'>): boolean {
  return button === 0 && !metaKey && !altKey && !ctrlKey && !shiftKey
}

/** Files of the site, as feeds are, are no pages of ours; nor is what is meant for another window. */
function opensHere(link: HTMLAnchorElement): boolean {
  const isFile = /\.[a-z0-9]+$/i.test(link.pathname)
  return !isFile && !link.download && (link.target === '' || link.target === '_self')
}
