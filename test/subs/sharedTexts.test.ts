import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readCutting } from '../../src/desk/readCutting.ts'
import { evaluateQuotations } from '../../src/press/evaluateQuotations.ts'
import { markUp, quotationsWithSpeakers } from '../../src/subs/markUp.ts'
import { anArticle, aParagraph } from '../builders/anArticle.ts'

const QUOTES = '../shared/data/quotes/polnear_dev.json'
const CUTTING = '../shared/cuttings/telegraph-momentum.txt'

describe.skipIf(!existsSync(QUOTES))('on the shared articles with marked quotations', () => {
  it('98 % of quotations of five words or more are found exactly, and 97 % of the named speakers are right', () => {
    // Every fourth article: enough to notice a loss, quick enough to run each time.
    const figures = new Map(
      evaluateQuotations('../shared/data', 4).map(({ work, measure, figure }) => [
        `${work}: ${measure}`,
        figure,
      ]),
    )
    expect(figures.get('quotations: spans of 5 words or more, exact')).toBeGreaterThan(0.98)
    expect(figures.get('speaker as shown: named, source no pronoun')).toBeGreaterThan(0.69)
    expect(figures.get('speaker as shown: right, source no pronoun')).toBeGreaterThan(0.97)
    expect(figures.get('speed: all of the subs, median of an article')).toBeLessThan(15)
  }, 30_000)
})

describe.skipIf(!existsSync(CUTTING))('on the shared cutting', () => {
  it('the one quotation is said by Jon Lansman, whom the text calls “he” there', () => {
    const texts = readFileSync(CUTTING, 'utf8')
      .split(/\r?\n\s*\r?\n/)
      .slice(4, 11)
    const body = texts.map((text) => aParagraph(text, /^(?:\p{Lu}{2,}[ ,]){2}/u.test(text) ? 11 : undefined))
    const speakers = quotationsWithSpeakers(anArticle({ body })).map(({ speaker }) => speaker)
    expect(speakers).toEqual(['Jon Lansman'])
  })
})

describe.skipIf(!existsSync(CUTTING))('the subs, on the shared cutting as the desk reads it', () => {
  const read = readCutting(existsSync(CUTTING) ? readFileSync(CUTTING) : Buffer.from(''))
  const [reading] = read.ok ? read.value.articles : []
  const article = reading && markUp(reading.article)

  it('mend all of its damage, with reasons, and leave what is a matter of house style', () => {
    expect(article?.repairs.map(({ printed, set }) => `${printed} ${set}`)).toEqual([
      'Pro-corbyn Pro-Corbyn',
      'Mccann McCann',
      'pro-jeremy pro-Jeremy',
      'Mcnicol McNicol',
      'Mcdonnell McDonnell',
      'Mcdonnell McDonnell',
      'MPS MPs',
    ])
    expect(article?.repairs.every(({ why }) => why !== '')).toBe(true)
  })

  it('name its people in full, and those of the brief', () => {
    expect([...(article?.people ?? []), article?.byline[0]?.name]).toEqual([
      'Jon Lansman',
      'Jeremy Corbyn',
      'Iain McNicol',
      'Jennie Formby',
      'John McDonnell',
      'Kate McCann',
    ])
    expect(article?.briefs.map(({ people }) => people)).toEqual([['Jeremy Corbyn', 'John McDonnell']])
  })

  it('set words of Jon Lansman’s large', () => {
    expect(article?.pullQuotes.map(({ speaker }) => speaker)).toEqual(['Jon Lansman'])
  })
})
