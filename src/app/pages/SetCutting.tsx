import { type MouseEvent, type ReactNode, useState } from 'react'
import { StoryBriefs } from '../../brief/StoryBriefs.tsx'
import type { Article } from '../../paper/article.ts'
import { directionOf } from '../../paper/publication.ts'
import type { Cutting } from '../../shelf/cutting.ts'
import { Story } from '../../story/Story.tsx'
import { isPlainClick } from '../followLinks.ts'
import { markTarget } from '../target.ts'
import { pullQuoteInsets } from './pullQuoteInsets.tsx'
import { RepairsSlot } from './RepairsSlot.tsx'

type SetCuttingProps = {
  cutting: Cutting
  /** What can be done with it. */
  actions?: ReactNode
  /** What stands beneath it. */
  beneath?: ReactNode
}

/** A cutting set like any story. Nothing of it leads into the archive, which does not have it. */
export function SetCutting({ cutting: { article, paper }, actions, beneath }: SetCuttingProps) {
  /** The story as it was printed, where the reader wants to see it so, and of which article it is. */
  const [printed, setPrinted] = useState<{ of: Article; as: Article } | null>(null)
  const shown = printed?.of === article ? printed.as : article
  const direction = directionOf(article.language)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys press links too
    // biome-ignore lint/a11y/noStaticElementInteractions: it is the links in it that are pressed
    <div onClick={goThere}>
      <Story
        article={shown}
        direction={direction}
        publication={null}
        paper={paper}
        insets={pullQuoteInsets(shown, () => null)}
        actions={
          <>
            {actions}
            {article.repairs.length > 0 && (
              <RepairsSlot article={article} onShow={(as) => setPrinted(as && { of: article, as })} />
            )}
          </>
        }
        beneath={
          <>
            <StoryBriefs briefs={shown.briefs} language={article.language} direction={direction} />
            {beneath}
          </>
        }
      />
    </div>
  )
}

/** Leads to a place in the text without putting it into the address, where a whole cutting may stand. */
function goThere(event: MouseEvent<HTMLElement>): void {
  const link = isPlainClick(event) && event.target instanceof Element ? event.target.closest('a') : null
  const hash = link?.getAttribute('href') ?? ''
  const place = hash.startsWith('#')
    ? [...event.currentTarget.querySelectorAll<HTMLElement>('[id]')].find(({ id }) => `#${id}` === hash)
    : null
  if (!place) return
  event.preventDefault()
  markTarget(place)
  place.scrollIntoView()
  place.focus({ preventScroll: true })
}
