import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '../../src/paper/article.ts'
import type { Piece } from '../../src/search/pieces.ts'
import { search } from '../../src/search/search.ts'
import type { SearchIndex } from '../../src/search/searchIndex.ts'
import { aGeneratedArchive } from '../builders/aGeneratedArchive.ts'
import { anArticle, anArticleOf, aParagraph } from '../builders/anArticle.ts'
import { nameOf, PlainScan } from '../builders/plainScan.ts'
import { aSearchIndex, searchFilesOf } from '../builders/searchFolder.ts'

const WORDS = 'the of boat harbour sea mast town ice ferry storm'.split(' ')
const wordsArbitrary = (most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most }).map((words) => words.join(' '))

const articlesArbitrary = fc
  .array(
    fc.record({
      headline: wordsArbitrary(4),
      text: wordsArbitrary(40),
      brief: fc.option(wordsArbitrary(8)),
      edition: fc.constantFrom('2018-03-12', '2018-03-13', '2019-01-01', null),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((pieces) =>
    pieces.map(({ headline, text, brief, edition }, number) =>
      anArticleOf([text], {
        slug: `story-${number}`,
        headline,
        edition,
        briefs: brief ? [{ slug: 'b', text: brief }] : [],
      }),
    ),
  )

describe('the ranking', () => {
  const articles = [...aGeneratedArchive(1500, 80)]
  const judge = new PlainScan(articles)
  let index: SearchIndex
  beforeAll(async () => {
    index = await aSearchIndex(articles)
  })

  it('is that of a look at every text, for any small archive and any words', async () => {
    await fc.assert(
      fc.asyncProperty(
        articlesArbitrary,
        fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
        async (articles, terms) => {
          const judge = new PlainScan(articles)
          fc.pre(terms.every((term) => judge.count([term]) > 0))
          const found = await search(await aSearchIndex(articles), terms.join(' '), { limit: 10 })
          expect(found.hits.map(nameOf)).toEqual(judge.best(terms, 10))
          expect([found.count, found.isCounted]).toEqual([judge.count(terms), true])
        },
      ),
      { numRuns: 40 },
    )
  })

  it('is that of a look at every text where lists are long and most of them is never read', async () => {
    for (const terms of [
      ['ba'],
      ['be'],
      ['ba', 'be'],
      ['bo', 'da', 'de'],
      ['ba', 'do', 'fa', 'di', 'be'],
      ['ga', 'lobe'],
    ]) {
      const found = await search(index, terms.join(' '), { limit: 10 })
      expect(found.hits.map(nameOf), terms.join(' ')).toEqual(judge.best(terms, 10))
    }
  })

  it('with filters is that of a look at every text, whether lists hold what they ask for or not', async () => {
    const without = (term: string) => {
      const having = judge.having(term)
      return (piece: Piece) => !having.has(piece)
    }
    const cases: [string, (piece: Piece) => boolean][] = [
      ['in:science', ({ section }) => section === 'Science'],
      ['-in:science', ({ section }) => section !== 'Science'],
      ['in:"home news" is:brief', ({ section, kind }) => section === 'Home news' && kind === 'brief'],
      ['paper:paper-1', ({ publication }) => publication === 'paper-1'],
      [
        'paper:paper-1 paper:paper-11 -is:brief',
        (piece) => /-11?$/.test(piece.publication) && piece.kind === 'story',
      ],
      [
        'lang:fr after:1990-01-20',
        ({ language, edition }) => language === 'fr' && (edition ?? '') >= '1990-01-20',
      ],
      ['before:1990-01-10', ({ edition }) => edition !== null && edition < '1990-01-10'],
      ['-be', without('be')],
      ['in:sport -bo', (piece) => piece.section === 'Sport' && without('bo')(piece)],
    ]
    for (const terms of [['ba'], ['ka'], ['ba', 'be'], ['bo', 'da', 'de'], []]) {
      for (const [filter, passes] of cases) {
        const text = [...terms, filter].join(' ')
        if (terms.length === 0 && filter.startsWith('-b')) continue
        const found = await search(index, text, { limit: 10 })
        expect(found.hits.map(nameOf), text).toEqual(judge.best(terms, 10, passes))
        const count = judge.count(terms, passes)
        expect(found.isCounted ? found.count : count, text).toBe(count)
      }
    }
  })

  it('puts the headline before the text, and of equals the newer before the older', async () => {
    const articles = [
      anArticleOf(['A ferry came.'], { slug: 'older', edition: '2018-03-12', headline: 'Old news' }),
      anArticleOf(['A ferry came.'], { slug: 'newer', edition: '2018-03-13', headline: 'New news' }),
      anArticleOf(['Nothing came.'], { slug: 'headed', edition: '2018-03-11', headline: 'The ferry' }),
    ]
    const { hits } = await search(await aSearchIndex(articles), 'ferry', { limit: 10 })
    expect(hits.map(({ slug }) => slug)).toEqual(['headed', 'newer', 'older'])
  })
})

it('counts every list, whether the reader or the press does it', async () => {
  const articles = [...aGeneratedArchive(6000, 12)]
  const index = await aSearchIndex(articles)
  for (const term of ['ba', 'bo', 'fa', 'go', 'ki', 'baba', 'babe']) {
    const found = await search(index, term, { limit: 10 })
    expect([found.isCounted, found.facets?.kinds.reduce((sum, { count }) => sum + count, 0)], term).toEqual([
      true,
      found.count,
    ])
  }
})

describe('search', () => {
  const articles = [
    anArticle({
      slug: 'harbour',
      section: 'Home news',
      briefs: [{ slug: 'late', text: 'The Élysée ferry was late.' }],
    }),
    anArticle({
      slug: 'ice',
      edition: '2018-03-13',
      headline: 'Ice on the canal',
      section: 'Science',
      byline: [{ name: 'Ida Brook' }],
    }),
    anArticle({
      slug: 'port',
      publication: 'le-feuillet',
      language: 'fr',
      headline: 'Le port rouvre',
      body: [aParagraph('L’ÉLYSÉE s’est tu.')],
      edition: null,
    }),
    anArticle({
      slug: 'prize',
      edition: '2017-06-01',
      headline: 'A harbour wins a prize',
      body: [aParagraph('Diplomats and a diplomat.')],
    }),
  ]
  const find = async (text: string, isTyping = false) => {
    const { hits } = await search(await aSearchIndex(articles), text, { limit: 10, isTyping })
    return hits.map(({ slug, brief }) => (brief ? `${slug}#${brief}` : slug)).sort()
  }

  it.each([
    ['briefs are results of their own', 'ferry', ['harbour#late']],
    ['accents and capitals make no difference', 'élysée', ['harbour#late', 'port']],
    ['all words must be there', 'harbour penwick', ['harbour', 'ice']],
    ['a word can be left out', 'penwick -canal', ['harbour']],
    ['a beginning can be left out', 'is:story -diplo*', ['harbour', 'ice', 'port']],
    ['a section', 'in:science', ['ice']],
    ['a section of two words', 'in:"home news" is:story', ['harbour']],
    ['a section can be left out', 'is:story -in:science', ['harbour', 'port', 'prize']],
    ['an author', 'by:"Ida Brook"', ['ice']],
    ['an author’s name is not a word of the text', 'by:penwick', []],
    ['a newspaper', 'paper:le-feuillet', ['port']],
    ['a newspaper by its name', 'paper:"Le Feuillet"', ['port']],
    ['two newspapers are either', 'paper:le-feuillet paper:morning-sheet is:brief', ['harbour#late']],
    ['a language', 'lang:fr', ['port']],
    ['before a day, which leaves out what has no date', 'is:story before:2018-03-14', ['ice', 'prize']],
    ['after a day means that day too', 'is:story after:2018-03-14', ['harbour']],
    ['a month', 'after:2018-03 before:2018-04', ['harbour', 'harbour#late', 'ice']],
    ['a year', 'year:2017', ['prize']],
    ['the beginning of a word', 'diplo*', ['prize']],
    ['a word that is not there is the beginning of one', 'diplo', ['prize']],
    ['nothing', 'zebra', []],
  ])('%s: %s', async (_, text, slugs) => {
    expect(await find(text)).toEqual(slugs)
  })

  it('tells a newspaper from one whose name ends like it', async () => {
    const papers = ['sheet', 'morning-sheet'].map((publication) => anArticle({ publication }))
    const find = async (text: string) =>
      (await search(await aSearchIndex(papers), text, { limit: 10 })).hits.map(
        ({ publication }) => publication,
      )
    expect(await find('is:story paper:morning-sheet')).toEqual(['morning-sheet'])
    expect(await find('is:story paper:"The Sheet"')).toEqual(['sheet'])
  })

  it('takes the last word for a beginning while it is typed', async () => {
    expect(await find('harbour pri', true)).toEqual(['prize'])
    expect(await find('diplomat', true)).toEqual(['prize'])
  })

  it('counts the results by newspaper, section, language, kind and year', async () => {
    const found = await search(await aSearchIndex(articles), 'harbour', { limit: 10 })
    expect(found.facets).toEqual({
      kinds: [{ value: 'story', count: 3 }],
      papers: [{ value: 'morning-sheet', count: 3 }],
      sections: [
        { value: 'Home news', count: 1 },
        { value: 'Science', count: 1 },
      ],
      languages: [{ value: 'en', count: 3 }],
      years: [
        { value: '2018', count: 2 },
        { value: '2017', count: 1 },
      ],
    })
  })

  it.each([
    ['in:science', 1],
    ['after:2018', 3],
    ['', 5],
  ])('counts what only filters find: %s', async (text, count) => {
    const found = await search(await aSearchIndex(articles), text, { limit: 1 })
    expect([found.count, found.isCounted]).toEqual([count, true])
  })

  it('suggests words where one is not there', async () => {
    const found = await search(await aSearchIndex(articles), 'harbuor', { limit: 10 })
    expect(found.unknown).toEqual([{ word: 'harbuor', suggestions: ['harbour'] }])
  })

  it('of an empty archive finds nothing', async () => {
    const found = await search(await aSearchIndex([]), 'harbour', { limit: 10 })
    expect([found.hits, found.count]).toEqual([[], 0])
  })
})

describe('the index', () => {
  it('is the same, byte for byte, for the same articles', () => {
    const articles: Article[] = [...aGeneratedArchive(60, 60)]
    expect(searchFilesOf(articles)).toEqual(searchFilesOf(articles))
  })
})
