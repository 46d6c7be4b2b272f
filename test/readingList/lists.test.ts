import { describe, expect, it } from 'vitest'
import { formatLeft, formatShort, secondsLeft } from '../../src/readingList/duration.ts'
import { pieceFrom } from '../../src/readingList/saveable.ts'
import { shownList, sortedItems } from '../../src/readingList/shownList.ts'
import { archive, finish, keepProgress, noteOn, saveInto } from '../../src/shelf/changes.ts'
import { foldShelf, TO_READ } from '../../src/shelf/fold.ts'
import { detailsOf, pieceId, pieceOf } from '../../src/shelf/piece.ts'
import { anArticle } from '../builders/anArticle.ts'
import { aPiece, factsAfter, idOf } from '../builders/aPiece.ts'

const shelf = foldShelf(
  factsAfter(
    saveInto(TO_READ, [
      aPiece('a', { title: 'Été à la mer', seconds: 600, saved: 3 }),
      aPiece('b', { title: 'Below', seconds: 60, saved: 1 }),
      aPiece('c', { title: 'Come', seconds: 120, saved: 2 }),
      aPiece('d'),
    ]),
    finish([idOf('c')], 5),
    archive([idOf('d')], 6),
    noteOn(idOf('b'), 'For the summer'),
    keepProgress(idOf('a'), { words: 50, of: 100, block: 1, offset: 0 }),
  ),
)
const slugs = (items: readonly { id: string }[]) => items.map(({ id }) => id.split('/').at(-1))

describe('a list', () => {
  it('shows what is still to be read; what is finished or put away has lists of its own', () => {
    expect(slugs(shownList(shelf)?.items ?? [])).toEqual(['a', 'b'])
    expect(slugs(shownList(shelf, 'finished')?.items ?? [])).toEqual(['c'])
    expect(slugs(shownList(shelf, 'archived')?.items ?? [])).toEqual(['d'])
    expect(shownList(shelf, 'never-made')).toBeNull()
  })

  it('is sorted and filtered, accents or not, by title, note and source', () => {
    const { items = [] } = shownList(shelf) ?? {}
    expect(slugs(sortedItems(items, 'title', ''))).toEqual(['b', 'a'])
    expect(slugs(sortedItems(items, 'newest', ''))).toEqual(['a', 'b'])
    expect(slugs(sortedItems(items, 'shortest', ''))).toEqual(['b', 'a'])
    expect(slugs(sortedItems(items, 'own', 'ete MER'))).toEqual(['a'])
    expect(slugs(sortedItems(items, 'own', 'summer'))).toEqual(['b'])
  })

  it('says what is left to read, without what was read', () => {
    expect((shownList(shelf)?.items ?? []).map(secondsLeft)).toEqual([300, 60])
    expect([10, 52, 60, 310].map(formatShort)).toEqual(['10 s', '50 s', '1 min', '5 min'])
    expect([1, 60, 3600, 7500].map(formatLeft)).toEqual([
      '1 minute',
      '1 minute',
      '1 hour',
      '2 hours 5 minutes',
    ])
  })
})

describe('what is saved', () => {
  const article = anArticle({
    briefs: [{ slug: 'the-ferry', text: 'The noon ferry sailed at three.' }],
    pullQuotes: [{ paragraph: 1, start: 1, end: 44, speaker: 'Ada Trent' }],
  })

  it('of a story, a brief or a pull quote is its address, its words, and how long they take', () => {
    const pieces = [
      pieceFrom({ kind: 'story', article, paper: 'The Morning Sheet' }, 7),
      pieceFrom({ kind: 'brief', article, brief: 'the-ferry' }, 7),
      pieceFrom({ kind: 'quote', article, number: 1 }, 7),
    ]
    expect(pieces.map((piece) => [pieceId(piece), piece.title, piece.seconds, piece.source])).toEqual([
      ['morning-sheet/2018-03-14/the-harbour-opens', article.headline, 60, 'The Morning Sheet'],
      [
        'morning-sheet/2018-03-14/the-harbour-opens/brief/the-ferry',
        'The noon ferry sailed at three.',
        2,
        undefined,
      ],
      [
        'morning-sheet/2018-03-14/the-harbour-opens/quote/1',
        'I never thought that I would see a mast in ',
        3,
        undefined,
      ],
    ])
  })

  it('of a passage is named by its words, a line for all its paragraphs, the first of them where they are many', () => {
    const passageOf = (words: readonly string[]) =>
      pieceFrom({ kind: 'passage', article, paper: 'The Morning Sheet', passage: 'a,b&s=1', words }, 7)
    expect(passageOf(['Half the town', 'came to see'])).toMatchObject({
      ...{ kind: 'passage', slug: 'the-harbour-opens', passage: 'a,b&s=1', source: 'The Morning Sheet' },
      ...{ title: 'Half the town came to see', seconds: 2, saved: 7 },
    })
    const long = passageOf(Array.from({ length: 400 }, () => 'mast'))
    expect([long.title.length, long.title.endsWith('mast…'), long.seconds]).toEqual([600, true, 100])
    expect(pieceOf(pieceId(long), detailsOf(long))).toEqual(long)
  })
})
