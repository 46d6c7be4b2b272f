import { type ReactNode, type RefObject, useRef } from 'react'
import { useLate } from '../furniture/useLate.ts'
import styles from './Save.module.css'
import type { Saveable } from './saveable.ts'

/** What brings a save button to life. */
export type SaveControlProps = {
  saveable: Saveable
  /** Whether the key for saving means this one: the page is about it. */
  isMain: boolean
  box: RefObject<HTMLInputElement | null>
}

/**
 * The button that saves. It is a check box that the browser itself ticks, so that no click is lost while its code,
 * and the shelf with it, is on its way.
 *
 * @param beside - What else can be done, in the same row.
 */
export function SaveSlot({ beside, ...props }: Omit<SaveControlProps, 'box'> & { beside?: ReactNode }) {
  const box = useRef<HTMLInputElement>(null)
  const Control = useLate(loadControl)
  return (
    <div className={props.isMain ? styles.slot : `${styles.slot} ${styles.card}`} lang="en">
      <label className={styles.save}>
        <input type="checkbox" ref={box} autoComplete="off" />
        Save<span>d</span>
      </label>
      {Control && <Control {...props} box={box} />}
      {beside}
    </div>
  )
}

async function loadControl() {
  const { SaveControl } = await import('./SaveControl.tsx')
  return SaveControl
}
