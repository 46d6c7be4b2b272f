import type { ReactNode } from 'react'
import { Label } from '../furniture/Label.tsx'
import { Link } from '../furniture/Link.tsx'
import { storyPath } from '../links/paths.ts'
import type { Summary } from '../paper/summary.ts'
import styles from './StoryCard.module.css'
import { StoryFactsLine } from './StoryFactsLine.tsx'

type StoryCardProps = {
  summary: Summary
  /** What can be done with the story. */
  actions?: ReactNode
}

/** A story on a front page: section, headline, standfirst, and how long it takes. */
export function StoryCard({ summary, actions }: StoryCardProps) {
  const { kicker, section, headline, standfirst } = summary
  return (
    <article className={styles.item}>
      {(section || kicker) && <Label set="caps">{section ?? kicker}</Label>}
      <h2>
        <Link to={storyPath(summary)}>{headline}</Link>
      </h2>
      {standfirst && <p className={styles.standfirst}>{standfirst}</p>}
      <StoryFactsLine summary={summary} />
      {actions}
    </article>
  )
}
