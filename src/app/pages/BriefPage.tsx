import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { BriefAlone } from '../../brief/BriefAlone.tsx'
import { PageHead } from '../../furniture/PageHead.tsx'
import { Region } from '../../furniture/Region.tsx'
import { shortened } from '../../furniture/shortened.ts'
import { articleQuery, briefSurroundingsQuery, neighboursQuery } from '../../newsstand/queries.ts'
import { PersonChips } from '../../people/PersonChips.tsx'
import { SaveSlot } from '../../readingList/SaveSlot.tsx'
import { ReadNext } from '../../story/ReadNext.tsx'
import { briefIn, storyIn } from '../loaders.ts'
import { ShareSlot } from './ShareSlot.tsx'

/** A brief with an address of its own. */
export function Component() {
  const params = useParams()
  const address = storyIn(params)
  const { data: article } = useQuery(articleQuery(address))
  const { data: neighbours } = useQuery(neighboursQuery(address))
  const { data: surroundings } = useQuery(briefSurroundingsQuery(address))
  if (!article) return null
  const brief = briefIn(article, params)
  const around = surroundings?.briefs.find(({ slug }) => slug === brief.slug)
  const part = { kind: 'brief', article, brief: brief.slug, paper: neighbours?.publication.name } as const
  return (
    <>
      <PageHead
        title={brief.leadIn ? brief.text.slice(0, brief.leadIn).replace(/[.:]$/, '') : shortened(brief.text)}
        description={brief.text}
      />
      <BriefAlone
        brief={brief}
        article={article}
        publication={neighbours?.publication ?? null}
        actions={<SaveSlot saveable={part} isMain beside={<ShareSlot shareable={part} />} />}
        beneath={
          around && (
            <Region name="what is related">
              <PersonChips title="People in this brief" people={around.people} />
              <ReadNext related={around.related} />
            </Region>
          )
        }
      />
    </>
  )
}
