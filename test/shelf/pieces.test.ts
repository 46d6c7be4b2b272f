import { describe, expect, it } from 'vitest'
import {
  archive,
  describeList,
  finish,
  keepProgress,
  makeList,
  noteOn,
  saveInto,
  set,
  takeOut,
  together,
} from '../../src/shelf/changes.ts'
import {
  EMPTY_STATE,
  foldShelf,
  itemOf,
  listsWith,
  placedIn,
  placesIn,
  TO_READ,
} from '../../src/shelf/fold.ts'
import { isDeeperThan, isSameJson, jsonIn, sortedJson } from '../../src/shelf/json.ts'
import { detailsOf, type Piece, pieceHref, pieceId, pieceOf } from '../../src/shelf/piece.ts'
import { subjects } from '../../src/shelf/subjects.ts'
import { aPiece, factsAfter, idOf } from '../builders/aPiece.ts'

const story = { publication: 'morning-sheet', edition: '2018-03-14', slug: 'harbour' } as const
const common = { title: 'Boats', saved: 1_700_000_000_000, source: 'The Morning Sheet', seconds: 90 }
const PIECES: readonly Piece[] = [
  { kind: 'story', ...story, ...common },
  { kind: 'story', ...story, edition: null, ...common },
  { kind: 'brief', ...story, brief: 'late', ...common },
  { kind: 'quote', ...story, number: 3, speaker: 'Ada Trent', ...common },
  { kind: 'quote', ...story, number: 9999, ...common },
  { kind: 'passage', ...story, passage: 'and-,half%20the%20town,came,-to%20see&s=1abc', ...common },
  { kind: 'passage', ...story, passage: '%D9%85'.repeat(900), ...common },
  { kind: 'link', url: 'https://example.org/a?b#c', ...common, tags: ['sea'] },
  { kind: 'link', url: 'http://example.org', ...common },
]

describe('a piece', () => {
  it.each(PIECES)('$kind $number is the same from its id and what is kept of it', (piece) => {
    expect(pieceOf(pieceId(piece), detailsOf(piece))).toEqual(piece)
  })

  it('keeps nothing that its id says already', () => {
    for (const piece of PIECES) {
      expect(Object.keys(detailsOf(piece) ?? {})).not.toContain('slug')
      expect(Object.keys(detailsOf(piece) ?? {})).not.toContain('url')
    }
  })

  it.each([
    'morning-sheet/2018-03-14/harbour/quote/0',
    'morning-sheet/2018-03-14/harbour/quote/03',
    'morning-sheet/2018-03-14/harbour/quote/10000',
    'morning-sheet/2018-03-14/harbour/quote/x3',
    'morning-sheet/2018-03-14/harbour/quote/3x',
    'morning-sheet/2018-03-14/harbour/quote/3/more',
    'morning-sheet/2018-03-14/harbour/brief/late/more',
    'morning-sheet/2018-03-14/harbour/brief/',
    'morning-sheet/2018-03-14/harbour/other/late',
    'morning-sheet/14-03-2018/harbour',
    'morning-sheet/2018-03-14',
    'Morning Sheet/2018-03-14/harbour',
    'https://',
    'https://exa mple.org/',
    'https://.example.org/',
    'https://user@example.org/',
    'ftp://example.org/',
    '',
  ])('has no id like “%s”', (id) => {
    expect(pieceOf(id, { title: 'Boats', saved: 1 })).toBeNull()
  })

  it.each([
    ['what is named by another checksum', 'half%20the%20towm'],
    ['a place that is none', 'x y'],
    ['a place that goes elsewhere', '//evil.example:80'],
    ['an endless one', 'x'.repeat(6001)],
    ['none', undefined],
  ])('is no passage of %s', (_, passage) => {
    const named = { kind: 'passage', ...story, passage: 'half%20the%20town' } as const
    const kept = { title: 'half the town', saved: 1 }
    expect(pieceOf(pieceId(named), { ...kept, passage: named.passage })).toEqual({ ...named, ...kept })
    expect(pieceOf(pieceId(named), { ...kept, ...(passage !== undefined && { passage }) })).toBeNull()
  })

  it('leads to where it is read', () => {
    const at = '/morning-sheet/2018-03-14/harbour/'
    expect(PIECES.map(pieceHref)).toEqual([
      at,
      '/morning-sheet/undated/harbour/',
      `${at}#brief-late`,
      `${at}quote/3/`,
      `${at}quote/9999/`,
      `${at}#p=and-,half%20the%20town,came,-to%20see&s=1abc`,
      `${at}#p=${'%D9%85'.repeat(900)}`,
      'https://example.org/a?b#c',
      'http://example.org',
    ])
  })

  it.each([
    null,
    'text',
    7,
    [],
    ['title'],
    {},
    { title: 'Boats' },
    { title: 7, saved: 1 },
    { title: 'Boats', saved: -1 },
  ])('cannot be made of %j', (details) => {
    expect(pieceOf('morning-sheet/2018-03-14/harbour', details)).toBeNull()
  })
})

