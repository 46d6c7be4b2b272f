import type { ReactNode } from 'react'
import { EditionLine } from '../furniture/EditionLine.tsx'
import { labelClass } from '../furniture/Label.tsx'
import { Link } from '../furniture/Link.tsx'
import { briefInStoryPath } from '../links/paths.ts'
import type { Article, Brief } from '../paper/article.ts'
import type { Publication } from '../paper/publication.ts'
import { directionOf } from '../paper/publication.ts'
import styles from './BriefAlone.module.css'
import { BriefText } from './BriefText.tsx'

type BriefAloneProps = {
  brief: Brief
  article: Article
  publication: Publication | null
  /** What can be done with the brief. */
  actions?: ReactNode
  beneath?: ReactNode
}

/** A brief on a page of its own, with the story that it ran under. */
export function BriefAlone({ brief, article, publication, actions, beneath }: BriefAloneProps) {
  const { language, edition, headline } = article
  return (
    <article className={styles.page}>
      <h1 tabIndex={-1} className={labelClass('caps', 'red')}>
        In brief
      </h1>
      <p className={styles.text} lang={language} dir={directionOf(language)}>
        <BriefText text={brief.text} leadIn={brief.leadIn} />
      </p>
      <EditionLine publication={article.publication} name={publication?.name} edition={edition} />
      <p className={styles.story}>
        Ran under{' '}
        <Link to={briefInStoryPath(article, brief.slug)} lang={language}>
          <bdi>{headline}</bdi>
        </Link>
      </p>
      {actions}
      {beneath}
    </article>
  )
}
