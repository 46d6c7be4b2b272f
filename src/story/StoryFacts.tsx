import type { ReactNode } from 'react'
import { counted } from '../furniture/counted.ts'
import { labelClass } from '../furniture/Label.tsx'
import { Link } from '../furniture/Link.tsx'
import { countryName, languageName } from '../furniture/names.ts'
import { editionPath, publicationPath } from '../links/paths.ts'
import type { Article } from '../paper/article.ts'
import { formatCivilDate } from '../paper/civilDate.ts'
import type { Publication } from '../paper/publication.ts'
import { countWords, readingMinutes } from '../paper/readingMinutes.ts'
import styles from './StoryFacts.module.css'

type StoryFactsProps = {
  article: Article
  publication: Publication | null
  /** The newspaper’s name, where it has no page here. */
  paper?: string | undefined
  /** What can be done with the story. */
  actions?: ReactNode
}

/** Where the story stood, who wrote it, and how long it takes. */
export function StoryFacts({ article, publication, paper, actions }: StoryFactsProps) {
  const { edition, page, byline } = article
  const date = edition ? <time dateTime={edition}>{formatCivilDate(edition, 'en')}</time> : 'Undated'
  return (
    <aside className={styles.margin} aria-label="About this story" lang="en">
      <div className={styles.facts}>
        <dl>
          <div>
            <dt className={labelClass('caps', 'soft')}>Newspaper</dt>
            {paper && <dd className={styles.name}>{paper}</dd>}
            {publication && (
              <dd className={styles.name} lang={publication.language}>
                <Link to={publicationPath(publication.slug)}>{publication.name}</Link>
              </dd>
            )}
            {publication && (
              <dd className={labelClass('interface', 'soft')}>
                <bdi>{placeOf(publication)}</bdi>
              </dd>
            )}
            <dd className={labelClass('interface')}>
              <bdi>
                {paper ? date : <Link to={editionPath(article.publication, edition)}>{date}</Link>}
                {page !== undefined && `, page\u00a0${page}`}
              </bdi>
            </dd>
          </div>
          {byline.length > 0 && (
            <div>
              <dt className={labelClass('caps', 'soft')}>By</dt>
              {byline.map(({ name, role }, index) => (
                <dd key={index} lang={article.language}>
                  <span className={styles.name}>{name}</span>
                  {role && (
                    <span className={`${styles.role} ${labelClass('interface', 'soft')}`}>{role}</span>
                  )}
                </dd>
              ))}
            </div>
          )}
          <div>
            <dt className={labelClass('caps', 'soft')}>Length</dt>
            <dd className={labelClass('interface')}>
              <bdi>
                {readingMinutes(article)} min · {counted(countWords(article), 'word', 'words')}
              </bdi>
            </dd>
          </div>
        </dl>
        {actions}
      </div>
    </aside>
  )
}

function placeOf({ country, language }: Publication): string {
  return [country && countryName(country), languageName(language)].filter(Boolean).join(' · ')
}
