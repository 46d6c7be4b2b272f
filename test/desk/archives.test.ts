import { describe, expect, it } from 'vitest'
import { readCutting } from '../../src/desk/readCutting.ts'
import { bodyTexts } from '../../src/paper/article.ts'
import { FACTIVA, NEXIS, PROQUEST } from './cuttings.ts'

function articlesIn(cutting: string) {
  const reading = readCutting(cutting)
  if (!reading.ok) throw new Error(reading.faults[0]?.message)
  expect(reading.value.faults).toEqual([])
  return { format: reading.value.format, articles: reading.value.articles, drops: reading.value.drops }
}

describe('a download from Nexis', () => {
  const { format, articles, drops } = articlesIn(NEXIS)

  it('is known by its counted documents, and holds them all', () => {
    expect(format).toBe('Nexis')
    expect(articles.map(({ publicationName }) => publicationName)).toEqual([
      'The Harbour Gazette',
      'Island Post',
    ])
  })

  it('gives date, section, page, authors, language and rights', () => {
    expect(articles[0]?.article).toMatchObject({
      edition: '2018-03-14',
      headline: 'Ferry company promises a second boat by the summer, and the council wants it in writing',
      section: 'News',
      page: 4,
      byline: [{ name: 'Ruth Alder' }, { name: 'Tom Reed' }],
      language: 'en',
      source: { name: 'Nexis', rights: 'Copyright 2018 The Harbour Gazette All Rights Reserved' },
    })
    expect(articles[1]?.article).toMatchObject({ edition: '2018-03-02', section: 'Home News', byline: [] })
  })

  it('joins the broken lines of its paragraphs, and keeps one that opens like a label', () => {
    expect(articles[0] && bodyTexts(articles[0].article)).toEqual([
      expect.stringMatching(/^The master .* gates opened\.$/u),
      expect.stringMatching(/^NOTICE: this paragraph .* likes\.$/u),
    ])
  })

  it('names what it leaves out', () => {
    const reasons = new Set(drops.map(({ reason }) => reason))
    expect([...reasons]).toEqual(
      expect.arrayContaining(['the cover sheet of the download', 'the archive’s own length']),
    )
  })
})

describe('a download from Factiva', () => {
  const { format, articles } = articlesIn(FACTIVA)

  it('gives all articles with their fields', () => {
    expect(format).toBe('Factiva')
    expect(articles.map(({ article }) => article)).toMatchObject([
      {
        publication: 'harbour-gazette',
        edition: '2018-03-14',
        section: 'News',
        page: 4,
        headline: 'Ferry company promises a second boat by the summer',
        byline: [{ name: 'Ruth Alder' }, { name: 'Tom Reed' }],
        language: 'en',
        source: { name: 'Factiva', rights: 'Copyright 2018.' },
      },
      { publication: 'island-post', edition: '2018-03-02', byline: [] },
    ])
  })

  it('takes first paragraph and text for one body', () => {
    expect(articles.map(({ article }) => article.body.length)).toEqual([3, 1])
  })

  it('is read alike with its codes and values on one line', () => {
    const inline = FACTIVA.replaceAll(/^ ([A-Z]{2})\n(?=\S)/gmu, '$1          ')
    expect(articlesIn(inline).articles.map(({ article }) => article)).toEqual(
      articles.map(({ article }) => article),
    )
  })
})

describe('a download from ProQuest', () => {
  const { format, articles, drops } = articlesIn(PROQUEST)

  it('gives all articles, authors with their given names first', () => {
    expect(format).toBe('ProQuest')
    expect(articles.map(({ article }) => article)).toMatchObject([
      {
        publication: 'harbour-gazette',
        edition: '2018-03-14',
        section: 'News',
        page: 4,
        headline: 'Ferry company promises a second boat by the summer',
        byline: [{ name: 'Ruth Alder' }, { name: 'Tom J. Reed' }],
        source: { name: 'ProQuest', url: 'https://example.org/docview/1' },
      },
      { publication: 'island-post', edition: '2018-03-02', page: 'A2', byline: [] },
    ])
  })

  it('drops an abstract that repeats the story, and keeps a paragraph that opens like a label', () => {
    expect(drops.map(({ reason }) => reason)).toContain('an abstract that repeats the story’s opening')
    expect(articles[0]?.article.standfirst).toBeUndefined()
    expect(articles[0] && bodyTexts(articles[0].article)[1]).toMatch(/^Subject: this paragraph/u)
  })

  it('keeps a place in brackets out of the newspaper’s name, so that each character has one place', () => {
    const untitled = PROQUEST.replaceAll(/Publication title: .*\n\n/gu, '').replace(
      'Gazette ; London',
      'Gazette London',
    )
    const [first] = articlesIn(untitled).articles
    expect([first?.publicationName, first?.country]).toEqual(['The Harbour Gazette London', 'GB'])
  })

  it('takes an abstract that says something else for the standfirst', () => {
    const other = PROQUEST.replace(
      'Abstract: The master of the only ferry has asked for a second boat.',
      'Abstract: Islanders want an answer.',
    )
    expect(articlesIn(other).articles[0]?.article.standfirst).toBe('Islanders want an answer.')
  })
})
