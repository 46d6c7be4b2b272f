import { hasKept } from '../shelf/browser/hasKept.ts'
import { tidyPath } from './tidyPath.ts'

/** The name of the meta element that lists the code of a printed page, separated by spaces. */
const CODE_META = 'standfirst:code'

/** The name of the meta element that says where the story of a former address stands now, with the site's base. */
const MOVED_META = 'standfirst:moved'

/** What a reader does first on a page. Until then it is text, and costs the device nothing. */
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'focusin', 'scroll', 'wheel'] as const

/**
 * Starts the app at the first sign of the reader: the text, its type and its pictures come first, and reading needs no
 * script. Links are plain links until then. The code is fetched as soon as nothing else is, so that it is there by then.
 * Where no page was printed there is nothing to wait for.
 */
function boot(): void {
  const right = document.getElementById('state') === null ? rightAddress() : null
  if (right !== null) location.replace(right)
  else if (document.getElementById('state') === null) start()
  else onceLoaded(() => oncePainted(wait))
}

/** Where a page that was not printed has moved to, or how its address was meant; null where neither is known. */
function rightAddress(): string | null {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '')
  const moved = document.querySelector<HTMLMetaElement>(`meta[name="${MOVED_META}"]`)?.content
  const right = moved ?? base + tidyPath(location.pathname.slice(base.length))
  return right === location.pathname ? null : right + location.search + location.hash
}

function onceLoaded(work: () => void): void {
  if (document.readyState === 'complete') work()
  else addEventListener('load', work, { once: true })
}

/** A frame is on the screen later than any callback of its own would tell. */
function oncePainted(work: () => void): void {
  const isTold = PerformanceObserver.supportedEntryTypes.includes('paint')
  if (!isTold) {
    requestAnimationFrame(() => setTimeout(work))
    return
  }
  const observer = new PerformanceObserver((entries) => {
    if (entries.getEntriesByName('first-contentful-paint').length === 0) return
    observer.disconnect()
    work()
  })
  observer.observe({ type: 'paint', buffered: true })
}

function wait(): void {
  document.documentElement.dataset.painted = ''
  addEventListener('keydown', rememberKey, { capture: true, passive: true })
  if (isWanted()) {
    start()
    return
  }
  for (const sign of SIGNS) addEventListener(sign, start, { capture: true, passive: true })
  whenIdle(fetchCode)
}

/**
 * Whether the address asks for other than was printed, the page says itself that it needs script, or the reader has
 * saved pieces that should show as such.
 */
function isWanted(): boolean {
  const { pathname, search, hash } = location
  const printed = /^{"path":"([^"]*)"/.exec(document.getElementById('state')?.textContent ?? '')?.[1]
  const isHere = printed === pathname.replace(/(?:\/(?:index\.html)?)?$/, '/')
  const isOther = !isHere || search !== '' || hash.includes('=')
  return isOther || document.querySelector('main noscript') !== null || hasKept()
}

/** The files of the app's code, the one that starts it first; none in development, where nothing is printed. */
function codeFiles(): string[] {
  const code = document.querySelector<HTMLMetaElement>(`meta[name="${CODE_META}"]`)?.content ?? ''
  return code.split(' ').filter(Boolean)
}

let isFetched = false

/** Fetches what the app is made of, all at once, without running any of it. */
function fetchCode(): void {
  if (isFetched) return
  isFetched = true
  for (const href of codeFiles()) {
    const link = Object.assign(document.createElement('link'), {
      rel: 'modulepreload',
      href,
      crossOrigin: '',
    })
    document.head.append(link)
  }
}

/**
 * Remembers a letter that was pressed while the code that it is meant for is on its way (`readingList/keys.ts`), with the
 * page that it was pressed on.
 */
function rememberKey({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent): void {
  const isText = target instanceof Element && target.matches('input:not([type=checkbox]), textarea, select')
  const isLetter = key.length === 1 && !altKey && !ctrlKey && !metaKey && !isText
  if (isLetter) document.documentElement.dataset.key = `${key} ${location.pathname}`
}

function start(): void {
  for (const sign of SIGNS) removeEventListener(sign, start, { capture: true })
  document.documentElement.dataset.painted = ''
  fetchCode()
  // Named by the page: an import that the bundler knows would bring its helper along, a file more before the first paint.
  const [main] = codeFiles()
  void (import.meta.env.DEV ? import('./main.tsx') : import(/* @vite-ignore */ main ?? ''))
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work)
  else setTimeout(work, 200)
}

boot()
