import { useEffect, useRef } from 'react'
import styles from './Desk.module.css'
import { Mend, type MendProps } from './Mend.tsx'

/** Mends a cutting beneath its own page. */
export function MendKept(props: MendProps) {
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
      <Mend {...props} />
    </section>
  )
}
