import { Fragment } from 'react'
import { blockId, quotedWordsId } from '../links/paths.ts'
import type { Paragraph } from '../paper/article.ts'
import styles from './Body.module.css'
import { byLink, type LinkedRuns, passagesOf, type QuotedPlace, type TextRun } from './textRuns.ts'

type BodyParagraphProps = {
  paragraph: Paragraph
  index: number
  quoted: readonly QuotedPlace[]
  hasDropCap: boolean
}

/** A paragraph with its lead-in, marks and links; the words of each pull quote can be pointed at. */
export function BodyParagraph({ paragraph, index, quoted, hasDropCap }: BodyParagraphProps) {
  return (
    <p id={blockId(index)} className={hasDropCap ? styles.dropCap : undefined}>
      {passagesOf(paragraph, quoted).map(({ quote, runs }, place) => {
        const words = byLink(runs).map((linked, number) => <Linked key={number} linked={linked} />)
        return quote === null ? (
          <Fragment key={place}>{words}</Fragment>
        ) : (
          <span key={place} id={quotedWordsId(quote)} className={styles.quoted} tabIndex={-1}>
            {words}
          </span>
        )
      })}
    </p>
  )
}

function Linked({ linked: { href, runs } }: { linked: LinkedRuns }) {
  const words = runs.map((run, number) => <Run key={number} run={run} />)
  if (!href) return <>{words}</>
  return (
    <a href={href} rel="external noopener noreferrer">
      {words}
    </a>
  )
}

function Run({ run }: { run: TextRun }) {
  let words = <>{run.text}</>
  if (run.isEmphasis) words = <em>{words}</em>
  if (run.isStrong) words = <strong>{words}</strong>
  return run.isLeadIn ? <span className={styles.leadIn}>{words}</span> : words
}
