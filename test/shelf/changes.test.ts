import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  archive,
  type Drafting,
  describeList,
  finish,
  keepProgress,
  keepSetting,
  makeList,
  moveWithin,
  noteOn,
  removeList,
  saveInto,
  takeOut,
  takeOutOfAll,
} from '../../src/shelf/changes.ts'
import { foldShelf, listsWith, TO_READ } from '../../src/shelf/fold.ts'
import { type PieceName, pieceAddress, pieceHref, pieceId } from '../../src/shelf/piece.ts'
import { aPiece, factsAfter, idOf } from '../builders/aPiece.ts'

/** The slugs in each list, by its name. */
function lists(...draftings: Drafting[]): Record<string, string[]> {
  const { lists } = foldShelf(factsAfter(...draftings))
  return Object.fromEntries(
    lists.map(({ name, items }) => [name, items.map((id) => id.split('/').at(-1) ?? '')]),
  )
}

const save = (...slugs: string[]) =>
  saveInto(
    TO_READ,
    slugs.map((slug) => aPiece(slug)),
  )

describe('saving', () => {
  it('puts the newest first, several in the order given', () => {
    expect(lists(save('a'), save('b', 'c'))).toEqual({ 'To read': ['b', 'c', 'a'] })
  })

  it('twice changes nothing', () => {
    const facts = factsAfter(save('a'))
    expect(save('a')(facts)).toEqual([])
  })

  it('into several lists keeps one piece', () => {
    const facts = factsAfter(
      save('a'),
      makeList('x', 'Labour, 2018'),
      saveInto('x', [aPiece('a', { title: 'Other' })]),
    )
    expect([...foldShelf(facts).items.values()].map(({ piece, lists }) => [piece.title, lists])).toEqual([
      ['The story of a', [TO_READ, 'x']],
    ])
    expect(listsWith(facts, idOf('a'))).toEqual([TO_READ, 'x'])
  })

  it('anew brings back note and progress, and takes it from the archive', () => {
    const progress = { words: 90, of: 300, block: 2, offset: 11 }
    const facts = factsAfter(
      save('a'),
      noteOn(idOf('a'), 'The ♦ note matters more'),
      keepProgress(idOf('a'), progress),
      archive([idOf('a')], 5),
      takeOutOfAll([idOf('a')]),
      save('a'),
    )
    expect(foldShelf(facts).items.get(idOf('a'))).toEqual({
      id: idOf('a'),
      piece: aPiece('a'),
      note: 'The ♦ note matters more',
      finished: null,
      archived: null,
      progress,
      lists: [TO_READ],
    })
  })
})

describe('a list', () => {
  it('stands after those that were made before it, and can be named anew and noted', () => {
    const facts = factsAfter(
      makeList('x', 'First'),
      makeList('y', 'Second', 'What for'),
      describeList('x', { name: 'Renamed', note: 'A note' }),
      describeList(TO_READ, { name: 'Later' }),
    )
    expect(foldShelf(facts).lists.map(({ id, name, note }) => [id, name, note])).toEqual([
      [TO_READ, 'Later', ''],
      ['x', 'Renamed', 'A note'],
      ['y', 'Second', 'What for'],
    ])
    expect(describeList('x', { name: 'Renamed', note: 'A note' })(facts)).toEqual([])
  })

  it('that is removed leaves its pieces in the others', () => {
    expect(lists(makeList('x', 'X'), save('a'), saveInto('x', [aPiece('a')]), removeList('x'))).toEqual({
      'To read': ['a'],
    })
  })

  it('that is always there is emptied instead of removed', () => {
    expect(lists(save('a', 'b'), removeList(TO_READ))).toEqual({ 'To read': [] })
  })

  it('gives up a piece and keeps the others in order', () => {
    expect(lists(save('a', 'b', 'c'), takeOut(TO_READ, [idOf('b'), idOf('never')]))).toEqual({
      'To read': ['a', 'c'],
    })
  })
})

describe('moving', () => {
  const slugs = ['a', 'b', 'c', 'd', 'e']

  it('puts pieces where they are wanted, whatever was moved before', () => {
    const move = fc.tuple(fc.subarray(slugs, { minLength: 1 }), fc.integer({ min: -1, max: 6 }))
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        let wanted = slugs
        for (const [moved, index] of moves) {
          const others = wanted.filter((slug) => !moved.includes(slug))
          wanted = others.toSpliced(Math.max(0, index), 0, ...moved)
        }
        const changes = moves.map(([moved, index]) => moveWithin(TO_READ, moved.map(idOf), index))
        expect(lists(save(...slugs), ...changes)).toEqual({ 'To read': wanted })
      }),
    )
  })

  it('is one fact for one piece', () => {
    expect(moveWithin(TO_READ, [idOf('e')], 1)(factsAfter(save(...slugs)))).toHaveLength(1)
  })

  it('between pieces that two tabs have put at one place parts them', () => {
    const tied: Drafting = () => slugs.map((slug) => ({ subject: `in/${TO_READ}/${idOf(slug)}`, data: 'a1' }))
    for (let index = 0; index <= 4; index++) {
      const wanted = ['a', 'b', 'c', 'd'].toSpliced(index, 0, 'e')
      expect(lists(save(...slugs), tied, moveWithin(TO_READ, [idOf('e')], index))).toEqual({
        'To read': wanted,
      })
    }
  })
})

