import type { ReactNode } from 'react'
import styles from './BriefList.module.css'

type BriefListProps = {
  /** The heading over the list, which also names it. */
  title: string
  /** `beneath` a story, or as a `column` of a front page. */
  place: 'beneath' | 'column'
  children: ReactNode
}

/** The ♦ items under one heading; each child is a `BriefItem`. */
export function BriefList({ title, place, children }: BriefListProps) {
  return (
    <section
      className={`${styles.briefs} ${place === 'beneath' ? styles.beneath : ''}`}
      aria-label={title}
      lang="en"
    >
      <h2 className={styles.title}>{title}</h2>
      <ul>{children}</ul>
    </section>
  )
}

type BriefItemProps = { id?: string; language: string; direction: 'ltr' | 'rtl'; children: ReactNode }

/** One brief. Its diamond is drawn, so that nobody has it read out. */
export function BriefItem({ id, language, direction, children }: BriefItemProps) {
  return (
    <li id={id} className={styles.item} lang={language} dir={direction} tabIndex={id ? -1 : undefined}>
      <div>{children}</div>
    </li>
  )
}
