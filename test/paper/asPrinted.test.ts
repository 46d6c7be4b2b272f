import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asPrinted } from '../../src/paper/asPrinted.ts'
import { markUp } from '../../src/subs/markUp.ts'
import { anArticle, aParagraph, articleArbitrary } from '../builders/anArticle.ts'

describe('an article as printed', () => {
  const spoilt = anArticle({
    byline: [{ name: 'Ruth Mcrae' }],
    body: [
      aParagraph('Ada Mcallister met two MPS; Ms Mcallister said no.'),
      { kind: 'list', items: ['Two MPS'] },
    ],
    briefs: [{ slug: 'late', text: 'Mrs Mcallister was late.' }],
  })

  it('is what it was before the subs mended it', () => {
    const mended = markUp(spoilt)
    const { byline, body, briefs } = asPrinted(mended)
    expect([byline, body]).toEqual([spoilt.byline, spoilt.body])
    expect(briefs.map(({ text }) => text)).toEqual(spoilt.briefs.map(({ text }) => text))
    expect(mended.byline[0]?.name).toBe('Ruth McRae')
  })

  it('has whole fields as they were', () => {
    const article = anArticle({
      repairs: [{ where: 'byline.0.name', printed: 'RUTH ALDER', set: 'Ruth Alder', why: 'capitals' }],
    })
    expect(asPrinted(article).byline[0]?.name).toBe('RUTH ALDER')
  })

  it('keeps what an editor has changed since', () => {
    const article = anArticle({
      repairs: [
        { where: 'byline.0.name', printed: 'X', set: 'Not there', why: 'y' },
        { where: 'body.0.text.4', printed: 'X', set: 'Not there', why: 'y' },
        { where: 'body.99.text.4', printed: 'X', set: 'The', why: 'y' },
        { where: '__proto__.x', printed: 'X', set: 'The', why: 'y' },
        { where: 'headline.length', printed: 'X', set: 'The', why: 'y' },
      ],
    })
    expect(asPrinted(article)).toEqual(article)
  })

  it('is made of any article without a fault, and never changes the one that it was given', () => {
    fc.assert(
      fc.property(articleArbitrary, (article) => {
        const before = structuredClone(article)
        asPrinted(markUp({ ...article, language: 'en' }))
        asPrinted(article)
        expect(article).toEqual(before)
      }),
    )
  })
})
