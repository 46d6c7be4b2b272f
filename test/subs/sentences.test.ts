import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesIn } from '../../src/subs/sentences.ts'
import { textArbitrary } from '../builders/anArticle.ts'

const sentencesOf = (text: string) => sentencesIn(text).map(({ start, end }) => text.slice(start, end))

describe('sentencesIn', () => {
  it.each([
    ['Fog fell. The boats came in.', 2],
    ['Fog fell! Did the boats come in? They did…', 3],
    ['Mr. Alder met Dr. Moss and the Rev. Ada Trent.', 1],
    ['It was built by J. K. Alder and S. Moss.', 1],
    ['The U.S. fleet left. It was late.', 2],
    ['They left the U.S. The fleet was late.', 2],
    ['It cost £3.50 in 2018. Nobody paid.', 2],
    ['It was hull No. 7 of the yard. No. It was eight.', 3],
    ['So did I. Then we left.', 2],
    ['“We go. We always go.” She went.', 3],
    ['“Do we go?” she asked. “We go!” he said.', 2],
    ['He left (at last.) The tide turned.', 2],
    ['« On part. Demain. » Elle partit.', 3],
    ['وصل القارب. ثم غادر؟ نعم.', 3],
    ['船が着いた。皆が来た。', 2],
    ['fog over the harbour', 1],
    ['   ', 0],
  ])('counts in “%s” %i', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count)
  })

  it('leaves marks and brackets that close a sentence with it', () => {
    expect(sentencesOf('“We go. We always go.” She went.')).toEqual([
      '“We go.',
      'We always go.”',
      'She went.',
    ])
  })

  it('gives every character but the spaces between sentences, in order', () => {
    fc.assert(
      fc.property(textArbitrary, (text) => {
        const joined = sentencesOf(text).join('')
        expect(joined.replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''))
        for (const sentence of sentencesOf(text)) expect(sentence).toBe(sentence.trim())
      }),
    )
  })
})
