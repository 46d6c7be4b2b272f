import { describe, expect, it } from 'vitest'
import {
  parseBriefSurroundings,
  parseCatalogue,
  parseEditions,
  parseFront,
  parseNeighbours,
  parsePerson,
} from '../../src/paper/printed.ts'
import type { Archive } from '../../src/press/archive.ts'
import { readArchive } from '../../src/press/archive.ts'
import { compileArchive } from '../../src/press/compile.ts'
import { editionPage, personPage, publicationPage, sitePages, storyPages } from '../../src/press/pages.ts'
import { byPageOrder, recordOf } from '../../src/press/storyRecord.ts'
import { anArticle } from '../builders/anArticle.ts'
import { aPublication } from '../builders/aPublication.ts'

const archive: Archive = {
  faults: [],
  publications: [
    {
      publication: aPublication(),
      editions: [
        {
          edition: '2017-12-31',
          articles: [anArticle({ edition: '2017-12-31', slug: 'eve', headline: 'Eve' })],
        },
        {
          edition: '2018-03-14',
          articles: [
            anArticle({ slug: 'a', headline: 'A', page: 2 }),
            anArticle({
              slug: 'b',
              headline: 'B',
              page: 1,
              briefs: [{ slug: 'late', text: 'Ferry late. It sailed at three.', leadIn: 11 }],
            }),
          ],
        },
        { edition: null, articles: [anArticle({ edition: null, slug: 'some-day', headline: 'Some day' })] },
      ],
    },
  ],
}

const files = new Map(Array.from(compileArchive(archive), ({ file, content }) => [file, content]))

describe('what the press adds to an archive', () => {
  it('is one catalogue, the editions by year, and a file for each front and story', () => {
    expect([...files.keys()].sort()).toEqual([
      '/data/catalogue.json',
      '/data/morning-sheet/2017-12-31.json',
      '/data/morning-sheet/2017-12-31/eve.json',
      '/data/morning-sheet/2018-03-14.json',
      '/data/morning-sheet/2018-03-14/a.json',
      '/data/morning-sheet/2018-03-14/b.json',
      '/data/morning-sheet/2018-03-14/b/briefs.json',
      '/data/morning-sheet/editions-2017.json',
      '/data/morning-sheet/editions-2018.json',
      '/data/morning-sheet/editions.json',
      '/data/morning-sheet/undated.json',
      '/data/morning-sheet/undated/some-day.json',
    ])
  })

  it('counts what a newspaper has, and leads with its newest edition', () => {
    expect(files.get('/data/catalogue.json')).toEqual({
      publications: [
        {
          ...aPublication(),
          editions: 2,
          stories: 4,
          briefs: 1,
          first: '2017-12-31',
          last: '2018-03-14',
          headline: 'B',
        },
      ],
    })
  })

  it('puts stories in page order and knows the editions on both sides', () => {
    expect(files.get('/data/morning-sheet/2018-03-14.json')).toMatchObject({
      stories: [{ slug: 'b' }, { slug: 'a' }],
      briefs: [{ slug: 'late', story: { slug: 'b', headline: 'B' } }],
      previous: '2017-12-31',
    })
  })

  it('links each story to those before and after it', () => {
    expect(files.get('/data/morning-sheet/2018-03-14/b.json')).toMatchObject({
      previous: null,
      next: { slug: 'a' },
    })
    expect(files.get('/data/morning-sheet/2018-03-14/a.json')).toMatchObject({
      previous: { slug: 'b' },
      next: null,
    })
  })

  it('lists the newest year where none is asked for', () => {
    expect(files.get('/data/morning-sheet/editions.json')).toEqual(
      files.get('/data/morning-sheet/editions-2018.json'),
    )
    expect(files.get('/data/morning-sheet/editions.json')).toMatchObject({
      years: [
        { year: '2018', editions: 1 },
        { year: '2017', editions: 1 },
      ],
    })
  })

  it('is let in by the doors that the newsstand has for it', async () => {
    const sample = await readArchive('public/archive')
    for (const { file, content } of compileArchive(sample)) {
      expect(doorFor(file)(JSON.parse(JSON.stringify(content))), file).toMatchObject({ ok: true })
    }
  })
})

describe('the pages of an archive', () => {
  it('are one for each address', () => {
    expect(Array.from(sitePages([aPublication()]), ({ path }) => path)).toEqual([
      '/',
      '/about/',
      '/search/',
      '/lists/',
      '/desk/',
      '/cutting/',
      '/papers/',
      '/papers/in/en/',
      '/papers/from/gb/',
    ])
    expect(publicationPage('morning-sheet').path).toBe('/morning-sheet/')
    expect(editionPage('morning-sheet', '2017-12-31').path).toBe('/morning-sheet/2017-12-31/')
    expect(editionPage('morning-sheet', null).path).toBe('/morning-sheet/undated/')
    expect(personPage('ada-trent').path).toBe('/people/ada-trent/')
  })

  it('are a story’s own, one for each of its briefs, and one for each of its pull quotes', () => {
    const story = anArticle({
      pullQuotes: [{ paragraph: 1, start: 1, end: 20 }],
      briefs: [{ slug: 'late', text: 'Ferry late.' }],
    })
    const { story: own, briefs, quotes } = storyPages(recordOf(story))
    expect([own, ...briefs, ...quotes].map(({ path }) => path)).toEqual([
      '/morning-sheet/2018-03-14/the-harbour-opens/',
      '/morning-sheet/2018-03-14/the-harbour-opens/brief/late/',
      '/morning-sheet/2018-03-14/the-harbour-opens/quote/1/',
    ])
  })

  it('are the front and the words about it where there is nothing yet', () => {
    expect(Array.from(sitePages([]), ({ path }) => path)).toEqual([
      '/',
      '/about/',
      '/search/',
      '/lists/',
      '/desk/',
      '/cutting/',
      '/papers/',
    ])
    const empty = { publications: [], faults: [] }
    expect(Array.from(compileArchive(empty), ({ file }) => file)).toEqual(['/data/catalogue.json'])
  })
})

describe('page order', () => {
  it('goes by page, letters after figures, no page last, and the longer first on one page', () => {
    const long = anArticle({
      slug: 'long',
      page: 1,
      body: [{ kind: 'paragraph', text: 'word '.repeat(200) }],
    })
    const order = [
      anArticle({ slug: 'none' }),
      anArticle({ slug: 'b2', page: 'B2' }),
      anArticle({ slug: 'eleven', page: 11 }),
      anArticle({ slug: 'short', page: 1 }),
      anArticle({ slug: 'a10', page: 'A10' }),
      long,
    ]
      .map(recordOf)
      .sort(byPageOrder)
    expect(order.map(({ summary }) => summary.slug)).toEqual(['long', 'short', 'eleven', 'a10', 'b2', 'none'])
  })
})

function doorFor(file: string) {
  const words = file.split('/').slice(2)
  if (words.length === 1) return parseCatalogue
  if (words[0] === 'people') return parsePerson
  if (words.length === 3) return parseNeighbours
  if (words.length === 4) return parseBriefSurroundings
  return words[1]?.startsWith('editions') ? parseEditions : parseFront
}
