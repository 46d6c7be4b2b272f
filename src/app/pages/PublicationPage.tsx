import { useQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router-dom'
import { EditionList } from '../../catalogue/EditionList.tsx'
import { PageHead } from '../../furniture/PageHead.tsx'
import { editionsQuery } from '../../newsstand/queries.ts'
import { publicationIn, yearIn } from '../loaders.ts'

/** A newspaper and its editions by date. */
export function Component() {
  const params = useParams()
  const [query] = useSearchParams()
  const year = yearIn(query)
  const { data: editions } = useQuery(editionsQuery(publicationIn(params), year))
  if (!editions) return null
  const { name } = editions.publication
  return (
    <>
      <PageHead title={year ? `${name}, ${year}` : name} description={`Editions of ${name} by date.`} />
      <EditionList editions={editions} />
    </>
  )
}
