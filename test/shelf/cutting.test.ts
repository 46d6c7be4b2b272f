import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  allCuttings,
  cuttingHeads,
  forgetCuttings,
  keepCuttings,
  keepMended,
  readCutting,
  takeCutting,
  watchCuttings,
} from '../../src/shelf/browser/cuttings.ts'
import { fitsInLink, packText, unpackText } from '../../src/shelf/browser/packedText.ts'
import { openTextStore } from '../../src/shelf/browser/textStore.ts'
import { describeAnew, saveInto } from '../../src/shelf/changes.ts'
import {
  cuttingOf,
  formatCarriedCutting,
  formatCutting,
  parseCarriedCutting,
  parseCutting,
  pieceOfCutting,
} from '../../src/shelf/cutting.ts'
import { planImport } from '../../src/shelf/exchange/importPlan.ts'
import { readListsFile } from '../../src/shelf/exchange/readFile.ts'
import { formatSharedList, parseSharedList } from '../../src/shelf/exchange/sharedList.ts'
import { formatShelfFile, parseShelfFile, recordOf, recordParts } from '../../src/shelf/exchange/shelfFile.ts'
import { foldShelf, TO_READ } from '../../src/shelf/fold.ts'
import { pieceHref, pieceId, pieceOf } from '../../src/shelf/piece.ts'
import { anArticle, articleArbitrary } from '../builders/anArticle.ts'
import { aPiece, factsAfter } from '../builders/aPiece.ts'
import { RUNS } from '../builders/runs.ts'

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(() => vi.unstubAllGlobals())

const CUTTING = { ...cuttingOf('The Harbour Gazette', anArticle(), 'The text as it was.'), kept: 7 }

const pictureless = articleArbitrary.filter(({ body }) => body.every(({ kind }) => kind !== 'figure'))

describe('a cutting', () => {
  it('is read again just as it was kept', () => {
    fc.assert(
      fc.property(pictureless, fc.string(), (article, printed) => {
        const cutting = { ...cuttingOf('Island Post', article, printed), kept: 12 }
        expect(parseCutting(formatCutting(cutting))).toEqual({ ok: true, value: cutting })
      }),
      { numRuns: RUNS },
    )
  })

  it('has the same name for the same text, and another for another', () => {
    const again = cuttingOf('The Gazette', anArticle(), '')
    expect(again.id).toBe(CUTTING.id)
    expect(cuttingOf('The Gazette', anArticle({ headline: 'Another' }), '').id).not.toBe(CUTTING.id)
    expect(CUTTING.id).toMatch(/^the-harbour-opens-[a-z0-9]+$/)
  })

  it('is another where anything of its text is, also its end', () => {
    const [first] = anArticle().body
    if (!first) throw new Error('There is no text')
    const longer = anArticle({ body: [first, { kind: 'paragraph', text: 'Another end.' }] })
    expect(cuttingOf('The Gazette', longer, '').id).not.toBe(CUTTING.id)
  })

  it('in a link has the name that its text gives it, whatever the link says', () => {
    const text = formatCarriedCutting({ ...CUTTING, id: 'what-the-reader-keeps' })
    const read = parseCarriedCutting(text)
    expect(read.ok && read.value.id).toBe(CUTTING.id)
  })

  it('travels in a link without the text that it was made from, and without when it was kept', async () => {
    const packed = await packText(formatCarriedCutting(CUTTING))
    expect(fitsInLink(packed)).toBe(true)
    const text = await unpackText(packed)
    expect(text.ok && parseCarriedCutting(text.value)).toEqual({
      ok: true,
      value: { ...CUTTING, printed: '', kept: null },
    })
  })

  const file = JSON.parse(formatCutting(CUTTING)) as Record<string, unknown>
  const figure = { kind: 'figure', src: 'map.svg', alt: '', width: 1, height: 1 }
  it.each([
    ['no JSON', '{"schema":1,'],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['a number', '4'],
    ['no newspaper', JSON.stringify({ ...file, paper: ' ' })],
    ['a newspaper that is a list', JSON.stringify({ ...file, paper: [] })],
    ['a very long newspaper', JSON.stringify({ ...file, paper: 'x'.repeat(201) })],
    ['no article', JSON.stringify({ ...file, article: undefined })],
    ['an article with unknown fields', JSON.stringify({ ...file, article: { ...anArticle(), html: '<b>' } })],
    ['a prototype', '{"schema":1,"paper":"x","__proto__":{"article":{}}}'],
    ['a picture', JSON.stringify({ ...file, article: { ...anArticle(), body: [figure] } })],
    ['a newer program', JSON.stringify({ ...file, schema: 2 })],
    ['depth', `{"schema":1,"paper":"x","article":${'['.repeat(5000)}${']'.repeat(5000)}}`],
  ])('that is %s is refused in a sentence', (_, text) => {
    const read = parseCutting(text)
    expect(read.ok ? '' : read.faults[0]?.message).toMatch(/^[A-Z“].*\.$/)
  })

  it('has a name made anew where the one it came with is none', () => {
    for (const id of ['../x', '', 'A B', 'x'.repeat(101), 4, null]) {
      const read = parseCutting(JSON.stringify({ ...file, id }))
      expect(read.ok && read.value.id).toBe(CUTTING.id)
    }
  })
})