describe('what a reader does to a piece', () => {
  it('is kept once, with the time of the first, and can be taken back', () => {
    const facts = factsAfter(save('a'), finish([idOf('a')], 5), finish([idOf('a')], 9))
    expect(foldShelf(facts).items.get(idOf('a'))?.finished).toBe(5)
    expect(
      foldShelf(factsAfter(() => [...facts.values()], finish([idOf('a')], null))).items.get(idOf('a'))
        ?.finished,
    ).toBeNull()
  })

  it('is nothing where it changes nothing', () => {
    const facts = factsAfter(save('a'), noteOn(idOf('a'), 'x'), keepSetting('size', 2))
    expect(noteOn(idOf('a'), 'x')(facts)).toEqual([])
    expect(noteOn('never', '')(facts)).toEqual([])
    expect(keepSetting('size', 2)(facts)).toEqual([])
    expect(finish([idOf('a')], null)(facts)).toEqual([])
  })
})

describe('what another script has written into the store', () => {
  const hostile: [string, Drafting][] = [
    [
      'a piece under the name of another',
      () => [{ subject: 'piece/a/b/c/d/e/f', data: { title: 'x', saved: 1 } }],
    ],
    [
      'a link that would run',
      () => [
        {
          subject: 'piece/javascript:alert(1)',
          data: { kind: 'link', url: 'javascript:alert(1)', title: 'x', saved: 1 },
        },
      ],
    ],
    ['a list without a name', () => [{ subject: 'list/x', data: { name: 'x' } }]],
    ['a place that is none', () => [{ subject: `in/${TO_READ}/${idOf('a')}`, data: '!' }]],
    ['a note that is none', () => [{ subject: `note/${idOf('a')}`, data: { toString: 'x' } }]],
    [
      'a number of words that is none',
      () => [{ subject: `progress/${idOf('a')}`, data: { words: -1, of: 1, block: 0, offset: 0 } }],
    ],
    ['a piece in a list without being there', () => [{ subject: `in/${TO_READ}/nowhere`, data: 'a0' }]],
    [
      'subjects that mean nothing',
      () => [
        { subject: '__proto__', data: 1 },
        { subject: '', data: 1 },
        { subject: 'in/', data: 'a0' },
      ],
    ],
  ]

  it.each(hostile)('%s is passed over', (_, drafting) => {
    const { lists, items } = foldShelf(factsAfter(save('b', 'c'), drafting))
    const isShown = lists[0]?.items.every((id) => items.has(id))
    expect(isShown).toBe(true)
    expect(lists).toHaveLength(1)
    for (const { piece, note, progress } of items.values()) {
      expect(pieceId(piece)).toMatch(/\/[bc]$/)
      expect([note, progress]).toEqual(['', null])
    }
  })
})

describe('the name of a piece', () => {
  const story = { publication: 'morning-sheet', edition: null, slug: 'the-harbour' }
  const cases: [PieceName, string, string, string][] = [
    [
      { kind: 'story', ...story },
      'morning-sheet/undated/the-harbour',
      '/morning-sheet/undated/the-harbour/',
      '/morning-sheet/undated/the-harbour/',
    ],
    [
      { kind: 'brief', ...story, brief: 'the-ferry' },
      'morning-sheet/undated/the-harbour/brief/the-ferry',
      '/morning-sheet/undated/the-harbour/#brief-the-ferry',
      '/morning-sheet/undated/the-harbour/brief/the-ferry/',
    ],
    [
      { kind: 'quote', ...story, number: 2 },
      'morning-sheet/undated/the-harbour/quote/2',
      '/morning-sheet/undated/the-harbour/quote/2/',
      '/morning-sheet/undated/the-harbour/quote/2/',
    ],
    [
      { kind: 'link', url: 'https://example.org/a?b#c' },
      'https://example.org/a?b#c',
      'https://example.org/a?b#c',
      'https://example.org/a?b#c',
    ],
  ]

  it.each(cases)('%o is its address', (name, id, href, address) => {
    expect([pieceId(name), pieceHref(name), pieceAddress(name)]).toEqual([id, href, address])
  })
})
