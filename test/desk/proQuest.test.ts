import { describe, expect, it } from 'vitest'
import { type CuttingReading, readCutting } from '../../src/desk/readCutting.ts'
import { bodyTexts } from '../../src/paper/article.ts'
import { lossesIn } from './conservation.ts'

const STORY = [
  'The master of the only ferry has asked for a second boat.',
  'Four hundred islanders were left on the quay.',
]
const INFO = `Author: Alder, Ruth

Publication info: The Harbour Gazette ; London (UK) [London (UK)]. 14 Mar 2018: 4.`
const FOOT = `Subject: ferries

Publication title: The Harbour Gazette

Publication date: Mar 14, 2018

Language of publication: English

ProQuest document ID: 1`

function read(...parts: string[]): CuttingReading | null {
  const rule = '_'.repeat(60)
  const reading = readCutting(`${rule}\n\n${parts.join('\n\n')}\n\n${rule}\n`)
  return reading.ok ? reading.value : null
}

function expectStory(reading: CuttingReading | null): void {
  const [first] = reading?.articles ?? []
  expect(reading?.format).toBe('ProQuest')
  expect(reading && lossesIn(reading)).toEqual([])
  expect(first?.publicationName).toBe('The Harbour Gazette')
  expect(first?.article.headline).toBe('A second boat')
  expect(first?.article.byline).toEqual([{ name: 'Ruth Alder' }])
  expect(first && bodyTexts(first.article)).toEqual(STORY)
}

describe('a download from ProQuest', () => {
  it('takes the headline from a title’s label where nothing else says it', () => {
    expectStory(read('Title: A second boat', INFO, `Full text: ${STORY.join('\n\n')}`, FOOT))
    expectStory(read(INFO, `Full text: ${STORY.join('\n\n')}`, 'Title: A second boat', FOOT))
  })

  it('keeps the headline over the story where a title says it again', () => {
    expectStory(
      read(
        'A second boat',
        INFO,
        `Full text: ${STORY.join('\n\n')}`,
        'Title: A SECOND BOAT (corrected)',
        FOOT,
      ),
    )
  })

  it('drops the count of an article and says so', () => {
    const reading = read('Document 3 of 10', 'A second boat', INFO, `Full text: ${STORY.join('\n\n')}`, FOOT)
    expectStory(reading)
    expect(reading?.drops.map(({ reason }) => reason)).toContain('the count of an article in the download')
  })

  it.each(['FULL TEXT', 'Full text', 'FULL TEXT:', 'Full Text:'])('begins its text behind “%s”', (label) => {
    expectStory(read('A second boat', INFO, label, ...STORY, FOOT))
  })

  it('has its fields before the text or behind it', () => {
    expectStory(read('A second boat', INFO, FOOT, 'FULL TEXT', ...STORY))
    expectStory(read('Title: A second boat', 'Author: Alder, Ruth', FOOT, 'Full text:', ...STORY))
  })
})
