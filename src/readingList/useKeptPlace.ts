import { useEffect, useRef } from 'react'
import type { Article } from '../paper/article.ts'
import { openShelf } from '../shelf/browser/openShelf.ts'
import { finish, keepProgress } from '../shelf/changes.ts'
import type { Item } from '../shelf/fold.ts'
import { act, say } from './acts.ts'
import { isEndOnScreen, placeOnScreen, scrollToPlace } from './lineOnScreen.ts'
import { findPlace, progressAt } from './placeInText.ts'

/** How often a place is kept at most, in milliseconds. */
const KEEP_MS = 2000
/** The part of a window that a reader goes on by at most within that time; who goes further looks for something. */
const PACE = 0.6
/** Who has read fewer words has hardly begun, and starts again at the top. */
const BEGUN_WORDS = 40
/** The part of the time that reading takes which must have been spent before the end of the text counts as reached. */
const LEAST_READ = 0.25

/**
 * Keeps the place of a saved story while it is read, by the words that stand at the top of the window; leads back to it when
 * the story is opened again; and marks the story finished when its end was reached by reading, not by scrolling past.
 *
 * @param article - Null for what has no text to read through.
 * @param item - Null where it is not saved: nobody asked for its place to be kept.
 */
export function useKeptPlace(article: Article | null, item: Item | null): void {
  const latest = useRef(item)
  useEffect(() => {
    latest.current = item
  })
  const id = item?.id ?? null
  useEffect(() => {
    if (!article || id === null) return
    if (latest.current) comeBack(article, latest.current)
    return keepWhileRead(article, id, latest)
  }, [article, id])
}

/** Only on a page that stands where every page begins: an address with a place, and a reader who has scrolled, know better. */
function comeBack(article: Article, { progress, finished }: Item): void {
  const isElsewhere = location.hash !== '' || scrollY > 0
  if (!progress || finished !== null || isElsewhere || progress.words < BEGUN_WORDS) return
  const place = findPlace(article, progress)
  if (!place || !scrollToPlace(place)) return
  const stoodAt = scrollY
  // Faces that come late set the text above anew.
  void document.fonts.ready.then(() => Math.abs(scrollY - stoodAt) < 1 && scrollToPlace(place))
  say({
    words: 'Continued where you left off.',
    isWarning: false,
    way: { label: 'To the top', take: async () => scrollTo({ top: 0, behavior: 'instant' }) },
  })
}

/** @returns Ends it. */
function keepWhileRead(article: Article, id: string, item: { readonly current: Item | null }): () => void {
  const blocks = article.body.length
  let restedAt = scrollY
  let keptAt = -1
  let seconds = 0
  let isFinished = false
  const keep = (): void => {
    const isReading = Math.abs(scrollY - restedAt) <= PACE * innerHeight
    if (!isReading || scrollY === keptAt || item.current?.finished !== null) return
    keptAt = scrollY
    const place = placeOnScreen(blocks)
    if (place) void openShelf().change(keepProgress(id, progressAt(article, place, Date.now())))
  }
  const tick = (): void => {
    if (document.visibilityState !== 'visible') return
    seconds += KEEP_MS / 1000
    keep()
    restedAt = scrollY
    if (isFinished || item.current?.finished !== null || !isEndOnScreen(blocks)) return
    if (seconds < LEAST_READ * (item.current.piece.seconds ?? 0)) return
    isFinished = true
    void act('Finished', finish([id], Date.now()))
  }
  const timer = setInterval(tick, KEEP_MS)
  addEventListener('pagehide', keep)
  document.addEventListener('visibilitychange', keep)
  // Before a link leads away: after it, the text is another.
  document.addEventListener('click', keep, { capture: true })
  return () => {
    clearInterval(timer)
    removeEventListener('pagehide', keep)
    document.removeEventListener('visibilitychange', keep)
    document.removeEventListener('click', keep, { capture: true })
  }
}
