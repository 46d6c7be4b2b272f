import { describe, expect, it } from 'vitest'
import { type CuttingReading, readCutting } from '../../src/desk/readCutting.ts'
import { type Article, bodyTexts } from '../../src/paper/article.ts'
import { lossesIn } from './conservation.ts'

type Field = readonly [code: string, value: string]

const HEAD: readonly Field[] = [
  ['CLM', 'Opinion'],
  ['SE', 'News'],
  ['HD', 'A second boat'],
  ['BY', 'By Ruth Alder'],
  ['CR', 'Westray Wire'],
  ['PD', '14 March 2018'],
  ['ET', '02:11'],
  ['SN', 'The Harbour Gazette'],
  ['ED', 'First'],
  ['PG', '4'],
  ['VOL', '12'],
  ['LA', 'English'],
  ['LP', 'The master of the only ferry has asked for a second boat.\n'],
]
const FOOT: readonly Field[] = [
  ['ART', 'Photo: A ferry at the quay'],
  ['RF', '1'],
  ['IPC', 'ABC'],
  ['IPD', 'Journal'],
  ['PUB', 'Example'],
  ['AN', 'Document HARGAZ0001\n'],
]
const STORY = ['ART lovers were among four hundred on the quay.', 'VOL 12 of the harbour’s book says why.']

function beside([code, value]: Field): string {
  return code.padEnd(4) + value
}

function under([code, value]: Field): string {
  return ` ${code}\n${value}`
}

function read(cutting: string): CuttingReading | null {
  const reading = readCutting(cutting)
  expect(reading.ok && lossesIn(reading.value)).toEqual([])
  return reading.ok ? reading.value : null
}

function articleWith(text: string, set: (field: Field) => string): Article | undefined {
  const fields = [...HEAD, ['TD', `\n${text}\n`], ...FOOT] as const
  const reading = read(fields.map(set).join('\n'))
  expect(reading?.format).toBe('Factiva')
  return reading?.articles[0]?.article
}

describe('a download from Factiva', () => {
  it.each([
    ['beside', beside],
    ['over', under],
  ])('is read with its codes %s their values', (_, set) => {
    const article = articleWith(STORY.join('\n\n'), set)
    expect(article).toMatchObject({
      headline: 'A second boat',
      byline: [{ name: 'Ruth Alder' }],
      edition: '2018-03-14',
      section: 'News',
      page: 4,
    })
    expect(article && bodyTexts(article).slice(1)).toEqual(STORY)
  })

  it('may have its page end within a text', () => {
    const article = articleWith('Four hundred were left.\n\n\fThe board meets again.\f\nNobody minds.', under)
    expect(article && bodyTexts(article).slice(1)).toEqual([
      'Four hundred were left.',
      'The board meets again.',
      'Nobody minds.',
    ])
  })

  it('ends where the summary of the search begins', () => {
    const fields = [...HEAD, ['TD', '\nNobody minds.\n']] as const
    const reading = read(`${fields.map(under).join('\n')}\n\fSearch Summary\nText\tferry\n`)
    const article = reading?.articles[0]?.article
    expect(article && bodyTexts(article).at(-1)).toBe('Nobody minds.')
    expect(reading?.drops.map(({ reason }) => reason)).toContain('a line of the download outside any article')
  })
})
