import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { PageHead } from '../../furniture/PageHead.tsx'
import { articleQuery, neighboursQuery } from '../../newsstand/queries.ts'
import { quotedText } from '../../paper/article.ts'
import { QuoteAlone } from '../../pullQuote/QuoteAlone.tsx'
import { SaveSlot } from '../../readingList/SaveSlot.tsx'
import { quoteIn, storyIn } from '../loaders.ts'
import { ShareSlot } from './ShareSlot.tsx'

/** A pull quote with an address of its own. */
export function Component() {
  const params = useParams()
  const address = storyIn(params)
  const { data: article } = useQuery(articleQuery(address))
  const { data: neighbours } = useQuery(neighboursQuery(address))
  if (!article) return null
  const { quote, number } = quoteIn(article, params)
  const words = quotedText(article, quote)
  const part = { kind: 'quote', article, number, paper: neighbours?.publication.name } as const
  return (
    <>
      <PageHead title={`“${words}” ${quote.speaker ?? ''}`.trim()} description={article.headline} />
      <QuoteAlone
        article={article}
        quote={quote}
        number={number}
        publication={neighbours?.publication ?? null}
        actions={<SaveSlot saveable={part} isMain beside={<ShareSlot shareable={part} />} />}
      />
    </>
  )
}
