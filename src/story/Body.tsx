import type { ReactNode } from 'react'
import { Fragment } from 'react'
import { pictureFile } from '../links/files.ts'
import { blockId } from '../links/paths.ts'
import type { Article, Block } from '../paper/article.ts'
import styles from './Body.module.css'
import { BodyParagraph } from './BodyParagraph.tsx'
import { takesDropCap } from './dropCap.ts'
import { StoryFigure } from './StoryFigure.tsx'
import type { QuotedPlace } from './textRuns.ts'

type BodyProps = {
  article: Article
  /** What hangs beside a block, by its index in the body. */
  insets: ReadonlyMap<number, ReactNode>
}

/** The text of a story from the first paragraph to the last. */
export function Body({ article, insets }: BodyProps) {
  return (
    <div className={styles.body}>
      {article.body.map((block, index) => (
        <Fragment key={index}>
          {insets.get(index)}
          <BodyBlock article={article} block={block} index={index} />
        </Fragment>
      ))}
    </div>
  )
}

function BodyBlock({ article, block, index }: { article: Article; block: Block; index: number }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <BodyParagraph
          paragraph={block}
          index={index}
          quoted={quotedIn(article, index)}
          hasDropCap={index === 0 && takesDropCap(block.text)}
        />
      )
    case 'crosshead':
      return <h2 id={blockId(index)}>{block.text}</h2>
    case 'list':
      return (
        <ul id={blockId(index)}>
          {block.items.map((item, place) => (
            <li key={place}>{item}</li>
          ))}
        </ul>
      )
    case 'figure':
      return <StoryFigure figure={block} index={index} src={siteAddress(pictureFile(article, block.src))} />
  }
}

function quotedIn({ pullQuotes }: Article, index: number): QuotedPlace[] {
  return pullQuotes.flatMap(({ paragraph, start, end }, place) =>
    paragraph === index ? [{ start, end, number: place + 1 }] : [],
  )
}

function siteAddress(file: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + file
}