describe('cuttings that are kept', () => {
  it('are there again, the newest first, and go when they are taken away', async () => {
    const other = { ...cuttingOf('Island Post', anArticle({ headline: 'Another' }), ''), kept: 9 }
    await keepCuttings([CUTTING, other])
    expect(await readCutting(CUTTING.id)).toEqual(CUTTING)
    expect(await allCuttings()).toEqual([other, CUTTING])
    expect((await cuttingHeads()).heads).toMatchObject([
      {
        id: other.id,
        headline: 'Another',
        paper: 'Island Post',
        language: 'en',
        edition: '2018-03-14',
        kept: 9,
      },
      { id: CUTTING.id, kept: 7 },
    ])
    const bringBack = await takeCutting(other.id)
    expect(await readCutting(other.id)).toBeNull()
    await bringBack()
    expect(await readCutting(other.id)).toEqual(other)
    await forgetCuttings()
    expect(await cuttingHeads()).toEqual({ heads: [], damaged: 0 })
    expect(await allCuttings()).toEqual([])
  })

  it('tell everybody who watches, until they stop', async () => {
    const told = vi.fn()
    const stop = watchCuttings(told)
    await keepCuttings([CUTTING])
    expect(told).toHaveBeenCalledTimes(1)
    stop()
    await takeCutting(CUTTING.id)
    expect(told).toHaveBeenCalledTimes(1)
  })

  it('are put back as they were, but for those that others have changed since', async () => {
    const mended = { ...CUTTING, paper: 'Island Post' }
    const added = { ...cuttingOf('Island Post', anArticle({ headline: 'Another' }), ''), kept: 9 }
    await keepCuttings([CUTTING])
    const takeBack = [await keepMended(CUTTING, mended), await keepCuttings([added])]
    expect(await allCuttings()).toEqual([added, mended])
    for (const one of takeBack) await one?.()
    expect(await allCuttings()).toEqual([CUTTING])
    const unmend = await keepMended(CUTTING, mended)
    await keepMended(mended, { ...mended, paper: 'The Herald' })
    await unmend?.()
    expect(await readCutting(CUTTING.id)).toMatchObject({ paper: 'The Herald' })
  })

  it('stay as they were mended where the same text is kept again, and undo of that leaves them too', async () => {
    const mended = { ...CUTTING, paper: 'Island Post' }
    await keepCuttings([CUTTING])
    await keepMended(CUTTING, mended)
    const takeBack = await keepCuttings([CUTTING])
    expect(await allCuttings()).toEqual([mended])
    await takeBack()
    expect(await allCuttings()).toEqual([mended])
  })

  it('are not written over by who began to mend before another was done, nor kept anew when they are gone', async () => {
    await keepCuttings([CUTTING])
    const [first, second] = await Promise.all(
      ['Island Post', 'The Herald'].map((paper) => keepMended(CUTTING, { ...CUTTING, paper })),
    )
    expect(first).not.toBeNull()
    expect(second).toBeNull()
    expect(await readCutting(CUTTING.id)).toMatchObject({ paper: 'Island Post' })
    await takeCutting(CUTTING.id)
    expect(await keepMended({ ...CUTTING, paper: 'Island Post' }, CUTTING)).toBeNull()
    expect(await allCuttings()).toEqual([])
  })

  it('that are damaged give way to the same text when it is kept again', async () => {
    const store = openTextStore('standfirst-cuttings', 'cuttings')
    await store.keep(new Map([[CUTTING.id, '{"schema":']]))
    const takeBack = await keepCuttings([CUTTING])
    expect(await readCutting(CUTTING.id)).toEqual(CUTTING)
    await takeBack()
    expect(await store.read(CUTTING.id)).toBe('{"schema":')
  })

  it('that are damaged and taken away are brought back as they were, unless another has the name by then', async () => {
    const store = openTextStore('standfirst-cuttings', 'cuttings')
    await store.keep(new Map([[CUTTING.id, '{"schema":']]))
    const bringBack = await takeCutting(CUTTING.id)
    await bringBack()
    expect(await store.read(CUTTING.id)).toBe('{"schema":')
    const again = await takeCutting(CUTTING.id)
    await keepCuttings([CUTTING])
    await again()
    expect(await readCutting(CUTTING.id)).toEqual(CUTTING)
  })

  it('are not told to be none where the browser does not answer', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('No', 'UnknownError')
      },
    })
    await expect(readCutting(CUTTING.id)).rejects.toThrow()
    await expect(cuttingHeads()).rejects.toThrow()
  })

  it('that are damaged are counted and stay, and the others are read', async () => {
    await openTextStore('standfirst-cuttings', 'cuttings').keep(new Map([['broken', '{"schema":']]))
    await keepCuttings([CUTTING])
    expect(await cuttingHeads()).toMatchObject({ heads: [{ id: CUTTING.id }], damaged: 1 })
    expect(await allCuttings()).toEqual([CUTTING])
    expect(await openTextStore('standfirst-cuttings', 'cuttings').read('broken')).toBe('{"schema":')
  })

  it('are not told as kept where they could not be read again', async () => {
    const picture = { kind: 'figure', src: 'map.svg', alt: '', width: 1, height: 1 } as const
    const broken = { ...CUTTING, article: { ...CUTTING.article, body: [picture] } }
    await expect(keepCuttings([broken])).rejects.toThrow(RangeError)
    expect(await allCuttings()).toEqual([])
  })

  it('cannot be kept where the browser has no store, and that is said', async () => {
    vi.stubGlobal('indexedDB', undefined)
    await expect(keepCuttings([CUTTING])).rejects.toThrow()
    expect(await cuttingHeads()).toEqual({ heads: [], damaged: 0 })
    expect(await allCuttings()).toEqual([])
  })
})

