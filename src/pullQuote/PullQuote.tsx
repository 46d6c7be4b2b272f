import type { ReactNode } from 'react'
import { labelClass } from '../furniture/Label.tsx'
import { Link } from '../furniture/Link.tsx'
import { pullQuoteId, quotedWordsId } from '../links/paths.ts'
import { ordinal } from './ordinal.ts'
import styles from './PullQuote.module.css'

type PullQuoteProps = {
  /** The words, verbatim from the text. */
  words: string
  /** Who said them; undefined where the text itself speaks. */
  speaker: string | undefined
  /** The place of the pull quote in the story, from 1. */
  number: number
  /** The paragraph that the words stand in, from 1. */
  paragraphNumber: number
  /** What can be done with it. */
  actions?: ReactNode
}

/** Words from the story set large. They lead to the place that they were lifted from. */
export function PullQuote({ words, speaker, number, paragraphNumber, actions }: PullQuoteProps) {
  return (
    <figure className={styles.pull} id={pullQuoteId(number)} aria-label="Pull quote" tabIndex={-1}>
      <blockquote>{words}</blockquote>
      <figcaption className={labelClass('interface', 'soft')}>
        {speaker && (
          <>
            <bdi>{speaker}</bdi>,{' '}
          </>
        )}
        <Link to={`#${quotedWordsId(number)}`} lang="en">
          in the {ordinal(paragraphNumber)} paragraph
        </Link>{' '}
        {actions}
      </figcaption>
    </figure>
  )
}
