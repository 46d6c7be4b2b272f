import { findPassage } from '../links/findPassage.ts'
import { readPassageHash } from '../links/passage.ts'
import type { StoryTexts } from './storyTexts.ts'

/** What became of a link to words of a story. */
export type Arrival =
  | { readonly kind: 'found'; readonly isChanged: boolean; readonly ranges: readonly Range[] }
  /** The words are not there any more. */
  | { readonly kind: 'gone'; readonly words: string }
  /** The link is damaged; a sentence says how. */
  | { readonly kind: 'refused'; readonly why: string }

/** Finds what a hash leads to; null where it leads to no words. @param hash - With its `#`. */
export function arriveAt(hash: string, { flow, rangesOf }: StoryTexts): Arrival | null {
  const read = readPassageHash(hash)
  if (!read) return null
  if (!read.ok) return { kind: 'refused', why: read.faults[0]?.message ?? '' }
  const { directive, seal } = read.value
  const { start, end } = directive
  const found = findPassage(flow, directive, seal)
  const ranges = found ? rangesOf(found.span) : []
  if (!found || ranges.length === 0) return { kind: 'gone', words: end ? `${start} … ${end}` : start }
  return { kind: 'found', isChanged: found.kind === 'changed', ranges }
}

/** The name under which style sheets know the words that a link has led to. */
const HIGHLIGHT = 'passage'
/** How far down the window the words are put, as a part of its height: clear of the bar, with what leads up to them. */
const DOWN = 0.25

/** Marks the words; an empty list takes the mark away. Browsers without custom highlights have marked them themselves. */
export function markWords(ranges: readonly Range[]): void {
  if (!('highlights' in CSS)) return
  if (ranges.length === 0) CSS.highlights.delete(HIGHLIGHT)
  else CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges))
}

/**
 * Brings the words into view and puts the reader there: what is tabbed to next comes after them. A reader who has gone
 * elsewhere since the document was opened is left there.
 *
 * @param isOpening - Whether the document was opened by the link, rather than being there already.
 */
export function leadTo([range]: readonly Range[], isOpening: boolean): void {
  if (!range) return
  const { top, bottom } = range.getBoundingClientRect()
  const isInView = top > 0 && bottom < innerHeight
  if (!isInView && !(isOpening && scrollY >= 1))
    scrollBy({ top: top - DOWN * innerHeight, behavior: 'instant' })
  if (document.activeElement === document.body) focusBlock(range)
}

/** Puts the reader where some words stand: what is tabbed to next comes after them. */
export function focusBlock(range: Range): void {
  const block = range.startContainer.parentElement?.closest<HTMLElement>('p, li, h2')
  if (!block) return
  if (!block.hasAttribute('tabindex')) block.tabIndex = -1
  block.focus({ preventScroll: true })
}
