import { Link } from '../furniture/Link.tsx'
import { briefInStoryPath } from '../links/paths.ts'
import type { Front } from '../paper/printed.ts'
import type { BriefSummary } from '../paper/summary.ts'
import { BriefItem, BriefList } from './BriefList.tsx'
import { BriefText } from './BriefText.tsx'

type FrontBriefsProps = { front: Front; title: string; briefs: readonly BriefSummary[] }

/** Briefs of an edition on its front page, each leading to its place under its story. */
export function FrontBriefs({ front, title, briefs }: FrontBriefsProps) {
  const { publication, edition } = front
  return (
    <BriefList title={title} place="column">
      {briefs.map(({ slug, text, leadIn, story }) => (
        <BriefItem
          key={`${story.slug}/${slug}`}
          language={publication.language}
          direction={publication.direction}
        >
          <Link to={briefInStoryPath({ publication: publication.slug, edition, slug: story.slug }, slug)}>
            <BriefText text={text} leadIn={leadIn} />
          </Link>
        </BriefItem>
      ))}
    </BriefList>
  )
}
