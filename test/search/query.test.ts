import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clauseText, parseQuery, withClause, withoutClause } from '../../src/search/query.ts'
import { textArbitrary } from '../builders/anArticle.ts'

const word = (text: string) => ({ text, isWithout: false, kind: 'word', terms: [text], isBeginning: false })

describe('a query', () => {
  it.each([
    ['nerve agent', [word('nerve'), word('agent')]],
    [
      '“Spring Statement”',
      [{ text: '“Spring Statement”', isWithout: false, kind: 'phrase', terms: ['spring', 'statement'] }],
    ],
    ['"not ended', [{ text: '"not ended', isWithout: false, kind: 'phrase', terms: ['not', 'ended'] }]],
    ['-Party', [{ ...word('party'), text: '-Party', isWithout: true }]],
    ['-"the end"', [{ text: '-"the end"', isWithout: true, kind: 'phrase', terms: ['the', 'end'] }]],
    ['diplo*', [{ ...word('diplo'), text: 'diplo*', isBeginning: true }]],
    ['in:Politics', [{ text: 'in:Politics', isWithout: false, kind: 'section', terms: ['politics'] }]],
    [
      'in:"two words"',
      [{ text: 'in:"two words"', isWithout: false, kind: 'section', terms: ['two', 'words'] }],
    ],
    [
      'by:"Ruth Alder"',
      [{ text: 'by:"Ruth Alder"', isWithout: false, kind: 'author', terms: ['ruth', 'alder'] }],
    ],
    ['-paper:echo', [{ text: '-paper:echo', isWithout: true, kind: 'paper', value: 'echo' }]],
    ['before:2018-03', [{ text: 'before:2018-03', isWithout: false, kind: 'before', date: '2018-03-01' }]],
    ['AFTER:2018', [{ text: 'AFTER:2018', isWithout: false, kind: 'after', date: '2018-01-01' }]],
    ['is:brief', [{ text: 'is:brief', isWithout: false, kind: 'is', piece: 'brief' }]],
    ['year:2018', [{ text: 'year:2018', isWithout: false, kind: 'year', year: 2018 }]],
    ['- " … ', []],
  ])('%s', (text, clauses) => {
    expect(parseQuery(text)).toEqual(clauses)
  })

  it.each([
    ['after:yesterday', 'a date like 2018-03-14, 2018-03 or 2018'],
    ['before:2018-02-30', 'a date like 2018-03-14, 2018-03 or 2018'],
    ['is:poem', 'story or brief'],
  ])('that cannot be obeyed says what should stand there: %s', (text, expected) => {
    expect(parseQuery(text)).toEqual([{ text, isWithout: false, kind: 'fault', expected }])
  })

  it('may be anything at all', () => {
    fc.assert(
      fc.property(fc.oneof(textArbitrary, fc.string({ unit: 'binary' })), (text) => {
        expect(parseQuery(text)).toBeInstanceOf(Array)
      }),
    )
  })

  it('says the same when it is put together again', () => {
    fc.assert(
      fc.property(textArbitrary, (text) => {
        const clauses = parseQuery(text)
        expect(parseQuery(clauses.map((clause) => clause.text).join(' '))).toEqual(clauses)
      }),
    )
  })

  it('gains and loses a clause, and is the same as before', () => {
    expect(withClause('nerve agent', 'in:politics')).toBe('nerve agent in:politics')
    expect(withClause('nerve in:politics', 'in:politics')).toBe('nerve in:politics')
    expect(withoutClause('nerve in:"home news" agent', 'in:"home news"')).toBe('nerve agent')
    expect(clauseText('in', 'home news')).toBe('in:"home news"')
    expect(clauseText('paper', 'echo')).toBe('paper:echo')
  })
})
