import { type ComponentType, type RefObject, useEffect, useRef, useState } from 'react'
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
 */
export function SaveSlot(props: Omit<SaveControlProps, 'box'>) {
  const box = useRef<HTMLInputElement>(null)
  const [Control, setControl] = useState<ComponentType<SaveControlProps> | null>(null)
  useEffect(() => {
    void import('./SaveControl.tsx').then(({ SaveControl }) => setControl(() => SaveControl))
  }, [])
  return (
    <div className={props.isMain ? styles.slot : `${styles.slot} ${styles.card}`} lang="en">
      <label className={styles.save}>
        <input type="checkbox" ref={box} autoComplete="off" />
        Save<span>d</span>
      </label>
      {Control && <Control {...props} box={box} />}
    </div>
  )
}
