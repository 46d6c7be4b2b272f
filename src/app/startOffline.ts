import type { QueryClient } from '@tanstack/react-query'
import { serviceWorkerFile } from '../links/keeping.ts'
import { trustedUrl } from '../newsstand/trustedUrl.ts'
import { keepLastEdition } from './keepLastEdition.ts'
import { keepSaved } from './keepSaved.ts'

const BASE = import.meta.env.BASE_URL
/** How often a tab that stays open asks for a newer version, in milliseconds. */
const ASK_AGAIN_MS = 3_600_000

/** Registers the service worker, and keeps for when there is no network what the reader has saved and read last. */
export async function startOffline(newsstand: QueryClient): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const address = BASE.replace(/\/$/, '') + serviceWorkerFile
  const registration = await navigator.serviceWorker
    // TypeScript takes an address for text or a URL; where types are trusted it is neither.
    .register(trustedUrl(address), { scope: BASE, updateViaCache: 'none' })
    .catch(() => null) // private windows, and sites without https, go without
  if (!registration) return
  watchForUpdate(registration)
  await navigator.serviceWorker.ready
  keepLastEdition(newsstand)
  keepSaved()
}

/** A newer version waits until the reader wants it, or every tab is closed. */
function watchForUpdate(registration: ServiceWorkerRegistration): void {
  const offer = (): void => {
    const { waiting } = registration
    if (waiting && navigator.serviceWorker.controller) void showNotice(waiting)
  }
  offer()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer)
  })
  setInterval(() => void registration.update().catch(() => {}), ASK_AGAIN_MS)
}

async function showNotice(waiting: ServiceWorker): Promise<void> {
  const { showUpdateNotice } = await import('./showUpdateNotice.tsx')
  showUpdateNotice(waiting)
}
