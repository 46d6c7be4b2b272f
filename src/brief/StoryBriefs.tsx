import type { ReactNode } from 'react'
import { labelClass, Unseen } from '../furniture/Label.tsx'
import { Link } from '../furniture/Link.tsx'
import { briefId } from '../links/paths.ts'
import type { Brief } from '../paper/article.ts'
import { BriefItem, BriefList } from './BriefList.tsx'
import { BriefText } from './BriefText.tsx'

type StoryBriefsProps = {
  briefs: readonly Brief[]
  language: string
  direction: 'ltr' | 'rtl'
  /** What can be done with a brief. @param slug - Which one. */
  actionsFor?: (slug: string) => ReactNode
}

/** The briefs that ran beneath a story, each with a link to itself. */
export function StoryBriefs({ briefs, language, direction, actionsFor }: StoryBriefsProps) {
  if (briefs.length === 0) return null
  return (
    <BriefList title="In brief" place="beneath">
      {briefs.map(({ slug, text, leadIn }) => (
        <BriefItem key={slug} id={briefId(slug)} language={language} direction={direction}>
          <BriefText text={text} leadIn={leadIn} />{' '}
          <Link to={`#${briefId(slug)}`} className={labelClass('interface', 'soft')} lang="en">
            <span aria-hidden="true">#</span>
            <Unseen>Link to this brief</Unseen>
          </Link>{' '}
          {actionsFor?.(slug)}
        </BriefItem>
      ))}
    </BriefList>
  )
}
