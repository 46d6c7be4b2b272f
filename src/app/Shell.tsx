import { useEffect, useRef, useState } from 'react'
import { type Location, Outlet, ScrollRestoration, useLocation, useNavigationType } from 'react-router-dom'
import { Unseen } from '../furniture/Label.tsx'
import { SiteBar } from '../furniture/SiteBar.tsx'
import { SiteFoot } from '../furniture/SiteFoot.tsx'
import styles from './Shell.module.css'
import { markTarget } from './target.ts'
import { useIsWaiting } from './waiting.ts'

/** What stands on every page, and what happens between pages: scroll, focus, announcement, waiting. */
export function Shell() {
  const announcement = useArrival()
  const scrollKey = useScrollKey()
  return (
    <>
      <Waiting />
      <SiteBar />
      <main id="main" tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <SiteFoot />
      <div role="status">
        <Unseen>{announcement}</Unseen>
      </div>
      <ScrollRestoration getKey={scrollKey} />
    </>
  )
}

/**
 * Under what name the router keeps how far a page was scrolled. A fresh load has the key "default"; without its path it
 * would open where the last one stood. Until the app runs, the page is the browser's and its reader's: nothing is kept of it.
 */
function useScrollKey(): (location: Location) => string {
  const isRunning = useRef(false)
  useEffect(() => {
    isRunning.current = true
  }, [])
  return ({ key, pathname, hash }) => {
    if (!isRunning.current) return 'not yet'
    return key === 'default' ? pathname + hash : key
  }
}

/** A thin line over the page while the next one comes; it shows only if that takes a while. */
function Waiting() {
  return useIsWaiting() && <div className={styles.waiting} aria-hidden="true" />
}

/**
 * After each move: puts the focus on the new heading, on the place that the address points at, or after Back on the
 * link that the page was left by; and gives the words to announce. The page that the browser itself has opened is left to the browser.
 */
function useArrival(): string {
  const { key, pathname, hash } = useLocation()
  const isBack = useNavigationType() === 'POP'
  const [announcement, setAnnouncement] = useState('')
  const last = useRef<{ pathname: string; hash: string }>(null)
  const linkLeftBy = useRef(new Map<string, string>())
  useEffect(() => {
    const before = last.current
    last.current = { pathname, hash }
    document.documentElement.dataset.live = ''
    const target = elementAt(hash)
    markTarget(target)
    if (!before) return
    if (before.pathname !== pathname) forgetPrinted()
    const isSamePage = before.pathname === pathname && !hash && !before.hash
    // Where only the query has changed, what was chosen keeps the focus, unless it has gone from the page.
    if (isSamePage && document.activeElement !== document.body) return
    const left = isBack ? linkTo(linkLeftBy.current.get(key)) : null
    const arrival = left ?? target ?? document.querySelector<HTMLElement>('main h1[tabindex]')
    arrival?.focus({ preventScroll: true })
    if (!target) setAnnouncement(document.title)
  }, [key, pathname, hash, isBack])
  useEffect(() => {
    const remember = ({ target }: MouseEvent) => {
      const href = target instanceof Element ? target.closest('a[href]')?.getAttribute('href') : null
      if (href) linkLeftBy.current.set(key, href)
    }
    document.addEventListener('click', remember, { capture: true })
    return () => document.removeEventListener('click', remember, { capture: true })
  }, [key])
  return announcement
}

/** The link on this page that a reader left it by, so that Back puts them where they were. */
function linkTo(href: string | undefined): HTMLElement | null {
  return href === undefined ? null : document.querySelector<HTMLElement>(`main a[href="${CSS.escape(href)}"]`)
}

/** What the press has said of the first page holds no more: shared, its canonical address would lead back there. */
function forgetPrinted(): void {
  for (const old of document.head.querySelectorAll('[data-printed]')) old.remove()
}

/** The one element that the address points at. */
function elementAt(hash: string): HTMLElement | null {
  return hash.length > 1 ? document.getElementById(decoded(hash.slice(1))) : null
}

/** An address may hold anything behind its hash, also what is no percent form. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
