import { describe, expect, it } from 'vitest'
import {
  briefIn,
  editionIn,
  newestPaper,
  pageIn,
  publicationIn,
  quoteIn,
  storyIn,
  yearIn,
} from '../../src/app/loaders.ts'
import { NotPrinted } from '../../src/newsstand/printedFile.ts'
import { anArticle } from '../builders/anArticle.ts'
import { aCatalogueEntry } from '../builders/aPublication.ts'

const article = anArticle({
  briefs: [{ slug: 'late', text: 'Ferry late.' }],
  pullQuotes: [{ paragraph: 0, start: 0, end: 11 }],
})

describe('an address', () => {
  it('names a story by newspaper, edition and slug', () => {
    const address = { publication: 'morning-sheet', edition: '2018-03-14', slug: 'harbour' }
    expect(storyIn(address)).toEqual(address)
    expect(storyIn({ ...address, edition: 'undated' })).toEqual({ ...address, edition: null })
  })

  it('names a brief and a pull quote of its story', () => {
    expect(briefIn(article, { brief: 'late' }).text).toBe('Ferry late.')
    expect(quoteIn(article, { number: '1' })).toEqual({ quote: article.pullQuotes[0], number: 1 })
  })

  it.each([
    ['a word of ours as a newspaper', () => publicationIn({ publication: 'search' })],
    ['a month as an edition', () => editionIn({ edition: '2018-03' })],
    ['a brief that the story has not', () => briefIn(article, { brief: 'early' })],
    ['a pull quote past the last', () => quoteIn(article, { number: '2' })],
    ['a pull quote before the first', () => quoteIn(article, { number: '0' })],
    ['a pull quote that is no number', () => quoteIn(article, { number: '1e0' })],
    ['no pull quote at all', () => quoteIn(article, {})],
  ])('is not printed if it names %s', (_, read) => {
    expect(read).toThrow(NotPrinted)
  })

  it.each([
    ['year=2018', '2018', 1],
    ['year=18&page=3', undefined, 3],
    ['page=0', undefined, 1],
    ['page=-1', undefined, 1],
    ['page=1e3', undefined, 1],
    ['', undefined, 1],
  ])('reads the year and page of ?%s and nothing else', (query, year, page) => {
    expect(yearIn(new URLSearchParams(query))).toBe(year)
    expect(pageIn(new URLSearchParams(query))).toBe(page)
  })
})

it('the newest newspaper is the catalogue’s first, and an empty archive has none', () => {
  const first = aCatalogueEntry()
  expect(newestPaper({ publications: [first, aCatalogueEntry({ slug: 'echo' })] })).toBe(first)
  expect(newestPaper({ publications: [] })).toBeUndefined()
})
