import { describe, expect, it } from 'vitest'
import type { Neighbours } from '../../src/paper/printed.ts'
import type { Related } from '../../src/paper/summary.ts'
import { type Archive, readArchive } from '../../src/press/archive.ts'
import { compileArchive } from '../../src/press/compile.ts'
import { anArticle } from '../builders/anArticle.ts'
import { aPublication } from '../builders/aPublication.ts'

type Story = NonNullable<Parameters<typeof anArticle>[0]> & { slug: string }

/** What stands round the stories of an archive, by `paper/day/slug`. */
function aroundStories(archive: Archive): Map<string, Neighbours> {
  return new Map(
    Array.from(compileArchive(archive), ({ file, content }) => [
      file.slice('/data/'.length, -'.json'.length),
      content as Neighbours,
    ]),
  )
}

/** An archive of two newspapers in two languages and of much else that has nothing to do with anything. */
function compiled(...stories: Story[]): Map<string, Neighbours> {
  const others = Array.from({ length: 30 }, (_, number) => ({
    slug: `other-${number}`,
    headline: `Unlike ${number}`,
    body: [{ kind: 'paragraph' as const, text: `Something of its own, ${number} times.` }],
    people: [`Someone Else${number}`],
  }))
  const articles = [...others, ...stories].map((story) => anArticle(story))
  const archive: Archive = {
    faults: [],
    publications: [{ slug: 'le-matin', name: 'Le Matin', language: 'fr' }, { slug: 'morning-sheet' }].map(
      (paper) => ({
        publication: aPublication(paper),
        editions: ['2018-03-13', '2018-03-14', '2018-03-15', '2018-04-02']
          .map((edition) => ({
            edition,
            articles: articles.filter((one) => one.edition === edition && one.publication === paper.slug),
          }))
          .filter((one) => one.articles.length > 0),
      }),
    ),
  }
  return aroundStories(archive)
}

const HARBOUR = ['Ada Trent', 'Jon Trent', 'Ruth Allan', 'Edward Lake']
const SHEET = { publication: 'morning-sheet', headline: 'Penwick harbour opens at last' }
const MATIN = {
  publication: 'le-matin',
  language: 'fr',
  headline: 'Le port ouvre enfin',
  body: [{ kind: 'paragraph' as const, text: 'Le port est ouvert depuis hier.' }],
}

const slugs = (pieces: readonly Related[] | undefined) => pieces?.map(({ slug }) => slug)

describe('the thread of a story', () => {
  it('has the other days of the event in its newspaper, in order, and they are not among what to read next', () => {
    const around = compiled(
      { ...SHEET, slug: 'third', edition: '2018-03-15', people: HARBOUR },
      { ...SHEET, slug: 'first', edition: '2018-03-13', people: HARBOUR },
      { ...SHEET, slug: 'second', people: HARBOUR },
    )
    expect(slugs(around.get('morning-sheet/2018-03-14/second')?.thread)).toEqual(['first', 'third'])
    expect(slugs(around.get('morning-sheet/2018-03-15/third')?.thread)).toEqual(['first', 'second'])
    expect(around.get('morning-sheet/2018-03-14/second')?.related).toEqual([])
  })

  it('has briefs as well, and says what they have in common', () => {
    const brief = {
      slug: 'boat',
      text: 'Penwick harbour opens to boats at last, the board says.',
      people: HARBOUR.slice(0, 3),
    }
    const around = compiled(
      { ...SHEET, slug: 'first', edition: '2018-03-13', people: HARBOUR },
      {
        slug: 'host',
        headline: 'Quite another',
        briefs: [brief],
        body: [{ kind: 'paragraph', text: 'On and on.' }],
      },
    )
    expect(around.get('morning-sheet/2018-03-13/first')?.thread).toMatchObject([
      { kind: 'brief', slug: 'boat', story: 'host', shares: HARBOUR.slice(0, 3) },
    ])
  })

  it('is none within one day, nor weeks later, nor of the same people at another thing', () => {
    const around = compiled(
      { ...SHEET, slug: 'a', people: HARBOUR },
      { ...SHEET, slug: 'same-day', people: HARBOUR },
      { ...SHEET, slug: 'weeks-later', edition: '2018-04-02', people: HARBOUR },
      {
        slug: 'lunch',
        edition: '2018-03-15',
        headline: 'Sunday lunch',
        people: HARBOUR.slice(0, 2),
        body: [{ kind: 'paragraph', text: 'They ate.' }],
      },
    )
    expect(around.get('morning-sheet/2018-03-14/a')).not.toHaveProperty('thread')
    expect(slugs(around.get('morning-sheet/2018-03-14/a')?.related)).toEqual(
      expect.arrayContaining(['same-day', 'lunch']),
    )
  })
})

