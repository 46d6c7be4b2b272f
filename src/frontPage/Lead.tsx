import type { ReactNode } from 'react'
import { Label } from '../furniture/Label.tsx'
import { Link } from '../furniture/Link.tsx'
import { storyPath } from '../links/paths.ts'
import type { Summary } from '../paper/summary.ts'
import styles from './Lead.module.css'
import { StoryFactsLine } from './StoryFactsLine.tsx'

type LeadProps = {
  summary: Summary
  /** The beginning of its text; empty where there is no room for it. */
  opening: string
  /** What can be done with the story. */
  actions?: ReactNode
}

/** The first story of a front page, with the beginning of its text. */
export function Lead({ summary, opening, actions }: LeadProps) {
  const { kicker, section, headline, standfirst } = summary
  return (
    <article className={styles.lead}>
      {(section || kicker) && (
        <Label set="caps" tone="red">
          {section ?? kicker}
        </Label>
      )}
      <h2>
        <Link to={storyPath(summary)}>{headline}</Link>
      </h2>
      {standfirst && <p className={styles.standfirst}>{standfirst}</p>}
      {opening && <p className={styles.opening}>{opening}</p>}
      <StoryFactsLine summary={summary} isLong />
      {actions}
    </article>
  )
}
