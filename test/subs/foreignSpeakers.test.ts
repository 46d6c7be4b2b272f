import { describe, expect, it } from 'vitest'
import { markUp, quotationsWithSpeakers } from '../../src/subs/markUp.ts'
import { anArticleOf } from '../builders/anArticle.ts'

const speakersIn = (language: string, ...texts: string[]) =>
  quotationsWithSpeakers(anArticleOf(texts, { language })).map(({ speaker }) => speaker ?? null)

const FR = '«\u00a0Nous ne partirons pas de ce port cette année\u00a0»'
const AR = '«لن نغادر هذا الميناء في هذه السنة»'

describe('the speaker of a quotation in French', () => {
  it.each([
    `${FR}, a dit Ada Trent.`,
    `${FR}, a déclaré la maire Ada Trent, hier soir.`,
    `${FR}, explique la pilote Ada Trent.`,
    `${FR}, selon Ada Trent.`,
    `Ada Trent a dit\u00a0: ${FR}.`,
    `Ada Trent, pilote du port, a affirmé que ${FR}.`,
    `Hier, Ada Trent a déclaré devant le conseil : ${FR}.`,
    `Selon Ada Trent, ${FR}.`,
    `“Nous ne partirons pas de ce port cette année”, a dit Ada Trent.`,
  ])('is named by a verb of saying: %s', (text) => {
    expect(speakersIn('fr', text)).toEqual(['Ada Trent'])
  })

  it('is named in full where the text does so', () => {
    expect(speakersIn('fr-FR', 'Ada Trent dirige le port.', `${FR}, a répondu Mme Trent.`)).toEqual([
      'Ada Trent',
    ])
    expect(speakersIn('fr', `${FR}, a répondu Mme Trent.`)).toEqual(['Mme Trent'])
    expect(speakersIn('fr', 'Ada Trent et Jon Trent.', `${FR}, a répondu Trent.`)).toEqual([null])
  })

  it.each([
    `${FR}, a-t-elle dit.`,
    `${FR}, a dit Paris.`,
    `${FR}, a dit Le Feuillet.`,
    `${FR}, ont dit Ada Trent et Jon Alder.`,
    `${FR}, a indiqué un porte-parole.`,
    `${FR}, Ada Trent said.`,
    `${FR}. Ada Trent a dit non.`,
    `Ada Trent a dit non. ${FR}.`,
  ])('is nobody where no pattern is sure: %s', (text) => {
    expect(speakersIn('fr', text)).toEqual([null])
  })
})

describe('the speaker of a quotation in Arabic', () => {
  it.each([
    `قالت آدا ترنت: ${AR}.`,
    `وقالت آدا ترنت، رئيسة المجلس، إن ${AR}.`,
    `وتقول آدا ترنت، وهي تعمل في الميناء: ${AR}.`,
    `وأكدت الوزيرة آدا ترنت أن ${AR}.`,
    `${AR}، قالت آدا ترنت.`,
    `${AR}، كما قالت آدا ترنت.`,
    `قالت آدا ترنت: "لن نغادر هذا الميناء في هذه السنة".`,
  ])('is named by a verb of saying: %s', (text) => {
    expect(speakersIn('ar', text)).toEqual(['آدا ترنت'])
  })

  it('is named in full where the text does so', () => {
    expect(speakersIn('ar', 'قالت آدا ترنت نعم.', `وأضافت ترنت: ${AR}.`)).toEqual(['آدا ترنت'])
  })

  it.each([
    `وأضافت: ${AR}.`,
    `قال المتحدث باسم المجلس: ${AR}.`,
    `قال مسؤول: ${AR}.`,
    `وقال في المجلس أمس: ${AR}.`,
    `قال المجلس: ${AR}.`,
  ])('is nobody where no pattern is sure: %s', (text) => {
    expect(speakersIn('ar', text)).toEqual([null])
  })
})

describe('English rules', () => {
  it.each(['fr', 'ar', 'de'])('change no case and name nobody in an article in %s', (language) => {
    const texts = [
      'Les MPS de Mr Mcallister et pro-jeremy Tidewell.',
      '“We shall all go home now,” Ada Trent said.',
    ]
    const article = anArticleOf(texts, { language })
    expect(markUp(article)).toEqual({
      ...article,
      quotations: expect.anything(),
      pullQuotes: expect.anything(),
    })
    expect(speakersIn(language, ...texts)).toEqual([null])
  })
})

describe('the time that it takes', () => {
  it.each([
    ['fr', 'a dit '],
    ['fr', 'Ada Trent, '],
    ['fr', 'le la '],
    ['fr', '« a », '],
    ['ar', 'قال '],
    ['ar', 'آدا ترنت، '],
  ])('grows with the length only, in %s, even where a text is nothing but %j', (language, unit) => {
    const text = `I ${unit.repeat(40_000 / unit.length)} ${language === 'fr' ? FR : AR}.`
    const began = performance.now()
    speakersIn(language, text)
    expect(performance.now() - began).toBeLessThan(3_000)
  })
})
