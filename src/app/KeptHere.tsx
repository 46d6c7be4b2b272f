import { useEffect, useState } from 'react'
import { labelClass } from '../furniture/Label.tsx'
import { Link } from '../furniture/Link.tsx'
import type { KeepingAnswers } from '../links/keeping.ts'
import { askKeeper } from '../shelf/browser/keeper.ts'
import styles from './KeptHere.module.css'

type Kept = KeepingAnswers['list']

/** What opens without a network, for a reader whose page does not. */
export function KeptHere() {
  const [open, setOpen] = useState<Kept | null>(null)
  useEffect(() => {
    askKeeper({ kind: 'list' }).then(setOpen, () => {})
  }, [])
  if (!open) return null
  return (
    <section aria-labelledby="kept-here" className={styles.kept}>
      <h2 id="kept-here" className={labelClass('caps')}>
        What is kept on this device
      </h2>
      {open.kept.length + open.visited.length === 0 && <p>Nothing yet.</p>}
      <Pages name="The last edition, and what you have saved" pages={open.kept} />
      <Pages name="What you have visited" pages={open.visited} />
    </section>
  )
}

function Pages({ name, pages }: { name: string; pages: Kept['kept'] }) {
  if (pages.length === 0) return null
  return (
    <>
      <h3 className={labelClass('interface', 'soft')}>{name}</h3>
      <ul>
        {pages.map(({ path, title }) => (
          <li key={path}>
            <Link to={path}>
              <bdi>{title}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
