import { describe, expect, it } from 'vitest'
import { piecesOf } from '../../src/search/pieces.ts'
import { parseQuery } from '../../src/search/query.ts'
import { isFound } from '../../src/search/scan.ts'
import { anArticle } from '../builders/anArticle.ts'

const [story] = piecesOf(
  anArticle({
    publication: 'morning-sheet',
    edition: '2018-03-14',
    headline: 'The harbour opens',
    section: 'Coast',
    language: 'en',
    byline: [{ name: 'Ruth Alder' }],
  }),
)

describe('a query over pieces that are at hand', () => {
  it.each([
    ['harbour', true],
    ['harbour opens', true],
    ['harb*', true],
    ['harbour zebra', false],
    ['-harbour', false],
    ['harbour -zebra', true],
    ['"the harbour opens"', true],
    ['"opens the harbour"', false],
    ['-"the harbour opens"', false],
    ['in:coast', true],
    ['in:politics', false],
    ['by:alder', true],
    ['paper:morning-sheet', true],
    ['-paper:morning-sheet', false],
    ['lang:en', true],
    ['lang:fr', false],
    ['after:2018-03', true],
    ['before:2018-03', false],
    ['year:2018', true],
    ['year:2019', false],
    ['is:story', true],
    ['is:brief', false],
    ['harbour year:x', true],
  ])('%s: %s', (query, found) => {
    expect(story && isFound(story, parseQuery(query))).toBe(found)
  })
})
