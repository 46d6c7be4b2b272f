import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Paragraph } from '../../src/paper/article.ts'
import { passagesOf } from '../../src/story/textRuns.ts'

const plain = { isLeadIn: false, isEmphasis: false, isStrong: false, href: null }

function paragraph(text: string, rest: Partial<Paragraph> = {}): Paragraph {
  return { kind: 'paragraph', text, marks: [], ...rest }
}

describe('passagesOf', () => {
  it('leaves a plain paragraph in one piece', () => {
    expect(passagesOf(paragraph('A calm sea.'), [])).toEqual([
      { quote: null, runs: [{ text: 'A calm sea.', ...plain }] },
    ])
  })

  it('sets the lead-in apart', () => {
    const [passage] = passagesOf(paragraph('Ada Trent, who rows', { leadIn: 10 }), [])
    expect(passage?.runs).toEqual([
      { text: 'Ada Trent,', ...plain, isLeadIn: true },
      { text: ' who rows', ...plain },
    ])
  })

  it('cuts marks at each other’s edges, so that crossing marks both hold', () => {
    const marks: Paragraph['marks'] = [
      { kind: 'emphasis', start: 0, end: 6 },
      { kind: 'link', start: 4, end: 9, href: 'https://example.org/' },
    ]
    const [passage] = passagesOf(paragraph('The Gannet sails', { marks }), [])
    expect(passage?.runs.map(({ text, isEmphasis, href }) => [text, isEmphasis, href])).toEqual([
      ['The ', true, null],
      ['Ga', true, 'https://example.org/'],
      ['nne', false, 'https://example.org/'],
      ['t sails', false, null],
    ])
  })

  it('gives the words of a pull quote a passage of their own', () => {
    const passages = passagesOf(paragraph('“Never again,” she said.'), [{ start: 1, end: 13, number: 2 }])
    expect(passages.map(({ quote, runs }) => [quote, runs.map(({ text }) => text).join('')])).toEqual([
      [null, '“'],
      [2, 'Never again,'],
      [null, '” she said.'],
    ])
  })

  it('prints every character once and in order, whatever the ranges', () => {
    const range = (length: number) =>
      fc
        .tuple(fc.nat(length), fc.nat(length))
        .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    const cases = fc.string({ minLength: 1, maxLength: 60 }).chain((text) =>
      fc.record({
        text: fc.constant(text),
        leadIn: fc.nat(text.length),
        marks: fc.array(
          range(text.length).map((at) => ({ kind: 'emphasis' as const, ...at })),
          { maxLength: 4 },
        ),
        quoted: fc.array(range(text.length), { maxLength: 3 }),
      }),
    )
    fc.assert(
      fc.property(cases, ({ text, leadIn, marks, quoted }) => {
        const places = quoted.map((at, index) => ({ ...at, number: index + 1 }))
        const passages = passagesOf(paragraph(text, { leadIn, marks }), places)
        expect(passages.flatMap(({ runs }) => runs.map((run) => run.text)).join('')).toBe(text)
      }),
    )
  })
})
