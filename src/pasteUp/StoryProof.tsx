import { useRef, useState } from 'react'
import { counted } from '../furniture/counted.ts'
import { labelClass } from '../furniture/Label.tsx'
import { Link } from '../furniture/Link.tsx'
import { cuttingPath } from '../links/cuttingPaths.ts'
import { formatCivilDate } from '../paper/civilDate.ts'
import { directionOf } from '../paper/publication.ts'
import type { Cutting } from '../shelf/cutting.ts'
import { CuttingWays } from './CuttingWays.tsx'
import styles from './Desk.module.css'
import type { DeskHands } from './Desk.tsx'
import type { StoryReading } from './deskWork.ts'
import { HowRead } from './HowRead.tsx'
import { Mend } from './Mend.tsx'

const PANELS = { set: 'The story', read: 'How it was read', mend: 'Mend it' } as const

type Panel = keyof typeof PANELS

type StoryProofProps = {
  story: StoryReading
  /** As it is now. */
  cutting: Cutting
  hands: DeskHands
  isOpen: boolean
  onChange: (cutting: Cutting) => void
}

/** One story on the desk: what it is, and three ways to look at it. */
export function StoryProof({ story, cutting, hands, isOpen, onChange }: StoryProofProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [panel, setPanel] = useState<Panel | null>(isOpen ? 'set' : null)
  const { article, paper, id } = cutting
  const isKept = hands.kept.has(id)
  return (
    <section className={styles.proof} aria-label={article.headline}>
      <header>
        <h4 ref={heading} tabIndex={-1} lang={article.language} dir={directionOf(article.language)}>
          {article.headline}
        </h4>
        <p className={labelClass('interface', 'soft')}>
          {[
            paper,
            article.edition ? formatCivilDate(article.edition, 'en') : 'Undated',
            ...article.byline.map(({ name }) => name),
            article.briefs.length > 0 && counted(article.briefs.length, 'brief', 'briefs'),
            article.repairs.length > 0 && counted(article.repairs.length, 'repair', 'repairs'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      <div className={styles.ways}>
        {isKept ? (
          <Link className={styles.kept} to={cuttingPath(id)}>
            Kept: read it
          </Link>
        ) : (
          <button
            type="button"
            className={styles.main}
            onClick={() => {
              void hands.keep([cutting])
              heading.current?.focus()
            }}
          >
            Keep it
          </button>
        )}
        <CuttingWays cutting={cutting} />
      </div>
      <p className={styles.panels}>
        {(Object.keys(PANELS) as Panel[]).map((one) => (
          <button
            key={one}
            type="button"
            aria-expanded={panel === one}
            onClick={() => setPanel(panel === one ? null : one)}
          >
            {PANELS[one]}
          </button>
        ))}
      </p>
      {panel === 'set' && <div className={styles.set}>{hands.set(cutting)}</div>}
      {panel === 'read' && <HowRead story={story} cutting={cutting} onChange={isKept ? null : onChange} />}
      {panel === 'mend' && isKept && (
        <p className={styles.aside}>
          You keep this one: <Link to={cuttingPath(id)}>mend it on its own page</Link>.
        </p>
      )}
      {panel === 'mend' && !isKept && (
        <Mend
          key={JSON.stringify(article)}
          cutting={cutting}
          onMended={(next) => {
            onChange(next)
            setPanel('set')
            heading.current?.focus()
          }}
        />
      )}
    </section>
  )
}
