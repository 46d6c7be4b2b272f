import { useEffect, useSyncExternalStore } from 'react'
import { readSaid, say, undoLast, watchSaid } from './acts.ts'
import { isTextField } from './keys.ts'
import styles from './Toast.module.css'

/** How long it stands, in milliseconds; longer than it takes to read it and reach for the button. */
const SHOWN_MS = 10_000

/** What was just done, with a way back. */
export function Toast() {
  const said = useSyncExternalStore(watchSaid, readSaid)
  useUndoKey()
  useEffect(() => {
    if (!said || said.isWarning) return
    const timer = setTimeout(() => say(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <div aria-live="polite" className={styles.place}>
      {said && (
        <p className={styles.toast}>
          <span>{said.words}</span>
          {said.way && (
            <button type="button" onClick={() => void said.way?.take()}>
              {said.way.label}
            </button>
          )}
          {said.isWarning && (
            <button type="button" onClick={() => say(null)}>
              Close
            </button>
          )}
        </p>
      )}
    </div>
  )
}

function useUndoKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
      if (!isUndo || isTextField(event.target)) return
      event.preventDefault()
      void undoLast()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
