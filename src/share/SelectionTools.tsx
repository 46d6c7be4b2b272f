import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { TextSpan } from '../links/flow.ts'
import { receiptHtml, receiptText } from '../links/receipt.ts'
import type { Article } from '../paper/article.ts'
import { copyText } from './copy.ts'
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
  const [sharing, setSharing] = useState<Shared | null>(null)
  const span = range && texts.spanOf(range)
  const shared = span && sharedPassage(article, paper, texts, span)
  return (
    <>
      {shared && range && (
        <Bar
          key={shared.receipt.url}
          shared={shared}
          range={range}
          onShare={() => setSharing(shared)}
          actionsFor={(onDone) => actionsFor(span, onDone)}
        />
      )}
      {sharing && <ShareDialog shared={sharing} onClose={() => setSharing(null)} />}
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
  useTabInto(bar)
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
      style={placeBeside(range)}
      lang="en"
      // The words stay selected while a button is pressed.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={moveOrLeave}
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

/** Above the words, or below them where there is no room. In the page, so that it scrolls with them. */
function placeBeside(range: Range): { left: number; top: number } {
  const { left, right, top, bottom } = range.getBoundingClientRect()
  // On a phone there is no room to choose.
  const middle = innerWidth < 2 * ROOM ? innerWidth / 2 : clamped((left + right) / 2, ROOM, innerWidth - ROOM)
  const isAbove = top > 120
  return { left: middle + scrollX, top: (isAbove ? top - 52 : bottom + 12) + scrollY }
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

/** Arrows go from button to button, Escape away. */
function moveOrLeave(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Escape') {
    getSelection()?.removeAllRanges()
    return
  }
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (step === undefined) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  buttons[(at + step + buttons.length) % buttons.length]?.focus()
}
