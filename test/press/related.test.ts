import { describe, expect, it } from 'vitest'
import type { BriefSurroundings, Neighbours, Person } from '../../src/paper/printed.ts'
import type { Archive } from '../../src/press/archive.ts'
import { compileArchive } from '../../src/press/compile.ts'
import { anArticle } from '../builders/anArticle.ts'
import { aPublication } from '../builders/aPublication.ts'

type Pieces = Parameters<typeof anArticle>[0][]

/** What the press makes of stories, by address. */
function compiled(...stories: Pieces) {
  const articles = stories.map((story) => anArticle({ headline: `No. ${story?.slug}`, ...story }))
  const editions = [...new Set(articles.map(({ edition }) => edition))].sort()
  const archive: Archive = {
    faults: [],
    publications: [
      {
        publication: aPublication(),
        editions: editions.map((edition) => ({
          edition,
          articles: articles.filter((article) => article.edition === edition),
        })),
      },
    ],
  }
  const files = new Map(Array.from(compileArchive(archive), ({ file, content }) => [file, content]))
  return {
    around: (slug: string, edition = '2018-03-14') =>
      files.get(`/data/morning-sheet/${edition}/${slug}.json`) as Neighbours,
    aroundBriefs: (slug: string) =>
      files.get(`/data/morning-sheet/2018-03-14/${slug}/briefs.json`) as BriefSurroundings | undefined,
    person: (file: string) => files.get(`/data/people/${file}.json`) as Person | undefined,
  }
}

/** Stories that have nothing in common with others but their great number. */
const OTHERS: Pieces = Array.from({ length: 20 }, (_, number) => ({
  slug: `other-${number}`,
  headline: `Unlike ${number}`,
  people: [`Someone Else${number}`, 'Often Named'],
}))

describe('what is related to a story', () => {
  it('has people in common with it, the rarest named first', () => {
    const { around } = compiled(
      ...OTHERS,
      { slug: 'a', people: ['Often Named', 'Ada Trent'] },
      { slug: 'b', people: ['Ada Trent', 'Often Named'] },
    )
    expect(around('a').related).toMatchObject([
      { kind: 'story', slug: 'b', shares: ['Ada Trent', 'Often Named', 'Penwick'] },
    ])
  })

  it('is nothing, rather than what shares only a person whom everyone names', () => {
    expect(compiled(...OTHERS).around('other-3').related).toEqual([])
  })

  it('is nearer in time where all else is the same', () => {
    const people = ['Ada Trent', 'Jon Trent']
    const { around } = compiled(
      ...OTHERS,
      { slug: 'a', people },
      { slug: 'next-day', edition: '2018-03-15', people },
      { slug: 'years-ago', edition: '2011-01-01', people },
    )
    expect(around('a').related).toMatchObject([{ slug: 'next-day' }, { slug: 'years-ago' }])
  })

  it('can be alike in words alone', () => {
    const { around } = compiled(
      ...OTHERS,
      { slug: 'a', headline: 'Lifeboat crew saves trawler off Penwick lighthouse' },
      { slug: 'b', headline: 'How the Penwick lifeboat crew reached a trawler' },
    )
    expect(around('a').related).toMatchObject([{ slug: 'b', shares: ['Penwick', 'Ada Trent'] }])
  })

  it('can be alike in what their texts repeat', () => {
    const text =
      'The dredger reached the mole. Behind the mole the dredger found the buoy; that buoy was lost.'
    const body = [{ kind: 'paragraph' as const, text }]
    const { around } = compiled(...OTHERS, { slug: 'a', body }, { slug: 'b', body })
    expect(around('a').related).toMatchObject([{ slug: 'b', shares: ['dredger'] }])
  })

  it('stands in the order of what it is about, rather than of how many people it shares', () => {
    const people = ['Ada Trent', 'Jon Trent']
    const headline = 'Lifeboat crew saves trawler off Penwick lighthouse'
    const { around } = compiled(
      ...OTHERS,
      { slug: 'a', headline, people },
      { slug: 'same-people', headline: 'Sunday lunch', people },
      { slug: 'same-event', headline, people: ['Ada Trent'] },
    )
    expect(around('a').related).toMatchObject([{ slug: 'same-event' }, { slug: 'same-people' }])
  })

  it('is never one of its own briefs, which are related to others', () => {
    const { around, aroundBriefs } = compiled(
      ...OTHERS,
      {
        slug: 'a',
        people: ['Ada Trent'],
        briefs: [{ slug: 'own', text: 'Ada Trent at the quay.', people: ['Ada Trent'] }],
      },
      {
        slug: 'b',
        briefs: [{ slug: 'theirs', text: 'Mrs Trent again.', people: ['Ada Trent'] }],
      },
    )
    expect(around('a').related).toMatchObject([{ kind: 'brief', slug: 'theirs', story: 'b' }])
    expect(aroundBriefs('a')?.briefs).toMatchObject([{ slug: 'own', related: [{ slug: 'theirs' }] }])
  })

  it('is at most six pieces', () => {
    const many: Pieces = Array.from({ length: 12 }, (_, number) => ({
      slug: `same-${number}`,
      people: ['Ada Trent', 'Jon Trent'],
    }))
    expect(
      compiled(...OTHERS, ...OTHERS.map((other) => ({ ...other, edition: '2018-03-13' })), ...many).around(
        'same-0',
      ).related,
    ).toHaveLength(6)
  })
})

describe('a person', () => {
  it('has the name that is spelt so most often, and everything with any spelling of it', () => {
    const { person } = compiled(
      { slug: 'a', people: ['Élise Borne'] },
      { slug: 'b', people: ['Elise Borne', 'Ada Trent'] },
      { slug: 'c', edition: '2018-03-15', people: ['Élise Borne'] },
    )
    expect(person('elise-borne')).toMatchObject({
      name: 'Élise Borne',
      count: 3,
      page: 1,
      pages: 1,
      pieces: [{ slug: 'c' }, { slug: 'a' }, { slug: 'b', shares: ['Ada Trent'] }],
    })
  })

  it('has pages of fifty, the newest first and the undated last', () => {
    const stories: Pieces = Array.from({ length: 60 }, (_, number) => ({
      slug: `s-${number}`,
      edition: number === 0 ? null : `2018-01-${String((number % 28) + 1).padStart(2, '0')}`,
      people: ['Ada Trent'],
    }))
    const { person } = compiled(...stories)
    expect(person('ada-trent')).toMatchObject({ count: 60, page: 1, pages: 2 })
    expect(person('ada-trent')?.pieces[0]?.edition).toBe('2018-01-28')
    expect(person('ada-trent/2')?.pieces).toHaveLength(10)
    expect(person('ada-trent/2')?.pieces.at(-1)?.edition).toBeNull()
  })

  it('is told from others in a script that addresses do not have', () => {
    const { around } = compiled({ slug: 'a', people: ['王毅', '김정은'] })
    const slugs = around('a').people.map(({ slug }) => slug)
    expect(new Set(slugs).size).toBe(2)
    expect(slugs.every((slug) => /^person-[0-9a-f]{8}$/.test(slug))).toBe(true)
  })
})
