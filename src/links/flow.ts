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
  const bounds = new Set([string.length])
  for (const { index } of new Intl.Segmenter(language, { granularity: 'word' }).segment(string))
    bounds.add(index)
  let folded: FoldedText | null = null
  return {
    string,
    starts,
    isWordBound: (offset) => bounds.has(offset),
    folded: () => {
      folded ??= foldText(string)
      return folded
    },
  }
}

/** The offset of a place; one past the end of its text is moved to that end. */
export function offsetOf({ string, starts }: Flow, { text, offset }: TextPoint): number {
  const start = starts[text] ?? string.length
  const end = (starts[text + 1] ?? string.length + 1) - 1
  return Math.min(start + offset, end)
}

/** The place at an offset. */
export function pointAt({ starts }: Flow, offset: number): TextPoint {
  let text = 0
  while (text + 1 < starts.length && (starts[text + 1] ?? 0) <= offset) text += 1
  return { text, offset: offset - (starts[text] ?? 0) }
}
