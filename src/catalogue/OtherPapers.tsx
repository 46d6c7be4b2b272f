import { labelClass } from '../furniture/Label.tsx'
import { Link } from '../furniture/Link.tsx'
import { editionPath, papersPath } from '../links/paths.ts'
import { formatCivilDate } from '../paper/civilDate.ts'
import type { CatalogueEntry } from '../paper/printed.ts'
import styles from './OtherPapers.module.css'

/** How many newspapers stand beneath the front page; the rest are one link away. */
const MOST_SHOWN = 6

/** The newest editions of other newspapers, by name and lead. */
export function OtherPapers({ papers }: { papers: readonly CatalogueEntry[] }) {
  if (papers.length === 0) return null
  return (
    <section className={styles.papers} aria-labelledby="other-papers">
      <header>
        <h2 id="other-papers" className={labelClass('caps')}>
          Other newspapers
        </h2>
        <Link to={papersPath} className={labelClass('interface', 'soft')}>
          All newspapers
        </Link>
      </header>
      <ul>
        {papers.slice(0, MOST_SHOWN).map(({ slug, name, language, direction, last, headline }) => (
          <li key={slug} lang={language} dir={direction}>
            <p className={labelClass('interface', 'soft')}>
              <bdi>{name}</bdi>
              {last && (
                <>
                  {' · '}
                  <bdi lang="en">
                    <time dateTime={last}>{formatCivilDate(last, 'en', 'short')}</time>
                  </bdi>
                </>
              )}
            </p>
            <h3>
              <Link to={editionPath(slug, last)}>{headline}</Link>
            </h3>
          </li>
        ))}
      </ul>
    </section>
  )
}
