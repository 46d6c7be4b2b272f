import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/paper/article.ts'
import { repairCasing } from '../../src/subs/casing.ts'
import { markUp } from '../../src/subs/markUp.ts'
import { anArticle, aParagraph, articleArbitrary } from '../builders/anArticle.ts'

/** A text as it is after its repairs. */
function mended(text: string, ...others: string[]): string {
  return repairCasing([text, ...others])
    .filter((repair) => repair.text === 0)
    .reduce(
      (so, { start, printed, set }) => so.slice(0, start) + set + so.slice(start + printed.length),
      text,
    )
}

describe('case that an export has spoilt', () => {
  it.each([
    ['Mr Mcallister and Ms Mcrae', 'Mr McAllister and Ms McRae'],
    ['“Mcneil’s boat,” said O’leary', '“McNeil’s boat,” said O’Leary'],
    ["D'arcy and O'brien's dog", "D'Arcy and O'Brien's dog"],
    ['Two MPS, three MEPS and their DVDS.', 'Two MPs, three MEPs and their DVDs.'],
    ['a pro-european group', 'a pro-European group'],
    ['Anti-brexit? Non-eu! ex-tory', 'Anti-brexit? Non-EU! ex-Tory'],
    ['a rally for pro-jeremy Tidewell supporters', 'a rally for pro-Jeremy Tidewell supporters'],
    ['He owned an ipod, and sold it on ebay.', 'He owned an iPod, and sold it on eBay.'],
    ['JPMORGAN and BSKYB', 'JPMorgan and BSkyB'],
    ['Jacob Rees-mogg on Youtube', 'Jacob Rees-Mogg on YouTube'],
  ])('is mended: %s', (printed, set) => {
    expect(mended(printed)).toBe(set)
  })

  it('is mended behind a prefix where the text has the name by itself', () => {
    expect(mended('The anti-penwick vote', 'We sailed to Penwick, and back from Penwick again.')).toBe(
      'The anti-Penwick vote',
    )
    expect(mended('The anti-harbour vote', 'The harbour and Harbour Street')).toBe('The anti-harbour vote')
    expect(mended('post-war boats', 'They were sunk in the Second World War, and after.')).toBe(
      'post-war boats',
    )
    expect(mended('anti-tidewell', 'They met Rex Tidewell and then Mr Tidewell.')).toBe('anti-Tidewell')
  })

  it('is mended in letter words that the text has in the singular', () => {
    expect(mended('All RBAS agree', 'The Regional Boating Authority, an RBA like others')).toBe(
      'All RBAs agree',
    )
    expect(mended('All RBAS agree')).toBe('All RBAS agree')
  })

  it.each([
    'It was nine o’clock, not O’clock.',
    'Machines, Macmillan, Mace and Mackerel',
    'HTTPS is not the plural of HTTP',
    'GPS, SATS, PCS and IDS are as they are',
    'US-led, London-based, Kim Jong-un',
    'mail mcallister@example.org or see example.org/Mcallister, @Mcallister, #Mps',
    'an anti-semitic remark',
    'UPDATES and NEWS',
    'Mca, O’br, Mcé',
  ])('is not seen where there is none: %s', (text) => {
    expect(mended(text)).toBe(text)
  })

  it('is not looked for in a text that shows that it was not spoilt', () => {
    expect(repairCasing(['Mr McAllister met Mr Mcrae.'])).toEqual([])
    expect(repairCasing(['The MPs voted.', 'The MEPS did not.'])).toEqual([])
  })

  it('writes anti-Semitic only in newspapers that do', () => {
    const [repair] = repairCasing(['an anti-semitic remark'], { capitalSemitic: true })
    expect(repair).toMatchObject({ printed: 'anti-semitic', set: 'anti-Semitic', why: 'house style' })
  })

  it('changes letters in case only, wherever it changes any', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              'Mc',
              'O’',
              "D'",
              'pro-',
              'MPS',
              'ipod',
              'Rees-mogg',
              '-',
              ' ',
              '’s',
              'É',
              'ß',
              'İ',
            ),
            fc.string({ unit: 'grapheme', maxLength: 5 }),
          ),
        ),
        (parts) => {
          const text = parts.join('')
          const set = mended(text)
          expect(set.length).toBe(text.length)
          expect(set.toLowerCase()).toBe(text.toLowerCase())
        },
      ),
    )
  })

  it('takes a time that grows with the text only', () => {
    const began = performance.now()
    repairCasing(['Mc'.repeat(50_000), 'pro-'.repeat(50_000), `${'a-'.repeat(50_000)}B`, 'O’'.repeat(50_000)])
    expect(performance.now() - began).toBeLessThan(2000)
  })
})

describe('an article that an export has spoilt', () => {
  const spoilt = anArticle({
    headline: 'Mcallister takes the harbour',
    byline: [{ name: 'Ruth Mcrae' }],
    body: [
      aParagraph('Ada Mcallister, 91, took the harbour yesterday, said Ms Mcallister’s friends.'),
      { kind: 'list', items: ['Two MPS came'] },
    ],
    briefs: [{ slug: 'late', text: 'Late. Mrs Mcallister was not.' }],
  })

  it('is mended everywhere, and every mending can be found and undone', () => {
    const article = markUp(spoilt)
    expect(article.headline).toBe('McAllister takes the harbour')
    expect(article.byline[0]?.name).toBe('Ruth McRae')
    expect(article.briefs[0]?.text).toBe('Late. Mrs McAllister was not.')
    expect(article.people).toEqual(['Ada McAllister'])
    expect(article.briefs[0]?.people).toEqual(['Ada McAllister'])
    expect(article.repairs).toHaveLength(6)
    for (const { where, printed, set } of article.repairs) {
      const path = where.split('.')
      const start = Number(path.pop())
      const read = (of: Article) =>
        path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], of)
      expect(String(read(article)).slice(start, start + set.length)).toBe(set)
      expect(String(read(spoilt)).slice(start, start + printed.length)).toBe(printed)
    }
  })

  it('is left alone in other languages', () => {
    const french = markUp({ ...spoilt, language: 'fr' })
    expect(french.repairs).toEqual([])
    expect(french.people).toEqual([])
  })

  it('keeps the lengths of all its texts', () => {
    fc.assert(
      fc.property(articleArbitrary, (article) => {
        const marked = markUp({ ...article, language: 'en' })
        expect(marked.body.map((block) => JSON.stringify(block).length)).toEqual(
          article.body.map((block) => JSON.stringify(block).length),
        )
      }),
    )
  })
})
