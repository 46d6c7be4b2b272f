import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { subjectsOf } from '../../src/subs/subjects.ts'
import { textArbitrary } from '../builders/anArticle.ts'

describe('what a text is about besides people', () => {
  it('are the names that stand in it, without titles and people', () => {
    const text =
      'Mr Trent will not boycott RT, he said, hours after Ada Trent of the Penwick Harbour Board urged MPs on Wednesday to keep off it.'
    expect(subjectsOf([text], ['Ada Trent'], 'en')).toEqual(['RT', 'Penwick Harbour Board'])
  })

  it('are no words that have their capital from a sentence, and no peoples', () => {
    expect(subjectsOf(['Nobody came. Boats lay still. “Never,” said a Russian.'], [], 'en')).toEqual([])
    expect(subjectsOf(['The Kremlin was silent. “But Moscow will see.”'], [], 'en')).toEqual([
      'Kremlin',
      'Moscow',
    ])
  })

  it('are named more than once in a long text, those that are named most first', () => {
    const filler = 'and so it went on through all of the night until the tide had turned. '.repeat(15)
    const text = `They left for Penwick, ${filler} They saw Ofcom and then Ofcom at Ofcom; back in Penwick they saw Nasa.`
    expect(subjectsOf([text], [], 'en')).toEqual(['Ofcom', 'Penwick'])
  })

  it('are told in French, and in no language that writes all nouns so or has no capitals', () => {
    expect(subjectsOf(['Le train pour Penwick est parti à l’heure de Paris.'], [], 'fr')).toEqual([
      'Penwick',
      'Paris',
    ])
    expect(subjectsOf(['Der Zug nach Penwick ist ein Zug.'], [], 'de')).toEqual([])
    expect(subjectsOf(['غادر القطار المحطة'], [], 'ar')).toEqual([])
  })

  it('always stand in the text, each once, and never name a person of it', () => {
    fc.assert(
      fc.property(fc.array(textArbitrary, { maxLength: 4 }), (texts) => {
        const subjects = subjectsOf(texts, ['Ruth Alder', 'Jon Trent'], 'en')
        expect(new Set(subjects).size).toBe(subjects.length)
        for (const subject of subjects) {
          expect(texts.some((text) => subject.split(' ').every((word) => text.includes(word)))).toBe(true)
          expect(subject).not.toMatch(/\b(?:Alder|Trent)\b/u)
        }
      }),
    )
  })
})
