import type { Build } from '../links/keeping.ts'
import { pathIn } from './requests.ts'

declare const self: ServiceWorkerGlobalScope
/** Written by the press in front of the code, since the final bytes are known only then. */
declare const STANDFIRST_BUILD: Build

/** The build that this worker came with. */
export const build: Build = STANDFIRST_BUILD

/** Where the site stands, as a whole address with a slash at the end. */
const scope: string = self.registration.scope

/** The path of an address without the site's base; null for another site's. */
export function pathOf(address: string): string | null {
  return pathIn(scope, address)
}

/** The whole address of a path of the site. */
export function addressOf(path: string): string {
  return scope + path.slice(1)
}

/** Names of this site's caches: other programs may share the origin, and have theirs. */
export function cacheName(what: string): string {
  return `standfirst ${new URL(scope).pathname} ${what}`
}

/** Whether a cache is this site's. */
export function isOwnCache(name: string): boolean {
  return name.startsWith(cacheName(''))
}
