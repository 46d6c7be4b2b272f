import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { articleFile } from '../../src/links/files.ts'
import { createNewsstand } from '../../src/newsstand/createNewsstand.ts'
import { type SearchRequest, searchQuery } from '../../src/newsstand/searchQuery.ts'
import type { Article } from '../../src/paper/article.ts'
import { anArticleOf } from '../builders/anArticle.ts'
import { searchFilesOf } from '../builders/searchFolder.ts'

const articles = Array.from({ length: 30 }, (_, number) =>
  anArticleOf([number === 7 ? 'They read the Spring Statement.' : 'A statement came in spring.'], {
    slug: `story-${number}`,
    headline: number === 7 ? 'Of money' : 'Spring, a statement',
  }),
)

let files: Map<string, Buffer>
let answer: (path: string) => Response

beforeEach(() => {
  vi.resetModules()
  files = searchFilesOf(articles)
  answer = (path) => {
    const content = files.get(path.replace('/data/search/', ''))
    return content ? new Response(new Uint8Array(content)) : new Response('', { status: 404 })
  }
  vi.stubGlobal('fetch', async (path: string) => answer(path))
})

afterEach(() => vi.unstubAllGlobals())

async function find(
  request: Partial<SearchRequest> & { text: string },
  among: readonly Article[] = articles,
) {
  const stored = new Map(among.map((article) => [articleFile(article), article]))
  const newsstand = createNewsstand(async (file) => stored.get(file))
  return newsstand.fetchQuery(searchQuery({ limit: 10, isTyping: false, ...request }))
}

describe('search where there can be no worker', () => {
  it('finds what the index has', async () => {
    const found = await find({ text: 'money' })
    expect(found.hits.map(({ slug }) => slug)).toEqual(['story-7'])
  })

  it('opens articles to see which have an exact phrase, as far down as it has to', async () => {
    const found = await find({ text: '"spring statement"' })
    expect(found.hits.map(({ slug }) => slug)).toEqual(['story-7'])
    expect([found.count, found.isCounted, found.hasMore]).toEqual([1, true, false])
  })

  it('leaves out pieces with a phrase that they must not have', async () => {
    const found = await find({ text: 'statement -"spring statement"', limit: 40 })
    expect(found.hits.map(({ slug }) => slug)).not.toContain('story-7')
    expect(found.count).toBe(29)
  })

  it('goes on with a new index where the old one has been taken away', async () => {
    const { openIndex, searchHere } = await import('../../src/newsstand/searchHere.ts')
    await openIndex()
    files = searchFilesOf(articles.slice(0, 5))
    expect((await searchHere('statement', { limit: 10 })).count).toBe(5)
  })
})

describe('search that cannot be', () => {
  const searchAnew = async () => {
    const { searchHere } = await import('../../src/newsstand/searchHere.ts')
    return searchHere('money', { limit: 10 })
  }

  it('says that nobody answered', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('network')
    })
    await expect(searchAnew()).rejects.toMatchObject({ name: 'Unreachable' })
  })

  it('says that the site has no index, also where the host answers with a page', async () => {
    answer = () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })
    await expect(searchAnew()).rejects.toMatchObject({ name: 'NotPrinted' })
  })

  it('says that the index is broken', async () => {
    answer = () => new Response(new Uint8Array([1, 200]))
    await expect(searchAnew()).rejects.toMatchObject({ name: 'Unreadable' })
  })
})
