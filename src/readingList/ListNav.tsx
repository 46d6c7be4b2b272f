import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { labelClass } from '../furniture/Label.tsx'
import { Link } from '../furniture/Link.tsx'
import { deskPath, listPath } from '../links/paths.ts'
import { makeList } from '../shelf/changes.ts'
import type { ShelfState } from '../shelf/fold.ts'
import { highlightsIn } from '../shelf/highlight.ts'
import { LONGEST_NAME } from '../shelf/values.ts'
import { act } from './acts.ts'
import styles from './Lists.module.css'
import { newListId } from './listName.ts'
import { HIGHLIGHTS, MADE_LISTS, openItems } from './shownList.ts'
import { useFacts } from './useShelf.ts'

type ListNavProps = { shelf: ShelfState; shown: string | undefined }

/** All lists with how many pieces wait in each, and a way to make another. */
export function ListNav({ shelf, shown }: ListNavProps) {
  const ways = [
    ...shelf.lists.map((list) => ({ id: list.id, name: list.name, count: openItems(shelf, list).length })),
    ...(['finished', 'archived'] as const).flatMap((id) => {
      const count = [...shelf.items.values()].filter((item) => item[id] !== null).length
      return count > 0 || shown === id ? [{ id, name: MADE_LISTS[id], count }] : []
    }),
  ]
  const marked = highlightsIn(useFacts()).length
  if (marked > 0 || shown === HIGHLIGHTS) ways.push({ id: HIGHLIGHTS, name: 'Highlights', count: marked })
  return (
    <nav aria-label="Your lists" className={styles.nav}>
      <p className={labelClass('caps', 'soft')}>Your lists</p>
      <ul>
        {ways.map(({ id, name, count }) => (
          <li key={id}>
            <Link to={listPath(id)} aria-current={id === shown ? 'page' : undefined}>
              <bdi>{name}</bdi>
            </Link>
            <span>{count}</span>
          </li>
        ))}
      </ul>
      <NewList />
      <p>
        <Link to={deskPath}>Bring in a cutting</Link>
      </p>
    </nav>
  )
}

function NewList() {
  const [name, setName] = useState('')
  const navigate = useNavigate()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const trimmed = name.trim()
    if (!trimmed) return
    const id = newListId()
    void act(`Made ${trimmed}`, makeList(id, trimmed)).then(() => navigate(listPath(id)))
    setName('')
  }
  return (
    <form onSubmit={submit} className={styles.new}>
      <input
        aria-label="Name of a new list"
        placeholder="+ New list"
        maxLength={LONGEST_NAME}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
    </form>
  )
}
