import { useEffect, useState } from 'react'
import { labelClass } from '../furniture/Label.tsx'
import type { KeptPage } from '../links/keeping.ts'
import { storyPath } from '../links/paths.ts'
import { askInParts, askKeeper } from '../shelf/browser/keeper.ts'
import type { Item } from '../shelf/fold.ts'
import { isOfArchive } from '../shelf/piece.ts'
import styles from './KeepOffline.module.css'
import type { Shown } from './shownList.ts'

type State = 'unknown' | 'none' | 'no' | 'working' | 'yes'

/** Keeps a list's stories for when there is no network, pictures too, and says how much of it is really there. */
export function KeepOffline({ shown: { id, items } }: { shown: Shown }) {
  const [state, setState] = useState<State>('unknown')
  const [pages, setPages] = useState<ReadonlyMap<string, KeptPage>>(new Map())
  const [fault, setFault] = useState('')
  const stories = storiesOf(items)
  const set = `list/${id}`
  const all = [...stories.keys()].join(' ')
  const add = (some: readonly KeptPage[]) =>
    setPages((known) => new Map([...known, ...some.map((page) => [page.path, page] as const)]))
  const run = async (kind: 'keep' | 'check', paths: readonly string[]): Promise<void> => {
    setState('working')
    setFault('')
    try {
      if (kind === 'keep') await askKeeper({ kind: 'assign', set, paths })
      await askInParts(kind, paths, true, add)
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error))
    }
    setState('yes')
  }
  const stop = async (): Promise<void> => {
    await askKeeper({ kind: 'assign', set, paths: [] }).catch(() => null)
    setPages(new Map())
    setState('no')
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pieces of the list say whether there is something to do
  useEffect(() => {
    const paths = all.split(' ').filter(Boolean)
    void readSets().then((sets) => {
      if (!sets) return setState('none')
      const kept = sets[set]
      if (!kept) return setState('no')
      return run(kept.join(' ') === all ? 'check' : 'keep', paths)
    })
  }, [set, all])
  if (state === 'unknown' || state === 'none' || stories.size === 0) return null
  if (state === 'no')
    return (
      <button type="button" onClick={() => void run('keep', [...stories.keys()])}>
        Keep this list offline
      </button>
    )
  const shown = [...stories].map(([path, title]) => ({ path, title, page: pages.get(path) }))
  const whole = shown.filter(({ page }) => page?.isWhole)
  const bytes = whole.reduce((sum, { page }) => sum + (page?.bytes ?? 0), 0)
  return (
    <details className={`${styles.kept} ${labelClass('interface', 'soft')}`}>
      <summary>
        {state === 'working' ? 'Keeping' : whole.length === shown.length ? '✓ Kept' : 'Kept'} offline:{' '}
        {whole.length} of {shown.length}, {kilobytes(bytes)}
      </summary>
      {fault && <p>{fault}</p>}
      <ul>
        {shown.map(({ path, title, page }) => (
          <li key={path} data-whole={page?.isWhole ?? false}>
            {page?.isWhole ? '✓ ' : ''}
            <bdi>{title}</bdi> {page?.isWhole ? kilobytes(page.bytes) : (page?.fault ?? '…')}
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => void run('keep', [...stories.keys()])}>
        Try again
      </button>{' '}
      <button type="button" onClick={() => void stop()}>
        Do not keep it offline
      </button>
    </details>
  )
}

function readSets() {
  return askKeeper({ kind: 'sets' }).catch(() => null)
}

/** The stories of a list by their paths, each once: a brief or a pull quote is kept with its story. */
function storiesOf(items: readonly Item[]): ReadonlyMap<string, string> {
  const stories = new Map<string, string>()
  for (const { piece } of items)
    if (isOfArchive(piece) && !stories.has(storyPath(piece))) stories.set(storyPath(piece), piece.title)
  return stories
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000).toLocaleString('en')} kB`
}
