import { describe, expect, it } from 'vitest'
import type { Brought } from '../../src/desk/draftFields.ts'
import { readCutting } from '../../src/desk/readCutting.ts'

const HEAD = 'Islanders ask for a second boat\n\nThe council wants an answer before the season begins'
const BODY =
  'The master of the only ferry has asked for a second boat after a weekend in which four hundred islanders were left on the quay.\n\nThe board meets again on Thursday.'

function articlesIn(cutting: string, brought: Brought = {}) {
  const reading = readCutting(cutting, brought)
  if (!reading.ok) throw new Error(reading.faults[0]?.message)
  return reading.value.articles.map(({ article, publicationName }) => ({ ...article, publicationName }))
}

describe('plain text', () => {
  const whole = { publicationName: 'The Harbour Gazette', edition: '2018-03-14' }

  it.each([
    [
      'under the standfirst',
      `${HEAD}\n\nThe Harbour Gazette\n14 March 2018\nBy Ruth Alder\n\n${BODY}`,
      whole,
    ],
    ['over the headline', `The Harbour Gazette\n14 March 2018\n\n${HEAD}\n\nBy Ruth Alder\n\n${BODY}`, whole],
    [
      'at the foot, with page and section',
      `${HEAD}\n\nBy Ruth Alder\n\n${BODY}\n\nThe Harbour Gazette\nWednesday, March 14, 2018\nPage 4\nPolitics`,
      { ...whole, page: 4, section: 'Politics' },
    ],
    [
      'on one line at the foot',
      `${HEAD}\n\nBy Ruth Alder\n\n${BODY}\n\nThe Harbour Gazette, 14 March 2018, page A4`,
      { ...whole, page: 'A4' },
    ],
    [
      'in figures that are one day only',
      `${HEAD}\n\nBy Ruth Alder\n\n${BODY}\n\nThe Harbour Gazette | 14/03/2018 | p. 3`,
      { ...whole, page: 3 },
    ],
    [
      'in Arabic',
      `${HEAD}\n\nجريدة الميناء\n14 مارس 2018\nبقلم ليلى الحسن\n\n${BODY}`,
      { publicationName: 'جريدة الميناء', edition: '2018-03-14', byline: [{ name: 'ليلى الحسن' }] },
    ],
  ])('is known by newspaper and date %s', (_, cutting, fields) => {
    const [article, ...others] = articlesIn(cutting)
    expect(others).toEqual([])
    expect(article).toMatchObject({ headline: 'Islanders ask for a second boat', ...fields })
    expect(article?.body).toHaveLength(2)
    expect(article?.standfirst).toMatch(/^The council/u)
  })

  it('guesses no day from figures that could be two', () => {
    const cutting = `${HEAD}\n\nBy Ruth Alder\n\n${BODY}\n\nHarbour Gazette | 12/03/2018 | Page 14`
    expect(articlesIn(cutting)).toMatchObject([
      { edition: null, page: 14, publicationName: 'Harbour Gazette' },
    ])
  })

  it('takes a date inside a story for a part of it', () => {
    const long = `${BODY} ${BODY.replaceAll('\n\n', ' ')}`
    const cutting = `${HEAD}\n\nBy Ruth Alder\n\n${long}\n\n14 March 2018\n\n${BODY}`
    expect(articlesIn(cutting, { publication: 'Island Post' })).toMatchObject([{ edition: null }])
  })

  it('says what a piece is in its kicker', () => {
    const [article] = articlesIn(
      `${HEAD.split('\n')[0]}\n\nEXCLUSIVE\n\nBy Ruth Alder\nFarming Correspondent\n\n${BODY}`,
      {
        publication: 'Island Post',
      },
    )
    expect(article).toMatchObject({ kicker: 'EXCLUSIVE', byline: [{ role: 'Farming Correspondent' }] })
    expect(article?.standfirst).toBeUndefined()
  })

  const signed = `By Ruth Alder\n\n${BODY}`
  const imprint = 'The Harbour Gazette\n14 March 2018\nPage 4'
  it.each([
    ['a rule', `One boat\n\n${signed}\n\n__________\n\nTwo boats\n\n${signed}`],
    ['a row of stars', `One boat\n\n${signed}\n\n* * *\n\nTwo boats\n\n${signed}`],
    ['a page break', `One boat\n\n${signed}\n\f\nTwo boats\n\n${signed}`],
    [
      'newspaper and date at each foot',
      `One boat\n\n${signed}\n\n${imprint}\n\nTwo boats\n\n${BODY}\n\n${imprint}`,
    ],
    [
      'newspaper and date at each head',
      `One boat\n\n${imprint}\n\n${signed}\n\nTwo boats\n\n${imprint}\n\n${signed}`,
    ],
  ])('holds several articles, parted by %s', (_, cutting) => {
    const articles = articlesIn(cutting, { publication: 'The Harbour Gazette' })
    expect(articles.map(({ headline }) => headline)).toEqual(['One boat', 'Two boats'])
    expect(articles.map(({ body }) => body.length)).toEqual([2, 2])
  })

  it('stays one story where a row of stars only parts its sections', () => {
    const articles = articlesIn(`One boat\n\n${signed}\n\n* * *\n\n${BODY}`, { publication: 'Island Post' })
    expect(articles).toHaveLength(1)
    expect(articles[0]?.body).toHaveLength(4)
  })
})
