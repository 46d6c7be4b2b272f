// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Elsewhere } from '../../src/paper/printed.ts'
import type { Related } from '../../src/paper/summary.ts'
import { RelatedPieces } from '../../src/story/RelatedPieces.tsx'
import { anArticle } from '../builders/anArticle.ts'
import { aSummary } from '../builders/aPublication.ts'
import { renderAt } from '../builders/renderAt.tsx'

function aStory(slug: string, edition: string | null, overrides: object = {}): Related {
  const headline = `The story of ${slug}`
  return {
    kind: 'story',
    ...aSummary({ slug, edition, headline }),
    language: 'en',
    shares: ['Ada Trent'],
    ...overrides,
  }
}

const brief: Related = {
  kind: 'brief',
  publication: 'morning-sheet',
  edition: '2018-03-15',
  story: 'host',
  slug: 'ferry-late',
  text: 'The noon boat sailed at three.',
  language: 'en',
  shares: ['Ada Trent', 'RT'],
}

const foreign: Elsewhere = {
  piece: aStory('le-port', '2018-03-14', { publication: 'le-matin', language: 'fr', shares: [] }),
  paper: 'Le Matin',
  only: { here: ['Jon Trent'], there: ['Élise Borne', 'Ruth Allan'] },
}

type Lists = Parameters<typeof RelatedPieces>[0]['lists']

function show(lists: Partial<Lists>, article = anArticle()) {
  return renderAt(<RelatedPieces article={article} lists={{ related: [], ...lists }} />)
}

describe('the thread', () => {
  const thread = [aStory('ice', '2018-03-12'), aStory('mole', '2018-03-14'), brief]

  it('has the days in order, with this story in its place and not as a link', () => {
    show({ thread })
    const items = within(screen.getByRole('region', { name: 'The thread' })).getAllByRole('listitem')
    expect(items.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('The story of ice'),
      expect.stringContaining('The story of mole'),
      expect.stringContaining('This story · 14 Mar 2018'),
      expect.stringContaining('The noon boat sailed at three.'),
    ])
    const [, , here] = items
    expect(here).toHaveAttribute('aria-current', 'page')
    expect(here && within(here).queryByRole('link')).toBeNull()
  })

  it('leads to each story and brief, and says what it shares', () => {
    show({ thread })
    expect(screen.getByRole('link', { name: 'The story of ice' })).toHaveAttribute(
      'href',
      '/morning-sheet/2018-03-12/ice/',
    )
    expect(screen.getByRole('link', { name: /noon boat/ })).toHaveAttribute(
      'href',
      '/morning-sheet/2018-03-15/host/brief/ferry-late/',
    )
    expect(screen.getByText('Shares: Ada Trent, RT')).toBeVisible()
  })

  it('ends with a story that nothing follows', () => {
    show({ thread: thread.slice(0, 2) })
    expect(screen.getAllByRole('listitem').at(-1)).toHaveTextContent('This story')
  })
})

describe('other papers', () => {
  it('are named with the language that they are in, and with what each of the two has alone', () => {
    show({ elsewhere: [foreign] })
    const region = within(screen.getByRole('region', { name: 'Other papers on this' }))
    expect(region.getByText(/Le Matin/).closest('p')).toHaveTextContent('Le Matin · French · 14 Mar 2018')
    expect(region.getByRole('link', { name: 'The story of le-port' })).toHaveAttribute(
      'href',
      '/le-matin/2018-03-14/le-port/',
    )
    expect(region.getByRole('heading', { level: 3 }).closest('article')).toHaveAttribute('lang', 'fr')
    expect(region.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
      'Only there',
      'Only here',
    ])
    expect(region.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
      'Élise Borne, Ruth Allan',
      'Jon Trent',
    ])
  })

  it('say so where both name the same people', () => {
    show({ elsewhere: [{ ...foreign, only: { here: [], there: [] } }] })
    expect(screen.getByText('Names the same people')).toBeVisible()
    expect(screen.queryByRole('term')).toBeNull()
  })

  it('in the same language are not said to be in one', () => {
    show({ elsewhere: [{ ...foreign, piece: { ...foreign.piece, language: 'en' } }] })
    expect(screen.queryByText(/English/)).toBeNull()
  })
})

describe('a story with nothing round it', () => {
  it('says nothing of threads, papers and what to read next', () => {
    const { container } = show({})
    expect(container).toBeEmptyDOMElement()
  })
})
