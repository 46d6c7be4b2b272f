import { useQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router-dom'
import { PageHead } from '../../furniture/PageHead.tsx'
import { frontQuery } from '../../newsstand/queries.ts'
import { formatCivilDate } from '../../paper/civilDate.ts'
import { editionIn, publicationIn } from '../loaders.ts'
import { FrontWithBriefs } from './FrontWithBriefs.tsx'

/** The front page of one edition, or one section of it. */
export function Component() {
  const params = useParams()
  const [query] = useSearchParams()
  const edition = editionIn(params)
  const { data: front } = useQuery(frontQuery(publicationIn(params), edition))
  if (!front) return null
  const { name } = front.publication
  const section = query.get('section')
  const title = [section, name, edition ? formatCivilDate(edition, 'en') : 'Undated']
    .filter(Boolean)
    .join(', ')
  return (
    <>
      <PageHead title={title} description={front.stories[0]?.headline} />
      <FrontWithBriefs front={front} section={section} />
    </>
  )
}
