import { type KeepingAnswers, type KeepingRequest, PAGES_A_REQUEST } from '../links/keeping.ts'
import { answerData, answerPage, answerPicture, visit } from './answers.ts'
import { fileOfBuild, keepBuild, takeTurn } from './generations.ts'
import { isHandedOver, keepHanded, takeHanded } from './handed.ts'
import { checkPage, keepPage } from './keepPages.ts'
import { openPages } from './openPages.ts'
import { kindOf } from './requests.ts'
import { assign, forgetSets, readSets } from './sets.ts'
import { forgetFiles } from './stores.ts'
import { build, pathOf } from './worker.ts'

declare const self: ServiceWorkerGlobalScope

const files = new Set(build.files.map(([file]) => file))

self.addEventListener('install', (event) => {
  event.waitUntil(keepBuild())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(start())
})

/** The first version may take the tabs that are open: it is the one that they show. A later one has waited for its turn. */
async function start(): Promise<void> {
  await takeTurn()
  await preloadPages()
  await self.clients.claim()
  const pages = await self.clients.matchAll({ type: 'window' })
  await Promise.allSettled(pages.map(({ url }) => visit(pathOf(url) ?? '/', url)))
}

/** Lets the network begin while the worker starts; not in Firefox, which shows its own fault when that is cut off. */
async function preloadPages(): Promise<void> {
  const { navigationPreload } = self.registration
  if (/firefox/i.test(navigator.userAgent)) await navigationPreload?.disable()
  else await navigationPreload?.enable()
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const path = pathOf(request.url)
  if (path === null) return
  if (isHandedOver(request, path)) return event.respondWith(keepHanded(request))
  const kind = kindOf(request, path)
  if (kind === 'page') event.respondWith(answerPage(event, path))
  else if (kind === 'data' || kind === 'article') event.respondWith(answerData(event, path))
  else if (kind === 'picture') event.respondWith(answerPicture(request, path))
  else if (request.method === 'GET' && (files.has(path.slice(1)) || path.startsWith('/assets/')))
    event.respondWith(fileOfBuild(path.slice(1)).then((file) => file ?? fetch(request)))
})

self.addEventListener('message', (event) => {
  const [port] = event.ports
  if (!port || !isRequest(event.data)) return
  event.waitUntil(
    answer(event.data).then(
      (value) => port.postMessage({ value }),
      (error: unknown) => port.postMessage({ fault: error instanceof Error ? error.message : String(error) }),
    ),
  )
})

async function answer(request: KeepingRequest): Promise<KeepingAnswers[KeepingRequest['kind']]> {
  switch (request.kind) {
    case 'assign':
      return assign(request.set, request.paths)
    case 'keep':
      return Promise.all(some(request.paths).map((path) => keepPage(path, request.withPictures)))
    case 'check':
      return Promise.all(some(request.paths).map((path) => checkPage(path, request.withPictures)))
    case 'list':
      return openPages()
    case 'sets':
      return readSets()
    case 'forget':
      await Promise.all([forgetFiles(), forgetSets()])
      return null
    case 'takeOver':
      await self.skipWaiting()
      return null
    case 'takeHanded':
      return takeHanded()
  }
}

function some(paths: readonly string[]): readonly string[] {
  return paths.slice(0, PAGES_A_REQUEST)
}

/** Requests that need nothing beside them. */
const ALONE: ReadonlySet<unknown> = new Set(['list', 'sets', 'forget', 'takeOver', 'takeHanded'])

/** Other programs of the same origin can send anything. */
function isRequest(data: unknown): data is KeepingRequest {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return false
  const { kind } = data
  if (ALONE.has(kind)) return true
  const hasPaths =
    'paths' in data && Array.isArray(data.paths) && data.paths.every((path) => typeof path === 'string')
  if (kind === 'assign') return hasPaths && 'set' in data && typeof data.set === 'string'
  return hasPaths && (kind === 'check' || kind === 'keep')
}
