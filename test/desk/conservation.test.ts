import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CuttingReading, readCutting } from '../../src/desk/readCutting.ts'
import { parseArticle } from '../../src/paper/article.ts'
import { lossesIn } from './conservation.ts'
import { FACTIVA, GAZETTE, NEXIS, PLAIN, PROQUEST } from './cuttings.ts'

const shared = join('..', 'shared')

function read(cutting: string | Uint8Array, publication?: string): CuttingReading | null {
  const reading = readCutting(cutting, publication === undefined ? {} : { publication })
  return reading.ok ? reading.value : null
}

/** Lines that archives write, and lines that look like them. */
const LINES = [
  'The Harbour Gazette',
  'Ferry company promises a second boat by the summer',
  'Council says the quay is ready',
  '- Transport Correspondent By Ruth Alder',
  'By TOM REED and Ana de la Cruz CHIEF REPORTERS',
  'RUTH ALDER, JR.',
  'By JEAN McLEOD-O’HARA, Deputy Political Editor, in Oban',
  'Special report by Ed O&rsquo;Dowd and Jane Reed, Health Editor jane@example.org',
  'Philip Vane reports',
  'Farming Correspondent',
  'EXCLUSIVE',
  'Caf&eacute; &amp; quay &#8212; &lt;b&gt; &nothing; &#7;',
  'Page 4',
  'Harbour Echo, 13 March 2018, page 3',
  '* * *',
  'JOINING THE queue at dawn, islanders asked for “one boat more” and co-',
  'operation between the two towns, an inter-',
  'national matter.',
  '♦ A second pier opens. ♦ And a third.',
  '♦',
  '• one thing',
  '• another thing',
  'What they bring:',
  '> quoted',
  'Newspapers in English',
  'Newspapers from United Kingdom',
  'Newspapers from Elbonia',
  '____________________________________________________________',
  '* * * * * *',
  '\f',
  '2 of 10 DOCUMENTS',
  '                             The Harbour Gazette',
  '                            March 14, 2018 Wednesday',
  'BYLINE: Ruth Alder, Tom Reed',
  'SECTION: NEWS; Pg. 4',
  'LENGTH: 120 words',
  'LOAD-DATE: March 15, 2018',
  'LANGUAGE: ENGLISH',
  '                       Copyright 2018 The Harbour Gazette',
  '                             All Rights Reserved',
  ' HD',
  ' SE',
  ' BY',
  ' SN',
  ' PD',
  ' LP',
  ' TD',
  ' AN',
  '14 March 2018',
  'Full text: The boat is late.',
  'Abstract: The boat is late.',
  'Author: Alder, Ruth; Reed, Tom, Jr.; Anonymous',
  'Publication info: The Harbour Gazette ; London (UK) [London (UK)]. 14 Mar 2018: 4.',
  'Publication title: The Harbour Gazette',
  'ProQuest document ID: 1',
  'https://example.org/docview/1',
  'Title: The boat is late',
  '\u00ad\u200b',
  'soft\u00ad',
  'hyphen\u0007s and \u0000 nothing',
  '\ud83d',
  '\u202eturned\u202c around',
  '🏴 flags and 𝔣raktur',
  'نص عربي قصير عن الميناء',
  '',
  ' ',
  '',
]

const hostileLine = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...LINES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 90 }) },
)
const hostileCutting = fc
  .tuple(
    fc.array(hostileLine, { maxLength: 40 }),
    fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\n \n', '\u2028'),
  )
  .map(([lines, lineBreak]) => lines.join(lineBreak))

/** Whole cuttings with a few characters or lines put where they do not belong. */
const damagedCutting = fc
  .tuple(
    fc.constantFrom(GAZETTE, NEXIS, FACTIVA, PROQUEST, PLAIN),
    fc.array(
      fc.tuple(fc.nat(4000), fc.oneof(hostileLine, fc.constantFrom('\n', '-\n', '\u00ad', '♦', '\t'))),
      { maxLength: 6 },
    ),
    fc.array(fc.tuple(fc.nat(4000), fc.nat(200)), { maxLength: 3 }),
  )
  .map(([cutting, insertions, cuts]): string => {
    const inserted = insertions.reduce<string>(
      (text, [at, words]) => text.slice(0, at) + words + text.slice(at),
      cutting,
    )
    return cuts.reduce<string>((text, [at, length]) => text.slice(0, at) + text.slice(at + length), inserted)
  })

describe('nothing vanishes', () => {
  it.each([
    ['hostile', hostileCutting],
    ['damaged', damagedCutting],
  ])(
    'accounts for every character of %s cuttings once, and its fields say what is printed',
    (_, cuttings) => {
      fc.assert(
        fc.property(
          cuttings,
          fc.constantFrom(undefined, 'The Harbour Gazette', 'Another Paper'),
          (cutting, name) => {
            const reading = read(cutting, name)
            if (reading !== null) expect(lossesIn(reading)).toEqual([])
          },
        ),
        { numRuns: 400 },
      )
    },
  )

  it('makes only articles that the schema takes, and a sentence for each that it cannot make', () => {
    fc.assert(
      fc.property(fc.oneof(hostileCutting, damagedCutting), (cutting) => {
        const reading = read(cutting, 'The Harbour Gazette')
        for (const { article } of reading?.articles ?? []) expect(parseArticle(article).ok).toBe(true)
        for (const { message, line } of reading?.faults ?? []) {
          expect(message).toMatch(/\.$/u)
          expect(line).toBeGreaterThan(0)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('takes any bytes at all without a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const reading = read(bytes)
        if (reading !== null) expect(lossesIn(reading)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

describe.skipIf(!existsSync(shared))(
  'nothing vanishes from real exports (where the shared data is present)',
  () => {
    const files = existsSync(shared)
      ? textsUnder([join(shared, 'data', 'newspaper-text'), join(shared, 'cuttings')])
      : []

    it.each(files)('%s is accounted for, character by character', (file) => {
      const reading = read(readFileSync(file))
      expect(reading === null ? ['not read'] : lossesIn(reading)).toEqual([])
      expect(reading?.faults).toEqual([])
      expect(reading?.drops.filter(({ reason }) => reason.includes('no place for'))).toEqual([])
    })
  },
)

function textsUnder(folders: readonly string[]): string[] {
  return folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.txt$/iu.test(name))
      .map((name) => join(folder, name)),
  )
}
