import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { copyText } from '../furniture/copy.ts'
import type { TextSpan } from '../links/flow.ts'
import { receiptHtml, receiptText } from '../links/receipt.ts'
import type { Article } from '../paper/article.ts'
import { focusBlock } from './arrival.ts'
import styles from './SelectionTools.module.css'
import { ShareDialog } from './ShareDialog.tsx'
import { type Shared, sharedPassage } from './shareable.ts'
import type { StoryTexts } from './storyTexts.ts'
import { useSelectedRange } from './useSelectedRange.ts'

type SelectionToolsProps = {
  article: Article
  paper: string | undefined
  texts: StoryTexts
  /** What else can be done with the words. @param onDone - Says what was done. */
  actionsFor: (span: TextSpan, onDone: (words: string) => void) => ReactNode
}

/** What can be done with words that are selected in the story: a small toolbar beside them. */
export function SelectionTools({ article, paper, texts, actionsFor }: SelectionToolsProps) {
  const range = useSelectedRange()
  const [sharing, setSharing] = useState<{ shared: Shared; range: Range } | null>(null)
  const span = range && texts.spanOf(range)
  const shared = span && sharedPassage(article, paper, texts, span)
  return (
    <>
      {shared && range && (
        <Bar
          key={shared.receipt.url}
          shared={shared}
          range={range}
          onShare={() => setSharing({ shared, range })}
          actionsFor={(onDone) => actionsFor(span, onDone)}
        />
      )}
      {sharing && (
        <ShareDialog
          shared={sharing.shared}
          onClose={() => {
            setSharing(null)
            // Only to who came by keyboard does the browser give the focus back.
            if (!document.activeElement?.closest('[role=toolbar]')) focusBlock(sharing.range)
          }}
        />
      )}
    </>
  )
}

type BarProps = {
  shared: Shared
  range: Range
  onShare: () => void
  actionsFor: (onDone: (words: string) => void) => ReactNode
}

function Bar({ shared, range, onShare, actionsFor }: BarProps) {
  const bar = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  // Once: it does not go from under the finger where it says something, or the page was scrolled.
  const place = useMemo(() => placeBeside(range), [range])
  useTabInto(bar)
  useEffect(() => {
    if (said) scrollClear(bar.current)
  }, [said])
  const copy = async (what: string, text: string, html?: string) => {
    if (await copyText(text, html)) setSaid(`${what} copied`)
    // There the link stands in a field, to be marked and copied by hand.
    else onShare()
  }
  const { receipt } = shared
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Selected words"
      className={styles.bar}
      {...place}
      lang="en"
      // The words stay selected while a button is pressed.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => moveOrLeave(event, range)}
    >
      <button type="button" onClick={() => void copy('Link', receipt.url)}>
        Copy link
      </button>
      <button
        type="button"
        onClick={() => void copy('Quotation', receiptText(receipt), receiptHtml(receipt))}
      >
        Quote
      </button>
      <button type="button" aria-haspopup="dialog" onClick={onShare}>
        Share…
      </button>
      {actionsFor(setSaid)}
      <span role="status">{said}</span>
    </div>
  )
}

/** Half of the room that the toolbar takes at most, in pixels. */
const ROOM = 270

function clamped(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

/** The foot of the window, where messages stand, in pixels. */
const FOOT = 90
/** The least room for the toolbar above the words, and below them. */
const ROOM_ABOVE = 150
const ROOM_BELOW = FOOT + 130

/**
 * Above the words, or below them where there is no room. A touch screen has its own menu above them. In the page, so that
 * it scrolls with them.
 */
function placeBeside(range: Range): { 'data-side': 'above' | 'below'; style: { left: number; top: number } } {
  const { left, right, top, bottom } = range.getBoundingClientRect()
  // On a phone there is no room to choose.
  const middle = innerWidth < 2 * ROOM ? innerWidth / 2 : clamped((left + right) / 2, ROOM, innerWidth - ROOM)
  const isRoomBelow = innerHeight - bottom > ROOM_BELOW
  const isBelow = top < ROOM_ABOVE || (isRoomBelow && matchMedia('(pointer: coarse)').matches)
  return {
    'data-side': isBelow ? 'below' : 'above',
    // Words that go on below the window have their toolbar where it is seen, clear of a message there.
    style: {
      left: middle + scrollX,
      top: (isBelow ? Math.min(bottom, innerHeight - ROOM_BELOW) : top) + scrollY,
    },
  }
}

/** Scrolls the toolbar out of the foot of the window, where a message stands after something was done. */
function scrollClear(bar: HTMLElement | null): void {
  const strip = Number.parseFloat(document.documentElement.style.getPropertyValue('--foot')) || 0
  const under = (bar?.getBoundingClientRect().bottom ?? 0) - (innerHeight - FOOT - strip)
  if (under > 0) scrollBy({ top: under, behavior: 'instant' })
}

/** The toolbar stands far from the words in the page's order: Tab leads from the words into it. */
function useTabInto(bar: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Tab' || event.shiftKey || !isInText(document.activeElement)) return
      const first = bar.current?.querySelector('button')
      if (!first) return
      event.preventDefault()
      first.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [bar])
}

/** Whoever has gone on to a button or a field since is not led away from it. */
function isInText(focused: Element | null): boolean {
  return focused === null || focused === document.body || focused.matches('[tabindex="-1"]')
}

/** Arrows go from button to button, Escape back to the words. */
function moveOrLeave(event: KeyboardEvent<HTMLElement>, range: Range): void {
  if (event.key === 'Escape') {
    getSelection()?.removeAllRanges()
    focusBlock(range)
    return
  }
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (step === undefined) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  buttons[(at + step + buttons.length) % buttons.length]?.focus()
}
