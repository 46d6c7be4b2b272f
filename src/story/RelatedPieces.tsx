import type { Article } from '../paper/article.ts'
import type { Neighbours } from '../paper/printed.ts'
import { Elsewhere } from './Elsewhere.tsx'
import { ReadNext } from './ReadNext.tsx'
import { Thread } from './Thread.tsx'

/** What is shown of all that is related to a story. */
export type RelatedPiecesProps = {
  article: Article
  lists: Pick<Neighbours, 'related' | 'thread' | 'elsewhere'>
}

/** All that is related to a story: its thread, other newspapers, and what to read next. */
export function RelatedPieces({ article, lists: { related, thread, elsewhere } }: RelatedPiecesProps) {
  return (
    <>
      {thread && <Thread article={article} thread={thread} />}
      {elsewhere && <Elsewhere article={article} papers={elsewhere} />}
      <ReadNext related={related} />
    </>
  )
}
