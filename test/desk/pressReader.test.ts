import { describe, expect, it } from 'vitest'
import type { ArticleReading } from '../../src/desk/assemble.ts'
import type { Brought } from '../../src/desk/draftFields.ts'
import { type CuttingReading, readCutting } from '../../src/desk/readCutting.ts'
import { bodyTexts } from '../../src/paper/article.ts'
import { GAZETTE } from './cuttings.ts'

function read(cutting: string, brought: Brought = {}): CuttingReading {
  const reading = readCutting(cutting, brought)
  if (!reading.ok) throw new Error(reading.faults[0]?.message)
  return reading.value
}

function only(cutting: string, brought: Brought = {}): ArticleReading {
  const { articles } = read(cutting, brought)
  const [article, ...others] = articles
  if (article === undefined || others.length > 0) throw new Error(`${articles.length} articles`)
  return article
}

/** The text broken at a column, as old exports are. */
function broken(text: string, width: number): string {
  return text.replaceAll(new RegExp(`(?=.{${width + 1}})(.{1,${width}})(?:[ ]+|$)`, 'gmu'), '$1\n')
}

describe('what parts a story’s own pieces', () => {
  const rule = '*****'
  const story = (between: string) =>
    GAZETTE.replace(/(\n\s*\n)(?=[^\n]*\n\s*\n♦)/u, `\n\n${between}\n\nLater that day\n\n`)

  it('a rule within a story leaves it one story, with its brief', () => {
    const whole = only(GAZETTE).article
    const parted = only(story(rule)).article
    expect(bodyTexts(parted)).toContain('Later that day')
    expect(parted.headline).toBe(whole.headline)
    expect(parted.briefs).toEqual(whole.briefs)
    expect(bodyTexts(parted).filter((text) => text !== 'Later that day')).toEqual(bodyTexts(whole))
  })

  it('a rule before another newspaper’s name begins another article', () => {
    const other = GAZETTE.replaceAll('The Harbour Gazette', 'The Island Echo')
    expect(read(`${GAZETTE.split('♦')[0]}\n${rule}\n\n${other}`).articles).toHaveLength(2)
  })

  it('squares that the story goes on after are its list, and one alone is a brief', () => {
    const list = GAZETTE.replace('♦', '■ A new bridge.\n\n■ A new road.\n\nSo the harbour master said.\n\n♦')
    expect(only(list).article.briefs).toHaveLength(1)
    expect(only(list).article.body.find(({ kind }) => kind === 'list')).toEqual({
      kind: 'list',
      items: ['A new bridge.', 'A new road.'],
    })
    expect(only(GAZETTE.replace('♦', '■')).article.briefs).toEqual(only(GAZETTE).article.briefs)
  })
})

