import { useEffect, useId, useRef } from 'react'
import { counted } from '../furniture/counted.ts'
import { archive, finish, saveInto, takeOut, together } from '../shelf/changes.ts'
import type { Item, ReadingList } from '../shelf/fold.ts'
import { act } from './acts.ts'
import styles from './Lists.module.css'

type ChoosingProps = {
  /** The pieces that are shown, and those of them that are chosen. */
  items: readonly Item[]
  chosen: readonly Item[]
  /** The list that they are in; null where that makes itself. */
  list: ReadingList | null
  /** All lists that they can be moved to. */
  lists: readonly ReadingList[]
  onChoose: (items: readonly Item[]) => void
  onEnd: () => void
}

/** What can be done with several pieces at once; each is one act, which can be undone as one. */
export function Choosing({ items, chosen, list, lists, onChoose, onEnd }: ChoosingProps) {
  const all = useRef<HTMLInputElement>(null)
  const isAll = chosen.length === items.length && items.length > 0
  useEffect(() => {
    if (all.current) all.current.indeterminate = chosen.length > 0 && !isAll
  })
  const ids = chosen.map(({ id }) => id)
  const pieces = counted(chosen.length, 'piece', 'pieces')
  const perform = (label: string, drafting: Parameters<typeof act>[1]) => {
    void act(label, drafting)
    onEnd()
  }
  const areFinished = chosen.every(({ finished }) => finished !== null)
  const arePutAway = chosen.every(({ archived }) => archived !== null)
  return (
    <fieldset className={styles.choosing} onKeyDown={({ key }) => key === 'Escape' && onEnd()}>
      <legend>{chosen.length === 0 ? 'Choose pieces' : `${pieces} chosen`}</legend>
      <label>
        <input
          type="checkbox"
          ref={all}
          checked={isAll}
          onChange={({ target }) => onChoose(target.checked ? items : [])}
        />
        All
      </label>
      <button
        type="button"
        disabled={chosen.length === 0}
        onClick={() =>
          perform(
            `${pieces} ${areFinished ? 'not finished' : 'finished'}`,
            finish(ids, areFinished ? null : Date.now()),
          )
        }
      >
        {areFinished && chosen.length > 0 ? 'Not finished' : 'Finished'}
      </button>
      <button
        type="button"
        disabled={chosen.length === 0}
        onClick={() =>
          perform(
            `${pieces} ${arePutAway ? 'brought back' : 'put away'}`,
            archive(ids, arePutAway ? null : Date.now()),
          )
        }
      >
        {arePutAway && chosen.length > 0 ? 'Bring back' : 'Put away'}
      </button>
      <Move
        isOff={chosen.length === 0}
        lists={lists.filter(({ id }) => id !== list?.id)}
        onMove={({ id, name }) => {
          const added = saveInto(
            id,
            chosen.map(({ piece }) => piece),
          )
          perform(`${pieces} moved to ${name}`, list ? together(added, takeOut(list.id, ids)) : added)
        }}
      />
      {list && (
        <button
          type="button"
          disabled={chosen.length === 0}
          onClick={() => perform(`${pieces} removed from ${list.name}`, takeOut(list.id, ids))}
        >
          Remove
        </button>
      )}
      <button type="button" onClick={onEnd}>
        Cancel
      </button>
    </fieldset>
  )
}

type MoveProps = { isOff: boolean; lists: readonly ReadingList[]; onMove: (list: ReadingList) => void }

/** Which list to move to; nothing happens while a reader goes through the names with the arrow keys. */
function Move({ isOff, lists, onMove }: MoveProps) {
  const id = useId()
  const choice = useRef<HTMLSelectElement>(null)
  if (lists.length === 0) return null
  return (
    <span>
      <label htmlFor={id}>Move to</label>{' '}
      <select id={id} ref={choice} disabled={isOff}>
        {lists.map((list) => (
          <option key={list.id} value={list.id}>
            {list.name}
          </option>
        ))}
      </select>{' '}
      <button
        type="button"
        disabled={isOff}
        onClick={() => {
          const list = lists.find((one) => one.id === choice.current?.value)
          if (list) onMove(list)
        }}
      >
        Move
      </button>
    </span>
  )
}
