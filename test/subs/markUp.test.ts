import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseArticle, type QuotedRange, quotedText } from '../../src/paper/article.ts'
import { markUp } from '../../src/subs/markUp.ts'
import { anArticle, anArticleOf, articleArbitrary } from '../builders/anArticle.ts'

describe('markUp', () => {
  it('fills in quotations with their speakers, and pull quotes', () => {
    const { quotations, pullQuotes } = markUp(anArticle())
    expect(quotations).toEqual([{ paragraph: 1, start: 1, end: 56, speaker: 'Ada Trent' }])
    expect(pullQuotes).toEqual([{ paragraph: 1, start: 1, end: 55, speaker: 'Ada Trent' }])
  })

  it('leaves what an editor has put', () => {
    const quotations = [{ paragraph: 1, start: 1, end: 8, speaker: 'A. Trent' }]
    const pullQuotes = [{ paragraph: 0, start: 4, end: 11 }]
    expect(markUp(anArticle({ quotations })).quotations).toEqual(quotations)
    expect(markUp(anArticle({ pullQuotes })).pullQuotes).toEqual(pullQuotes)
    expect(markUp(anArticle({ pullQuotes })).quotations).toHaveLength(1)
  })

  it('changes nothing else, and never the article that it was given', () => {
    const article = anArticle()
    const before = structuredClone(article)
    const { quotations: _quotations, pullQuotes: _pullQuotes, people: _people, ...rest } = markUp(article)
    expect(article).toEqual(before)
    expect(before).toMatchObject(rest)
  })

  it('gives an article that the door takes, whatever is printed in it', () => {
    fc.assert(
      fc.property(articleArbitrary, (article) => parseArticle(markUp(article)).ok),
      { numRuns: 300 },
    )
  })

  it('gives only ranges that are words of the text, whole characters, none of them overlapping', () => {
    fc.assert(
      fc.property(articleArbitrary, (article) => {
        const marked = markUp(article)
        for (const list of [marked.quotations, marked.pullQuotes]) {
          for (const range of list) expect(quotedText(marked, range)).toMatch(/^\S(?:.*\S)?$/su)
          for (const range of list) expect(quotedText(marked, range)).not.toMatch(/\p{Surrogate}/u)
          expect(list.some((range, index) => overlaps(range, list[index + 1]))).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('names nobody in an article that is not in English', () => {
    fc.assert(
      fc.property(articleArbitrary, (article) => {
        const isEnglish = article.language.startsWith('en')
        return isEnglish || markUp(article).quotations.every(({ speaker }) => speaker === undefined)
      }),
    )
  })

  it('gives the same a second time', () => {
    fc.assert(
      fc.property(articleArbitrary, (article) => {
        expect(markUp(markUp(article))).toEqual(markUp(article))
      }),
    )
  })

  it.each(['“', '"', '‘a ', '“a”, ', "' ", '« ', 'Ada Trent ', 'also ', 'said, ', 'A. ', '\u00a0', 'N⟨1⟩ '])(
    'takes its time in step with the length, even where a text is nothing but %j',
    (unit) => {
      const timeFor = (length: number) => {
        const article = anArticleOf([`I ${unit.repeat(length / unit.length)} z`])
        const start = performance.now()
        markUp(article)
        return performance.now() - start
      }
      timeFor(2_000)
      expect(timeFor(40_000)).toBeLessThan(3_000)
    },
  )
})

function overlaps(one: QuotedRange, other: QuotedRange | undefined): boolean {
  return other !== undefined && one.paragraph === other.paragraph && other.start < one.end
}
