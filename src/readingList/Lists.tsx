import { type ReactNode, useEffect, useRef, useState } from 'react'
import { counted } from '../furniture/counted.ts'
import { labelClass } from '../furniture/Label.tsx'
import { Notice } from '../furniture/Notice.tsx'
import { moveWithin } from '../shelf/changes.ts'
import type { ReadingList } from '../shelf/fold.ts'
import { act } from './acts.ts'
import { Choosing } from './Choosing.tsx'
import { ContinueReading } from './ContinueReading.tsx'
import { formatLeft, secondsLeft } from './duration.ts'
import { Exchange } from './Exchange.tsx'
import { HighlightsPage } from './HighlightsPage.tsx'
import { KeepOffline } from './KeepOffline.tsx'
import { ListHead } from './ListHead.tsx'
import { ListItem } from './ListItem.tsx'
import { ListNav } from './ListNav.tsx'
import styles from './Lists.module.css'
import { SharedList } from './SharedList.tsx'
import { Sortable } from './Sortable.tsx'
import { Storage } from './Storage.tsx'
import { HIGHLIGHTS, ORDERS, type Order, type Shown, shownList, sortedItems } from './shownList.ts'
import { useToasts } from './showToasts.tsx'
import { useShelf } from './useShelf.ts'

/** How many pieces are set at first, and how many more each time: a page of ten thousand would take seconds. */
const STEP = 100
/** How far beneath the window more of them are set, so that a reader who scrolls sees no end. */
const AHEAD = '1500px'

/** A reader's lists: all of them at the side, and one of them with its pieces. @param id - The list; undefined for the first. */
export function Lists({ id }: { id: string | undefined }) {
  useToasts()
  const shelf = useShelf()
  const shown = shownList(shelf, id)
  return (
    <div className={styles.page}>
      <ListNav shelf={shelf} shown={id === HIGHLIGHTS ? id : shown?.id} />
      <div>
        <SharedList lists={shelf.lists} />
        {id === HIGHLIGHTS ? <HighlightsPage /> : null}
        {id === HIGHLIGHTS ? null : shown ? (
          <OneList
            key={shown.id}
            shown={shown}
            lists={shelf.lists}
            before={id === undefined && <ContinueReading shelf={shelf} />}
          />
        ) : (
          <NoSuchList />
        )}
      </div>
    </div>
  )
}

type OneListProps = { shown: Shown; lists: readonly ReadingList[]; before: ReactNode }

function OneList({ shown, lists, before }: OneListProps) {
  const [order, setOrder] = useState<Order>('own')
  const [filter, setFilter] = useState('')
  const [limit, setLimit] = useState(STEP)
  /** The ids of what is chosen; null while nothing is to be. */
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null)
  const more = useRef<HTMLButtonElement>(null)
  const items = sortedItems(shown.items, order, filter)
  const left = shown.items.reduce((sum, item) => sum + (item.finished === null ? secondsLeft(item) : 0), 0)
  const isOwnOrder = order === 'own' && filter === '' && shown.list !== null && chosen === null
  const choose = (id: string, isChosen: boolean) => {
    const others = [...(chosen ?? [])].filter((one) => one !== id)
    setChosen(new Set(isChosen ? [...others, id] : others))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: there is a button or none, as the number of pieces says
  useEffect(() => whenInView(more.current, () => setLimit(limit + STEP)), [limit, items.length])
  return (
    <section aria-labelledby="list-name">
      {before}
      <ListHead shown={shown} />
      <p className={labelClass('interface', 'soft')}>
        {counted(shown.items.length, 'piece', 'pieces')}
        {left > 0 && ` · ${formatLeft(left)} left`} · kept in this browser
      </p>
      <Exchange />
      <KeepOffline shown={shown} />
      {shown.items.length > 0 && (
        <div className={styles.tools}>
          <label>
            Order{' '}
            <select value={order} onChange={({ target }) => setOrder(target.value as Order)}>
              {Object.entries(ORDERS).map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <input
            type="search"
            aria-label="Filter this list"
            placeholder="Filter"
            value={filter}
            onChange={({ target }) => {
              setFilter(target.value)
              setLimit(STEP)
            }}
          />
          {chosen === null && (
            <button type="button" onClick={() => setChosen(new Set())}>
              Choose several
            </button>
          )}
        </div>
      )}
      {chosen && (
        <Choosing
          items={items}
          chosen={items.filter(({ id }) => chosen.has(id))}
          list={shown.list}
          lists={lists}
          onChoose={(some) => setChosen(new Set(some.map(({ id }) => id)))}
          onEnd={() => setChosen(null)}
        />
      )}
      <Sortable items={items.slice(0, limit)} onMove={(from, to) => move(shown, from, to)}>
        <ol className={styles.items} aria-label={shown.name}>
          {items.slice(0, limit).map((item, index) => (
            <ListItem
              key={item.id}
              item={item}
              list={shown.list}
              onMove={isOwnOrder ? (from, to) => move(shown, from, to) : null}
              index={index}
              choice={chosen && { isChosen: chosen.has(item.id), onChoose: (is) => choose(item.id, is) }}
            />
          ))}
        </ol>
      </Sortable>
      {items.length > limit && (
        <button type="button" ref={more} onClick={() => setLimit(limit + STEP)}>
          Show {Math.min(STEP, items.length - limit)} more of {items.length}
        </button>
      )}
      {items.length === 0 && <Empty shown={shown} filter={filter} />}
      <Storage />
    </section>
  )
}

/** @returns Stops watching; nothing where there is nothing to watch. */
function whenInView(element: Element | null, work: () => void): (() => void) | undefined {
  if (!element || !('IntersectionObserver' in window)) return undefined
  const watch = new IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && work(),
    { rootMargin: AHEAD },
  )
  watch.observe(element)
  return () => watch.disconnect()
}

function move({ list, name, items }: Shown, from: number, to: number): void {
  const [moved, target] = [items[from], items[to]]
  if (!list || !moved || !target || from === to) return
  const others = list.items.filter((id) => id !== moved.id)
  const index = others.indexOf(target.id) + (to > from ? 1 : 0)
  void act(`Moved to place ${to + 1} of ${name}`, moveWithin(list.id, [moved.id], index))
}

function Empty({ shown, filter }: { shown: Shown; filter: string }) {
  if (filter) return <p className={styles.empty}>Nothing in this list has “{filter}” in its title or note.</p>
  if (!shown.list)
    return <p className={styles.empty}>Nothing here yet. What you mark on a list comes here.</p>
  return (
    <p className={styles.empty}>
      Nothing here yet. Press <kbd>s</kbd> on a story, or its Save button, and it will wait for you here. One
      story can stand in many lists; notes, order and place stay on this device.
    </p>
  )
}

function NoSuchList() {
  return (
    <Notice title="There is no such list in this browser.">
      <p>
        Lists are kept where they were made. Another browser can have this one by a file: Export there, Import
        here.
      </p>
    </Notice>
  )
}
