import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Drafting,
  finish,
  keepProgress,
  keepSetting,
  makeList,
  noteOn,
  saveInto,
  set,
} from '../../../src/shelf/changes.ts'
import { formatBookmarks, formatCsv, formatMarkdown } from '../../../src/shelf/exchange/formats.ts'
import { planImport } from '../../../src/shelf/exchange/importPlan.ts'
import { readListsFile } from '../../../src/shelf/exchange/readFile.ts'
import { countsOf, formatShelfFile, parseShelfFile, recordOf } from '../../../src/shelf/exchange/shelfFile.ts'
import { TO_READ } from '../../../src/shelf/fold.ts'
import type { Piece } from '../../../src/shelf/piece.ts'
import { aPiece, factsAfter, idOf } from '../../builders/aPiece.ts'

const MADE = Date.UTC(2018, 2, 14, 9)
const link: Piece = {
  kind: 'link',
  url: 'https://example.org/a?b=1&c=(2)',
  title: 'A <link> | “outside”',
  saved: 5000,
  tags: ['x'],
}
const aShelf = () =>
  factsAfter(
    saveInto(TO_READ, [aPiece('a', { language: 'en', seconds: 240 }), link]),
    makeList('labour', 'Labour, 2018', 'For the ♦ briefs'),
    saveInto('labour', [aPiece('a'), aPiece('b')]),
    noteOn(idOf('a'), 'Two\nlines'),
    finish([idOf('b')], 7000),
    keepProgress(idOf('a'), { words: 90, of: 300, block: 2, offset: 11 }),
    keepSetting('size', 'large'),
  )

const draftingArbitrary: fc.Arbitrary<Drafting> = fc.oneof(
  fc.tuple(fc.constantFrom(TO_READ, 'x', 'y'), fc.subarray(['a', 'b', 'c', 'd'])).map(([list, slugs]) =>
    saveInto(
      list,
      slugs.map((slug) => aPiece(slug)),
    ),
  ),
  fc
    .tuple(fc.constantFrom('x', 'y', TO_READ), fc.constantFrom('One', 'Two'))
    .map(([list, name]) =>
      list === TO_READ ? () => [set(`list/${list}`, name)] : makeList(list, name, name),
    ),
  fc
    .tuple(fc.constantFrom('a', 'b'), fc.string({ maxLength: 9 }))
    .map(([slug, note]) => noteOn(idOf(slug), note)),
  fc.constantFrom('a', 'b', 'c').map((slug) => finish([idOf(slug)], 9)),
  fc
    .tuple(fc.constantFrom('size', 'theme'), fc.constantFrom('one', 'two'))
    .map(([name, value]) => keepSetting(name, value)),
)

describe('a file of everything', () => {
  it('imported into an empty shelf gives the same shelf', () => {
    fc.assert(
      fc.property(fc.array(draftingArbitrary, { maxLength: 15 }), (draftings) => {
        const record = recordOf(factsAfter(...draftings))
        const read = parseShelfFile(formatShelfFile(record, MADE))
        if (!read.ok) throw new Error('The file was refused')
        expect(read.value).toEqual({
          record: JSON.parse(JSON.stringify(record)),
          isUntouched: true,
          unread: [],
        })
        const again = factsAfter(planImport(factsAfter(), read.value.record).draft)
        expect(recordOf(again)).toEqual(record)
        expect(planImport(again, read.value.record).draft(again)).toEqual([])
      }),
    )
  })

  it('says what it holds', () => {
    const file = JSON.parse(formatShelfFile(recordOf(aShelf()), MADE)) as Record<string, unknown>
    expect(file).toMatchObject({ standfirst: 'shelf', schema: 1, made: '2018-03-14T09:00:00.000Z' })
    expect(file.counts).toEqual({
      lists: 2,
      items: 3,
      notes: 1,
      finished: 1,
      archived: 0,
      begun: 1,
      settings: 1,
    })
    expect(file.counts).toEqual(countsOf(recordOf(aShelf())))
  })

  it('that was edited is read all the same, and known for it', () => {
    const text = formatShelfFile(recordOf(aShelf()), MADE).replace('Two\\nlines', 'Other')
    const read = parseShelfFile(`\ufeff${text}`)
    expect(read.ok && read.value.isUntouched).toBe(false)
    expect(read.ok && read.value.record.items.some(({ note }) => note === 'Other')).toBe(true)
  })

  it('names what it cannot read, and reads the rest', () => {
    const file = JSON.parse(formatShelfFile(recordOf(aShelf()), MADE)) as {
      items: { piece: { url?: string } }[]
      lists: unknown[]
    }
    for (const { piece } of file.items) if (piece.url) piece.url = 'javascript:alert(1)'
    file.lists.push({ id: '../x', name: 'x', items: [] })
    const read = readListsFile(JSON.stringify(file), factsAfter(), MADE, () => null)
    expect(read.ok && read.value.unread).toEqual([
      'List 3: id is not what it should be.',
      'Piece 1: piece.url is not what it should be.',
    ])
    expect(read.ok && read.value.record.items).toHaveLength(2)
  })

  it.each([
    [
      'of a newer program',
      '{"standfirst":"shelf","schema":2,"checksum":"","lists":[],"items":[]}',
      /newer version/,
    ],
    ['that was cut', '{"standfirst":"shelf","schema":1,"che', /not a whole file/],
    ['that is empty', ' \n', /empty/],
  ])('%s is refused with a reason', (_, text, reason) => {
    const read = readListsFile(text, factsAfter(), MADE, () => null)
    expect(read.ok ? '' : read.faults[0]?.message).toMatch(reason)
  })
})

