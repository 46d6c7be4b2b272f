import { describe, expect, it } from 'vitest'
import { countWords, readingMinutes } from '../../src/paper/readingMinutes.ts'
import { anArticle, anArticleOf, aParagraph } from '../builders/anArticle.ts'

const words = (count: number) => Array.from({ length: count }, () => 'harbour').join(' ')

describe('countWords', () => {
  it('counts words and figures, not the marks between them', () => {
    expect(countWords(anArticleOf(['“Yes” – he said, 3,000 times.', '* * *']))).toBe(5)
  })

  it('counts crossheads and lists with the text, but no caption and no brief', () => {
    const article = anArticle({
      body: [
        aParagraph('One two.'),
        { kind: 'crosshead', text: 'Three' },
        { kind: 'list', items: ['four', 'five'] },
        { kind: 'figure', src: 'map.svg', alt: 'six', caption: 'seven', width: 1, height: 1 },
      ],
      briefs: [{ slug: 'fog', text: 'Eight nine.' }],
    })
    expect(countWords(article)).toBe(5)
  })

  it('counts every character where words have no spaces between them', () => {
    expect(countWords(anArticleOf(['港は今日開く']))).toBe(6)
  })
})

describe('readingMinutes', () => {
  it.each([
    [1, 1],
    [238, 1],
    [476, 2],
    [2380, 10],
  ])('takes for %i words %i min', (count, minutes) => {
    expect(readingMinutes(anArticleOf([words(count)]))).toBe(minutes)
  })

  it('goes by characters in scripts without spaces', () => {
    expect(readingMinutes(anArticleOf(['港'.repeat(1500)]))).toBe(3)
  })
})
