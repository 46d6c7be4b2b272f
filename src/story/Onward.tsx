import { labelClass } from '../furniture/Label.tsx'
import { Link } from '../furniture/Link.tsx'
import { editionPath, storyPath } from '../links/paths.ts'
import type { CivilDate } from '../paper/civilDate.ts'
import type { Neighbours } from '../paper/printed.ts'
import type { WayOn } from '../paper/summary.ts'
import styles from './Onward.module.css'

type OnwardProps = { neighbours: Neighbours; edition: CivilDate | null }

/** The stories before and after this one in its edition, and the front page they share. */
export function Onward({ neighbours, edition }: OnwardProps) {
  const { publication, previous, next } = neighbours
  return (
    <nav className={styles.onward} aria-label="In this edition" lang="en">
      <header>
        <h2 className={labelClass('caps')}>In this edition</h2>
        <Link to={editionPath(publication.slug, edition)} className={labelClass('interface', 'soft')}>
          Front page
        </Link>
      </header>
      {(previous || next) && (
        <div className={styles.pair}>
          {previous && <Way label="Previous" rel="prev" story={previous} language={publication.language} />}
          {next && <Way label="Next" rel="next" story={next} language={publication.language} />}
        </div>
      )}
    </nav>
  )
}

type WayProps = { label: string; rel: 'prev' | 'next'; story: WayOn; language: string }

function Way({ label, rel, story, language }: WayProps) {
  return (
    <div className={rel === 'next' ? styles.next : undefined}>
      <p className={labelClass('caps', 'soft')}>{label}</p>
      <h3 lang={language}>
        <Link to={storyPath(story)} rel={rel} isLikely={rel === 'next'}>
          {story.headline}
        </Link>
      </h3>
      <p className={labelClass('interface', 'soft')}>
        <bdi>{story.minutes} min</bdi>
        {story.section && (
          <>
            {' · '}
            <bdi lang={language}>{story.section}</bdi>
          </>
        )}
      </p>
    </div>
  )
}
