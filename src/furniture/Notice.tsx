import type { ReactNode } from 'react'
import styles from './Notice.module.css'

type NoticeProps = { title: string; children: ReactNode; actions?: ReactNode }

/** Something went otherwise than the reader meant: what, why, and what can be done now. */
export function Notice({ title, children, actions }: NoticeProps) {
  return (
    <section className={styles.notice} aria-label={title}>
      <p className={styles.title}>{title}</p>
      <div className={styles.text}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  )
}
