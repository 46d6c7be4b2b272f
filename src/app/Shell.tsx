import { useEffect, useRef, useState } from 'react'
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router-dom'
import { Unseen } from '../furniture/Label.tsx'
import { SiteBar } from '../furniture/SiteBar.tsx'
import { SiteFoot } from '../furniture/SiteFoot.tsx'
import styles from './Shell.module.css'

/** What stands on every page, and what happens between pages: scroll, focus, announcement, waiting. */
export function Shell() {
  const announcement = useArrival()
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
      {/* A fresh load has the key "default"; without its path it would open where the last one stood. */}
      <ScrollRestoration getKey={({ key, pathname, hash }) => (key === 'default' ? pathname + hash : key)} />
    </>
  )
}

/** A thin line over the page while the next one comes; it shows only if that takes a while. */
function Waiting() {
  const { state } = useNavigation()
  return state === 'idle' ? null : <div className={styles.waiting} aria-hidden="true" />
}

/**
 * After each move: puts the focus on the new heading, or on the place that the address points at, and gives the
 * words to announce. The page that the browser itself has opened is left to the browser.
 */
function useArrival(): string {
  const { pathname, hash } = useLocation()
  const [announcement, setAnnouncement] = useState('')
  const isFirst = useRef(true)
  useEffect(() => {
    document.documentElement.dataset.live = ''
    const target = markTarget(hash)
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    const arrival = target ?? document.querySelector<HTMLElement>('main h1[tabindex]')
    arrival?.focus({ preventScroll: true })
    if (!target && pathname) setAnnouncement(document.title)
  }, [pathname, hash])
  return announcement
}

/** Marks the one element that the address points at, and gives it. */
function markTarget(hash: string): HTMLElement | null {
  for (const old of document.querySelectorAll('[data-target]')) old.removeAttribute('data-target')
  const target = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null
  target?.setAttribute('data-target', '')
  return target
}