describe('other newspapers', () => {
  it('are told by the people in another language, each with what only one of the two names', () => {
    const around = compiled(
      { ...SHEET, slug: 'here', people: [...HARBOUR, 'Kate Reed'] },
      { ...MATIN, slug: 'la', edition: '2018-03-15', people: ['Élise Borne', ...HARBOUR] },
    )
    expect(around.get('morning-sheet/2018-03-14/here')?.elsewhere).toMatchObject([
      {
        paper: 'Le Matin',
        piece: { slug: 'la', language: 'fr' },
        only: { here: ['Kate Reed'], there: ['Élise Borne'] },
      },
    ])
    expect(around.get('le-matin/2018-03-15/la')?.elsewhere).toMatchObject([
      {
        paper: 'The Morning Sheet',
        piece: { slug: 'here' },
        only: { here: ['Élise Borne'], there: ['Kate Reed'] },
      },
    ])
  })

  it('are none days later, and none that share a few of many people only', () => {
    const around = compiled(
      { ...SHEET, slug: 'here', people: HARBOUR },
      { ...MATIN, slug: 'late', edition: '2018-04-02', people: HARBOUR },
      {
        ...MATIN,
        slug: 'crowd',
        people: [...HARBOUR.slice(0, 1), 'Un Autre', 'Deux Autres', 'Trois Autres'],
      },
    )
    expect(around.get('morning-sheet/2018-03-14/here')).not.toHaveProperty('elsewhere')
  })
})

describe('the sample archive', () => {
  const around = aroundStories(readArchive('public/archive'))

  it('follows Salisbury from the diners to the envoys, over four days', () => {
    const story = around.get('morning-sheet/2018-03-15/a-week-to-pack-for-russian-envoys')
    expect(story?.thread?.map(({ edition, slug }) => [edition, slug])).toEqual([
      ['2018-03-12', 'diners-told-to-wash-off-a-week-old-poison'],
      ['2018-03-13', 'may-gives-russia-one-day-to-explain'],
      ['2018-03-13', 'salisbury-learns-to-walk-round-itself'],
      ['2018-03-14', 'moscow-lets-the-clock-run-down'],
    ])
  })

  it('finds Mr Tillerson’s dismissal in three newspapers and languages', () => {
    const story = around.get('morning-sheet/2018-03-14/tillerson-is-fired-by-telephone')
    expect(story?.elsewhere?.map(({ piece }) => piece.language).sort()).toEqual(['ar', 'fr'])
  })

  it('gives a story briefs from elsewhere, and says why', () => {
    const story = around.get('morning-sheet/2018-03-14/ofcom-puts-rt-on-notice')
    expect(story?.related).toContainEqual(
      expect.objectContaining({
        kind: 'brief',
        slug: 'no-boycott-of-rt',
        shares: ['John McDonnell', 'Jeremy Corbyn', 'RT'],
      }),
    )
  })

  it('shows nothing without a reason', () => {
    for (const [place, { related, thread = [] }] of around) {
      for (const piece of Array.isArray(related) ? [...related, ...thread] : []) {
        expect(piece.shares, `${place} → ${piece.slug}`).not.toEqual([])
      }
    }
  })
})
