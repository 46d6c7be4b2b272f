import { type FoldedText, foldText } from './foldText.ts'

/** A place in the texts of a page: which text, from 0, and UTF-16 units into it. */
export type TextPoint = { readonly text: number; readonly offset: number }

/** A stretch of the texts of a page, from one place up to another. */
export type TextSpan = { readonly start: TextPoint; readonly end: TextPoint }

/** The texts of a page as one string, a line each. Offsets are UTF-16 units into it. */
export type Flow = {
  readonly string: string
  /** Where each text begins. */
  readonly starts: readonly number[]
  /** Whether a word begins or ends at an offset, as browsers see it when they look for the words of a link. */
  readonly isWordBound: (offset: number) => boolean
  /** All of it without differences of style. */
  readonly folded: () => FoldedText
}

/** @param language - BCP 47: where words end differs between languages. */
export function flowOf(texts: readonly string[], language: string): Flow {
  const string = texts.map((text) => text.replaceAll('\n', ' ')).join('\n')
  const starts: number[] = []
  let at = 0
  for (const { length } of texts) {
    starts.push(at)
    at += length + 1
  }
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  // Text by text, and only of those that are asked for: of a long one segmenting takes the square of its length.
  const bounds = new Map<number, ReadonlySet<number>>()
  const boundsOf = (text: number): ReadonlySet<number> => {
    const known = bounds.get(text)
    if (known) return known
    const words = string.slice(starts[text] ?? 0, endOf(string, starts, text))
    const made = new Set([...Array.from(segmenter.segment(words), ({ index }) => index), words.length])
    bounds.set(text, made)
    return made
  }
  let folded: FoldedText | null = null
  return {
    string,
    starts,
    isWordBound: (offset) => {
      const text = textAt(starts, offset)
      return boundsOf(text).has(offset - (starts[text] ?? 0))
    },
    folded: () => {
      folded ??= foldText(string)
      return folded
    },
  }
}

/** The offset of a place; one past the end of its text is moved to that end. */
export function offsetOf({ string, starts }: Flow, { text, offset }: TextPoint): number {
  return Math.min((starts[text] ?? string.length) + offset, endOf(string, starts, text))
}

/** The place at an offset. */
export function pointAt({ starts }: Flow, offset: number): TextPoint {
  const text = textAt(starts, offset)
  return { text, offset: offset - (starts[text] ?? 0) }
}

function endOf(string: string, starts: readonly number[], text: number): number {
  return (starts[text + 1] ?? string.length + 1) - 1
}

/** The text that an offset is in; the end of a line is the end of its text. */
function textAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
