import { useRef } from 'react'
import { Unseen } from '../furniture/Label.tsx'
import { saveInto, takeOutOfAll } from '../shelf/changes.ts'
import { TO_READ } from '../shelf/fold.ts'
import { pieceId } from '../shelf/piece.ts'
import { act } from './acts.ts'
import { listName } from './listName.ts'
import styles from './SavePart.module.css'
import { pieceFrom, type Saveable } from './saveable.ts'
import { useToasts } from './showToasts.tsx'
import { useSaveBox } from './useSaveBox.ts'
import { useItem } from './useShelf.ts'

/** A part of a story, which can be saved by itself. */
export type SaveablePart = Extract<Saveable, { kind: 'brief' | 'quote' }>

const CALLED = { brief: 'brief', quote: 'quotation' } as const

/** A small button that saves a part of a story where it stands in it. */
export function SavePart({ part }: { part: SaveablePart }) {
  const box = useRef<HTMLInputElement>(null)
  const id = pieceId(pieceFrom(part, 0))
  const isSaved = (useItem(id)?.lists.length ?? 0) > 0
  useSaveBox(box, isSaved, (isWanted) =>
    isWanted
      ? act(`Saved to ${listName(TO_READ)}`, saveInto(TO_READ, [pieceFrom(part, Date.now())]))
      : act('Removed from your lists', takeOutOfAll([id])),
  )
  useToasts()
  return (
    <label className={styles.part}>
      <input type="checkbox" ref={box} autoComplete="off" />
      {isSaved ? 'Saved' : 'Save'} <Unseen>this {CALLED[part.kind]}</Unseen>
    </label>
  )
}
