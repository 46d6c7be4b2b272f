import { describe, expect, it } from 'vitest'
import { quotedText } from '../../src/paper/article.ts'
import { markUp } from '../../src/subs/markUp.ts'
import { anArticleOf } from '../builders/anArticle.ts'

const GOOD = 'I never thought that I would see a mast in there again.'
const FILLER =
  'The dredger worked along the quay from dawn until the light went, and nobody stopped to watch it.'

const pullQuotesOf = (texts: string[], language = 'en') => {
  const article = markUp(anArticleOf(texts, { language }))
  return article.pullQuotes.map((range) => quotedText(article, range))
}

describe('a pull quote', () => {
  it('is a whole sentence of what somebody said, with the name of who said it', () => {
    const article = markUp(
      anArticleOf([`“${GOOD}” Nobody answered.`, `“${GOOD.replace('.', ',')}” said Ada Trent.`]),
    )
    expect(article.pullQuotes).toEqual([{ paragraph: 1, start: 1, end: 55, speaker: 'Ada Trent' }])
    expect(article.pullQuotes.map((range) => quotedText(article, range))).toEqual([GOOD.slice(0, -1)])
  })

  it('is one sentence of a long quotation', () => {
    const long =
      'The board met in March, April and May of 2017, and again on Monday 12 June 2017, to hear the engineers of the county and of the ministry report on all that had been dredged, shored and piled since then.'
    expect(pullQuotesOf([`“${long} ${GOOD} It is so.”`])).toEqual([GOOD])
  })

  describe('of a sentence that is too long', () => {
    const main = 'With the mole mended I have decided to give up the harbour and to go back to my own boat'
    it.each([
      [`${main}, working the nets that my grandfather left me in nineteen hundred and twelve.`, main],
      [`${main}; and whoever wants to see me there will find me on the water every morning.`, main],
      [`${main} – and whoever wants to see me there will find me on the water every morning.`, main],
    ])('is its beginning, up to where it only adds: %s', (long, beginning) => {
      expect(pullQuotesOf([`“${long}” said Ada Trent.`])).toEqual([beginning])
    })

    it.each([
      'When I first came down to this harbour in the winter of the great storm, and nobody else would take a boat out, I never thought that I would see a mast in there again.',
      'I have decided, and I say it gladly to everybody who has come here this evening from the town and from the farms and from the islands in the bay, that I am going home at last.',
      'We came, and everybody who lives along this coast from the lighthouse to the old quarry came with us to see the boats go out again at last in the morning.',
    ])('is none where that would say something else, or hardly anything: %s', (long) => {
      expect(pullQuotesOf([`“${long}” said Ada Trent.`])).toEqual([])
    })

    it('is none in other languages', () => {
      const long = `${main}; and whoever wants to see me there will find me on the water every morning.`
      expect(pullQuotesOf([`« ${long} » a dit Ada Trent.`], 'fr')).toEqual([])
    })
  })

  it('takes short sentences together', () => {
    expect(pullQuotesOf(['“We came back. We saw the mole go. We stayed.”'])).toEqual([
      'We came back. We saw the mole go.',
    ])
  })

  it('leaves out what stands between short sentences and is none', () => {
    expect(pullQuotesOf(['“We came back. He said: ‘Go. You must go. Go home.’ We stayed.”'])).toEqual([])
  })

  it.each([
    ['speech', `${FILLER}`],
    ['more than seven words', '“We came to the quay,” said Ada Trent.'],
    [
      'fewer than 31 words in a sentence',
      `“${Array.from({ length: 31 }, (_, index) => (index === 0 ? 'Water' : 'water')).join(' ')}.”`,
    ],
    ['a beginning', 'She said that they “never thought that they would see a mast in there again.”'],
    ['an end', '“I never thought that I would see a mast in there” was what she meant to say.'],
    [
      'an end before the speaker goes on',
      '“I never thought when the storm took the mole,” she said, “that we would be back.”',
    ],
    ['a sentence, but a title', 'They read “The Old Harbour Road, Or Nine Winters Without A Mast.”'],
    [
      'all of an inner quotation',
      '“She only said: ‘I shall never see a mast in there again. Not one of them.’”',
    ],
    ['no words of the reporter', '« Nous ne partirons pas de ce port, a-t-il dit, et nous y resterons. »'],
  ])('is not set where there is no %s', (_name, text) => {
    expect(pullQuotesOf([text])).toEqual([])
  })

  it('is rather personal and plain than full of figures', () => {
    expect(
      pullQuotesOf([
        '“Dredging costs came to £3.4m in 2017, up from £2.9m in 2016,” said Ada Trent.',
        FILLER,
        `“${GOOD}” Ada Trent said.`,
        FILLER,
        '“It was presented at Monday’s meeting of the Penwick Harbour Board,” said Ada Trent.',
      ]),
    ).toEqual([GOOD])
  })

  it.each([
    [400, 1],
    [1100, 2],
    [1600, 3],
    [6000, 3],
  ])('is there for every 500 words, one at least and three at most: %i words, %i', (words, count) => {
    const fillers = Array.from({ length: Math.ceil(words / 18 / 6) }, () => FILLER)
    const blocks = Array.from({ length: 6 }, () => [`“${GOOD}” said Ada Trent.`, ...fillers]).flat()
    expect(pullQuotesOf(blocks)).toHaveLength(count)
  })

  it('never stands beside another', () => {
    const blocks = [
      ...Array.from({ length: 4 }, () => `“${GOOD}” said Ada Trent.`),
      ...Array.from({ length: 99 }, () => FILLER),
    ]
    const article = markUp(anArticleOf(blocks))
    expect(article.pullQuotes.map(({ paragraph }) => paragraph)).toEqual([0, 2])
  })

  it('is chosen in other languages by length and plainness', () => {
    expect(pullQuotesOf(['« Nous n’avions jamais vu la mer comme cela, jamais. » Il se tut.'], 'fr')).toEqual(
      ['Nous n’avions jamais vu la mer comme cela, jamais.'],
    )
    expect(pullQuotesOf(['وقالت آدا: «لم أظن يوما أنني سأرى سارية هنا مرة أخرى».'], 'ar')).toEqual([
      'لم أظن يوما أنني سأرى سارية هنا مرة أخرى',
    ])
  })
})
