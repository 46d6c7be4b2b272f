import { labelClass } from '../furniture/Label.tsx'
import { type Article, parseArticle } from '../paper/article.ts'
import { asPrinted } from '../paper/asPrinted.ts'
import type { Cutting } from '../shelf/cutting.ts'
import styles from './Desk.module.css'
import { fieldName } from './fieldName.ts'

type Repair = Article['repairs'][number]
type RepairChoicesProps = {
  cutting: Cutting
  /** The repairs that were made when it was read. */
  made: readonly Repair[]
  /** Null where nothing can be chosen. */
  onChange: ((cutting: Cutting) => void) | null
}

/** Every repair with its reason; each can be set as it was printed, and mended again. */
export function RepairChoices({ cutting, made, onChange }: RepairChoicesProps) {
  const { article } = cutting
  // What stands in a field that was mended by hand since is the reader’s.
  const all = made.filter((repair) => isDone(article, repair) || redone(article, repair, made) !== null)
  if (all.length === 0) return null
  const toggle = (repair: Repair) => {
    const next = isDone(article, repair) ? undone(article, repair) : redone(article, repair, made)
    if (next) onChange?.({ ...cutting, article: next })
  }
  return (
    <>
      <h5 className={labelClass('caps', 'soft')}>Repairs</h5>
      <ul className={styles.repairs}>
        {all.map((repair) => {
          const { where, printed, set, why } = repair
          const isSet = isDone(article, repair)
          const canChange = onChange !== null && (!isSet || undone(article, repair) !== null)
          return (
            <li key={`${where} ${printed}`}>
              <p>
                <span lang={article.language}>
                  <del>{printed}</del> <ins>{set}</ins>
                </span>{' '}
                <span className={labelClass('interface', 'soft')}>
                  {fieldName(where)}: {why}
                </span>
              </p>
              {canChange && (
                <button type="button" aria-pressed={!isSet} onClick={() => toggle(repair)}>
                  Show as printed
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function isDone({ repairs }: Article, { where, printed }: Repair): boolean {
  return repairs.some((one) => one.where === where && one.printed === printed)
}

/** The article without one repair; null where it cannot be taken out by itself. */
function undone(article: Article, repair: Repair): Article | null {
  const others = article.repairs.filter((one) => one.where !== repair.where || one.printed !== repair.printed)
  return changed(article, repair, others)
}

/** The article with a repair again, in the order that they were made in. */
function redone(article: Article, repair: Repair, all: readonly Repair[]): Article | null {
  const done = all.filter((one) => one === repair || isDone(article, one))
  return changed(article, { ...repair, printed: repair.set, set: repair.printed }, done)
}

function changed(article: Article, repair: Repair, repairs: readonly Repair[]): Article | null {
  const next = asPrinted({ ...article, repairs: [repair] })
  if (
    JSON.stringify(next.body) + JSON.stringify({ ...next, body: [], repairs: [] }) ===
    JSON.stringify(article.body) + JSON.stringify({ ...article, body: [], repairs: [] })
  )
    return null
  // Where lengths differ, what points into the text may point at nothing now.
  const read = parseArticle({ ...next, repairs })
  return read.ok ? read.value : null
}
