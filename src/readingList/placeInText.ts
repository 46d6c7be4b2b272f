import { type Article, type Block, bodyTexts } from '../paper/article.ts'
import { countWords } from '../paper/readingMinutes.ts'
import { LONGEST_PASSAGE, type Progress } from '../shelf/values.ts'

/** A place in the text of a story: a block of the body, and UTF-16 units into its text. */
export type TextPlace = { readonly block: number; readonly offset: number }

/** The text of each block of the body; a list’s is that of its items, a figure has none. */
function textsOf({ body }: Article): string[] {
  return body.map(textOf)
}

function textOf(block: Block): string {
  if (block.kind === 'list') return block.items.join('')
  return block.kind === 'figure' ? '' : block.text
}

/** How far a reader has come who has this place before them, with the words that stand there. @param time - Milliseconds since 1970. */
export function progressAt(article: Article, { block, offset }: TextPlace, time: number): Progress {
  const texts = textsOf(article)
  const before = texts.slice(0, block).join('').length + offset
  const all = Math.max(1, bodyTexts(article).join('').length)
  const of = countWords(article)
  const passage = (texts[block] ?? '').slice(offset, offset + LONGEST_PASSAGE)
  return { words: Math.round((of * before) / all), of, block, offset, passage, time }
}

/**
 * Where the words stand now that a reader had before them: the text may have been edited since. Of several such
 * passages the nearest to the old place; null where they are gone.
 */
export function findPlace(article: Article, { block, offset, passage = '' }: Progress): TextPlace | null {
  const texts = textsOf(article)
  const old = texts.slice(0, block).join('').length + offset
  if (passage === '') return (texts[block] ?? '').length > offset ? { block, offset } : null
  let found: { place: TextPlace; distance: number } | null = null
  let before = 0
  for (const [index, text] of texts.entries()) {
    for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1)) {
      const distance = Math.abs(before + at - old)
      if (!found || distance < found.distance) found = { place: { block: index, offset: at }, distance }
    }
    before += text.length
  }
  return (
    found?.place ??
    (passage.length > SHORTEST ? findPlace(article, shorter({ block, offset, passage })) : null)
  )
}

/** Fewer words are found in too many places. */
const SHORTEST = 12

/** The half of the passage that is nearer to the place: a slip further on may have been mended. */
function shorter({ block, offset, passage = '' }: Pick<Progress, 'block' | 'offset' | 'passage'>): Progress {
  const half = passage.slice(0, Math.max(SHORTEST, Math.floor(passage.length / 2)))
  return { words: 0, of: 0, block, offset, passage: half }
}
