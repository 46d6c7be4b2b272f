import { type StoryAddress, storyPath } from '../links/paths.ts'
import { openShelf } from '../shelf/browser/openShelf.ts'
import { foldShelf } from '../shelf/fold.ts'
import { isOfArchive } from '../shelf/piece.ts'
import { keepPaths, whenQuiet } from './keepPaths.ts'

/** How long after a change saved pieces are fetched, in milliseconds: several are often saved one after the other. */
const QUIET_MS = 1500

/** Keeps every saved story, with its briefs, for when there is no network; and those of briefs and pull quotes. */
export function keepSaved(): void {
  let last = ''
  const keep = whenQuiet(() => {
    const paths = savedStories().map(storyPath)
    if (paths.join() === last) return
    last = paths.join()
    keepPaths('saved', paths).catch(() => {})
  }, QUIET_MS)
  openShelf().watch(keep)
  keep()
}

/** The stories of the pieces on all lists, each once, the newest first. */
export function savedStories(): StoryAddress[] {
  const items = [...foldShelf(openShelf().facts()).items.values()]
    .filter(({ lists }) => lists.length > 0)
    .sort((one, other) => other.piece.saved - one.piece.saved)
  const stories = items.flatMap(({ piece }) => (isOfArchive(piece) ? piece : []))
  return [...new Map(stories.map((story) => [storyPath(story), story])).values()]
}
