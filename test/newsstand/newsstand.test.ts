import { afterEach, describe, expect, it, vi } from 'vitest'
import { createNewsstand } from '../../src/newsstand/createNewsstand.ts'
import { NotPrinted, Unreachable, Unreadable } from '../../src/newsstand/printedFile.ts'
import { articleQuery, catalogueQuery } from '../../src/newsstand/queries.ts'
import { anArticle, anArticleFile } from '../builders/anArticle.ts'

const address = { publication: 'morning-sheet', edition: '2018-03-14', slug: 'the-harbour-opens' }

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the newsstand', () => {
  it('fetches an article once, from the address where its editor put it', async () => {
    const fetch = stubFetch(() => Response.json(anArticleFile()))
    const newsstand = createNewsstand()
    expect(await newsstand.fetchQuery(articleQuery(address))).toEqual(anArticle())
    await newsstand.fetchQuery(articleQuery(address))
    expect(fetch.mock.calls.map(([url]) => url)).toEqual([
      '/archive/morning-sheet/2018-03-14/the-harbour-opens.json',
    ])
  })

  it('reads from another source where it is given one', async () => {
    const newsstand = createNewsstand(async (file) =>
      file === '/data/catalogue.json' ? { publications: [] } : null,
    )
    expect(await newsstand.fetchQuery(catalogueQuery())).toEqual({ publications: [] })
  })

  it.each([
    ['a missing file', () => new Response('', { status: 404 }), NotPrinted],
    ['a host that answers every path with a page', () => html('<!doctype html>'), NotPrinted],
    ['a host in trouble', () => new Response('', { status: 503 }), Unreachable],
    [
      'half a file',
      () => new Response('{"schema": 1', { headers: { 'content-type': 'application/json' } }),
      Unreadable,
    ],
    ['a file with a fault in it', () => Response.json({ ...anArticleFile(), headline: 3 }), Unreadable],
  ])('tells %s from other trouble', async (_, answer, kind) => {
    stubFetch(answer)
    const newsstand = createNewsstand()
    await expect(newsstand.fetchQuery({ ...articleQuery(address), retry: false })).rejects.toBeInstanceOf(
      kind,
    )
  })

  it('says that nobody answered when the network is off', async () => {
    stubFetch(() => {
      throw new TypeError('Failed to fetch')
    })
    await expect(
      createNewsstand().fetchQuery({ ...articleQuery(address), retry: false }),
    ).rejects.toBeInstanceOf(Unreachable)
  })

  it('names the file and every fault of it', async () => {
    stubFetch(() => Response.json({ ...anArticleFile(), headline: 3, byline: 'me' }))
    await expect(createNewsstand().fetchQuery(articleQuery(address))).rejects.toThrow(
      /^\/archive\/morning-sheet\/2018-03-14\/the-harbour-opens\.json\nheadline: .+\.\nbyline: .+\.$/,
    )
  })

  it('does not ask again for what is not there', async () => {
    const fetch = stubFetch(() => new Response('', { status: 404 }))
    await createNewsstand()
      .fetchQuery(articleQuery(address))
      .catch(() => null)
    expect(fetch).toHaveBeenCalledTimes(1)
  })
})

function stubFetch(answer: () => Response) {
  const fetch = vi.fn(async (_url: string) => answer())
  vi.stubGlobal('fetch', fetch)
  return fetch
}

function html(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'text/html' } })
}
