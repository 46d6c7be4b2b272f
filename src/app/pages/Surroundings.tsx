import { useQuery } from '@tanstack/react-query'
import { Notice } from '../../furniture/Notice.tsx'
import { neighboursQuery } from '../../newsstand/queries.ts'
import type { Article } from '../../paper/article.ts'

/** Says that what stands round a story did not come, in the place where it would be; nothing where it did. */
export function Surroundings({ article }: { article: Article }) {
  const { error, isFetching, refetch } = useQuery(neighboursQuery(article))
  if (!error || isFetching) return null
  return (
    <Notice
      title="The people and the ways on from this story did not come."
      actions={
        <button type="button" onClick={() => void refetch()}>
          Try again
        </button>
      }
    >
      <p>The story itself is whole.</p>
    </Notice>
  )
}
