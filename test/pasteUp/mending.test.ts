import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  carriedOver,
  formOf,
  type MendForm,
  mended,
  type QuotationMend,
  quotationMends,
  withQuotations,
} from '../../src/pasteUp/mending.ts'
import { type Cutting, cuttingOf } from '../../src/shelf/cutting.ts'
import { markUp } from '../../src/subs/markUp.ts'
import { anArticle, aParagraph, articleArbitrary } from '../builders/anArticle.ts'
import { RUNS } from '../builders/runs.ts'

const ARTICLE = markUp(
  anArticle({
    kicker: 'Coast',
    section: 'News',
    page: 4,
    standfirst: 'Half the town came to see it',
    body: [
      aParagraph('PENWICK opened its harbour yesterday, and half the town came.', 7),
      { kind: 'crosshead', text: 'A mast again' },
      aParagraph('“I never thought that I would see a mast in there again,” said Ada Trent, who is 91.'),
      { kind: 'list', items: ['Two boats', 'One crane'] },
    ],
    briefs: [{ slug: 'pier-opens', text: 'A pier opens on Saturday.', people: ['Tom Reed'] }],
  }),
)
const CUTTING = cuttingOf('The Harbour Gazette', ARTICLE, 'as it was printed')

function mend(change: Partial<MendForm>, cutting: Cutting = CUTTING) {
  const result = mended(cutting, { ...formOf(cutting), ...change })
  if (!result.ok) throw new Error(result.faults.map(({ message }) => message).join())
  return result.value
}

function quoted(cutting: Cutting, mends: readonly QuotationMend[]): Cutting {
  const result = withQuotations(cutting, mends)
  if (!result.ok) throw new Error(result.faults.map(({ message }) => message).join())
  return result.value
}

describe('mending by hand', () => {
  it('changes nothing where nothing was touched', () => {
    fc.assert(
      fc.property(articleArbitrary, (article) => {
        const cutting = cuttingOf('The Harbour Gazette', article, '')
        expect(mended(cutting, formOf(cutting))).toEqual({ ok: true, value: { cutting, hasNewText: false } })
      }),
      { numRuns: RUNS },
    )
  })

  it('keeps the name of the cutting, so that a mended one takes the place of the other', () => {
    const { cutting } = mend({ headline: 'Another headline', body: 'Another text.' })
    expect(cutting.id).toBe(CUTTING.id)
    expect(cutting.printed).toBe('as it was printed')
  })

  it.each([
    ['headline', 'Nine winters end', { headline: 'Nine winters end' }],
    ['standfirst', '', { standfirst: undefined }],
    ['kicker', ' Sea ', { kicker: 'Sea' }],
    ['section', 'Coast', { section: 'Coast' }],
    ['page', 'A4', { page: 'A4' }],
    ['page', '12', { page: 12 }],
    ['edition', '', { edition: null }],
    ['edition', '2018-03-16', { edition: '2018-03-16' }],
    ['people', 'Ada Trent\n\n Tom Reed ', { people: ['Ada Trent', 'Tom Reed'] }],
    [
      'byline',
      'Ruth Alder, Coast Correspondent, Penwick\nTom Reed',
      { byline: [{ name: 'Ruth Alder', role: 'Coast Correspondent, Penwick' }, { name: 'Tom Reed' }] },
    ],
  ] as const)('%s can be %j', (field, typed, expected) => {
    const { cutting, hasNewText } = mend({ [field]: typed })
    expect(cutting.article).toMatchObject(expected)
    expect(hasNewText).toBe(false)
    expect(cutting.article.quotations).toEqual(ARTICLE.quotations)
  })

  it('another newspaper gets its own address too', () => {
    const { cutting } = mend({ paper: 'Island Post' })
    expect([cutting.paper, cutting.article.publication]).toEqual(['Island Post', 'island-post'])
  })

  it('a text that was touched is read as it is typed, and blocks that were not stay as they were', () => {
    const { cutting, hasNewText } = mend({
      body: formOf(CUTTING).body.replace('Two boats', 'Three boats').replace('A mast again', 'At last'),
    })
    expect(hasNewText).toBe(true)
    expect(cutting.article.body).toEqual([
      ARTICLE.body[0],
      { kind: 'crosshead', text: 'At last' },
      ARTICLE.body[2],
      { kind: 'list', items: ['Three boats', 'One crane'] },
    ])
    expect(cutting.article.quotations).toEqual([])
  })

  it('a paragraph in several lines is one', () => {
    const { cutting } = mend({ body: 'One line\nand another.\n\n\n  \nThe next.' })
    expect(cutting.article.body).toMatchObject([{ text: 'One line and another.' }, { text: 'The next.' }])
  })

  it('briefs keep their names where their words were not touched, and new ones have names of their own', () => {
    const { cutting } = mend({ briefs: '♦ A new one.\n\nA pier opens on Saturday.' })
    expect(cutting.article.briefs).toMatchObject([
      { slug: 'brief-1', text: 'A new one.' },
      { slug: 'pier-opens', people: ['Tom Reed'] },
    ])
  })

  it.each([
    ['paper', ' ', 'paper'],
    ['paper', 'x'.repeat(201), 'paper'],
    ['headline', '', 'headline'],
    ['edition', '2018-02-30', 'edition'],
    ['language', 'English', 'language'],
    ['body', '\n \n', 'body'],
  ] as const)('%s that is %j is refused with a sentence', (field, typed, path) => {
    const result = mended(CUTTING, { ...formOf(CUTTING), [field]: typed })
    expect(result).toMatchObject({ ok: false, faults: [{ path }] })
  })

  it('whatever is typed makes a valid cutting or is refused, and nothing is thrown', () => {
    const typed = fc.record(
      Object.fromEntries(Object.keys(formOf(CUTTING)).map((field) => [field, fc.string({ unit: 'binary' })])),
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(typed, (change) => {
        const result = mended(CUTTING, { ...formOf(CUTTING), ...change } as MendForm)
        expect(result.ok || result.faults.length > 0).toBe(true)
      }),
      { numRuns: RUNS },
    )
  })
})

