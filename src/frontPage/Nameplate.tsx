import { counted } from '../furniture/counted.ts'
import { labelClass } from '../furniture/Label.tsx'
import { Link } from '../furniture/Link.tsx'
import { countryName, languageName } from '../furniture/names.ts'
import { papersFromPath, papersInPath, publicationPath } from '../links/paths.ts'
import { formatCivilDate } from '../paper/civilDate.ts'
import type { Front } from '../paper/printed.ts'

import styles from './Nameplate.module.css'

/** The newspaper's name over a double rule, with where it comes from and when it came out. */
export function Nameplate({ front }: { front: Front }) {
  const { publication, edition, stories, briefs } = front
  const { slug, name, language, country, direction } = publication
  return (
    <header className={styles.plate}>
      <div className={labelClass('interface', 'soft')}>
        <Link to={papersInPath(language)}>Newspapers in {languageName(language)}</Link>
        {country && <Link to={papersFromPath(country)}>Newspapers from {countryName(country)}</Link>}
      </div>
      <h1 tabIndex={-1} lang={language} dir={direction}>
        <Link to={publicationPath(slug)}>{name}</Link>
      </h1>
      <div className={`${styles.day} ${labelClass('interface', 'soft')}`}>
        {edition ? <time dateTime={edition}>{formatCivilDate(edition, 'en')}</time> : <span>Undated</span>}
        <span>
          {counted(stories.length, 'story', 'stories')}
          {briefs.length > 0 && ` · ${counted(briefs.length, 'brief', 'briefs')}`}
        </span>
      </div>
    </header>
  )
}
