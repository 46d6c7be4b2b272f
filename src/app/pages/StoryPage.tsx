import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { StoryBriefs } from '../../brief/StoryBriefs.tsx'
import { PageHead } from '../../furniture/PageHead.tsx'
import { Region } from '../../furniture/Region.tsx'
import { loadedWhenIdle, useLate } from '../../furniture/useLate.ts'
import { articleQuery, neighboursQuery } from '../../newsstand/queries.ts'
import type { Article } from '../../paper/article.ts'
import { directionOf } from '../../paper/publication.ts'
import { PersonChips } from '../../people/PersonChips.tsx'
import { SaveSlot } from '../../readingList/SaveSlot.tsx'
import { Onward } from '../../story/Onward.tsx'
import { Story } from '../../story/Story.tsx'
import { storyIn } from '../loaders.ts'
import { PartSlot } from './PartSlot.tsx'
import { pullQuoteInsets } from './pullQuoteInsets.tsx'
import { RelatedSlot } from './RelatedSlot.tsx'
import { RepairsSlot } from './RepairsSlot.tsx'
import { ShareSlot } from './ShareSlot.tsx'

const loadLayer = loadedWhenIdle(async () => {
  const { StoryLayer } = await import('./StoryLayer.tsx')
  return StoryLayer
})

/** A story with its pull quotes, its briefs, and the ways on. */
export function Component() {
  const address = storyIn(useParams())
  const { data: article } = useQuery(articleQuery(address))
  const { data: neighbours } = useQuery(neighboursQuery(address))
  const Layer = useLate(loadLayer)
  /** The story as it was printed, where the reader wants to see it so, and of which article it is. */
  const [printed, setPrinted] = useState<{ of: Article; as: Article } | null>(null)
  if (!article) return null
  const direction = directionOf(article.language)
  const paper = neighbours?.publication.name
  const whole = { kind: 'story', article, paper } as const
  const shown = printed?.of === article ? printed.as : article
  return (
    <>
      <PageHead title={article.headline} description={article.standfirst} />
      <Region name="this story">
        <Story
          article={shown}
          direction={direction}
          publication={neighbours?.publication ?? null}
          insets={pullQuoteInsets(shown, (number) => (
            <PartSlot part={{ kind: 'quote', article: shown, number, paper }} />
          ))}
          actions={
            <>
              <SaveSlot saveable={whole} isMain beside={<ShareSlot shareable={whole} />} />
              {article.repairs.length > 0 && (
                <RepairsSlot article={article} onShow={(as) => setPrinted(as && { of: article, as })} />
              )}
            </>
          }
          beneath={
            <>
              <Region name="the briefs">
                <StoryBriefs
                  briefs={shown.briefs}
                  language={article.language}
                  direction={direction}
                  actionsFor={(brief) => <PartSlot part={{ kind: 'brief', article, brief, paper }} />}
                />
              </Region>
              {neighbours && (
                <Region name="the people">
                  <PersonChips title="People in this story" people={neighbours.people} />
                </Region>
              )}
            </>
          }
          onward={
            neighbours && (
              <Region name="the ways on">
                <RelatedSlot article={article} lists={neighbours} />
                <Onward neighbours={neighbours} edition={article.edition} />
              </Region>
            )
          }
        />
      </Region>
      {Layer && <Layer article={article} paper={paper} />}
    </>
  )
}
