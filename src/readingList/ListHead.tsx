import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { listPath } from '../links/paths.ts'
import { describeList, removeList } from '../shelf/changes.ts'
import { type ReadingList, TO_READ } from '../shelf/fold.ts'
import { LONGEST_NAME } from '../shelf/values.ts'
import { act } from './acts.ts'
import styles from './Lists.module.css'
import { ShareList } from './ShareList.tsx'
import type { Shown } from './shownList.ts'

/** The name of a list with its note, to be changed in place, and the way to remove it. */
export function ListHead({ shown }: { shown: Shown }) {
  const [isEditing, setIsEditing] = useState(false)
  const { list } = shown
  return (
    <header className={styles.head}>
      <h1 id="list-name" tabIndex={-1}>
        <bdi>{shown.name}</bdi>
      </h1>
      {list && isEditing && <Editor list={list} onDone={() => setIsEditing(false)} />}
      {list && !isEditing && (
        <>
          {list.note && <p className={styles.about}>{list.note}</p>}
          <button type="button" className={styles.quiet} onClick={() => setIsEditing(true)}>
            Name and note
          </button>
          {list.items.length > 0 && <ShareList key={list.items.join()} list={list} />}
        </>
      )}
    </header>
  )
}

function Editor({ list, onDone }: { list: ReadingList; onDone: () => void }) {
  const navigate = useNavigate()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const name = String(fields.get('name')).trim() || list.name
    void act(`Named ${name}`, describeList(list.id, { name, note: String(fields.get('note')).trim() }))
    onDone()
  }
  const remove = () => {
    void act(`Removed the list ${list.name}`, removeList(list.id)).then(() => navigate(listPath(TO_READ)))
  }
  return (
    <form onSubmit={submit} className={styles.editor}>
      <label>
        Name <input name="name" defaultValue={list.name} maxLength={LONGEST_NAME} />
      </label>
      <label>
        Note <textarea name="note" defaultValue={list.note} rows={2} />
      </label>
      <p>
        <button type="submit">Keep</button>
        <button type="button" onClick={onDone}>
          Leave as it was
        </button>
        {list.id !== TO_READ && (
          <button type="button" onClick={remove}>
            Remove this list
          </button>
        )}
      </p>
    </form>
  )
}
