import type { ReactNode } from 'react'
import styles from './label.module.css'

type LabelProps = {
  children: ReactNode
  /** `caps` for names of things, `interface` for facts beside the text. */
  set?: 'caps' | 'interface'
  tone?: 'ink' | 'soft' | 'red'
  lang?: string | undefined
}

/** A small line in the interface's face: a section's name, a date, a count. */
export function Label({ children, set = 'interface', tone = 'soft', lang }: LabelProps) {
  return (
    <p className={labelClass(set, tone)} lang={lang}>
      {children}
    </p>
  )
}

/** The same look for an element of another kind. */
export function labelClass(set: 'caps' | 'interface', tone: 'ink' | 'soft' | 'red' = 'ink'): string {
  return [styles[set], tone !== 'ink' && styles[tone]].filter(Boolean).join(' ')
}

/** Words for the ear only: read out, not shown. */
export function Unseen({ children }: { children: ReactNode }) {
  return <span className={styles.unseen}>{children}</span>
}
