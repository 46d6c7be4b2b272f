import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { articleFile } from '../../src/links/files.ts'
import { createNewsstand } from '../../src/newsstand/createNewsstand.ts'
import { type SearchRequest, searchQuery } from '../../src/newsstand/searchQuery.ts'
import type { Article } from '../../src/paper/article.ts'
import { searchHash, sentFile } from '../../src/press/searchSeal.ts'
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
    const content = files.get(fileName(path))
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
  const searchAnew = async (text = 'money') => {
    const { searchHere } = await import('../../src/newsstand/searchHere.ts')
    return searchHere(text, { limit: 10 })
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

  it('says that the index is of another kind', async () => {
    const start = new Uint8Array([1, 200])
    answer = () => new Response(new Uint8Array(sentFile(start, searchHash('start.bin', start))))
    await expect(searchAnew()).rejects.toMatchObject({ name: 'Unreadable' })
  })

  it.each<[string, (file: Buffer) => Uint8Array]>([
    ['cut in the middle', (file) => file.subarray(0, file.length / 2)],
    ['cut by one byte', (file) => file.subarray(0, -1)],
    ['unpacked by the host and cut', (file) => unpacked(file).subarray(0, -20)],
    ['empty', () => new Uint8Array()],
    ['changed in one bit', (file) => unpacked(file).map((byte, at) => (at === 3 ? byte ^ 1 : byte))],
  ])(
    'never says that there is nothing where a file came %s: that is told, and can be tried again',
    async (_, harm) => {
      const read: string[] = []
      const well = answer
      answer = (path) => {
        read.push(path)
        return well(path)
      }
      await searchAnew()
      for (const broken of new Set(read)) {
        vi.resetModules()
        answer = (path) =>
          path === broken
            ? new Response(new Uint8Array(harm(files.get(fileName(path)) as Buffer)))
            : well(path)
        for (const text of ['money', 'nothing that anybody wrote'])
          await searchAnew(text).then(
            (found) => expect([broken, found.count]).toEqual([broken, text === 'money' ? 1 : 0]),
            (error) => expect(error).toMatchObject({ name: 'Unreachable', message: /did not come whole/ }),
          )
        await expect(searchAnew()).rejects.toThrow('did not come whole')
        answer = well
        expect((await searchAnew()).count).toBe(1)
      }
      expect(new Set(read).size).toBeGreaterThan(2)
    },
  )

  it('asks for a file that came broken once more, past every cache, and goes on with it', async () => {
    const caches: unknown[] = []
    vi.stubGlobal('fetch', async (path: string, { cache }: RequestInit) => {
      if (path.includes('/words/')) caches.push(cache)
      const file = files.get(fileName(path)) as Buffer
      return new Response(
        new Uint8Array(path.includes('/words/') && cache !== 'reload' ? file.subarray(9) : file),
      )
    })
    expect((await searchAnew()).count).toBe(1)
    expect(caches).toEqual(['default', 'reload'])
  })
})

function fileName(path: string): string {
  return path.replace('/data/search/', '')
}

function unpacked(file: Buffer): Uint8Array {
  return file[0] === 0x1f && file[1] === 0x8b ? gunzipSync(file) : file
}
