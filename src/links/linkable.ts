import type { Article } from '../paper/article.ts'
import { blockId, briefId } from './paths.ts'

/** A text on a story's page that links can lead into. */
export type LinkableText = {
  readonly text: string
  /** The id of the element that it stands in. */
  readonly id: string
  /** Which item of the list that is the element, from 0; null where the element is no list. */
  readonly item: number | null
}

/** The texts of a story that links can lead into, in reading order: the body, without captions, and the briefs. */
export function linkableTexts({ body, briefs }: Article): LinkableText[] {
  return [
    ...body.flatMap((block, index): LinkableText[] => {
      const id = blockId(index)
      if (block.kind === 'figure') return []
      if (block.kind === 'list') return block.items.map((text, item) => ({ text, id, item }))
      return [{ text: block.text, id, item: null }]
    }),
    ...briefs.map(({ slug, text }) => ({ text, id: briefId(slug), item: null })),
  ]
}