describe('cuttings on the shelf', () => {
  const piece = pieceOfCutting(CUTTING, 5)
  const facts = factsAfter(saveInto(TO_READ, [piece, aPiece('first')]))

  it('stand on lists like any piece, and lead to their own page', () => {
    expect(foldShelf(facts).lists[0]?.items).toContain(`cutting/${CUTTING.id}`)
    expect(pieceHref(piece)).toBe(`/cutting/${CUTTING.id}/`)
    expect(foldShelf(facts).items.get(pieceId(piece))?.piece).toEqual(piece)
  })

  it.each(['cutting/', 'cutting/../x', 'cutting/a/b', 'cutting/A'])('%s names none', (id) => {
    expect(pieceOf(id, { title: 'x', saved: 1 })).toBeNull()
  })

  it('are shown by their new headline once they were mended, and nothing is written where nothing has changed', () => {
    const renamed = factsAfter(
      () => [...facts.values()],
      describeAnew([{ ...piece, title: 'Mended', saved: 99 }]),
    )
    expect(foldShelf(renamed).items.get(pieceId(piece))?.piece).toMatchObject({ title: 'Mended', saved: 5 })
    expect(describeAnew([{ ...piece, saved: 99 }])(facts)).toEqual([])
    expect(describeAnew([pieceOfCutting({ ...CUTTING, id: 'unknown' }, 1)])(facts)).toEqual([])
  })

  it('are in the file of everything whole, and come out of it again', () => {
    const record = recordOf(facts, [CUTTING])
    const read = parseShelfFile(formatShelfFile(record, 0))
    expect(read).toEqual({ ok: true, value: { record, isUntouched: true, unread: [] } })
    expect(JSON.parse(formatShelfFile(record, 0)).counts).toMatchObject({ cuttings: 1 })
    if (!read.ok) return
    const after = factsAfter(planImport(new Map(), read.value.record).draft)
    expect(foldShelf(after).items.get(pieceId(piece))?.piece).toEqual(piece)
  })

  it('go into several files where they are too much for one, and all come out of them', () => {
    const many = Array.from({ length: 4 }, (_, at) =>
      cuttingOf('The Harbour Gazette', anArticle({ headline: `Number ${at}` }), 'x'.repeat(2_500_000)),
    )
    const record = recordOf(facts, many)
    const files = recordParts(record).map((part) => formatShelfFile(part, 0))
    expect(files).toHaveLength(2)
    const read = files.map((file) => readListsFile(file, new Map(), 0, () => null))
    expect(read.flatMap((one) => (one.ok ? one.value.record.cuttings : []))).toEqual(many)
    expect(read.flatMap((one) => (one.ok ? one.value.record.items : []))).toEqual(record.items)
  })

  it('that cannot be read are named, and the rest of the file is read', () => {
    const file = JSON.parse(formatShelfFile(recordOf(facts, [CUTTING]), 0))
    const read = parseShelfFile(JSON.stringify({ ...file, cuttings: [{ schema: 1 }, ...file.cuttings] }))
    expect(read.ok && read.value.record.cuttings).toEqual([CUTTING])
    expect(read.ok && read.value.unread[0]).toMatch(/^Cutting 1: .*\.$/)
  })

  it('stay out of a list that is shared in a link: they are on this device only', () => {
    const read = parseSharedList(formatSharedList(facts, TO_READ) ?? '')
    expect(read.ok && read.value.items.map((item) => item.piece.title)).toEqual(['The story of first'])
  })
})
