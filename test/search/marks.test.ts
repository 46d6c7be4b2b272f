import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasPhrases, markedRuns, matcherFor, type Run, snippetOf } from '../../src/search/marks.ts'
import { type Piece, pieceOf } from '../../src/search/pieces.ts'
import { parseQuery } from '../../src/search/query.ts'
import { anArticle, anArticleOf, textArbitrary } from '../builders/anArticle.ts'

const shown = (runs: readonly Run[]) =>
  runs.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')
const marked = (text: string, query: string) => shown(markedRuns(text, matcherFor(parseQuery(query), [])))

describe('marks', () => {
  it.each([
    ['Labour’s harbour', 'labour', '[Labour’s] harbour'],
    ['À l’Élysée hier', 'elysee', 'À [l’Élysée] hier'],
    ['the spring statement, the spring', '"spring statement"', 'the [spring statement], the spring'],
    ['in politics', 'in:politics -in', 'in politics'],
  ])('%s for %s', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected)
  })

  it('mark words that go on from what was typed', () => {
    expect(shown(markedRuns('Diplomats dine', matcherFor(parseQuery('diplo'), ['diplo'])))).toBe(
      '[Diplomats] dine',
    )
  })

  it('never change a text, whatever it is and whatever is sought', () => {
    fc.assert(
      fc.property(textArbitrary, textArbitrary, (text, query) => {
        const runs = markedRuns(text, matcherFor(parseQuery(query), ['s']))
        expect(runs.map((run) => run.text).join('')).toBe(text)
      }),
    )
  })
})

describe('a snippet', () => {
  const story = (texts: string[]) => pieceOf(anArticleOf(texts), null) as Piece
  const filler = 'Nothing much happened on the quay that day. '.repeat(12)

  it('is from where most of what was sought stands together, and says where that is', () => {
    const piece = story([
      `A mast. ${filler}`,
      `${filler}Then a mast fell into the harbour at dusk. ${filler}`,
    ])
    const { runs, block } = snippetOf(piece, matcherFor(parseQuery('mast harbour'), []))
    expect(block).toBe(1)
    expect(shown(runs)).toContain('Then a [mast] fell into the [harbour] at dusk.')
    expect(shown(runs)).toMatch(/^… .* …$/)
    expect(shown(runs).length).toBeLessThan(260)
  })

  it('is the beginning where only the headline has what was sought', () => {
    expect(snippetOf(story(['It opened.']), matcherFor(parseQuery('winters'), []))).toEqual({
      runs: [{ text: 'It opened.', isMarked: false }],
      block: null,
    })
  })
})

describe('phrases', () => {
  const piece = pieceOf(
    anArticle({ body: [{ kind: 'paragraph', text: 'The Spring Statement, they said.' }] }),
    null,
  ) as Piece

  it.each([
    ['"spring statement"', true],
    ['"statement spring"', false],
    ['"statement they"', true],
    ['-"spring statement"', false],
    ['-"statement spring" said', true],
    ['said', true],
  ])('%s', (query, isThere) => {
    expect(hasPhrases(piece, parseQuery(query))).toBe(isThere)
  })
})
