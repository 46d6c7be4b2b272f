import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBrought, type StoryReading } from '../../src/pasteUp/deskWork.ts'
import { formatCutting } from '../../src/shelf/cutting.ts'
import { markUp } from '../../src/subs/markUp.ts'
import { anArticle, anArticleFile } from '../builders/anArticle.ts'
import { RUNS } from '../builders/runs.ts'
import { FACTIVA, GAZETTE, NEXIS, PLAIN, PROQUEST } from '../desk/cuttings.ts'

const EXPORTS = { GAZETTE, NEXIS, FACTIVA, PROQUEST, PLAIN }

function read(text: string | Uint8Array, known = {}) {
  const result = readBrought(text, known)
  if (!result.ok) throw new Error(result.faults[0]?.message)
  return result.value
}

function sorted(words: string): string[] {
  return words.trim().split(/\s+/u).sort()
}

function wordsOf({ cutting, stretches }: StoryReading, wanted: string): string {
  return stretches
    .filter(({ field }) => field === wanted)
    .map(({ start, end }) => cutting.printed.slice(start, end))
    .join(' ')
}

describe('what the desk in the browser says of a cutting', () => {
  it('names format, encoding and each story with its newspaper', () => {
    const { format, encoding, stories } = read(new TextEncoder().encode(GAZETTE))
    expect([format, encoding]).toEqual(['PressReader', 'UTF-8'])
    expect(stories.map(({ cutting }) => [cutting.paper, cutting.article.headline])).toEqual([
      ['The Harbour Gazette', 'Ferry company promises a second boat by the summer'],
    ])
  })

  it('has the subs mark it up: quotations, people and pull quotes are there', () => {
    const [story] = read(GAZETTE).stories
    expect(story?.cutting.article.people).toContain('Ruth Allan')
    expect(story?.cutting.article.quotations.length).toBeGreaterThan(0)
  })

  it.each(Object.entries(EXPORTS))('%s: every field is where the page shows it', (_, text) => {
    for (const story of read(text, { publication: 'The Harbour Gazette' }).stories) {
      for (const { field, printed, lines } of story.fields) {
        // A name may be printed the other way round: “Alder, Ruth”.
        expect(sorted(wordsOf(story, field))).toEqual(sorted(printed))
        expect(lines[0]).toBeLessThanOrEqual(lines[1])
      }
    }
  })

  it.each(Object.entries(EXPORTS))(
    '%s: stretches lie in the text, in order, and none in another',
    (_, text) => {
      for (const { cutting, stretches } of read(text, { publication: 'The Harbour Gazette' }).stories) {
        let at = 0
        for (const { start, end, field, reason } of stretches) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect((field === null) !== (reason === null)).toBe(true)
          at = end
        }
        expect(at).toBeLessThanOrEqual(cutting.printed.length)
      }
    },
  )

  it('says which newspaper is missing, and reads the text once it is told', () => {
    const text = 'A second boat is promised\n\nThe master of the only ferry has asked for a second boat.\n'
    const nameless = read(text)
    expect(nameless.stories).toEqual([])
    expect(nameless.faults).toMatchObject([{ path: 'publication', line: 1 }])
    const [story] = read(text, { publication: 'The Harbour Gazette' }).stories
    expect(story?.cutting.paper).toBe('The Harbour Gazette')
  })

  it('takes an article that this site has exported, and names what is wrong with one that was edited', () => {
    const article = anArticle()
    expect(read(JSON.stringify(anArticleFile())).stories[0]?.cutting.article).toEqual(article)
    expect(readBrought(JSON.stringify({ ...anArticleFile(), headline: 7 }), {})).toMatchObject({
      ok: false,
      faults: [{ path: 'headline' }],
    })
  })

  it('takes a cutting out of a file of everything again, with its newspaper', () => {
    const [story] = read(GAZETTE).stories
    if (!story) throw new Error('There is no story')
    expect(read(formatCutting(story.cutting)).stories[0]?.cutting).toEqual(story.cutting)
  })

  it('never throws, whatever is brought in', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.uint8Array()), (brought) => {
        const result = readBrought(brought, {})
        expect(result.ok || result.faults[0]?.message).toBeTruthy()
      }),
      { numRuns: RUNS },
    )
  })

  it('marks up a text that was mended, and leaves what a person has put', () => {
    const article = anArticle({ people: ['Ada Trent'] })
    expect(markUp(article).people).toEqual(['Ada Trent'])
    expect(markUp(anArticle()).quotations).toMatchObject([{ speaker: 'Ada Trent' }])
  })
})
