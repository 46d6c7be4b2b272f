import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CuttingReading, readCutting } from '../../src/desk/readCutting.ts'
import { type Article, bodyTexts } from '../../src/paper/article.ts'
import { lossesIn } from './conservation.ts'

const COVER = `Date and Time: Friday, March 16, 2018 10:00:00 AM GMT
Job Number: 1
Documents (2)
1. Ferry company promises a second boat
Search Terms: ferry
2. Wooden pier opens again
Search Terms: ferry

`
const FERRY = `Page 1 of 2
Ferry company promises a second boat
The Harbour Gazette (Westray)
March 14, 2018 Wednesday 6:00 AM GMT
First Edition

Copyright 2018 The Harbour Gazette All Rights Reserved

Section: NEWS; Pg. 4
Length: 61 words
Byline: Ruth Alder, Tom Reed
Dateline: WESTRAY
Highlight: Islanders queued for three hours

Body

The master of the only ferry has asked for a second boat.

Subject: this paragraph opens like a label and is none.

Correction: An earlier version of this article said that there were two boats.

Graphic

A ferry at the quay

Classification

Language: ENGLISH

Publication-Type: Newspaper

Load-Date: March 15, 2018

End of Document

`
const PIER = `Wooden pier opens again

Island Post

2 March 2018

Copyright 2018 Island Post
All Rights Reserved

SECTION: HOME NEWS
LENGTH: 12 words
BODY

A wooden pier that was closed for two winters will open again on Saturday.

Load-Date: March 2, 2018

End of Document
`

function read(cutting: string): CuttingReading | null {
  const reading = readCutting(cutting)
  return reading.ok ? reading.value : null
}

describe('a download from Nexis Uni', () => {
  it.each([
    ['one article', FERRY, 1],
    ['several articles', FERRY + PIER, 2],
    ['several articles under a list of them', COVER + FERRY + PIER, 2],
  ])('is known as Nexis and read, be it of %s', (_, cutting, count) => {
    const reading = read(cutting)
    expect(reading?.format).toBe('Nexis')
    expect(reading && lossesIn(reading)).toEqual([])
    expect(reading?.articles).toHaveLength(count)
    expect(reading?.articles[0]?.publicationName).toBe('The Harbour Gazette')
    const ferry = reading?.articles[0]?.article
    expect(ferry).toMatchObject({
      headline: 'Ferry company promises a second boat',
      standfirst: 'Islanders queued for three hours',
      byline: [{ name: 'Ruth Alder' }, { name: 'Tom Reed' }],
      edition: '2018-03-14',
      language: 'en',
      source: { rights: 'Copyright 2018 The Harbour Gazette All Rights Reserved' },
    })
  })

  it('keeps a last paragraph that opens like a label, and leaves pictures’ captions out', () => {
    const ferry = read(FERRY)?.articles[0]?.article
    expect(ferry && bodyTexts(ferry)).toEqual([
      'The master of the only ferry has asked for a second boat.',
      'Subject: this paragraph opens like a label and is none.',
      'Correction: An earlier version of this article said that there were two boats.',
    ])
  })

  it('may have its labels in capitals and its lines apart', () => {
    const pier = read(FERRY + PIER)?.articles[1]
    expect(pier?.publicationName).toBe('Island Post')
    expect(pier?.article).toMatchObject({ headline: 'Wooden pier opens again', edition: '2018-03-02' })
    expect(pier?.article.body).toHaveLength(1)
  })

  it('is accounted for wherever it is cut, and whatever line is put into it', () => {
    const whole = COVER + FERRY + PIER
    const lines = whole.split('\n')
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.nat(300),
        fc.nat(whole.length),
        fc.constantFrom(...lines, '\f', '1 of 2 DOCUMENTS', 'Graphic', '\u00ad'),
        (cut, length, at, line) => {
          const shorter = whole.slice(0, cut) + whole.slice(cut + length)
          const reading = read(`${shorter.slice(0, at)}\n${line}\n${shorter.slice(at)}`)
          expect(reading && lossesIn(reading)).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })
})

const FIELDS = `BYLINE: Ruth Alder

SECTION: NEWS; Pg. 4

LENGTH: 120 words

`
const OPENING = `The council will rebuild the bridge over the water before the winter, at some
cost to all, and it said so on Monday in a long statement that nobody had read
to the end.`

function articleWith(body: string, fields = FIELDS): Article | undefined {
  const reading = read(`                               1 of 1 DOCUMENT


                              The Harbour Gazette

                            March 14, 2018 Wednesday

Bridge to be rebuilt

${fields}${body}

LOAD-DATE: March 14, 2018

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper


                     Copyright 2018 The Harbour Gazette
                                  Limited
                             All Rights Reserved
`)
  expect(reading && lossesIn(reading)).toEqual([])
  return reading?.articles[0]?.article
}

function joined(text: string): string {
  return text.replaceAll('\n', ' ')
}

function expectBody(paragraphs: readonly string[], fields = FIELDS): void {
  const article = articleWith(paragraphs.join('\n\n'), fields)
  expect(article?.headline).toBe('Bridge to be rebuilt')
  expect(article && bodyTexts(article)).toEqual(paragraphs.map(joined))
  expect(article?.source?.rights).toBe('Copyright 2018 The Harbour Gazette Limited All Rights Reserved')
}

describe('a story from Nexis', () => {
  it('keeps a line that begins with “copyright”, and the lines after it', () => {
    expectBody([
      OPENING,
      `Its lawyers said that the drawings of the first of the two bridges were still in
copyright, which the heirs of the engineer deny to this day, and which a court
will decide.`,
      'Copyright is a matter for courts.',
    ])
  })

  it.each([
    'Correction: An earlier version said 1902.',
    'Update: The council will appeal.',
    'Notes: No lorries.',
  ])('keeps the last paragraph “%s”', (paragraph) => expectBody([OPENING, paragraph]))

  it('without fields over it keeps its paragraphs over one that opens like a label', () => {
    expectBody([OPENING, 'A second paragraph.', 'Source: Council papers', 'A third paragraph.'], '')
  })

  it.each(['WHO:', 'CITY:'])('keeps a paragraph whole in which a line begins with “%s”', (word) => {
    expectBody([
      OPENING,
      `The council said to the people of the town and to all of the papers that the
${word} that is the view of the officers in the town hall, and of others there too.`,
    ])
  })

  it('of the older layout has its notice over the newspaper’s name', () => {
    const reading = read(`                               1 of 1 DOCUMENT

                     Copyright 2005 The Harbour Gazette
                             All Rights Reserved

                              The Harbour Gazette

                             March 14, 2005 Monday

SECTION: NEWS; Pg. 4

LENGTH: 12 words

HEADLINE: Bridge to be rebuilt

BYLINE: Ruth Alder

BODY:

The bridge will be rebuilt.

LOAD-DATE: March 14, 2005
`)
    expect(reading && lossesIn(reading)).toEqual([])
    expect(reading?.articles[0]?.publicationName).toBe('The Harbour Gazette')
    expect(reading?.articles[0]?.article).toMatchObject({
      headline: 'Bridge to be rebuilt',
      edition: '2005-03-14',
      source: { rights: 'Copyright 2005 The Harbour Gazette All Rights Reserved' },
    })
  })
})
