import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Article, parseArticle, quotedText } from '../../src/paper/article.ts'
import { readArchive } from '../../src/press/archive.ts'
import type { CutField } from '../../src/press/articleFile.ts'
import { renewedWith, sumsOf } from '../../src/press/editorsChoice.ts'
import { isForename } from '../../src/press/forenames.ts'
import { markUp } from '../../src/subs/markUp.ts'
import { anArticleOf } from '../builders/anArticle.ts'
import { anEdit, FERRY, texts } from './edits.ts'

const written = markUp(anArticleOf(FERRY, { language: 'en', section: 'News' }))

/** The article as a better desk makes it: another headline, a paragraph more, another brief. */
const better = markUp({
  ...anArticleOf([...FERRY, 'The board meets again on Thursday, said Edward Lake, a clerk.'], {
    language: 'en',
    section: 'Coast',
    headline: 'The ferry waits for its second boat',
    briefs: [{ slug: 'pier', text: 'A pier that was closed opens again.' }],
  }),
})

describe('what an editor has changed', () => {
  it('is taken over whole where nobody has been', () => {
    const { article, kept, renewed } = renewedWith(written, better, sumsOf(written), markUp)
    expect(texts(article)).toEqual(texts(better))
    expect(kept).toEqual([])
    expect(renewed).toEqual(expect.arrayContaining(['headline', 'body', 'briefs', 'section']))
  })

  it('stays field by field, whatever the desk makes of the rest', () => {
    fc.assert(
      fc.property(fc.array(anEdit, { minLength: 1, maxLength: 6 }), (edits) => {
        const edited = edits.reduce((article, edit) => edit.make(article), written)
        fc.pre(parseArticle(edited).ok)
        const touched = fieldsTouched(written, edited)
        const { article, kept, renewed } = renewedWith(edited, better, sumsOf(written), markUp)
        for (const field of touched) expect(article[field]).toEqual(edited[field])
        expect(parseArticle(article).ok).toBe(true)
        for (const field of kept) expect(renewed).not.toContain(field)
        for (const field of touched)
          if (JSON.stringify(edited[field]) !== JSON.stringify(better[field])) expect(kept).toContain(field)
        if (!touched.includes('headline')) expect(article.headline).toBe(better.headline)
        if (!touched.includes('briefs')) expect(article.briefs).toEqual(better.briefs)
        if (!touched.includes('section')) expect(article.section).toBe(better.section)
      }),
      { numRuns: 300 },
    )
  })

  it('stays for good: through any number of imports, even past one that says the same', () => {
    const edited: Article = { ...written, headline: 'By hand' }
    const first = renewedWith(edited, better, sumsOf(written), markUp)
    const same = renewedWith(first.article, { ...better, headline: 'By hand' }, first.written, markUp)
    expect(same.kept).toEqual([])
    const last = renewedWith(same.article, better, same.written, markUp)
    expect(last.article.headline).toBe('By hand')
    expect(last.kept).toEqual(['headline'])
  })

  it('is the desk’s again where an editor puts back what the desk had written', () => {
    const edited: Article = { ...written, headline: 'By hand' }
    const { written: sums } = renewedWith(edited, better, sumsOf(written), markUp)
    const back = { ...edited, headline: written.headline }
    expect(renewedWith(back, better, sums, markUp).article.headline).toBe(better.headline)
  })

  it('is everything that differs where nobody knows what the desk had written', () => {
    const { article, kept, renewed } = renewedWith(written, better, {}, markUp)
    expect(texts(article)).toEqual(texts(written))
    expect(renewed).toEqual([])
    expect(kept).toEqual(expect.arrayContaining(['headline', 'body', 'briefs', 'section']))
  })

  it('may be nothing: a list that was emptied is not filled again, a line that was struck out stays out', () => {
    const { kicker: _, ...bare } = { ...written, kicker: 'Ferries' }
    const edited: Article = { ...bare, pullQuotes: [], people: [] }
    const sums = sumsOf({ ...written, kicker: 'Ferries' })
    const { article } = renewedWith(edited, { ...better, kicker: 'Ferries' }, sums, markUp)
    expect(article.pullQuotes).toEqual([])
    expect(article.people).toEqual([])
    expect(article.kicker).toBeUndefined()
  })

  it('in a body, has its marks made again from the words that now stand there', () => {
    const [first, ...others] = written.body
    const body = [first, { kind: 'crosshead', text: 'A new line above' }, ...others] as Article['body']
    const { article } = renewedWith(
      { ...written, body, quotations: [], pullQuotes: [] },
      better,
      {
        ...sumsOf({ ...written, quotations: [], pullQuotes: [] }),
      },
      markUp,
    )
    expect(article.body).toEqual(body)
    expect(article.quotations.map((one) => quotedText(article, one))).toEqual(
      written.quotations.map((one) => quotedText(written, one)),
    )
    expect(article.pullQuotes).not.toEqual([])
  })

  it('in a mark, keeps the body that it points into', () => {
    const [quote] = written.quotations
    if (!quote) throw new Error('There is no quotation in this story')
    const edited: Article = { ...written, pullQuotes: [{ ...quote, end: quote.start + 10 }] }
    const shifted = { ...better, body: [{ kind: 'crosshead', text: 'Ferries' } as const, ...better.body] }
    const { article, kept } = renewedWith(edited, shifted, sumsOf(written), markUp)
    expect(article.pullQuotes).toEqual(edited.pullQuotes)
    expect(quotedText(article, edited.pullQuotes[0] ?? quote)).toBe(
      quotedText(written, edited.pullQuotes[0] ?? quote),
    )
    expect(kept).toEqual(expect.arrayContaining(['body', 'pullQuotes']))
    expect(article.headline).toBe(better.headline)
  })

  it('keeps the repairs of its own text, and takes those of the others', () => {
    const [own, desk] = [
      { where: 'body.0.text.3', printed: 'mps', set: 'MPs', why: 'letters' },
      { where: 'headline', printed: 'OLD', set: 'Old', why: 'capitals' },
    ]
    const mended = { ...written, repairs: [own, desk] }
    const edited: Article = {
      ...mended,
      body: [...written.body.slice(0, -1)],
      quotations: [],
      pullQuotes: [],
    }
    const brought = {
      ...better,
      repairs: [
        { ...desk, set: 'New' },
        { ...own, set: 'other' },
      ],
    }
    const { article } = renewedWith(edited, brought, sumsOf(mended), markUp)
    expect(article.repairs).toEqual([{ ...desk, set: 'New' }, own])
  })

  it('includes where a story stands, and the addresses that it had', () => {
    const moved: Article = { ...written, slug: 'by-hand', formerSlugs: ['harbour'] }
    const { article } = renewedWith(moved, better, sumsOf(written), markUp)
    expect(article).toMatchObject({ slug: 'by-hand', formerSlugs: ['harbour'] })
  })
})

function fieldsTouched(one: Article, other: Article): CutField[] {
  const sums = sumsOf(other)
  return (Object.entries(sumsOf(one)) as [CutField, string][]).flatMap(([field, sum]) =>
    sums[field] === sum ? [] : [field],
  )
}

describe('the sample archive, whose marks were chosen by hand', () => {
  const { publications, faults } = readArchive('public/archive')
  const stories = publications.flatMap(({ editions }) => editions.flatMap(({ articles }) => articles))

  it('is left as it is when it is run through the subs again', () => {
    expect(faults).toEqual([])
    expect(stories.length).toBeGreaterThan(40)
    for (const story of stories) {
      const bare = { ...story, quotations: [], pullQuotes: [], people: [] }
      const { article } = renewedWith(story, markUp(bare, { isForename }), {}, markUp)
      expect(article).toEqual(story)
    }
  })
})
