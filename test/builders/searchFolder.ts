import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Article } from '../../src/paper/article.ts'
import { createSearchIndex } from '../../src/press/printSearch.ts'
import { type ReadFile, SearchIndex } from '../../src/search/searchIndex.ts'

/** Reads the files of an index from a folder. @param note - Told of every file, with its size as it is sent. */
export function readFrom(folder: string, note: (name: string, bytes: number) => void = () => {}): ReadFile {
  return async (name) => {
    const content = readFileSync(join(folder, name))
    note(name, content.length)
    return unpacked(content)
  }
}

/** The files of the index of some articles, by name, as the press writes them. */
export function searchFilesOf(articles: readonly Article[]): Map<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-search-'))
  const press = createSearchIndex(folder)
  for (const article of articles) press.add(article)
  press.finish()
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.bin'),
  )
  const files = new Map(names.sort().map((name) => [name, readFileSync(join(folder, name))]))
  rmSync(folder, { recursive: true })
  return files
}

/** The index of some articles, as a reader opens it. */
export function aSearchIndex(articles: readonly Article[]): Promise<SearchIndex> {
  const files = searchFilesOf(articles)
  return SearchIndex.open(async (name) => {
    const content = files.get(name)
    if (!content) throw new Error(`There is no ${name}`)
    return unpacked(content)
  })
}

function unpacked(content: Buffer): Uint8Array {
  return content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content
}
