import { counted } from '../furniture/counted.ts'
import { labelClass } from '../furniture/Label.tsx'
import { Link } from '../furniture/Link.tsx'
import { countryName, languageName } from '../furniture/names.ts'
import { editionPath, papersFromPath, papersInPath, publicationPath } from '../links/paths.ts'
import { formatCivilDate } from '../paper/civilDate.ts'
import type { EditionEntry, Editions } from '../paper/printed.ts'
import styles from './EditionList.module.css'

/** A newspaper's editions of one year by date, and the way to its other years. */
export function EditionList({ editions }: { editions: Editions }) {
  const { publication, years, year } = editions
  const { slug, name, language, country, direction } = publication
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 tabIndex={-1} lang={language} dir={direction}>
          {name}
        </h1>
        <p className={labelClass('interface', 'soft')}>
          <Link to={papersInPath(language)}>Newspapers in {languageName(language)}</Link>
          {country && <Link to={papersFromPath(country)}>Newspapers from {countryName(country)}</Link>}
        </p>
      </header>
      {years.length > 1 && (
        <nav aria-label="Years" className={`${styles.years} ${labelClass('interface')}`}>
          {years.map((entry) => (
            <Link
              key={entry.year}
              to={publicationPath(slug, entry.year)}
              aria-current={entry.year === year ? 'true' : undefined}
            >
              {entry.year} <span className={styles.count}>{entry.editions}</span>
            </Link>
          ))}
        </nav>
      )}
      {monthsOf(editions.editions).map(([month, entries]) => (
        <section key={month} className={styles.month} aria-label={month}>
          <h2 className={labelClass('caps')}>{month}</h2>
          <ol>
            {entries.map((entry) => (
              <Edition key={entry.edition ?? 'undated'} entry={entry} editions={editions} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Edition({ entry, editions }: { entry: EditionEntry; editions: Editions }) {
  const { slug, language, direction } = editions.publication
  const { edition, headline, stories, briefs } = entry
  return (
    <li className={styles.edition}>
      <Link to={editionPath(slug, edition)} className={styles.day}>
        {edition ? <time dateTime={edition}>{formatCivilDate(edition, 'en', 'day')}</time> : 'Undated'}
      </Link>
      <p className={styles.headline} lang={language} dir={direction}>
        {headline}
      </p>
      <p className={labelClass('interface', 'soft')}>
        {counted(stories, 'story', 'stories')}
        {briefs > 0 && ` · ${counted(briefs, 'brief', 'briefs')}`}
      </p>
    </li>
  )
}

/** Editions under their months, in the order they come: `March 2018`, or `Without a date`. */
function monthsOf(editions: readonly EditionEntry[]): [string, EditionEntry[]][] {
  const months = new Map<string, EditionEntry[]>()
  for (const entry of editions) {
    const month = entry.edition ? formatCivilDate(entry.edition, 'en', 'month') : 'Without a date'
    months.set(month, [...(months.get(month) ?? []), entry])
  }
  return [...months]
}
