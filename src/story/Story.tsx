import type { ReactNode } from 'react'
import { labelClass } from '../furniture/Label.tsx'
import type { Article } from '../paper/article.ts'
import type { Publication } from '../paper/publication.ts'
import { Body } from './Body.tsx'
import styles from './Story.module.css'
import { StoryFacts } from './StoryFacts.tsx'

/** Past this a headline is set smaller, in UTF-16 code units: it would fill the screen before the text begins. */
const LONG_HEADLINE = 110

type StoryProps = {
  article: Article
  /** Which way the text is written. */
  direction: 'ltr' | 'rtl'
  /** The newspaper; null while it is not known, then the story stands without its facts. */
  publication: Publication | null
  /** The newspaper’s name, where it has no page here. */
  paper?: string | undefined
  /** What hangs beside a block of the body, by the block's index. */
  insets: ReadonlyMap<number, ReactNode>
  /** What can be done with the story. */
  actions?: ReactNode
  /** What ran beneath the story, and the ways on from it. */
  beneath?: ReactNode
  onward?: ReactNode
}

/** A set story: head, facts, text, what ran beneath it, and the ways on. */
export function Story({
  article,
  direction,
  publication,
  paper,
  insets,
  actions,
  beneath,
  onward,
}: StoryProps) {
  const { kicker, section, headline, standfirst } = article
  const overline = [kicker, section].filter(Boolean).join(' · ')
  return (
    <article className={styles.story} lang={article.language} dir={direction}>
      <header className={styles.head}>
        {overline && <p className={labelClass('caps', 'red')}>{overline}</p>}
        <h1 tabIndex={-1} className={headline.length > LONG_HEADLINE ? styles.long : undefined}>
          {headline}
        </h1>
        {standfirst && <p className={styles.standfirst}>{standfirst}</p>}
      </header>
      <StoryFacts article={article} publication={publication} paper={paper} actions={actions} />
      <div className={styles.column}>
        <Body article={article} insets={insets} />
        {beneath}
      </div>
      {onward && <div className={styles.onward}>{onward}</div>}
    </article>
  )
}
