import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeList, finish, makeList, noteOn, saveInto, together } from '../../../src/shelf/changes.ts'
import { planImport } from '../../../src/shelf/exchange/importPlan.ts'
import { formatSharedList, parseSharedList, recordOfShared } from '../../../src/shelf/exchange/sharedList.ts'
import { foldShelf, TO_READ } from '../../../src/shelf/fold.ts'
import type { Piece } from '../../../src/shelf/piece.ts'
import { aPiece, factsAfter, idOf } from '../../builders/aPiece.ts'

const facts = factsAfter(
  makeList('boats', 'Boats'),
  describeList('boats', { name: 'Boats', note: 'All that floats' }),
  saveInto('boats', [aPiece('first'), aPiece('second'), aPiece('third')]),
  noteOn(idOf('second'), 'The best of them'),
  finish([idOf('first')], 5),
)
const text = formatSharedList(facts, 'boats') ?? ''

function shared(of = text) {
  const read = parseSharedList(of)
  if (!read.ok) throw new Error(read.faults[0]?.message)
  return read.value
}

describe('a list in a link', () => {
  it('carries name, note, order and notes, and not what its owner has read', () => {
    const { name, note, items } = shared()
    expect([name, note]).toEqual(['Boats', 'All that floats'])
    expect(items.map(({ piece }) => piece.title)).toEqual(
      ['first', 'second', 'third'].map((slug) => `The story of ${slug}`),
    )
    expect(items.map(({ note: own }) => own)).toEqual(['', 'The best of them', ''])
    expect(items.every(({ finished }) => finished === null)).toBe(true)
  })

  it('becomes a list of its own, the same one however often it is opened, and never the receiver’s “To read”', () => {
    const own = factsAfter(saveInto(TO_READ, [aPiece('mine')]))
    const link = formatSharedList(own, TO_READ) ?? ''
    const all = new Set([idOf('mine')])
    const once = factsAfter(planImport(new Map(), recordOfShared(shared(link), all, null)).draft)
    const { lists } = foldShelf(once)
    expect(lists.map(({ name, items }) => [name, items.length])).toEqual([
      ['To read', 0],
      ['To read', 1],
    ])
    expect(planImport(once, recordOfShared(shared(link), all, null))).toMatchObject({
      addedItems: 0,
      addedLists: [],
    })
  })

  it('gives only what is chosen, into the list that is chosen, behind what is there', () => {
    const own = factsAfter(makeList('mine', 'Mine'), saveInto('mine', [aPiece('other')]))
    const record = recordOfShared(shared(), new Set([idOf('third'), idOf('first')]), {
      id: 'mine',
      name: 'Mine',
    })
    const after = factsAfter(
      makeList('mine', 'Mine'),
      saveInto('mine', [aPiece('other')]),
      planImport(own, record).draft,
    )
    const mine = foldShelf(after).lists.find(({ id }) => id === 'mine')
    expect(mine?.items).toEqual([idOf('other'), idOf('first'), idOf('third')])
    expect(mine?.note).toBe('')
  })

  it('leaves the notes that the receiver has', () => {
    const own = factsAfter(saveInto(TO_READ, [aPiece('second')]), noteOn(idOf('second'), 'My own words'))
    const plan = planImport(own, recordOfShared(shared(), new Set([idOf('second')]), null))
    const after = factsAfter(
      saveInto(TO_READ, [aPiece('second')]),
      noteOn(idOf('second'), 'My own words'),
      together(plan.draft),
    )
    expect(foldShelf(after).items.get(idOf('second'))?.note).toBe('My own words')
  })

  it('of which nothing is a list is refused in a sentence', () => {
    for (const odd of [
      '',
      'null',
      '[]',
      '{}',
      '{"schema":1}',
      '{"schema":2,"lists":[],"items":[]}',
      '{"schema":1,"lists":[],"items":[]}',
      '"a"',
      '{"schema":1,"lists":[{"id":"__proto__"}],"items":[]}',
    ]) {
      const read = parseSharedList(odd)
      expect(read.ok, odd).toBe(false)
      if (!read.ok) expect(read.faults[0]?.message, odd).toMatch(/^[A-Z].*\.$/)
    }
  })

  it('carries passages, which still lead to their words', () => {
    const passage: Piece = {
      kind: 'passage',
      ...{ publication: 'morning-sheet', edition: '2018-03-14', slug: 'harbour' },
      ...{ passage: 'and-,half%20the%20town,-came', title: 'half the town', saved: 7 },
    }
    const link = formatSharedList(factsAfter(saveInto(TO_READ, [aPiece('mine'), passage])), TO_READ) ?? ''
    expect(shared(link).items.map(({ piece }) => piece)).toContainEqual(passage)
    expect(shared(link).unread).toEqual([])
  })

  it('leaves out what is no piece, and says so', () => {
    const odd = JSON.parse(text)
    odd.items[1].piece = { kind: 'link', url: 'javascript:alert(1)', title: 'x', saved: 1 }
    const { items, unread } = shared(JSON.stringify(odd))
    expect(items).toHaveLength(2)
    expect(unread).toHaveLength(1)
  })

  it('is never a fault, whatever its JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), (lists, items) => {
        const read = parseSharedList(`{"schema":1,"lists":[${lists}],"items":[${items}]}`)
        expect(typeof read.ok).toBe('boolean')
      }),
    )
  })
})
