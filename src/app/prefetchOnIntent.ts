import { matchRoutes, type RouteObject } from 'react-router-dom'

/**
 * Gets the next page's code and data when a link to it is pointed at, touched or focused, so that it opens at
 * once. One listener serves every link, in whichever feature it stands.
 */
export function prefetchOnIntent(routes: RouteObject[], basename: string): void {
  const prefetched = new Set<string>()
  const intend = ({ target }: { target: EventTarget | null }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
    if (!link || !isWithin(link, basename) || prefetched.has(link.href) || savesData()) return
    prefetched.add(link.href)
    prefetch(routes, basename, link.href)
  }
  for (const type of ['pointerover', 'touchstart', 'focusin']) {
    document.addEventListener(type, intend, { passive: true })
  }
  // The app may have been started by the very pointer that is on a link now.
  for (const link of document.querySelectorAll('a:hover, a:focus')) intend({ target: link })
}

function prefetch(routes: RouteObject[], basename: string, href: string): void {
  const url = new URL(href)
  for (const { route, params } of matchRoutes(routes, url.pathname, basename) ?? []) {
    if (typeof route.lazy === 'function') void route.lazy().catch(ignore)
    if (typeof route.loader === 'function') {
      const args = { params, request: new Request(url), url, pattern: route.path ?? '', context: {} }
      void Promise.resolve(route.loader(args as Parameters<typeof route.loader>[0])).catch(ignore)
    }
  }
}

/** A prefetch that fails is nobody's fault yet: the click will say what is wrong. */
function ignore(): void {}

function isWithin(link: HTMLAnchorElement, basename: string): boolean {
  const isHere = link.pathname === location.pathname && link.search === location.search
  return link.origin === location.origin && link.pathname.startsWith(basename) && !isHere
}

function savesData(): boolean {
  const connection = 'connection' in navigator ? navigator.connection : null
  return (
    typeof connection === 'object' &&
    connection !== null &&
    'saveData' in connection &&
    connection.saveData === true
  )
}
