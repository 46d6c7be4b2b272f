import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bibtex, cslJson, ris } from '../../src/links/citation.ts'
import { type Receipt, receiptHtml, receiptMarkdown, receiptText } from '../../src/links/receipt.ts'
import { anArticle } from '../builders/anArticle.ts'

const URL_OF_WORDS = 'https://papers.example/morning-sheet/2018-03-14/the-harbour-opens/#p=mast%20in-,there'

function aReceipt(overrides: Partial<Receipt> = {}): Receipt {
  return {
    words: ['I never thought that I would see a mast in there again'],
    speaker: 'Ada Trent',
    paper: 'The Morning Sheet',
    story: anArticle({ section: 'Coast', page: 4 }),
    url: URL_OF_WORDS,
    ...overrides,
  }
}

type Item = Readonly<Record<string, unknown>>

/** What a library of the field reads. */
function readBack(text: string, type: string): Item | undefined {
  return (plugins.input.chain(text, { forceType: type, generateGraph: false }) as Item[])[0]
}

describe('a quotation with its receipt', () => {
  it('says who said it, who wrote it, where, when, and how to get there', () => {
    expect(receiptText(aReceipt())).toBe(
      '“I never thought that I would see a mast in there again”\n\n— Ada Trent, “The harbour opens after nine winters”, ' +
        `Ruth Alder, The Morning Sheet, Wednesday 14 March 2018, Coast, page 4\n${URL_OF_WORDS}`,
    )
  })

  it('of a whole story is its headline and where it stood', () => {
    expect(receiptText(aReceipt({ words: [], speaker: undefined }))).toBe(
      `The harbour opens after nine winters\nRuth Alder, The Morning Sheet, Wednesday 14 March 2018, Coast, page 4\n${URL_OF_WORDS}`,
    )
  })

  it('is a block quotation with a link in Markdown, whatever its words look like there', () => {
    const words = ['*Stars* and [brackets]', 'a second paragraph']
    expect(receiptMarkdown(aReceipt({ words }))).toBe(
      '> \\*Stars\\* and \\[brackets\\]\n>\n> a second paragraph\n>\n> — Ada Trent, ' +
        `[The harbour opens after nine winters](${URL_OF_WORDS}), Ruth Alder, The Morning Sheet, Wednesday 14 March 2018, Coast, page 4`,
    )
  })

  it('is HTML in which words stay words', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (words, speaker) => {
        const holder = receiptHtml(aReceipt({ words: [`<img src=x>${words}`], speaker: `${speaker}<b>` }))
        expect(holder).not.toMatch(/<img|<b>/)
        expect(holder.match(/<(?!\/?(?:blockquote|p|a)\b)/)).toBeNull()
      }),
    )
  })
})

describe('a citation', () => {
  const receipt = aReceipt()
  it.each([
    ['BibTeX', bibtex(receipt), '@bibtex/text'],
    ['CSL-JSON', cslJson(receipt), '@else/json'],
  ])('in %s is read by a library of the field as what it is', (_, text, type) => {
    expect(readBack(text, type)).toMatchObject({
      title: 'The harbour opens after nine winters',
      'container-title': 'The Morning Sheet',
      author: [{ family: 'Alder', given: 'Ruth' }],
      issued: { 'date-parts': [[2018, 3, 14]] },
      URL: URL_OF_WORDS,
    })
  })

  it('in RIS is read as an article of a newspaper, whose author is its reporter there', () => {
    expect(readBack(ris(receipt), '@ris/file')).toMatchObject({
      type: 'article-newspaper',
      title: 'The harbour opens after nine winters',
      'container-title': 'The Morning Sheet',
      reporter: 'Alder, Ruth',
      issued: { 'date-parts': [[2018]] },
      URL: URL_OF_WORDS,
    })
    expect(ris(receipt)).toContain('DA  - 2018/03/14/')
  })

  it('of an undated story without a byline leaves out what is not known', () => {
    const bare = aReceipt({ story: anArticle({ edition: null, byline: [] }), words: [] })
    expect(bibtex(bare)).not.toMatch(/year|author|note|pages/)
    expect(ris(bare)).not.toMatch(/PY|AU|DA|SP|N1/)
    expect(JSON.parse(cslJson(bare))[0]).not.toHaveProperty('issued')
  })

  it('keeps what would be a command in BibTeX as text', () => {
    const item = readBack(bibtex(aReceipt({ paper: 'Rock & Roll {50% off} #1_$' })), '@bibtex/text')
    expect(item).toMatchObject({ 'container-title': 'Rock & Roll {50% off} #1_$' })
  })

  it('does not part names of other scripts', () => {
    const story = anArticle({ byline: [{ name: 'ليلى حداد' }] })
    expect(JSON.parse(cslJson(aReceipt({ story })))[0].author).toEqual([{ literal: 'ليلى حداد' }])
  })

  it('in RIS is one line a field, whatever its words hold', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        const lines = ris(aReceipt({ words: [`${words}\nTY  - BOOK`] })).split('\r\n')
        expect(lines.every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true)
        expect(lines.filter((line) => line.startsWith('TY'))).toHaveLength(1)
      }),
    )
  })
})
