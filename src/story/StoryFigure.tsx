import { blockId } from '../links/paths.ts'
import type { Figure } from '../paper/article.ts'
import styles from './StoryFigure.module.css'

type StoryFigureProps = { figure: Figure; index: number; src: string }

/** A picture with its caption and credit. Its place is kept while it loads. */
export function StoryFigure({ figure, index, src }: StoryFigureProps) {
  const { alt, caption, credit, width, height } = figure
  return (
    <figure id={blockId(index)} className={styles.figure}>
      <img src={src} alt={alt} width={width} height={height} loading="lazy" decoding="async" />
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <span className={styles.credit}>{credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}
