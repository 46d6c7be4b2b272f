import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteReader, ByteWriter } from '../../src/search/bytes.ts'
import {
  decodeDirectory,
  decodeLeaf,
  encodeDirectory,
  encodeLeaf,
  pageFor,
  separator,
} from '../../src/search/dictionary.ts'
import {
  decodeListPlace,
  EVERY_IMPACT,
  encodeListPlace,
  readPostings,
  tiersFor,
  writePostings,
} from '../../src/search/postings.ts'
import {
  decodeAttributes,
  decodeDays,
  decodeNumbers,
  decodeRecords,
  decodeStart,
  encodeAttributes,
  encodeDays,
  encodeNumbers,
  encodeRecords,
  encodeStart,
} from '../../src/search/start.ts'

const number = fc.nat({ max: 0xffff_ffff })
const text = fc.string({ unit: 'grapheme' })
const sortedTerms = fc
  .uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 60 })
  .map((terms) => terms.sort((a, b) => (a < b ? -1 : 1)))

describe('every file says after reading what it said before writing', () => {
  it('numbers and texts', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(number, text)), (values) => {
        const writer = new ByteWriter()
        for (const value of values) {
          if (typeof value === 'number') writer.varint(value)
          else writer.text(value)
        }
        const reader = new ByteReader(writer.take())
        for (const value of values)
          expect(typeof value === 'number' ? reader.varint() : reader.text()).toBe(value)
        expect(reader.hasMore).toBe(false)
      }),
    )
  })

  it('postings', () => {
    const posting = fc.record({
      piece: fc.nat({ max: 2 ** 24 }),
      impact: fc.integer({ min: 1, max: 15 }),
      attribute: fc.nat(9000),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(posting, { selector: ({ piece }) => piece }),
        fc.boolean(),
        (list, hasAttributes) => {
          list.sort((a, b) => a.piece - b.piece)
          const postings = {
            pieces: Uint32Array.from(list, ({ piece }) => piece),
            impacts: Uint8Array.from(list, ({ impact }) => impact),
            attributes: hasAttributes ? Uint32Array.from(list, ({ attribute }) => attribute) : null,
          }
          const writer = new ByteWriter()
          writePostings(writer, postings, EVERY_IMPACT)
          expect(
            readPostings(new ByteReader(writer.take()), list.length, hasAttributes, EVERY_IMPACT),
          ).toEqual(postings)
        },
      ),
    )
  })

  it('leaves and directories of the dictionary', () => {
    fc.assert(
      fc.property(sortedTerms, fc.uint8Array(), (terms, bytes) => {
        const entries = terms.map((term, place) => ({ term, pieces: place, isPlace: place % 2 === 1, bytes }))
        expect(decodeLeaf(encodeLeaf(entries))).toEqual(entries)
        const directory = { level: 1, base: 7, firsts: ['', ...terms] }
        expect(decodeDirectory(encodeDirectory(directory))).toEqual(directory)
      }),
    )
  })

  it('the places of long lists', () => {
    const place = [
      {
        high: 15,
        low: 9,
        count: 1030,
        hasAttributes: true,
        chunks: [
          { last: 899, file: 0, length: 900 },
          { last: 990, file: 1, length: 20 },
        ],
      },
      { high: 8, low: 1, count: 5, hasAttributes: false, chunks: [{ last: 7, file: 2, length: 9 }] },
    ]
    expect(decodeListPlace(encodeListPlace(place))).toEqual(place)
  })

  it('the first file, days, attributes, records and columns', () => {
    const start = {
      edition: 'abc',
      pieces: 30,
      stories: 20,
      years: [
        { year: 2018, first: 0 },
        { year: 0, first: 28 },
      ],
      root: { level: 0, base: 0, firsts: ['', 'm'] },
    }
    expect(decodeStart(encodeStart(start))).toEqual(start)
    const days = [
      { day: 314, upTo: 0 },
      { day: 1, upTo: 70_000 },
    ]
    expect(decodeDays(encodeDays(days))).toEqual(days)
    const attributes = [{ publication: 'echo', section: null, language: 'fr', kind: 'brief' as const }]
    expect(decodeAttributes(encodeAttributes(attributes))).toEqual(attributes)
    const records = [{ publication: 'echo', edition: null, slug: 'a', brief: null, title: 'Ä “B”' }]
    expect(decodeRecords(encodeRecords(records))).toEqual(records)
    expect(decodeNumbers(encodeNumbers([0, 127, 128, 2 ** 31]))).toEqual([0, 127, 128, 2 ** 31])
  })
})

describe('the dictionary', () => {
  it('leads to the page of every word, whatever the words', () => {
    fc.assert(
      fc.property(sortedTerms, fc.integer({ min: 1, max: 9 }), (terms, size) => {
        const pages = Array.from({ length: Math.ceil(terms.length / size) }, (_, page) =>
          terms.slice(page * size, (page + 1) * size),
        )
        const firsts = pages.map(([first = ''], page) =>
          page === 0 ? '' : separator(pages[page - 1]?.at(-1) ?? '', first),
        )
        for (const [page, words] of pages.entries()) {
          for (const term of words) expect(pageFor({ level: 0, base: 0, firsts }, term)).toBe(page)
        }
      }),
    )
  })
})

describe('broken files', () => {
  it('end with an error, never in a loop or with half a number', () => {
    expect(() => new ByteReader(new Uint8Array([0x80])).varint()).toThrow(RangeError)
    expect(() => new ByteReader(new Uint8Array([5, 65])).text()).toThrow(RangeError)
    expect(() => decodeStart(new Uint8Array([9]))).toThrow('another kind')
  })
})

describe('tiers', () => {
  it('hold every impact once, the highest first', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300_000), { minLength: 16, maxLength: 16 }), (counts) => {
        const impacts = tiersFor(counts).flatMap(({ high, low }) =>
          Array.from({ length: high - low + 1 }, (_, step) => high - step),
        )
        expect(impacts).toEqual([...new Set(impacts)].sort((a, b) => b - a))
        for (const [impact, count] of counts.entries())
          if (impact > 0 && count > 0) expect(impacts).toContain(impact)
      }),
    )
  })
})
