import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord } from '../../src/search/foldWord.ts'
import { tokensOf } from '../../src/search/tokens.ts'
import { textArbitrary } from '../builders/anArticle.ts'

describe('words are found however they are written', () => {
  it.each([
    ['capitals', 'LABOUR', 'labour'],
    ['accents', 'Élysée', 'elysee'],
    ['accents of their own', 'e\u0301lan', 'elan'],
    ['ligatures of type', 'ﬁnance', 'finance'],
    ['ligatures of letters', 'Cœur', 'coeur'],
    ['German ß', 'Straße', 'strasse'],
    ['Turkish İ', 'İstanbul', 'istanbul'],
    ['Scandinavian ø', 'Søren', 'soren'],
    ['Polish ł', 'Łódź', 'lodz'],
    ['Russian ё', 'Ещё', 'еще'],
    ['the last sigma of Greek', 'λόγος', 'λογοσ'],
    ['vowel signs of Arabic', 'مُحَمَّد', 'محمد'],
    ['alifs with hamza', 'أحمد', 'احمد'],
    ['the stroke in Arabic words', 'محـــمد', 'محمد'],
    ['Arabic letter shapes', 'ﻣﺤﻤﺪ', 'محمد'],
    ['Persian kaf', 'کتاب', 'كتاب'],
    ['Arabic digits', '٢٠١٨', '2018'],
    ['Devanagari digits', '१९', '19'],
    ['wide letters', 'ＮＡＴＯ', 'nato'],
    ['soft hyphens', 'news\u00adpaper', 'newspaper'],
  ])('%s', (_, written, folded) => {
    expect(foldWord(written)).toBe(folded)
  })

  it.each([
    ['possessives', 'Labour’s', 'labour'],
    ['either apostrophe', "Labour's", 'labour'],
    ['contractions', 'don’t', 'dont'],
    ['Irish names', 'O’Neill', 'oneill'],
    ['elided articles', 'l’Élysée', 'elysee'],
    ['elided words', 'qu’elle', 'elle'],
    ['the Arabic article', 'الصحيفة', 'صحيفه'],
    ['the Arabic article behind a small word', 'والصحيفة', 'صحيفه'],
  ])('%s', (_, written, folded) => {
    expect(foldWord(written)).toBe(folded)
  })

  it('folding twice changes nothing, so that build and query agree', () => {
    fc.assert(
      fc.property(fc.oneof(textArbitrary, fc.string({ unit: 'binary' })), (text) => {
        for (const { term } of tokensOf(text)) expect(foldWord(term)).toBe(term)
      }),
    )
  })
})

describe('tokens', () => {
  it('keep their place in the original text', () => {
    const text = 'At No 10’s door, l’Élysée: 1,204 “yes”!'
    expect(tokensOf(text).map(({ term, start, end }) => [term, text.slice(start, end)])).toEqual([
      ['at', 'At'],
      ['no', 'No'],
      ['10', '10’s'],
      ['door', 'door'],
      ['elysee', 'l’Élysée'],
      ['1204', '1,204'],
      ['yes', 'yes'],
    ])
  })

  it('of scripts without spaces are pairs of characters', () => {
    expect(tokensOf('東京都 x').map(({ term }) => term)).toEqual(['東京', '京都', 'x'])
  })

  it('stand in order in any text, and each folds to its term', () => {
    fc.assert(
      fc.property(fc.oneof(textArbitrary, fc.string({ unit: 'binary' })), (text) => {
        let last = 0
        for (const { term, start, end } of tokensOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(foldWord(text.slice(start, end))).toBe(term)
          last = start
        }
      }),
    )
  })
})
