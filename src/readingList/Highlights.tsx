import { useEffect, useMemo, useRef, useState } from 'react'
import type { Article } from '../paper/article.ts'
import {
  COLOURS,
  highlightsIn,
  type KeptHighlight,
  keepHighlight,
  removeHighlights,
} from '../shelf/highlight.ts'
import { act } from './acts.ts'
import styles from './Highlights.module.css'
import { useFacts } from './useShelf.ts'

type HighlightsProps = {
  article: Article
  /** What is set of a passage; nothing where its words are gone. */
  rangesOf: (passage: string) => Range[]
}

type Painted = KeptHighlight & { readonly ranges: readonly Range[] }

/** Paints what the reader has marked in a story, and opens it where it is pressed. */
export function Highlights({ article, rangesOf }: HighlightsProps) {
  const facts = useFacts()
  const [opened, setOpened] = useState<string | null>(null)
  const painted = useMemo(
    () =>
      highlightsIn(facts)
        .filter((one) => isOf(one, article))
        .map((one): Painted => ({ ...one, ranges: rangesOf(one.passage) })),
    [facts, article, rangesOf],
  )
  useEffect(() => {
    paint(painted)
    return () => paint([])
  }, [painted])
  useEffect(() => {
    const onClick = ({ target, clientX, clientY }: MouseEvent) => {
      if (
        !getSelection()?.isCollapsed ||
        (target instanceof Element && target.closest(`a, button, dialog, .${styles.editor}`))
      )
        return
      setOpened(painted.find(({ ranges }) => isAt(ranges, clientX, clientY))?.id ?? null)
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [painted])
  const open = painted.find(({ id }) => id === opened)
  const gone = painted.filter(({ ranges }) => ranges.length === 0)
  return (
    <>
      <Listed painted={painted} onOpen={setOpened} />
      {gone.length > 0 && (
        <p className={styles.gone} lang="en">
          The text has changed: the words of {gone.length} of your highlights are not in it any more. They are
          kept on your page of highlights.
        </p>
      )}
      {open && <Editor key={open.id} highlight={open} onClose={() => setOpened(null)} />}
    </>
  )
}

/** Highlights are painted, not set, so that keyboards and readers by ear need a list of them. */
function Listed({ painted, onOpen }: { painted: readonly Painted[]; onOpen: (id: string) => void }) {
  const shown = painted.filter(({ ranges }) => ranges.length > 0)
  if (shown.length === 0) return null
  return (
    <section aria-label="Your highlights in this story" className={styles.listed} lang="en">
      <ul>
        {shown.map(({ id, words, ranges }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
                onOpen(id)
              }}
            >
              <bdi>{words.length > 80 ? `${words.slice(0, 80)}…` : words}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Editor({ highlight, onClose }: { highlight: Painted; onClose: () => void }) {
  const box = useRef<HTMLElement>(null)
  // At once: the shelf says so only when both stores have it.
  const [colour, setColour] = useState(highlight.colour)
  const { ranges, id, ...kept } = highlight
  const { left = 0, bottom = 0 } = ranges.at(-1)?.getBoundingClientRect() ?? {}
  useEffect(() => box.current?.focus({ preventScroll: true }), [])
  const change = (label: string, some: Partial<KeptHighlight>) =>
    void act(label, keepHighlight(id, { ...kept, colour, ...some }))
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label="Highlight"
      className={styles.editor}
      style={{ left: Math.max(8, Math.min(left, innerWidth - 300)) + scrollX, top: bottom + 8 + scrollY }}
      lang="en"
    >
      <fieldset>
        <legend>Colour</legend>
        {COLOURS.map((one) => (
          <label key={one} data-colour={one}>
            <input
              type="radio"
              name={`colour-${id}`}
              checked={one === colour}
              onChange={() => {
                setColour(one)
                change(`Coloured ${one}`, { colour: one })
              }}
            />
            {one}
          </label>
        ))}
      </fieldset>
      <label>
        Note
        <textarea
          rows={3}
          defaultValue={kept.note}
          onBlur={({ target }) => {
            const note = target.value.trim()
            if (note !== kept.note) change('Note kept', { note })
          }}
        />
      </label>
      <p>
        <button type="button" onClick={onClose}>
          Done
        </button>
        <button
          type="button"
          onClick={() => {
            void act('Highlight removed', removeHighlights([id]))
            onClose()
          }}
        >
          Remove
        </button>
      </p>
    </section>
  )
}

function isOf(one: KeptHighlight, { publication, edition, slug }: Article): boolean {
  return one.publication === publication && one.edition === edition && one.slug === slug
}

/** Where browsers have no custom highlights, the words stay plain; the list of them is there all the same. */
function paint(painted: readonly Painted[]): void {
  if (!('highlights' in CSS)) return
  for (const colour of COLOURS) {
    const ranges = painted.filter((one) => one.colour === colour).flatMap((one) => one.ranges)
    if (ranges.length === 0) CSS.highlights.delete(`mark-${colour}`)
    else CSS.highlights.set(`mark-${colour}`, new Highlight(...ranges))
  }
}

function isAt(ranges: readonly Range[], x: number, y: number): boolean {
  return ranges.some((range) =>
    [...range.getClientRects()].some(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    ),
  )
}