describe('one piece of the shelf', () => {
  const facts = factsAfter(
    saveInto(TO_READ, [aPiece('a'), aPiece('b')]),
    makeList('x', 'Trains'),
    saveInto('x', [aPiece('a')]),
    noteOn(idOf('a'), 'For Monday'),
    finish([idOf('a')], 5),
    archive([idOf('a')], 6),
    keepProgress(idOf('a'), { words: 1, of: 2, block: 0, offset: 4 }),
  )

  it('is as it is among all of them', () => {
    for (const slug of ['a', 'b']) {
      const id = idOf(slug)
      const item = foldShelf(facts).items.get(id)
      expect(itemOf(facts, id, listsWith(facts, id))).toEqual(item)
      expect(item?.lists).toEqual(slug === 'a' ? [TO_READ, 'x'] : [TO_READ])
    }
    expect(itemOf(facts, idOf('a'), [])).toMatchObject({ note: 'For Monday', finished: 5, archived: 6 })
    expect(itemOf(facts, idOf('b'), [])).toMatchObject({ note: '', finished: null, progress: null })
  })

  it('is none where it was never saved', () => {
    expect(itemOf(facts, idOf('c'), [])).toBeNull()
    expect(listsWith(facts, idOf('c'))).toEqual([])
  })

  it('leaves its place when it is taken out', () => {
    const after = factsAfter(saveInto(TO_READ, [aPiece('a'), aPiece('b')]), takeOut(TO_READ, [idOf('a')]))
    expect(placedIn(after, TO_READ).map(({ id }) => id)).toEqual([idOf('b')])
    expect([...placesIn(after, TO_READ)]).toHaveLength(1)
    expect(placedIn(after, 'never-made')).toEqual([])
  })
})

describe('lists', () => {
  it('are one, empty, before anything is saved', () => {
    expect(foldShelf(new Map())).toEqual(EMPTY_STATE)
    expect(EMPTY_STATE).toEqual({
      lists: [{ id: 'to-read', name: 'To read', note: '', place: null, items: [] }],
      items: new Map(),
    })
  })

  it('stand in the order that they were made in, after the one that is always there', () => {
    const { lists } = foldShelf(factsAfter(makeList('z', 'First'), makeList('a', 'Second', 'With a note')))
    expect(lists.map(({ name, note }) => [name, note])).toEqual([
      ['To read', ''],
      ['First', ''],
      ['Second', 'With a note'],
    ])
  })

  it('change only in what is said anew', () => {
    const made = [makeList('x', 'Trains', 'All of them')]
    const named = foldShelf(factsAfter(...made, describeList('x', { name: 'Railways' })))
    expect(named.lists[1]).toMatchObject({ name: 'Railways', note: 'All of them' })
    const noted = foldShelf(factsAfter(...made, describeList('x', { note: '' })))
    expect(noted.lists[1]).toMatchObject({ name: 'Trains', note: '' })
    expect(describeList('x', {})(factsAfter(...made))).toEqual([])
  })

  it('show a piece only where something is known of it', () => {
    const state = foldShelf(factsAfter(() => [set(subjects.inList(TO_READ, idOf('ghost')), 'a0')]))
    expect(state.lists[0]?.items).toEqual([])
  })

  it('are changed in several ways at once', () => {
    const facts = factsAfter(saveInto(TO_READ, [aPiece('a')]), makeList('x', 'Trains'))
    const drafts = together(saveInto('x', [aPiece('a')]), takeOut(TO_READ, [idOf('a')]))(facts)
    expect(drafts.map(({ subject }) => subject)).toEqual([
      subjects.inList('x', idOf('a')),
      subjects.inList(TO_READ, idOf('a')),
    ])
  })
})

describe('JSON', () => {
  it('is compared whatever the order of its fields, at any depth', () => {
    expect(sortedJson({ b: 1, a: [{ d: 2, c: null }] })).toBe('{"a":[{"c":null,"d":2}],"b":1}')
    expect(isSameJson({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true)
    expect(isSameJson([1, 2], [2, 1])).toBe(false)
    expect(isSameJson(null, {})).toBe(false)
    expect(isSameJson('a', 'a')).toBe(true)
  })

  it('is told how deep it is, however deep that is', () => {
    const deep = JSON.parse(`${'[{"a":'.repeat(50_000)}1${'}]'.repeat(50_000)}`)
    expect([isDeeperThan(deep, 99_999), isDeeperThan(deep, 100_000)]).toEqual([true, false])
    expect([isDeeperThan(null, 0), isDeeperThan([[], { a: 1 }], 1), isDeeperThan([[], {}], 1)]).toEqual([
      false,
      true,
      false,
    ])
  })

  it('is nothing where a text is none', () => {
    expect(jsonIn('{"a":1}')).toEqual({ a: 1 })
    expect(jsonIn('{"a":')).toBeUndefined()
    expect(jsonIn('null')).toBeNull()
  })
})