describe('text as PressReader gives it', () => {
  it('becomes an article with every part in its field', () => {
    const { article, publicationName, country } = only(GAZETTE)
    expect(publicationName).toBe('The Harbour Gazette')
    expect(country).toBe('GB')
    expect(article).toMatchObject({
      publication: 'harbour-gazette',
      edition: null,
      slug: 'ferry-company-promises-a-second-boat-by-the-summer',
      language: 'en',
      headline: 'Ferry company promises a second boat by the summer',
      standfirst: expect.stringMatching(/^Islanders queued .* begins$/u),
      byline: [{ name: 'Ruth Alder', role: 'Transport Correspondent' }],
      briefs: [
        {
          slug: 'a-wooden-pier-that-was-closed-for-two',
          text: expect.stringMatching(/^A wooden pier .* said\.$/u),
        },
      ],
    })
    expect(article.body).toHaveLength(3)
    expect(article.body[0]).toMatchObject({ kind: 'paragraph', leadIn: 'RUTH ALLAN,'.length })
  })

  const layouts: [string, string][] = [
    ['line breaks of Windows', GAZETTE.replaceAll('\n', '\r\n')],
    ['line breaks of old Macs', GAZETTE.replaceAll('\n', '\r')],
    ['lines of a single space between', GAZETTE.replaceAll('\n\n', '\n \n')],
    ['no blank lines', GAZETTE.replaceAll(/\n+/gu, '\n')],
    ['two blank lines between', GAZETTE.replaceAll('\n\n', '\n\n\n')],
    ['lines broken at 72 columns', broken(GAZETTE, 72)],
    ['lines broken at 40 columns', broken(GAZETTE, 40)],
    ['indented lines', GAZETTE.replaceAll(/^(?=.)/gmu, '   ')],
  ]
  it.each(layouts)('is read alike with %s', (_, cutting) => {
    expect(only(cutting).article).toEqual(only(GAZETTE).article)
  })

  it('may lack its footer, its standfirst, its byline and its brief', () => {
    const bare = GAZETTE.split('\n\n')
      .filter((_, index) => ![2, 3, 7, 8, 9].includes(index))
      .join('\n\n')
    const { article, country, saysLanguage } = only(bare)
    expect(article.standfirst).toBeUndefined()
    expect(article).toMatchObject({ byline: [], briefs: [], language: 'en' })
    expect(article.body).toHaveLength(3)
    expect([country, saysLanguage]).toEqual([null, false])
  })

  it('tells a standfirst from a paragraph without a byline, by the lead-in beneath it', () => {
    const unsigned = GAZETTE.replace('- Transport Correspondent By Ruth Alder\n\n', '')
    expect(only(unsigned).article.standfirst).toMatch(/^Islanders queued/u)
  })

  it('holds several articles, each ended by its footer', () => {
    const second = GAZETTE.replace('The Harbour Gazette', 'Island Post').replace(
      'a second boat',
      'a third boat',
    )
    const { articles, drops } = read(`${GAZETTE}\n\n${second}`)
    expect(articles.map(({ article }) => article.publication)).toEqual(['harbour-gazette', 'island-post'])
    expect(articles.map(({ article }) => article.briefs.length)).toEqual([1, 1])
    expect(drops.some(({ reason }) => reason.includes('no place'))).toBe(false)
  })

  it('knows the next article right under a footer, where no blank line stands between', () => {
    const { articles } = read(`${GAZETTE}${GAZETTE.replace('The Harbour Gazette', 'Island Post')}`)
    expect(articles.map(({ article }) => article.body.length)).toEqual([3, 3])
  })

  it.each([
    ['a rule', '\n\n____________________\n\n'],
    ['a page break', '\n\f\n'],
    ['the name of the newspaper again', '\n\n'],
  ])('holds several articles without footers, parted by %s', (_, between) => {
    const unfooted = GAZETTE.slice(0, GAZETTE.indexOf('\n\nNewspapers in'))
    expect(read(unfooted + between + unfooted).articles).toHaveLength(2)
  })

  it.each(['♦', '■', '●', '▪', '•', '◆', '►'])('knows a brief by %s at the start of its line', (marker) => {
    const { article } = only(GAZETTE.replace('♦', marker))
    expect(article.briefs.map(({ text }) => text.slice(0, 13))).toEqual(['A wooden pier'])
  })

  it('gives each of several briefs an address of its own', () => {
    const { article } = only(
      GAZETTE.replace('\n\nNewspapers in', '\n\n♦A wooden pier that was closed again.\n\nNewspapers in'),
    )
    expect(article.briefs.map(({ slug }) => slug)).toEqual([
      'a-wooden-pier-that-was-closed-for-two',
      'a-wooden-pier-that-was-closed-again',
    ])
  })

  it('cuts a brief from the paragraph that the export ran it on to, and no bullet from a sentence', () => {
    const ranOn = GAZETTE.replace('Thursday.\n\n♦', 'Thursday. ♦')
    expect(only(ranOn).article.briefs).toHaveLength(1)
    const bullets = GAZETTE.replace('Thursday.', 'Thursday • Friday • Saturday.')
    expect(only(bullets).article.body).toHaveLength(3)
  })

  it('sets short items under a colon as a list, not as briefs', () => {
    const { article } = only(
      GAZETTE.replace(
        'on Thursday.',
        'to choose:\n\n• a second boat\n\n• a longer timetable\n\nIt has a week.',
      ),
    )
    expect(article.body[3]).toEqual({ kind: 'list', items: ['a second boat', 'a longer timetable'] })
    expect(article.briefs).toHaveLength(1)
  })

  it('lets whoever brings it say newspaper, date and section, and says what it printed instead', () => {
    const brought = { publication: 'Island Post', edition: '2018-03-14', section: 'News' }
    const { articles, drops } = read(GAZETTE, brought)
    expect(articles[0]?.article).toMatchObject({
      publication: 'island-post',
      edition: '2018-03-14',
      section: 'News',
    })
    expect(drops.map(({ reason }) => reason)).toContain(
      'the publication as printed; another was given for it',
    )
  })

  it('asks for the newspaper of a text that names none, with the line', () => {
    const text =
      'Ferry company promises a second boat.\n\nBy Ruth Alder\n\nThe master of the only ferry has asked for it.\n'
    expect(read(text).faults).toEqual([
      { path: 'publication', line: 1, message: expect.stringContaining('No newspaper is named here') },
    ])
    expect(only(text, { publication: 'Island Post' }).article).toMatchObject({
      headline: 'Ferry company promises a second boat.',
      byline: [{ name: 'Ruth Alder' }],
    })
  })

  it('asks for the newspaper where a headline in capitals stands over a byline', () => {
    const text =
      'PIER TO LOSE ITS FERRY\n\n- Chief reporter By Ruth Alder\n\nThe pier loses its ferry in June, the board said.\n'
    expect(read(text).faults).toMatchObject([{ path: 'publication' }])
    expect(only(text, { publication: 'Island Post' }).article).toMatchObject({
      headline: 'PIER TO LOSE ITS FERRY',
      byline: [{ name: 'Ruth Alder', role: 'Chief reporter' }],
    })
  })

  it('keeps the names of files for the papers whose names are addresses of our own', () => {
    expect(only(GAZETTE.replace('The Harbour Gazette', 'The People')).article.publication).toBe('the-people')
  })

  it('reads footers of other languages', () => {
    const french = GAZETTE.replace('Newspapers in English', 'Journaux en français').replace(
      'Newspapers from United Kingdom',
      'Journaux de France',
    )
    expect(only(french)).toMatchObject({ country: 'FR', article: { language: 'fr' } })
  })

  it('notes each word that it mended and each name that it recased', () => {
    const cut = broken(GAZETTE, 72)
      .replace('By Ruth Alder', 'By RUTH ALDER')
      .replace('harbour board', 'harbour gov-\nernment board')
    const { article } = only(cut)
    expect(bodyTexts(article)[1]).toContain('harbour government board')
    expect(article.repairs).toEqual([
      { where: 'byline.0.name', printed: 'RUTH ALDER', set: 'Ruth Alder', why: expect.any(String) },
      { where: 'body.1.text', printed: 'gov-ernment', set: 'government', why: expect.any(String) },
    ])
  })
})

describe('a byline', () => {
  it.each([
    ['By CHIEF REPORTER RUTH ALDER', [{ name: 'Ruth Alder', role: 'Chief Reporter' }]],
    [
      'By Staff Writer Ruth Alder and Tom Reed',
      [{ name: 'Ruth Alder', role: 'Staff Writer' }, { name: 'Tom Reed' }],
    ],
    ['By 18F and Ruth Alder', [{ name: '18F' }, { name: 'Ruth Alder' }]],
    [
      '- Science Editor By NIST and Ruth Alder',
      [{ name: 'NIST', role: 'Science Editor' }, { name: 'Ruth Alder' }],
    ],
  ])('%s says who wrote, and as what', (line, byline) => {
    expect(only(GAZETTE.replace(/^.*Ruth Alder.*$/mu, line)).article.byline).toEqual(byline)
  })
})
