import process from 'node:process'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { likelySpeakers } from '../../src/subs/likelySpeakers.ts'
import { findQuotations } from '../../src/subs/quotations.ts'
import { anArticleOf, articleArbitrary } from '../builders/anArticle.ts'

// Machines that check are slow and shared.
vi.setConfig({ testTimeout: 30_000 })

const SAID = '“We shall open the harbour again in May'

const likelyIn = (texts: string[], language = 'en') => {
  const article = anArticleOf(texts, { language })
  return likelySpeakers(article, findQuotations(article.body))
}

describe('the likely speaker of a quotation', () => {
  it('is the sure one, where there is one, with the pronoun that stands for the name', () => {
    expect(likelyIn([`${SAID},” said Ada Trent.`, `“It is deep,” she said.`])).toEqual([
      { words: 'Ada Trent', isSure: true },
      { words: 'Ada Trent', pronoun: 'she', isSure: true },
    ])
  })

  it.each([
    ['whom a pronoun leaves open', ['Mr Alder met Mr Moss.', `${SAID},” he said.`], 'he'],
    ['whom the sentence is about', [`Ada Trent wants ${SAID}”.`], 'Ada Trent'],
    ['who spoke in the paragraph before', ['Ada Trent said: “No.”', `${SAID}.”`], 'Ada Trent'],
  ])('is the one %s, unsure', (_name, texts, words) => {
    expect(likelyIn(texts).at(-1)).toEqual({ words, isSure: false })
  })

  it('is nobody where nobody is named, nor in other languages', () => {
    expect(likelyIn([`${SAID}.”`])).toEqual([null])
    expect(likelyIn([`${SAID},” a pilot said.`], 'fr')).toEqual([null])
  })

  it('is given for each quotation, whatever is printed', () => {
    fc.assert(
      fc.property(articleArbitrary, (article) => {
        const quotations = findQuotations(article.body)
        const likely = likelySpeakers(article, quotations)
        expect(likely).toHaveLength(quotations.length)
        expect(likely.every((speaker) => speaker === null || speaker.words !== '')).toBe(true)
      }),
    )
  })

  it('takes its time in step with the length', () => {
    for (const unit of ['said ', '“a said”, ', 'Ada Trent, ', 'also said ']) {
      const texts = [`I ${unit.repeat(40_000 / unit.length)} ${SAID}.”`]
      // Of the processor: what else the machine does plays no part.
      const began = process.cpuUsage()
      likelyIn(texts)
      expect(process.cpuUsage(began).user / 1000).toBeLessThan(3_000)
    }
  })
})
