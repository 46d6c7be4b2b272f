import { useEffect, useRef, useState } from 'react'
import styles from './Arrived.module.css'
import { type Arrival, arriveAt, leadTo, markWords } from './arrival.ts'
import type { StoryTexts } from './storyTexts.ts'

/** Words that a link quotes are shown up to this length, in UTF-16 units. */
const MOST_SHOWN = 300

type ArrivedProps = {
  texts: StoryTexts
  /** The hash of the address, with its `#`. */
  hash: string
  /** Changes with each arrival, also by the same link. */
  visit: string
}

/** The router's name for the arrival that opened the document. */
const FIRST_VISIT = 'default'

/** Leads to the words that a link has brought the reader for, and says what became of them. */
export function Arrived({ texts, hash, visit }: ArrivedProps) {
  const [arrival, setArrival] = useState<Arrival | null>(null)
  useEffect(() => {
    const next = arriveAt(hash, texts)
    setArrival(next)
    const ranges = next?.kind === 'found' ? next.ranges : []
    markWords(ranges)
    leadTo(ranges, visit === FIRST_VISIT)
    return () => markWords([])
  }, [hash, texts, visit])
  const strip = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!arrival || !strip.current) return
    // Messages of the reader's own acts stand above it.
    const { style } = document.documentElement
    style.setProperty('--foot', `${strip.current.offsetHeight + 8}px`)
    return () => void style.removeProperty('--foot')
  }, [arrival])
  const close = () => {
    setArrival(null)
    markWords([])
  }
  return (
    <div aria-live="polite" className={styles.place} lang="en">
      {arrival && (
        <div ref={strip} className={styles.strip}>
          <p>{wordsFor(arrival)}</p>
          {arrival.kind === 'gone' && (
            <blockquote dir="auto">
              {arrival.words.length > MOST_SHOWN ? `${arrival.words.slice(0, MOST_SHOWN)}…` : arrival.words}
            </blockquote>
          )}
          <p className={styles.ways}>
            {arrival.kind === 'found' && (
              <button type="button" onClick={() => scrollTo({ top: 0, behavior: 'instant' })}>
                To the top
              </button>
            )}
            <button type="button" onClick={close}>
              Close
            </button>
          </p>
        </div>
      )}
    </div>
  )
}

function wordsFor(arrival: Arrival): string {
  if (arrival.kind === 'refused') return `${arrival.why} Here is the story.`
  if (arrival.kind === 'gone') return 'The words that this link leads to are not in the story any more:'
  return arrival.isChanged
    ? 'From a shared link. The text has changed since; this is the nearest passage.'
    : 'From a shared link.'
}
