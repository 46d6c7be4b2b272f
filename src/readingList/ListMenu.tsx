import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { makeList, saveInto, takeOut, together } from '../shelf/changes.ts'
import type { ReadingList } from '../shelf/fold.ts'
import { pieceId } from '../shelf/piece.ts'
import { LONGEST_NAME } from '../shelf/values.ts'
import { act } from './acts.ts'
import { newListId } from './listName.ts'
import styles from './Save.module.css'
import { pieceFrom, type Saveable } from './saveable.ts'
import { useShelf } from './useShelf.ts'

type ListMenuProps = { saveable: Saveable; inLists: readonly string[] }

/** Which lists a piece is in, to tick, and a field for a new one. */
export function ListMenu({ saveable, inLists }: ListMenuProps) {
  const details = useRef<HTMLDetailsElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  useClosing(details, isOpen)
  const onKey = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !details.current) return
    details.current.open = false
    details.current.querySelector('summary')?.focus()
  }
  return (
    <details
      ref={details}
      className={styles.menu}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
      onKeyDown={onKey}
    >
      <summary>Lists</summary>
      {isOpen && (
        <div className={styles.lists}>
          <Choices saveable={saveable} inLists={inLists} />
          <NewList saveable={saveable} />
        </div>
      )}
    </details>
  )
}

function Choices({ saveable, inLists }: ListMenuProps) {
  const { lists } = useShelf()
  const choose = ({ id, name }: ReadingList, isWanted: boolean) => {
    const piece = pieceFrom(saveable, Date.now())
    void (isWanted
      ? act(`Saved to ${name}`, saveInto(id, [piece]))
      : act(`Removed from ${name}`, takeOut(id, [pieceId(piece)])))
  }
  return lists.map((list) => (
    <label key={list.id}>
      <input
        type="checkbox"
        checked={inLists.includes(list.id)}
        onChange={({ target }) => choose(list, target.checked)}
      />
      <bdi>{list.name}</bdi>
    </label>
  ))
}

function NewList({ saveable }: { saveable: Saveable }) {
  const id = useId()
  const [name, setName] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const trimmed = name.trim()
    if (!trimmed) return
    const list = newListId()
    void act(`Saved to ${trimmed}`, (facts) => {
      const made = makeList(list, trimmed)
      return together(made, saveInto(list, [pieceFrom(saveable, Date.now())]))(facts)
    })
    setName('')
  }
  return (
    <form className={styles.new} onSubmit={submit}>
      <input
        id={id}
        aria-label="Name of a new list"
        placeholder="New list"
        maxLength={LONGEST_NAME}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <button type="submit">Add</button>
    </form>
  )
}

/** A click anywhere else closes it. */
function useClosing(details: { readonly current: HTMLDetailsElement | null }, isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return
    const onPointer = ({ target }: Event) => {
      if (details.current && target instanceof Node && !details.current.contains(target))
        details.current.open = false
    }
    document.addEventListener('pointerdown', onPointer)
    return () => document.removeEventListener('pointerdown', onPointer)
  }, [details, isOpen])
}
