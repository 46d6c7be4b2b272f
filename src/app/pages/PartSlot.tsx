import { type ComponentType, useEffect, useState } from 'react'
import { labelClass } from '../../furniture/Label.tsx'
import type { SaveablePart } from '../../readingList/SavePart.tsx'
import styles from './PartSlot.module.css'

/**
 * Room for what can be done with a part of a story. It is printed empty, so that a story with many briefs is no
 * heavier, and filled once the app runs.
 */
export function PartSlot({ part }: { part: SaveablePart }) {
  const [Actions, setActions] = useState<ComponentType<{ part: SaveablePart }> | null>(null)
  useEffect(() => {
    void import('./PartActions.tsx').then(({ PartActions }) => setActions(() => PartActions))
  }, [])
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
