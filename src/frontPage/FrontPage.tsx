import type { ReactNode } from 'react'
import type { Front } from '../paper/printed.ts'
import type { Summary } from '../paper/summary.ts'
import styles from './FrontPage.module.css'
import { Lead } from './Lead.tsx'
import { Nameplate } from './Nameplate.tsx'
import { SectionFacets } from './SectionFacets.tsx'
import { StoryCard } from './StoryCard.tsx'
import { inSection } from './sections.ts'

/** How many stories stand in the column beside the lead. */
const BESIDE_LEAD = 3

type FrontPageProps = {
  front: Front
  /** Name of the one section to show; null for all. */
  section: string | null
  /** The column of briefs beside the lead, and those that there is no room for there. */
  briefs?: ReactNode
  moreBriefs?: ReactNode
  /** What can be done with a story. */
  actionsFor?: (summary: Summary) => ReactNode
}

/** The face of an edition: nameplate, sections, lead, columns, and the rest in rows. */
export function FrontPage({ front, section, briefs, moreBriefs, actionsFor }: FrontPageProps) {
  const { publication } = front
  const stories = section ? inSection(front.stories, section) : front.stories
  const [lead, ...others] = stories
  const actionsOf = (summary: Summary) =>
    actionsFor && <div className={styles.actions}>{actionsFor(summary)}</div>
  return (
    <div className={styles.page}>
      <Nameplate front={front} />
      <SectionFacets front={front} current={section} />
      <div lang={publication.language} dir={publication.direction}>
        {lead ? (
          <>
            <div className={styles.spread}>
              <Lead summary={lead} opening={section ? '' : front.opening} actions={actionsOf(lead)} />
              {others.length > 0 && (
                <div>
                  {others.slice(0, BESIDE_LEAD).map((summary) => (
                    <StoryCard key={summary.slug} summary={summary} actions={actionsOf(summary)} />
                  ))}
                </div>
              )}
              {briefs && <div className={styles.briefs}>{briefs}</div>}
            </div>
            {others.length > BESIDE_LEAD && (
              <div
                className={`${styles.row} ${rowsOfThree(others.length - BESIDE_LEAD) ? styles.threes : ''}`}
              >
                {others.slice(BESIDE_LEAD).map((summary) => (
                  <StoryCard key={summary.slug} summary={summary} actions={actionsOf(summary)} />
                ))}
              </div>
            )}
            {moreBriefs && <div className={styles.moreBriefs}>{moreBriefs}</div>}
          </>
        ) : (
          <p className={styles.empty} lang="en" dir="ltr">
            This edition has no stories in that section.
          </p>
        )}
      </div>
    </div>
  )
}

/** Rows hold four stories; three where four would leave one alone in the last. */
function rowsOfThree(stories: number): boolean {
  return stories % 4 === 1 || stories === 3
}
