import { labelClass } from '../../furniture/Label.tsx'
import { loadedWhenIdle, useLate } from '../../furniture/useLate.ts'
import type { SaveablePart } from '../../readingList/SavePart.tsx'
import styles from './PartSlot.module.css'

const loadActions = loadedWhenIdle(async () => {
  const { PartActions } = await import('./PartActions.tsx')
  return PartActions
})

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
