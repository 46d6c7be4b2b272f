import { blockId } from '../links/paths.ts'
import type { TextPlace } from './placeInText.ts'

/** How far from the top of the window the line stands that a reader is at, in CSS pixels: clear of a bar. */
const LINE_PX = 96
/** What stands so much higher is still at the line: windows scroll by whole pixels, and boxes of letters differ. */
const SLACK_PX = 4

/** The first words of the text that are whole beneath the reading line; null where it has gone by, or stands at its beginning. */
export function placeOnScreen(blocks: number): TextPlace | null {
  for (let block = 0; block < blocks; block += 1) {
    const element = document.getElementById(blockId(block))
    const box = element?.getBoundingClientRect()
    if (!element || !box || box.bottom <= LINE_PX) continue
    if (box.top >= innerHeight) return null
    const offset = box.top >= LINE_PX - SLACK_PX ? 0 : offsetAtLine(element)
    // Its last line is cut by the reading line already.
    if (offset >= (element.textContent?.length ?? 0)) continue
    return block === 0 && offset === 0 ? null : { block, offset }
  }
  return null
}

/** Scrolls so that the words of a place stand at the reading line. @returns Whether they are on the page. */
export function scrollToPlace({ block, offset }: TextPlace): boolean {
  const element = document.getElementById(blockId(block))
  const top = element && topOf(element, offset)
  if (top === null || top === undefined) return false
  scrollBy({ top: top - LINE_PX, behavior: 'instant' })
  return true
}

/** Whether the last line of the text is on the screen, or above it. */
export function isEndOnScreen(blocks: number): boolean {
  for (let block = blocks - 1; block >= 0; block -= 1) {
    const element = document.getElementById(blockId(block))
    if (element) return element.getBoundingClientRect().bottom <= innerHeight
  }
  return false
}

/** Lines go down with the text, so that the first character of a line is found by halves. */
function offsetAtLine(element: HTMLElement): number {
  let [low, high] = [0, element.textContent?.length ?? 0]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((topOf(element, middle) ?? 0) < LINE_PX - SLACK_PX) low = middle + 1
    else high = middle
  }
  return low
}

/** How far the line of a character stands from the top of the window; null where there is none. */
function topOf(element: HTMLElement, offset: number): number | null {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let rest = offset
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (rest < length) {
      const range = document.createRange()
      range.setStart(node, rest)
      range.setEnd(node, rest + 1)
      // Spaces at the end of a line have no box of their own.
      return (range.getClientRects()[0] ?? element.getBoundingClientRect()).top
    }
    rest -= length
  }
  return null
}
