// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Piece } from '../../src/furniture/Piece.tsx'
import type { Person } from '../../src/paper/printed.ts'
import type { Related } from '../../src/paper/summary.ts'
import { PersonChips } from '../../src/people/PersonChips.tsx'
import { PersonPieces } from '../../src/people/PersonPieces.tsx'
import { aBriefSummary, aSummary } from '../builders/aPublication.ts'
import { renderAt } from '../builders/renderAt.tsx'

const story: Related = { kind: 'story', ...aSummary(), language: 'en', shares: ['Ada Trent'] }
const brief: Related = {
  kind: 'brief',
  publication: 'morning-sheet',
  edition: '2018-03-14',
  story: 'the-harbour-opens',
  slug: aBriefSummary().slug,
  text: aBriefSummary().text,
  language: 'en',
  shares: [],
}

describe('the people of a story', () => {
  it('each lead to everything else that they are in', () => {
    renderAt(<PersonChips title="People in this story" people={[{ name: 'Ada Trent', slug: 'ada-trent' }]} />)
    expect(screen.getByRole('region', { name: 'People in this story' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Ada Trent' })).toHaveAttribute('href', '/people/ada-trent/')
  })

  it('are not mentioned where there are none', () => {
    const { container } = renderAt(<PersonChips title="People in this story" people={[]} />)
    expect(container).toBeEmptyDOMElement()
  })
})

describe('a related piece', () => {
  it('says where it stood and what it shares', () => {
    renderAt(<Piece piece={story} />)
    expect(screen.getByRole('article')).toHaveTextContent(/^Coast · 14 Mar 2018/)
    expect(screen.getByText('Shares:', { exact: false })).toHaveTextContent('Shares: Ada Trent')
    expect(screen.getByRole('link')).toHaveAttribute('href', '/morning-sheet/2018-03-14/the-harbour-opens/')
  })

  it('that is a brief leads to the brief’s own page', () => {
    renderAt(<Piece piece={brief} />)
    expect(screen.getByRole('article')).toHaveTextContent(/^In brief/)
    expect(screen.getByRole('link', { name: /Ferry late/ })).toHaveAttribute(
      'href',
      '/morning-sheet/2018-03-14/the-harbour-opens/brief/ferry-late/',
    )
  })
})

describe('a person’s page', () => {
  const person: Person = {
    name: 'Ada Trent',
    slug: 'ada-trent',
    count: 101,
    page: 2,
    pages: 3,
    pieces: [story, brief],
  }

  it('lists stories and briefs, and leads to newer and older ones', () => {
    renderAt(
      <PersonPieces person={person} renderPiece={(piece) => <Piece piece={piece} sharesLabel="With" />} />,
    )
    expect(screen.getByRole('heading', { level: 1, name: 'Ada Trent' })).toBeVisible()
    expect(screen.getByText('101 stories and briefs, page 2 of 3')).toBeVisible()
    expect(screen.getAllByRole('article')).toHaveLength(2)
    expect(screen.getByRole('link', { name: '‹ Newer' })).toHaveAttribute('href', '/people/ada-trent/')
    expect(screen.getByRole('link', { name: 'Older ›' })).toHaveAttribute('href', '/people/ada-trent/?page=3')
  })
})
