import { describe, expect, it } from 'vitest'
import { wordsRepeatedIn } from '../../src/press/words.ts'

describe('wordsRepeatedIn', () => {
  it('gives the words that stand more than once, the most frequent first, as they are looked up', () => {
    expect(wordsRepeatedIn('Élan, elan! The mole’s mole: MOLE. Once.')).toEqual(['mole', 'elan'])
  })

  it('gives a bounded number, however long the text is', () => {
    const words = Array.from({ length: 500 }, (_, index) => `word${index}`).join(' ')
    expect(wordsRepeatedIn(`${words} ${words}`)).toHaveLength(50)
  })
})
