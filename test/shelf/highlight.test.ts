import { describe, expect, it } from 'vitest'
import { set } from '../../src/shelf/changes.ts'
import {
  highlightPath,
  highlightsAnnotations,
  highlightsMarkdown,
} from '../../src/shelf/exchange/highlightFormats.ts'
import { planImport } from '../../src/shelf/exchange/importPlan.ts'
import { formatShelfFile, parseShelfFile, recordOf } from '../../src/shelf/exchange/shelfFile.ts'
import { type Highlight, highlightsIn, keepHighlight, removeHighlights } from '../../src/shelf/highlight.ts'
import { factsAfter } from '../builders/aPiece.ts'

const aHighlight = (overrides: Partial<Highlight> = {}): Highlight => ({
  publication: 'morning-sheet',
  edition: '2018-03-14',
  slug: 'the-harbour-opens',
  headline: 'The harbour opens',
  source: 'The Morning Sheet',
  language: 'en',
  words: 'half the town came',
  passage: 'and-,half%20the%20town%20came,-to%20see',
  colour: 'straw',
  note: '',
  made: 1_700_000_000_000,
  ...overrides,
})

describe('a highlight', () => {
  it('is kept, changed and removed by its id', () => {
    const facts = factsAfter(
      keepHighlight('1', aHighlight()),
      keepHighlight('2', aHighlight({ colour: 'rose' })),
      keepHighlight('1', aHighlight({ note: 'All of them' })),
      removeHighlights(['2', '3']),
    )
    expect(highlightsIn(facts)).toEqual([{ ...aHighlight({ note: 'All of them' }), id: '1' }])
  })

  it.each([
    ['no words', { words: '' }],
    ['a colour of nobody’s', { colour: 'puce' }],
    ['a place that is none', { passage: 'x y' }],
    ['a place that goes elsewhere', { passage: '//evil.example:80' }],
    ['a slug that is none', { slug: '../x' }],
    ['a time that is none', { made: 'yesterday' }],
    ['a note that is endless', { note: 'x'.repeat(10_001) }],
  ])('with %s is left out', (_, wrong) => {
    const facts = factsAfter(() => [set('highlight/1', { ...aHighlight(), ...wrong })])
    expect(highlightsIn(facts)).toEqual([])
  })

  it('leads to its words', () => {
    expect(highlightPath({ ...aHighlight(), id: '1' })).toBe(
      '/morning-sheet/2018-03-14/the-harbour-opens/#p=and-,half%20the%20town%20came,-to%20see',
    )
  })
})

describe('highlights in files', () => {
  const facts = factsAfter(
    keepHighlight('1', aHighlight({ note: 'See *this*' })),
    keepHighlight('2', aHighlight({ words: 'first\nsecond', made: 1_700_000_000_001, colour: 'leaf' })),
  )
  const absolute = (path: string) => `https://papers.example${path}`

  it('come back from the file of everything as they went', () => {
    const read = parseShelfFile(formatShelfFile(recordOf(facts), 0))
    if (!read.ok) throw new Error('unread')
    expect(read.value.isUntouched).toBe(true)
    const plan = planImport(new Map(), read.value.record)
    expect(plan.addedHighlights).toBe(2)
    expect(highlightsIn(factsAfter(plan.draft))).toEqual(highlightsIn(facts))
    expect(planImport(facts, read.value.record).addedHighlights).toBe(0)
  })

  it('that are damaged are left out of it, and named', () => {
    const file = JSON.parse(formatShelfFile(recordOf(facts), 0))
    file.highlights[0].colour = 'puce'
    const read = parseShelfFile(JSON.stringify(file))
    expect(read.ok && read.value.unread).toEqual(['Highlight 1: colour is not what it should be.'])
    expect(read.ok && read.value.record.highlights).toHaveLength(1)
  })

  it('are no part of a file of a time before there were any', () => {
    expect(formatShelfFile(recordOf(new Map()), 0)).not.toContain('highlights')
  })

  it('are Markdown by story, with links to their words', () => {
    const text = highlightsMarkdown(highlightsIn(facts), absolute)
    expect(text).toContain(
      '## [The harbour opens](https://papers.example/morning-sheet/2018-03-14/the-harbour-opens/)',
    )
    expect(text).toContain('> first\n>\n> second\n>\n> [link](https://papers.example/')
    expect(text).toContain('See \\*this\\*')
  })

  it('are Web Annotations', () => {
    const page = JSON.parse(highlightsAnnotations(highlightsIn(facts), absolute))
    expect(page).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage' })
    expect(page.items[0]).toMatchObject({
      type: 'Annotation',
      motivation: 'commenting',
      body: { type: 'TextualBody', value: 'See *this*' },
      target: {
        source: 'https://papers.example/morning-sheet/2018-03-14/the-harbour-opens/',
        selector: [{ type: 'TextQuoteSelector', exact: 'half the town came' }, { type: 'FragmentSelector' }],
      },
    })
    expect(page.items[1]).toMatchObject({ motivation: 'highlighting' })
  })
})
