import type { KeepingAnswers, OpenPage } from '../links/keeping.ts'
import { readSets } from './sets.ts'
import { titlesIn } from './stores.ts'

/** The most pages that are named of each kind. */
const MOST_NAMED = 30

/** What opens without a network: what was kept for a reason, and what was visited last. */
export async function openPages(): Promise<KeepingAnswers['list']> {
  const sets = await readSets()
  const paths = new Set(Object.values(sets).flat())
  const titles = await titlesIn('kept')
  const fronts = (sets.edition ?? []).filter((path) => path.split('/').length === 4)
  const kept = [
    ...fronts.map((path) => ({ path, title: `The front of ${path.split('/')[2]}` })),
    ...named(titles).filter(({ path }) => paths.has(path)),
  ]
  const visited = named(await titlesIn('visited')).reverse()
  const isKept = new Set(kept.map(({ path }) => path))
  return {
    kept: kept.slice(0, MOST_NAMED),
    visited: visited.filter(({ path }) => !isKept.has(path)).slice(0, MOST_NAMED),
  }
}

/** Articles are named by their pages; a page that was kept both ways is named once. */
function named(titles: ReadonlyMap<string, string>): OpenPage[] {
  const pages = new Map<string, string>()
  for (const [file, title] of titles) pages.set(file.replace(/^\/archive(\/.*)\.json$/, '$1/'), title)
  return Array.from(pages, ([path, title]) => ({ path, title }))
}
