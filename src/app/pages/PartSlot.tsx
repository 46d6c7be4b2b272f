import { labelClass } from '../../furniture/Label.tsx'
import { useLate } from '../../furniture/useLate.ts'
import type { SaveablePart } from '../../readingList/SavePart.tsx'
import styles from './PartSlot.module.css'

/**
 * Room for what can be done with a part of a story. It is printed empty, so that a story with many briefs is no
 * heavier, and filled once the app runs.
 */
export function PartSlot({ part }: { part: SaveablePart }) {
  const Actions = useLate(loadActions)
  return (
    <span className={styles.part}>
      {Actions && (
        <span className={labelClass('interface', 'soft')} lang="en">
          <Actions part={part} />
        </span>
      )}
    </span>
  )
}

async function loadActions() {
  const { PartActions } = await import('./PartActions.tsx')
  return PartActions
}
