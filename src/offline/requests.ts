/** What the service worker answers for; null: it leaves the request to the browser. */
export type RequestKind = 'page' | 'data' | 'article' | 'picture' | null

/**
 * What a request is for.
 *
 * @param path - Of the address, without the site's base, with a slash at the front.
 */
export function kindOf({ method, mode }: Pick<Request, 'method' | 'mode'>, path: string): RequestKind {
  if (method !== 'GET') return null
  if (mode === 'navigate') return isFile(path) ? null : 'page'
  if (path.startsWith('/data/') && path.endsWith('.json')) return 'data'
  if (!path.startsWith('/archive/')) return null
  if (path.endsWith('/publication.json')) return null
  return path.endsWith('.json') ? 'article' : 'picture'
}

/** A page's address as its kept copy is named: folders end with a slash. */
export function pagePath(path: string): string {
  return path.replace(/\/?(?:index\.html)?$/, '/')
}

/** The path of an address without the site's base; null for an address of another site. @param scope - Of the worker. */
export function pathIn(scope: string, address: string): string | null {
  const url = new URL(address)
  const base = new URL(scope)
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return null
  return `/${url.pathname.slice(base.pathname.length)}`
}

function isFile(path: string): boolean {
  return /\.[a-z0-9]+$/i.test(path) && !path.endsWith('/index.html')
}
