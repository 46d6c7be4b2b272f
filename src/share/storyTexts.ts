import { type Flow, flowOf, type TextPoint, type TextSpan } from '../links/flow.ts'
import { type LinkableText, linkableTexts } from '../links/linkable.ts'
import type { Article } from '../paper/article.ts'

/** The texts of a story as they are linked to, and as they stand on its page. */
export type StoryTexts = {
  readonly flow: Flow
  /** What is set of a span, a range for each text that it goes through; none for what is not on the page. */
  readonly rangesOf: (span: TextSpan) => Range[]
  /** The span of what is selected; null where that is not in the story, or goes beyond it. */
  readonly spanOf: (range: Range) => TextSpan | null
}

/** The texts of a story on the page that is open. */
export function storyTexts(article: Article): StoryTexts {
  const texts = linkableTexts(article)
  return {
    flow: flowOf(
      texts.map(({ text }) => text),
      article.language,
    ),
    rangesOf: ({ start, end }) =>
      texts.flatMap(({ text, ...place }, index) => {
        if (index < start.text || index > end.text) return []
        const element = elementOf(place)
        const from = index === start.text ? start.offset : 0
        const to = index === end.text ? end.offset : text.length
        return element && from < to ? [rangeIn(element, from, to)] : []
      }),
    spanOf: (range) => {
      const touched = texts.flatMap((one, index) => {
        const element = elementOf(one)
        return element && range.intersectsNode(element) ? [{ index, element, length: one.text.length }] : []
      })
      const [first, last] = [touched[0], touched.at(-1)]
      if (!first || !last) return null
      return {
        start: pointIn(first, range.startContainer, range.startOffset, 0),
        end: pointIn(last, range.endContainer, range.endOffset, last.length),
      }
    },
  }
}

function elementOf({ id, item }: Pick<LinkableText, 'id' | 'item'>): Element | null {
  const element = document.getElementById(id)
  if (item !== null) return element?.children[item] ?? null
  // A brief's words stand beside its diamond.
  return element?.matches('li') ? element.firstElementChild : element
}

type Touched = { index: number; element: Element; length: number }

/** @param otherwise - Where the place is if the boundary is outside the element. */
function pointIn(touched: Touched, node: Node, offset: number, otherwise: number): TextPoint {
  const { index, element, length } = touched
  if (!element.contains(node)) return { text: index, offset: otherwise }
  const before = document.createRange()
  before.setStart(element, 0)
  before.setEnd(node, offset)
  return { text: index, offset: Math.min(length, before.toString().length) }
}

function rangeIn(element: Element, start: number, end: number): Range {
  const range = document.createRange()
  range.selectNodeContents(element)
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let at = 0
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (start >= at && start < at + length) range.setStart(node, start - at)
    if (end > at && end <= at + length) {
      range.setEnd(node, end - at)
      break
    }
    at += length
  }
  return range
}
