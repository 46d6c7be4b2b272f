import { useState } from 'react'
import { counted } from '../furniture/counted.ts'
import { labelClass } from '../furniture/Label.tsx'
import type { Article } from '../paper/article.ts'
import { asPrinted } from '../paper/asPrinted.ts'
import styles from './Repairs.module.css'

type RepairsProps = {
  article: Article
  /** Shows the story otherwise; null: as it is set. */
  onShow: (article: Article | null) => void
}

/** What was mended in a story since it was printed, each with its reason, and the way to see it as it was. */
export function Repairs({ article, onShow }: RepairsProps) {
  const [isAsPrinted, setIsAsPrinted] = useState(false)
  const toggle = () => {
    onShow(isAsPrinted ? null : asPrinted(article))
    setIsAsPrinted(!isAsPrinted)
  }
  return (
    <details className={styles.repairs} lang="en">
      <summary className={labelClass('interface', 'soft')}>
        {counted(article.repairs.length, 'repair', 'repairs')} to the printed text
      </summary>
      <ul>
        {article.repairs.map(({ where, printed, set, why }) => (
          <li key={`${where} ${printed}`}>
            <span lang={article.language}>
              <del>{printed}</del> <ins>{set}</ins>
            </span>{' '}
            <span className={labelClass('interface', 'soft')}>{why}</span>
          </li>
        ))}
      </ul>
      <button type="button" aria-pressed={isAsPrinted} onClick={toggle}>
        Show as printed
      </button>
    </details>
  )
}