describe('quotations', () => {
  it('get the speaker that a person says, and stand large or not', () => {
    const { article } = quoted(CUTTING, [{ speaker: 'Ada Trent-Reed', isLarge: true }])
    expect(article.quotations).toMatchObject([{ speaker: 'Ada Trent-Reed' }])
    expect(article.pullQuotes).toMatchObject([{ speaker: 'Ada Trent-Reed' }])
    const { article: plain } = quoted(CUTTING, [{ speaker: '', isLarge: false }])
    expect(plain.quotations[0]).not.toHaveProperty('speaker')
    expect(plain.pullQuotes).toEqual([])
  })

  it('stay as they are where nothing was said otherwise', () => {
    expect(quoted(CUTTING, quotationMends(ARTICLE))).toEqual(CUTTING)
  })

  it('with a speaker that cannot be kept are refused in a sentence, with where', () => {
    const result = withQuotations(CUTTING, [{ speaker: 'Ada\u0000Trent', isLarge: false }])
    expect(result.ok ? [] : result.faults).toMatchObject([
      { path: 'quotations.0.speaker', message: expect.stringMatching(/^[A-Z].*\.$/) },
    ])
  })

  it('leave pull quotes alone that stand in no quotation', () => {
    const article = anArticle({
      quotations: ARTICLE.quotations.map(() => ({ paragraph: 1, start: 0, end: 20 })),
      pullQuotes: [{ paragraph: 0, start: 0, end: 11 }],
    })
    const { article: mendedArticle } = quoted({ ...CUTTING, article }, [{ speaker: 'Ada', isLarge: true }])
    expect(mendedArticle.pullQuotes).toMatchObject([
      { paragraph: 0, start: 0, end: 11 },
      { paragraph: 1, speaker: 'Ada' },
    ])
  })

  it('keep what a person has said of them through a change of the text elsewhere', () => {
    const said = quoted(CUTTING, [{ speaker: 'Somebody Else', isLarge: true }])
    const { cutting } = mend({ body: formOf(said).body.replace('half the town', 'all the town') }, said)
    const anew = { ...cutting, article: markUp(cutting.article) }
    const { article } = quoted(anew, carriedOver(said.article, anew.article))
    expect(article.quotations).toMatchObject([{ speaker: 'Somebody Else' }])
    expect(article.pullQuotes).toMatchObject([{ speaker: 'Somebody Else' }])
  })
})
