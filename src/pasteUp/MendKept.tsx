import { useEffect, useRef } from 'react'
import styles from './Desk.module.css'
import { Mend, type MendProps } from './Mend.tsx'

type MendKeptProps = MendProps & {
  /** Whether it was changed elsewhere since it was opened for mending: then nothing may be written over that. */
  isChanged: boolean
}

/** Mends a cutting beneath its own page. */
export function MendKept({ isChanged, ...props }: MendKeptProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    heading.current?.scrollIntoView()
  }, [])
  return (
    <section className={styles.page} aria-labelledby="mend-heading" lang="en">
      <h2 id="mend-heading" ref={heading} tabIndex={-1} className={styles.heading}>
        Mend it
      </h2>
      {isChanged && (
        <p role="alert" className={styles.fault}>
          This cutting was changed in another tab meanwhile. Copy what you have written, then close this and
          begin again: nothing is written over the other.
        </p>
      )}
      <Mend {...props} isClosed={isChanged} />
    </section>
  )
}
