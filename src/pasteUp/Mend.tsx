import { type FormEvent, useState } from 'react'
import { labelClass } from '../furniture/Label.tsx'
import { quotedText } from '../paper/article.ts'
import { directionOf } from '../paper/publication.ts'
import type { Fault } from '../paper/result.ts'
import type { Cutting } from '../shelf/cutting.ts'
import { markAtDesk } from './askDesk.ts'
import styles from './Desk.module.css'
import { fieldName } from './fieldName.ts'
import { carriedOver, formOf, type MendForm, mended, quotationMends, withQuotations } from './mending.ts'

/** What mending needs. */
export type MendProps = {
  cutting: Cutting
  onMended: (cutting: Cutting) => void
  /** Whether nothing can be set now. */
  isClosed?: boolean
}

/** Fields of one line, with what may stand in them. */
const LINES: readonly (readonly [field: keyof MendForm, label: string, hint?: string])[] = [
  ['paper', 'Newspaper'],
  ['edition', 'Date', 'like 2018-03-14; empty: undated'],
  ['language', 'Language', 'en, fr, ar …'],
  ['section', 'Section'],
  ['page', 'Page'],
  ['kicker', 'Kicker'],
]
/** Fields of several, with how many are shown. */
const TEXTS: readonly (readonly [field: keyof MendForm, label: string, rows: number, hint?: string])[] = [
  ['headline', 'Headline', 2],
  ['standfirst', 'Standfirst', 2],
  ['byline', 'By', 2, 'One on each line: name, role'],
  [
    'body',
    'Text',
    14,
    'A blank line between paragraphs; ## before a crosshead; - before each item of a list',
  ],
  ['briefs', 'Briefs', 4, 'A blank line between them'],
  ['people', 'People', 3, 'One on each line; where there is none, found when the text changes'],
]

/** Every field of a cutting, to be mended by hand. */
export function Mend({ cutting, onMended, isClosed = false }: MendProps) {
  const { article } = cutting
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [said, setSaid] = useState('')
  const form = formOf(cutting)
  const direction = directionOf(article.language)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = typedIn(event.currentTarget)
    const result = mended(cutting, { ...form, ...typed })
    const spoken = withQuotations(cutting, typedQuotations(typed, article.quotations.length))
    const found = [result, spoken].flatMap((one) => (one.ok ? [] : one.faults))
    setFaults(found)
    if (!result.ok || !spoken.ok) {
      setSaid('Not set yet: see what is wrong above.')
      const field = event.currentTarget.elements.namedItem(formName(found[0]?.path ?? ''))
      if (field instanceof HTMLElement) field.focus()
      return
    }
    const { cutting: next, hasNewText } = result.value
    if (hasNewText) setSaid('Marking up the new text …')
    const marked = hasNewText ? await markAtDesk(next.article) : next.article
    // What was said of quotations goes with their words.
    const whole =
      marked && withQuotations({ ...next, article: marked }, carriedOver(spoken.value.article, marked))
    setSaid(whole?.ok ? '' : 'The new text could not be marked up. Nothing was changed: try again.')
    if (whole?.ok) onMended(whole.value)
  }
  const mends = quotationMends(article)
  const isFaulty = (field: string) => faults.some(({ path }) => formName(path) === field)
  return (
    <form onSubmit={(event) => void submit(event)} className={styles.mend}>
      <div className={styles.known}>
        {LINES.map(([field, label, hint]) => (
          <label key={field}>
            {label}
            <input
              name={field}
              defaultValue={form[field]}
              placeholder={hint}
              dir="auto"
              aria-invalid={isFaulty(field) || undefined}
            />
          </label>
        ))}
      </div>
      {TEXTS.map(([field, label, rows, hint]) => (
        <label key={field}>
          {label} {hint && <span className={labelClass('interface', 'soft')}>{hint}</span>}
          <textarea
            name={field}
            defaultValue={form[field]}
            aria-invalid={isFaulty(field) || undefined}
            rows={rows}
            lang={article.language}
            dir={direction}
          />
        </label>
      ))}
      {article.quotations.length > 0 && (
        <fieldset>
          <legend>Quotations</legend>
          {article.quotations.map((quotation, index) => (
            <div key={`${quotation.paragraph} ${quotation.start}`} className={styles.quotation}>
              <p lang={article.language} dir={direction}>
                {quotedText(article, quotation)}
              </p>
              <label>
                Said by
                <input
                  name={`speaker-${index}`}
                  defaultValue={mends[index]?.speaker}
                  dir="auto"
                  aria-invalid={isFaulty(`speaker-${index}`) || undefined}
                />
              </label>
              <label className={styles.box}>
                <input type="checkbox" name={`large-${index}`} defaultChecked={mends[index]?.isLarge} />
                Set large
              </label>
            </div>
          ))}
        </fieldset>
      )}
      {faults.map(({ path, message }) => (
        <p key={`${path} ${message}`} className={styles.fault}>
          {path && `${fieldName(path)}: `}
          {message}
        </p>
      ))}
      <p className={styles.ways}>
        <button type="submit" className={styles.main} disabled={isClosed}>
          Set it so
        </button>
        <span role="status">{said}</span>
      </p>
    </form>
  )
}

function typedQuotations(typed: Readonly<Record<string, string>>, count: number) {
  return Array.from({ length: count }, (_, index) => ({
    speaker: typed[`speaker-${index}`] ?? '',
    isLarge: `large-${index}` in typed,
  }))
}

/** The field of the form that a fault is about. */
function formName(path: string): string {
  const [field = '', place] = path.split('.')
  return field === 'quotations' ? `speaker-${place}` : field
}

/** What stands in the fields; forms send line breaks in two characters. */
function typedIn(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    [...new FormData(form)].map(([field, value]) => [field, String(value).replaceAll('\r\n', '\n')]),
  )
}
