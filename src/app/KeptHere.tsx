import { useEffect, useState } from 'react'
import { Link } from '../furniture/Link.tsx'
import type { KeepingAnswers } from '../links/keeping.ts'
import { askKeeper } from '../shelf/browser/keeper.ts'

type Kept = KeepingAnswers['list']

/** What opens without a network, for a reader whose page does not. */
export function KeptHere() {
  const [open, setOpen] = useState<Kept | null>(null)
  useEffect(() => {
    askKeeper({ kind: 'list' }).then(setOpen, () => {})
  }, [])
  if (!open) return null
  return (
    <section aria-labelledby="kept-here">
      <h2 id="kept-here">What is kept on this device</h2>
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
      <h3>{name}</h3>
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