describe('an import', () => {
  it('says what it will do, adds what is missing, and leaves what is here', () => {
    const here = factsAfter(saveInto(TO_READ, [aPiece('a', { title: 'Mine' })]), noteOn(idOf('a'), 'My note'))
    const plan = planImport(here, recordOf(aShelf()))
    expect(plan).toMatchObject({
      addedItems: 2,
      knownItems: 1,
      addedLists: ['Labour, 2018'],
      keptOurs: ['The story of a'],
    })
    const after = recordOf(factsAfter(() => [...here.values()], plan.draft))
    expect(after.lists.map(({ name, items }) => [name, items])).toEqual([
      ['To read', [idOf('a'), link.url]],
      ['Labour, 2018', [idOf('a'), idOf('b')]],
    ])
    expect(after.items.find(({ piece }) => piece.title === 'Mine')?.note).toBe('My note')
  })
})

describe('the other files', () => {
  const whole = (path: string) => (path.startsWith('/') ? `https://paper.example${path}` : path)
  const record = recordOf(aShelf())

  it('as Markdown has a heading for each list, and notes as quotations', () => {
    expect(formatMarkdown(record, whole)).toBe(`# To read

- [ ] [The story of a](https://paper.example/morning-sheet/2018-03-14/a/)
  > Two
  > lines
- [ ] [A \\<link\\> \\| “outside”](https://example.org/a?b=1&c=%282%29)

# Labour, 2018

For the ♦ briefs

- [ ] [The story of a](https://paper.example/morning-sheet/2018-03-14/a/)
  > Two
  > lines
- [x] [The story of b](https://paper.example/morning-sheet/2018-03-14/b/)
`)
  })

  it.each([
    ['bookmarks', formatBookmarks],
    ['comma-separated values', formatCsv],
  ])('as %s come back as the same lists', (_, format) => {
    const own = (url: string) => {
      const slug = /^https:\/\/paper\.example\/morning-sheet\/2018-03-14\/(.*)\/$/.exec(url)?.[1]
      return slug ? { publication: 'morning-sheet', edition: '2018-03-14', slug } : null
    }
    const read = readListsFile(format(record, whole), factsAfter(), MADE, own)
    expect(read.ok && read.value.unread).toEqual([])
    expect(read.ok && read.value.record.lists.map(({ name, items }) => [name, items])).toEqual([
      ['To read', [idOf('a'), link.url]],
      ['Labour, 2018', [idOf('a'), idOf('b')]],
    ])
    expect(read.ok && read.value.record.items.find(({ piece }) => piece.kind === 'link')?.piece).toEqual(link)
  })

  it('for spreadsheets hold nothing that a spreadsheet would run', () => {
    const shelf = factsAfter(saveInto(TO_READ, [aPiece('a', { title: '=HYPERLINK("https://example.org")' })]))
    expect(formatCsv(recordOf(shelf), whole)).toContain(`"'=HYPERLINK(""https://example.org"")"`)
  })
})
