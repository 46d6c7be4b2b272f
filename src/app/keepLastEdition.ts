import type { QueryClient } from '@tanstack/react-query'
import { editionOfPathWord, editionPath, homePath, storyPath } from '../links/paths.ts'
import { catalogueQuery, frontQuery } from '../newsstand/queries.ts'
import type { Front } from '../paper/printed.ts'
import { keepPaths, whenQuiet } from './keepPaths.ts'
import { newestPaper } from './loaders.ts'
import { savesData } from './savesData.ts'

/** How long a front is looked at before it counts as read, in milliseconds. */
const READ_MS = 3000

/** Keeps the edition whose front is read, until another is: the front, its stories, and what stands round them. */
export function keepLastEdition(newsstand: QueryClient): void {
  let last: Front | undefined
  const keep = whenQuiet(() => {
    const front = frontShown(newsstand)
    if (!front || front === last || savesData()) return
    last = front
    const { publication, edition, stories } = front
    const paths = [homePath, editionPath(publication.slug, edition), ...stories.map(storyPath)]
    keepPaths('edition', paths).catch(() => {})
  }, READ_MS)
  keep()
  newsstand.getQueryCache().subscribe(keep)
}

/** The front on the page; undefined on other pages. */
function frontShown(newsstand: QueryClient): Front | undefined {
  const path = `/${location.pathname.slice(import.meta.env.BASE_URL.length)}`
  if (path === homePath) {
    const catalogue = newsstand.getQueryData(catalogueQuery().queryKey)
    const newest = catalogue && newestPaper(catalogue)
    return newest && newsstand.getQueryData(frontQuery(newest.slug, newest.last).queryKey)
  }
  const [publication = '', word = '', ...rest] = path.slice(1).split('/')
  const edition = editionOfPathWord(word)
  if (edition === undefined || rest.join('') !== '') return undefined
  return newsstand.getQueryData(frontQuery(publication, edition).queryKey)
}
