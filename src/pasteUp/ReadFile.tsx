import { type FormEvent, useState } from 'react'
import type { Brought } from '../desk/draftFields.ts'
import { counted } from '../furniture/counted.ts'
import { labelClass } from '../furniture/Label.tsx'
import type { Cutting } from '../shelf/cutting.ts'
import styles from './Desk.module.css'
import type { DeskHands } from './Desk.tsx'
import { cuttingsOf, type OnDesk } from './deskTop.ts'
import { fieldName } from './fieldName.ts'
import { StoryProof } from './StoryProof.tsx'

/** How many lines are named for one reason. */
const MOST_LINES = 6
/** How many stories are shown at once. */
const STEP = 50

type ReadFileProps = {
  onDesk: OnDesk
  hands: DeskHands
  /** Whether nothing else is on the desk, so that its story is opened at once. */
  isOnly: boolean
  onReadAgain: (known: Brought) => void
  /** Takes a story as it was changed by hand. @param firstLine - Which one: the line that it begins on. */
  onMend: (firstLine: number, cutting: Cutting) => void
}

/** What one file was and what became of it: its stories, what stands in none, and what could not be read. */
export function ReadFile({ onDesk, hands, isOnly, onReadAgain, onMend }: ReadFileProps) {
  const [shown, setShown] = useState(STEP)
  const {
    read: result,
    known,
    mends,
    file: { name },
  } = onDesk
  if (!result) return null
  if (!result.ok)
    return (
      <section className={styles.file} aria-label={name}>
        <h3>
          <bdi>{name}</bdi>
        </h3>
        {result.faults.map(({ path, message }) => (
          <p key={`${path} ${message}`} className={styles.fault}>
            {path && `${fieldName(path)}: `}
            {message}
          </p>
        ))}
      </section>
    )
  const { format, encoding, stories, drops, faults } = result.value
  const lacksPaper = faults.some(({ path }) => path === 'publication')
  const isNothing = stories.length === 0 && faults.length === 0
  return (
    <section className={styles.file} aria-label={name}>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <p className={labelClass('interface', 'soft')}>
        Read as {format}, {encoding}: {counted(stories.length, 'story', 'stories')}
      </p>
      {isNothing && <p className={styles.fault}>There is no story in this.</p>}
      {faults.map(({ line, message }) => (
        <p key={`${line} ${message}`} className={styles.fault}>
          Line {line}: {message}
        </p>
      ))}
      <Known
        known={known}
        isOpen={lacksPaper || known.publication !== undefined}
        isMended={mends.size > 0}
        onReadAgain={onReadAgain}
      />
      {stories.length > 1 && (
        <p>
          <button type="button" className={styles.main} onClick={() => void hands.keep(cuttingsOf(onDesk))}>
            Keep all {stories.length}
          </button>
        </p>
      )}
      {stories.slice(0, shown).map((story) => (
        <StoryProof
          key={story.firstLine}
          story={story}
          cutting={mends.get(story.firstLine) ?? story.cutting}
          hands={hands}
          onChange={(cutting) => onMend(story.firstLine, cutting)}
          isOpen={isOnly && stories.length === 1}
        />
      ))}
      {stories.length > shown && (
        <p>
          <button type="button" onClick={() => setShown(shown + STEP)}>
            Show {Math.min(STEP, stories.length - shown)} more
          </button>
        </p>
      )}
      {drops.length > 0 && (
        <details className={styles.aside}>
          <summary>
            Left out:{' '}
            {counted(
              drops.reduce((sum, { times }) => sum + times, 0),
              'stretch',
              'stretches',
            )}{' '}
            of the file
          </summary>
          <ul>
            {drops.map(({ reason, times, lines }) => (
              <li key={reason}>
                {times} × {reason}{' '}
                <span className={labelClass('interface', 'soft')}>
                  {lines.length === 1 ? 'line' : 'lines'} {lines.slice(0, MOST_LINES).join(', ')}
                  {lines.length > MOST_LINES && ' …'}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

type KnownProps = {
  known: Brought
  isOpen: boolean
  isMended: boolean
  onReadAgain: (known: Brought) => void
}

/** What a reader knows of a file that it does not say, or says wrongly; the file is read again with it. */
function Known({ known, isOpen, isMended, onReadAgain }: KnownProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const entries = [...new FormData(event.currentTarget)].flatMap(([field, value]): [string, string][] =>
      typeof value === 'string' && value.trim() !== '' ? [[field, value.trim()]] : [],
    )
    onReadAgain(Object.fromEntries(entries))
  }
  return (
    <details className={styles.aside} open={isOpen}>
      <summary>Add newspaper, date or language</summary>
      <form onSubmit={submit} className={styles.known}>
        <label>
          Newspaper
          <input name="publication" defaultValue={known.publication} maxLength={200} />
        </label>
        <label>
          Date
          <input name="edition" type="date" defaultValue={known.edition} />
        </label>
        <label>
          Section
          <input name="section" defaultValue={known.section} maxLength={100} />
        </label>
        <label>
          Language
          <input
            name="language"
            defaultValue={known.language}
            placeholder="en, fr, ar …"
            pattern="[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"
            maxLength={20}
          />
        </label>
        <button type="submit">Read it again{isMended && ', without your changes'}</button>
      </form>
    </details>
  )
}
