import { useEffect, useMemo, useRef, useState } from 'react'
import { labelClass } from '../furniture/Label.tsx'
import { shortened } from '../furniture/shortened.ts'
import type { Article } from '../paper/article.ts'
import type { Cutting } from '../shelf/cutting.ts'
import styles from './Desk.module.css'
import type { StoryReading, Stretch } from './deskWork.ts'
import { fieldName } from './fieldName.ts'
import { RepairChoices } from './RepairChoices.tsx'

/** The longest printed text that is shown, in UTF-16 units. */
const MOST_SHOWN = 60_000
/** How far from its top the words of a field are shown, in pixels. */
const LEAD = 40
/** The longest value that is repeated beside it, in UTF-16 units. */
const LONGEST_VALUE = 90

type HowReadProps = {
  story: StoryReading
  cutting: Cutting
  /** Null where it is kept already: then it is changed on its own page. */
  onChange: ((cutting: Cutting) => void) | null
}

/** Where every word of a cutting went: the printed text, and the fields that were made of it. */
export function HowRead({ story, cutting, onChange }: HowReadProps) {
  const [field, setField] = useState<string | null>(null)
  const { printed } = story.cutting
  const page = useRef<HTMLPreElement>(null)
  useEffect(() => {
    const lit = field === null ? null : page.current?.querySelector<HTMLElement>('[data-lit]')
    // Only the printed text moves, not the page under the reader's hand.
    if (lit && page.current) page.current.scrollTop = lit.offsetTop - page.current.offsetTop - LEAD
  }, [field])
  const runs = useMemo(() => runsOf(printed.slice(0, MOST_SHOWN), story.stretches), [printed, story])
  return (
    <div className={styles.how}>
      {printed && (
        <div>
          <h5 className={labelClass('caps', 'soft')}>As it was brought in</h5>
          <pre ref={page} className={styles.printed} dir="auto">
            {runs.map(({ start, text, stretch }) =>
              stretch === null ? (
                text
              ) : stretch.field === null ? (
                <del key={start} title={`Left out: ${stretch.reason}`}>
                  {text}
                </del>
              ) : (
                <span
                  key={start}
                  title={fieldName(stretch.field)}
                  data-lit={stretch.field === field ? '' : undefined}
                >
                  {text}
                </span>
              ),
            )}
          </pre>
          {printed.length > MOST_SHOWN && <p>The rest is not shown here; all of it was read.</p>}
        </div>
      )}
      <div>
        <h5 className={labelClass('caps', 'soft')}>What the desk made of it</h5>
        <dl className={styles.fields} onMouseLeave={() => setField(null)}>
          {story.fields.map((account) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same
            <div key={account.field} onMouseEnter={() => setField(account.field)}>
              <dt>{fieldName(account.field)}</dt>
              <dd dir="auto">{shortened(account.printed, LONGEST_VALUE)}</dd>
              <dd>
                <button
                  type="button"
                  className={styles.lines}
                  aria-pressed={account.field === field}
                  onClick={() => setField(account.field === field ? null : account.field)}
                  onFocus={() => setField(account.field)}
                >
                  {account.lines[0] === account.lines[1]
                    ? `line ${account.lines[0]}`
                    : `lines ${account.lines[0]} to ${account.lines[1]}`}
                </button>
              </dd>
            </div>
          ))}
          {setByDesk(cutting.article, story).map(([name, value]) => (
            <div key={`${name} ${value}`}>
              <dt>{name}</dt>
              <dd dir="auto">{shortened(value, LONGEST_VALUE)}</dd>
              <dd className={labelClass('interface', 'soft')}>set by the desk</dd>
            </div>
          ))}
        </dl>
        <RepairChoices cutting={cutting} made={story.cutting.article.repairs} onChange={onChange} />
      </div>
    </div>
  )
}

type Run = { readonly start: number; readonly text: string; readonly stretch: Stretch | null }

/** A text divided where its stretches begin and end; they do not overlap. */
function runsOf(text: string, stretches: readonly Stretch[]): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const stretch of stretches) {
    if (stretch.start < at || stretch.start >= text.length) continue
    if (stretch.start > at) runs.push({ start: at, text: text.slice(at, stretch.start), stretch: null })
    runs.push({ start: stretch.start, text: text.slice(stretch.start, stretch.end), stretch })
    at = stretch.end
  }
  if (at < text.length) runs.push({ start: at, text: text.slice(at), stretch: null })
  return runs
}

/** What nothing in the cutting says in so many words. */
function setByDesk(
  { language, people, quotations, pullQuotes, briefs }: Article,
  { fields }: StoryReading,
): [string, string][] {
  const speakers = [...new Set(quotations.flatMap(({ speaker }) => speaker ?? []))]
  const all: [string, string][] = [
    ['Language', fields.some(({ field }) => field === 'language') ? '' : language],
    ['People', people.join(', ')],
    ['People of briefs', [...new Set(briefs.flatMap((brief) => brief.people))].join(', ')],
    ['Quotations', quotations.length > 0 ? String(quotations.length) : ''],
    ['Speakers', speakers.join(', ')],
    ['Pull quotes', pullQuotes.length > 0 ? String(pullQuotes.length) : ''],
  ]
  return all.filter(([, value]) => value !== '')
}
