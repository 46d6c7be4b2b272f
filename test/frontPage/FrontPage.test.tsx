// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FrontPage } from '../../src/frontPage/FrontPage.tsx'
import { aFront, aPublication, aSummary } from '../builders/aPublication.ts'
import { renderAt } from '../builders/renderAt.tsx'

const stories = [
  aSummary({ slug: 'a', headline: 'First of all', section: 'Coast' }),
  aSummary({ slug: 'b', headline: 'Second to that', section: 'Money' }),
  aSummary({ slug: 'c', headline: 'Third in line', section: 'Coast' }),
]

describe('a front page', () => {
  it('carries the newspaper’s name, its day, and how much is in it', () => {
    renderAt(<FrontPage front={aFront({ stories })} section={null} />)
    expect(screen.getByRole('heading', { level: 1, name: 'The Morning Sheet' })).toBeVisible()
    expect(screen.getByText('Wednesday 14 March 2018')).toBeVisible()
    expect(screen.getByText('3 stories · 1 brief')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Newspapers in English' })).toHaveAttribute(
      'href',
      '/papers/in/en/',
    )
    expect(screen.getByRole('link', { name: 'Newspapers from United Kingdom' })).toHaveAttribute(
      'href',
      '/papers/from/gb/',
    )
  })

  it('leads with the first story and the beginning of its text', () => {
    renderAt(
      <FrontPage front={aFront({ stories, opening: 'The harbour at Penwick opened.' })} section={null} />,
    )
    const [lead] = screen.getAllByRole('article')
    expect(lead).toHaveTextContent('First of all')
    expect(lead).toHaveTextContent('The harbour at Penwick opened.')
    expect(lead).toHaveTextContent('4 min · Ruth Alder · 1 pull quote · 2 briefs')
  })

  it('offers its sections as links with counts, in the order of their first stories', () => {
    renderAt(<FrontPage front={aFront({ stories })} section={null} />)
    const sections = within(screen.getByRole('navigation', { name: 'Sections' })).getAllByRole('link')
    expect(sections.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['All', '/morning-sheet/2018-03-14/'],
      ['Coast 2', '/morning-sheet/2018-03-14/?section=Coast'],
      ['Money 1', '/morning-sheet/2018-03-14/?section=Money'],
    ])
    expect(sections[0]).toHaveAttribute('aria-current', 'true')
  })

  it('shows one section alone when asked', () => {
    renderAt(<FrontPage front={aFront({ stories })} section="Coast" />)
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'First of all',
      'Third in line',
    ])
  })

  it('says so when a section has no stories', () => {
    renderAt(<FrontPage front={aFront({ stories })} section="Chess" />)
    expect(screen.getByText('This edition has no stories in that section.')).toBeVisible()
  })

  it('leads to the editions before and after it, where there are any', () => {
    renderAt(<FrontPage front={aFront({ previous: '2018-03-13', next: null })} section={null} />)
    const days = within(screen.getByRole('navigation', { name: 'Editions' })).getAllByRole('link')
    expect(days.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['‹ 13 March', '/morning-sheet/2018-03-13/'],
    ])
  })

  it('is written the way its newspaper is', () => {
    const publication = aPublication({ name: 'الصحيفة', language: 'ar', direction: 'rtl' })
    renderAt(<FrontPage front={aFront({ publication })} section={null} />)
    expect(screen.getByRole('heading', { level: 1 })).toHaveAttribute('dir', 'rtl')
    expect(screen.getByRole('article').closest('[dir]')).toHaveAttribute('dir', 'rtl')
  })
})
