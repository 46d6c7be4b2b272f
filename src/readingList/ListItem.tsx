import { useSortable } from '@dnd-kit/sortable'
import { type KeyboardEvent, useState } from 'react'
import { labelClass, Unseen } from '../furniture/Label.tsx'
import { Link } from '../furniture/Link.tsx'
import { formatCivilDate } from '../paper/civilDate.ts'
import { archive, finish, noteOn, takeOut } from '../shelf/changes.ts'
import type { Item, ReadingList } from '../shelf/fold.ts'
import { type Piece, pieceHref } from '../shelf/piece.ts'
import { LONGEST_NOTE } from '../shelf/values.ts'
import { act } from './acts.ts'
import { formatShort, secondsLeft } from './duration.ts'
import styles from './Lists.module.css'
import { percentRead } from './shownList.ts'

type ListItemProps = {
  item: Item
  /** The list that it is shown in; null where that makes itself. */
  list: ReadingList | null
  index: number
  /** Null where the order is not the reader's. */
  onMove: OnMove | null
  /** Whether it is chosen among others, and what changes that; null while nothing is. */
  choice: { isChosen: boolean; onChoose: (isChosen: boolean) => void } | null
}

/** Moves what is shown at an index to another. */
type OnMove = (from: number, to: number) => void

/** A piece of a list: where it is from, its title, how much is left, the reader's note, and what can be done with it. */
export function ListItem({ item, list, index, onMove, choice }: ListItemProps) {
  const { piece, note } = item
  const left = secondsLeft(item)
  const percent = percentRead(item)
  const grip = useSortable({ id: item.id, disabled: onMove === null })
  return (
    <li
      ref={grip.setNodeRef}
      className={styles.item}
      data-dragged={grip.isDragging ? '' : undefined}
      style={
        grip.transform ? { translate: `0 ${grip.transform.y}px`, transition: grip.transition } : undefined
      }
    >
      {choice && (
        <input
          type="checkbox"
          className={styles.choice}
          aria-label={`Choose ${piece.title}`}
          checked={choice.isChosen}
          onChange={({ target }) => choice.onChoose(target.checked)}
        />
      )}
      {onMove && <Handle title={piece.title} index={index} onMove={onMove} grip={grip} />}
      <div>
        <p className={labelClass('caps', 'soft')}>{originOf(piece)}</p>
        <h2 lang={piece.language} dir="auto">
          <Title piece={piece} />
        </h2>
        {percent > 0 && item.finished === null && (
          <progress className={styles.progress} max={100} value={percent} aria-label="Read">
            {percent} %
          </progress>
        )}
        <Note key={note} id={item.id} note={note} />
        <Acts item={item} list={list} />
      </div>
      {left > 0 && (
        <p className={labelClass('interface', 'soft')}>
          {formatShort(left)}
          {percent > 0 && ' left'}
        </p>
      )}
    </li>
  )
}

function Title({ piece }: { piece: Piece }) {
  if (piece.kind === 'link') {
    return (
      <a href={piece.url} rel="noopener noreferrer" referrerPolicy="no-referrer" target="_blank">
        {piece.title}
        <Unseen> (another site, opens by itself)</Unseen>
      </a>
    )
  }
  return (
    <Link to={pieceHref(piece)}>
      {piece.kind === 'brief' && <span className={styles.diamond}>♦ </span>}
      {isOthersWords(piece) ? `“${piece.title}”` : piece.title}
    </Link>
  )
}

function isOthersWords({ kind }: Piece): boolean {
  return kind === 'quote' || kind === 'passage'
}

function originOf(piece: Piece): string {
  if (piece.kind === 'link') return piece.source ?? new URL(piece.url).hostname
  if (piece.kind === 'cutting') return [piece.source, 'Your cutting'].filter(Boolean).join(' · ')
  const what = {
    story: piece.source ?? piece.publication,
    brief: 'In brief',
    quote: 'Pull quote',
    passage: 'Passage',
  }[piece.kind]
  return [what, piece.edition && formatCivilDate(piece.edition, 'en')].filter(Boolean).join(' · ')
}

type HandleProps = {
  title: string
  index: number
  onMove: OnMove
  grip: ReturnType<typeof useSortable>
}

/** Moves a piece: it is dragged, by mouse or by touch, or with the arrow keys while it has the focus. */
function Handle({ title, index, onMove, grip }: HandleProps) {
  const onKey = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    onMove(index, index + step)
  }
  return (
    <button
      type="button"
      ref={grip.setActivatorNodeRef}
      className={styles.handle}
      aria-label={`Move ${title}: arrow up, arrow down`}
      {...grip.listeners}
      onKeyDown={onKey}
    >
      <span aria-hidden="true">⠿</span>
    </button>
  )
}

function Note({ id, note }: { id: string; note: string }) {
  const [isEditing, setIsEditing] = useState(false)
  if (!isEditing) {
    return (
      <>
        {note && <p className={styles.note}>{note}</p>}
        <button type="button" className={styles.quiet} onClick={() => setIsEditing(true)}>
          {note ? 'Change note' : 'Add a note'}
        </button>
      </>
    )
  }
  return (
    <textarea
      aria-label="Note"
      className={styles.noteField}
      defaultValue={note}
      maxLength={LONGEST_NOTE}
      rows={2}
      // biome-ignore lint/a11y/noAutofocus: the reader has just asked to write here
      autoFocus
      onBlur={({ target }) => {
        setIsEditing(false)
        if (target.value.trim() !== note) void act('Note kept', noteOn(id, target.value.trim()))
      }}
    />
  )
}

function Acts({ item, list }: { item: Item; list: ReadingList | null }) {
  const { id, finished, archived } = item
  return (
    <span className={styles.acts}>
      <button
        type="button"
        className={styles.quiet}
        onClick={() =>
          void act(
            finished === null ? 'Finished' : 'Not finished',
            finish([id], finished === null ? Date.now() : null),
          )
        }
      >
        {finished === null ? 'Finished' : 'Not finished'}
      </button>
      <button
        type="button"
        className={styles.quiet}
        onClick={() =>
          void act(
            archived === null ? 'Put away' : 'Brought back',
            archive([id], archived === null ? Date.now() : null),
          )
        }
      >
        {archived === null ? 'Put away' : 'Bring back'}
      </button>
      {list && (
        <button
          type="button"
          className={styles.quiet}
          onClick={() => void act(`Removed from ${list.name}`, takeOut(list.id, [id]))}
        >
          Remove
        </button>
      )}
    </span>
  )
}
