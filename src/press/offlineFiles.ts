import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Build } from '../links/keeping.ts'
import { hashOf } from './hash.ts'
import { sumOfBytes } from './seal.ts'
import { namesIn } from './site.ts'

/** What the app needs besides its assets, where it is there. */
const BESIDE_ASSETS = ['404.html', 'icon.svg', 'icon-192.png', 'icon-512.png', 'manifest.webmanifest']

/** Takes a service worker away: it has no other file that could be broken, and touches nothing of other programs. */
const KILL_SWITCH = `self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(leave()))
async function leave() {
  const own = 'standfirst ' + new URL(self.registration.scope).pathname + ' '
  for (const name of await caches.keys()) if (name.startsWith(own)) await caches.delete(name)
  await self.registration.unregister()
  for (const page of await self.clients.matchAll({ type: 'window' })) page.navigate(page.url).catch(() => {})
}
`

/**
 * The service worker of a site whose other files are in place: it knows them by their final bytes.
 *
 * @param folder - Of the site. @param code - Null for a worker that takes itself away.
 */
export function serviceWorkerText(folder: string, code: string | null): string {
  if (code === null) return KILL_SWITCH
  const assets = namesIn(join(folder, 'assets'))
    .sort()
    .map((name) => `assets/${name}`)
  const files = [...assets, ...BESIDE_ASSETS.filter((file) => existsSync(join(folder, file)))].map(
    (file) => [file, sumOfBytes(readFileSync(join(folder, file)))] as const,
  )
  const build: Build = { version: hashOf(code, JSON.stringify(files)).slice(0, 12), files }
  return `const STANDFIRST_BUILD=${JSON.stringify(build)};\n${code}`
}
