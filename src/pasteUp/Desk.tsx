import {
  type DragEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Brought } from '../desk/draftFields.ts'
import { counted } from '../furniture/counted.ts'
import { labelClass } from '../furniture/Label.tsx'
import type { Result } from '../paper/result.ts'
import type { Cutting } from '../shelf/cutting.ts'
import { readAtDesk } from './askDesk.ts'
import styles from './Desk.module.css'
import { type BroughtFile, cuttingsOf, deskTop, type OnDesk } from './deskTop.ts'
import { ReadFile } from './ReadFile.tsx'

/** What can be done with cuttings, and how they are set. */
export type DeskHands = {
  /** @returns Whether they are kept. */
  readonly keep: (cuttings: readonly Cutting[]) => Promise<boolean>
  /** A cutting as it is read. */
  readonly set: (cutting: Cutting) => ReactNode
  /** Ids of the cuttings that are kept. */
  readonly kept: ReadonlySet<string>
}

type DeskProps = {
  hands: DeskHands
  /** What another program has handed over. */
  handed: readonly BroughtFile[]
  /** What stands beneath the place where texts are brought in. */
  children: ReactNode
}

/** How many files are shown at once. */
const STEP = 50

/** The import desk: newspaper text goes in, and set stories come out, with all that was done to them. */
export function Desk({ hands, handed, children }: DeskProps) {
  const onDesk = useSyncExternalStore(deskTop.watch, deskTop.read, readNothing)
  const [shown, setShown] = useState(STEP)
  /** Whether the reader waits for what was brought in, to be led to it. */
  const isAwaited = useRef(false)
  const results = useRef<HTMLHeadingElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const change = (key: number, next: Partial<OnDesk>) =>
    deskTop.change((all) => all.map((one) => (one.key === key ? { ...one, ...next } : one)))
  const read = async (one: OnDesk) => {
    const result = await one.file
      .bytes()
      .then((bytes) => readAtDesk(bytes, one.known))
      .catch(() => UNREADABLE)
    change(one.key, { read: result })
  }
  const bring = async (files: readonly BroughtFile[]) => {
    const added = files.map(
      (file): OnDesk => ({ key: deskTop.nextKey(), file, known: {}, read: null, mends: new Map() }),
    )
    isAwaited.current = true
    deskTop.change((all) => [...added, ...all])
    // One after the other: all at once might be more than the device can hold.
    for (const one of added) await read(one)
  }
  const readAgain = (one: OnDesk, known: Brought) => {
    const again: OnDesk = { ...one, known, read: null, mends: new Map() }
    isAwaited.current = true
    change(one.key, again)
    void read(again)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are handed over once
  useEffect(() => {
    if (handed.length > 0) void bring(handed)
  }, [handed])
  const done = onDesk.filter((one) => one.read !== null).length
  const isReading = done < onDesk.length
  useEffect(() => {
    if (done === 0 || isReading || !isAwaited.current) return
    isAwaited.current = false
    results.current?.focus({ preventScroll: false })
  }, [done, isReading])
  return (
    <div className={styles.page}>
      <h1 tabIndex={-1}>Import desk</h1>
      <p className={styles.about}>
        Bring newspaper text, and read it as it deserves: an export from PressReader, Nexis, Factiva or
        ProQuest, or any plain text with a headline. It is read on this device and sent nowhere.
      </p>
      <BringIn field={field} onBring={(files) => void bring(files)} />
      <div role="status" className={`${styles.state} ${labelClass('interface', 'soft')}`}>
        {isReading && (
          <p>
            <progress
              aria-label="Files read"
              {...(onDesk.length > 1 && { max: onDesk.length, value: done })}
            />{' '}
            Reading {onDesk.length > 1 && `${done + 1} of ${onDesk.length}: `}
            <bdi>{onDesk.find((one) => one.read === null)?.file.name}</bdi>
          </p>
        )}
        {!isReading && onDesk.length > 0 && <p>{summary(onDesk)}</p>}
      </div>
      {onDesk.length > 0 && (
        <section aria-labelledby="desk-results">
          <h2 id="desk-results" tabIndex={-1} ref={results} className={styles.heading}>
            On the desk
          </h2>
          {onDesk.length > 1 && !isReading && (
            <p className={styles.ways}>
              <button
                type="button"
                className={styles.main}
                onClick={() => void hands.keep(onDesk.flatMap(cuttingsOf))}
              >
                Keep everything
              </button>
              <button
                type="button"
                onClick={() => {
                  deskTop.change(() => [])
                  field.current?.focus()
                }}
              >
                Clear the desk
              </button>
            </p>
          )}
          {onDesk
            .slice(0, shown)
            .map(
              (one) =>
                one.read && (
                  <ReadFile
                    key={one.key}
                    onDesk={one}
                    hands={hands}
                    isOnly={onDesk.length === 1}
                    onReadAgain={(known) => readAgain(one, known)}
                    onMend={(firstLine, cutting) =>
                      change(one.key, { mends: new Map(one.mends).set(firstLine, cutting) })
                    }
                  />
                ),
            )}
          {onDesk.length > shown && (
            <p>
              <button type="button" onClick={() => setShown(shown + STEP)}>
                Show {Math.min(STEP, onDesk.length - shown)} more files
              </button>
            </p>
          )}
        </section>
      )}
      {children}
    </div>
  )
}

const NOTHING: readonly OnDesk[] = []

function readNothing(): readonly OnDesk[] {
  return NOTHING
}

const UNREADABLE: Result<never> = {
  ok: false,
  faults: [{ path: '', message: 'The browser could not read this file. Was it moved, or is it a folder?' }],
}

function summary(onDesk: readonly OnDesk[]): string {
  const [only, ...others] = onDesk
  if (only && others.length === 0 && cuttingsOf(only).length === 0)
    return 'No story yet: see below what is missing.'
  const stories = onDesk.flatMap(cuttingsOf).length
  const faulty = onDesk.filter(({ read }) => read && (!read.ok || read.value.faults.length > 0)).length
  const files = onDesk.length === 1 ? '' : ` from ${counted(onDesk.length, 'file', 'files')}`
  return `${counted(stories, 'story', 'stories')}${files}${faulty > 0 ? `; ${counted(faulty, 'file has', 'files have')} something that could not be read` : ''}.`
}

/** React's own ids depend on what stands above: the printed page and the app would have different ones. */
const FIELD_ID = 'cutting-text'

type BringInProps = {
  field: RefObject<HTMLTextAreaElement | null>
  onBring: (files: readonly BroughtFile[]) => void
}

/** The place where a text is pasted, dropped or chosen. */
function BringIn({ field, onBring }: BringInProps) {
  const chooser = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const [isEmpty, setIsEmpty] = useState(false)
  const readPasted = () => {
    const text = field.current?.value ?? ''
    setIsEmpty(text.trim() === '')
    if (text.trim() === '') return field.current?.focus()
    onBring([{ name: 'Pasted text', bytes: async () => text }])
  }
  const drop = (event: DragEvent) => {
    const files = [...event.dataTransfer.files]
    setIsOver(false)
    // A text that is dropped goes into the field, as everywhere.
    if (files.length === 0) return
    event.preventDefault()
    onBring(files.map(fileBrought))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files can be chosen with the button as well
    <div
      className={isOver ? `${styles.bring} ${styles.over}` : styles.bring}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <label htmlFor={FIELD_ID} className={labelClass('caps', 'soft')}>
        Paste a cutting
      </label>
      <textarea
        id={FIELD_ID}
        ref={field}
        rows={8}
        dir="auto"
        spellCheck={false}
        placeholder="The newspaper’s name, the headline, then the text …"
        aria-describedby={isEmpty ? `${FIELD_ID}-empty` : undefined}
      />
      {isEmpty && (
        <p id={`${FIELD_ID}-empty`} role="alert" className={labelClass('interface', 'red')}>
          There is nothing in the field yet.
        </p>
      )}
      <p className={styles.ways}>
        <button type="button" className={styles.main} onClick={readPasted}>
          Read it
        </button>
        <button type="button" onClick={() => chooser.current?.click()}>
          Choose files…
        </button>
        <span className={labelClass('interface', 'soft')}>or drop them here</span>
      </p>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label="Files to read"
        accept=".txt,.text,.json,text/plain,application/json"
        onChange={({ target }) => {
          onBring([...(target.files ?? [])].map(fileBrought))
          target.value = ''
        }}
      />
    </div>
  )
}

function fileBrought(file: File): BroughtFile {
  return { name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) }
}
