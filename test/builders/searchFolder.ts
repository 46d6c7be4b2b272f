import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Article } from '../../src/paper/article.ts'
import { type EditionToIndex, printIndex } from '../../src/press/printSearch.ts'
import { contentOfSent } from '../../src/press/searchSeal.ts'
import { inOrder, piecesInOrder } from '../../src/press/searchSegments.ts'
import { SearchWords } from '../../src/press/searchWords.ts'
import { type ReadFile, SearchIndex } from '../../src/search/searchIndex.ts'
import { startName } from '../../src/search/start.ts'

/** Reads the files of an index from a folder. @param note - Told of every file, with its size as it is sent. */
export function readFrom(folder: string, note: (name: string, bytes: number) => void = () => {}): ReadFile {
  return async (name) => {
    const content = readFileSync(join(folder, name))
    note(name, content.length)
    return contentOf(name, content)
  }
}

/** Editions that have never been indexed, in order. */
export function editionsToIndex(articles: readonly Article[], words = new SearchWords()): EditionToIndex[] {
  const editions = new Map<string, { place: Article; articles: Article[] }>()
  for (const article of articles) {
    const key = `${article.publication}/${article.edition}`
    const own = editions.get(key) ?? { place: article, articles: [] }
    own.articles.push(article)
    editions.set(key, own)
  }
  return [...editions.values()]
    .sort((a, b) => inOrder(a.place, b.place))
    .map(({ place: { publication, edition }, articles }) => ({
      ...{ publication, edition, before: 0, stories: articles.length },
      change: () => ({
        before: [],
        after: piecesInOrder(articles.map((article) => words.storyOf(article, ''))),
      }),
    }))
}

/** The files of the index of some articles, by name, as the press writes them. */
export function searchFilesOf(articles: readonly Article[]): Map<string, Buffer> {
  const place = mkdtempSync(join(tmpdir(), 'standfirst-search-'))
  const folder = join(place, 'search')
  printIndex({ folder, scratch: join(place, 'scratch') }, editionsToIndex(articles), null)
  const files = filesIn(folder)
  rmSync(place, { recursive: true })
  return files
}

/** Every file in a folder, by its name. */
export function filesIn(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name))]),
  )
}

/** The index of some articles, as a reader opens it. */
export function aSearchIndex(articles: readonly Article[]): Promise<SearchIndex> {
  const files = searchFilesOf(articles)
  return SearchIndex.open(async (name) => {
    const content = files.get(name)
    if (!content) throw new Error(`There is no ${name}`)
    return contentOf(name, content)
  })
}

function contentOf(name: string, content: Buffer): Uint8Array {
  return contentOfSent(name === startName ? name : name.slice(name.indexOf('/') + 1), content)
}
