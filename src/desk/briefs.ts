import type { Block } from './blocks.ts'
import type { DraftBlock } from './draft.ts'
import type { Drop, Span } from './ledger.ts'
import type { Sheet } from './sheet.ts'
import { setWords, type Words } from './words.ts'

/** Signs that newspapers set before a brief and nowhere else. */
const DIAMOND = /^[♦◆◊❖⬥■◼▪]/u
/** Signs that stand before a brief, and before the items of a list too. */
const MARKER = /^(?:[♦◆◊❖⬥■◼▪□▫●◉○•‣⁃►▶▸➤➢➔✦✱]\ufe0e?|[›»](?=\s)|[★☆](?![★☆]))/u
/** A brief that the export ran on behind the end of a sentence. */
const RUN_ON = /(?<=[.!?…][”"’')\]]{0,2}\s)[♦◆❖⬥■](?=\s*[\p{L}\p{N}“"‘'(])/gu

const MARKER_REASON = 'the sign before a brief'
const BULLET_REASON = 'the sign before an item of a list'

/** Squares stand before briefs, and before the items of a list as well. */
const SQUARE = /^[■◼▪]/u

/** Longest item of a list; a brief under a story says more. */
const LONGEST_ITEM = 120

/** What stands under the byline, sorted: the body, the briefs beneath it, and the signs before them. */
export type SortedBlocks = {
  readonly body: readonly DraftBlock[]
  readonly briefs: readonly Words[]
  readonly drops: readonly Drop[]
}

/** A piece of text with the sign that stands before it, if one does. */
type Item = {
  readonly marker: Span | null
  readonly isDiamond: boolean
  readonly isSquare: boolean
  readonly spans: Span[]
  readonly text: string
}

/** Whether a line opens with a sign that newspapers set before a brief. */
export function opensBrief(text: string): boolean {
  return MARKER.test(text)
}

/** Whether the sign that a line opens with stands before a brief only, and in no list. */
export function opensBriefOnly(text: string): boolean {
  return DIAMOND.test(text)
}

/**
 * Sorts the paragraphs of a story from the briefs beneath it. Items under a paragraph that ends in a colon are
 * a list, and where nothing but marked items is there, they are the story.
 */
export function sortBlocks(sheet: Sheet, blocks: readonly Block[]): SortedBlocks {
  const items = joinLoneMarkers(blocks.flatMap((block) => itemsOf(sheet, block)))
  const isAllBriefs = items.every(({ marker }) => marker !== null)
  const body: DraftBlock[] = []
  const briefs: Words[] = []
  const drops: Drop[] = []
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]
    if (item === undefined) continue
    const list = isAllBriefs ? [] : listAt(items, index)
    for (const { marker } of list.length > 0 ? list : [item]) {
      if (marker) drops.push({ ...marker, reason: list.length > 0 ? BULLET_REASON : MARKER_REASON })
    }
    if (list.length > 0) {
      body.push({ kind: 'list', items: list.map(({ spans }) => setWords(sheet, spans)) })
      index += list.length - 1
    } else if (item.marker === null || isAllBriefs) {
      body.push({ kind: 'paragraph', words: setWords(sheet, item.spans) })
    } else {
      briefs.push(setWords(sheet, item.spans))
    }
  }
  return {
    body: body.filter((block) => block.kind === 'list' || block.words.text !== ''),
    briefs: briefs.filter(({ text }) => text !== ''),
    drops,
  }
}

/**
 * The items of a list that starts here; none where what stands here is no list. Bullets that the story goes on
 * after are its own list, and so are two squares or more; at its end they are one only under a colon, and as short
 * as items are.
 */
function listAt(items: readonly Item[], index: number): Item[] {
  const [item, before] = [items[index], items[index - 1]]
  if (!item?.marker || item.isDiamond) return []
  let end = index
  while (items[end]?.marker && !items[end]?.isDiamond) end += 1
  const list = items.slice(index, end)
  if (item.isSquare && list.length < 2) return []
  if (items.slice(end, end + 1).some(({ marker }) => marker === null)) return list
  const isUnderColon = before?.marker === null && before.text.endsWith(':')
  return isUnderColon && list.length > 1 && list.every(({ text }) => text.length <= LONGEST_ITEM) ? list : []
}

function itemsOf(sheet: Sheet, block: Block): Item[] {
  const items: (Omit<Item, 'text'> & { texts: string[] })[] = []
  for (const span of block.lines.flatMap((line) => runOns(sheet, line))) {
    const words = sheet.text.slice(span.start, span.end)
    const sign = MARKER.exec(words)?.[0]
    const last = items.at(-1)
    if (sign === undefined && last) {
      last.spans.push(span)
      last.texts.push(words)
      continue
    }
    const start = span.start + (sign?.length ?? 0)
    items.push({
      marker: sign === undefined ? null : { start: span.start, end: start },
      isDiamond: DIAMOND.test(words) && !SQUARE.test(words),
      isSquare: SQUARE.test(words),
      spans: [{ start, end: span.end }],
      texts: [sheet.text.slice(start, span.end)],
    })
  }
  return items.map(({ texts, ...item }) => ({ ...item, text: texts.join(' ').trim() }))
}

/** A line in pieces, cut before every brief that the export ran on. */
function runOns(sheet: Sheet, line: Span): Span[] {
  const text = sheet.text.slice(line.start, line.end)
  const cuts = [...text.matchAll(RUN_ON)].flatMap(({ index }) => (index > 0 ? [line.start + index] : []))
  return [line.start, ...cuts].map((start, at) => ({ start, end: cuts[at] ?? line.end }))
}

/** A sign that stands alone on its line belongs to the text that follows. */
function joinLoneMarkers(items: readonly Item[]): Item[] {
  return items.reduce<Item[]>((joined, item) => {
    const last = joined.at(-1)
    if (last?.marker && last.text === '' && item.marker === null) {
      joined[joined.length - 1] = {
        ...item,
        marker: last.marker,
        isDiamond: last.isDiamond,
        isSquare: last.isSquare,
      }
      return joined
    }
    joined.push(item)
    return joined
  }, [])
}
