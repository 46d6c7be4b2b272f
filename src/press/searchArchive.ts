import { listArchive, readEdition } from './archive.ts'
import { createSearchIndex, type PrintedSearch } from './printSearch.ts'

/**
 * Makes the search index of everything in an archive that is right.
 *
 * @param archive - The archive’s folder. @param folder - Where the index goes: `dist/data/search`.
 */
export function printSearch(archive: string, folder: string): PrintedSearch {
  const index = createSearchIndex(folder)
  for (const { publication, editions } of listArchive(archive).publications) {
    for (const edition of editions) {
      for (const article of readEdition(archive, publication.slug, edition, [])) index.add(article)
    }
  }
  return index.finish()
}
