// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { EditionList } from '../../src/catalogue/EditionList.tsx'
import { OtherPapers } from '../../src/catalogue/OtherPapers.tsx'
import { Papers } from '../../src/catalogue/Papers.tsx'
import { aCatalogueEntry, aPublication } from '../builders/aPublication.ts'
import { renderAt } from '../builders/renderAt.tsx'

const sheet = aCatalogueEntry()
const feuillet = aCatalogueEntry({ slug: 'le-feuillet', name: 'Le Feuillet', language: 'fr', country: 'FR' })
const echo = aCatalogueEntry({ slug: 'echo', name: 'The Echo', country: null })

describe('the newspapers', () => {
  it('are shown with where they come from and how much the archive has', () => {
    renderPapers()
    const [first] = screen.getAllByRole('article')
    expect(first).toHaveTextContent('United Kingdom · English')
    expect(first).toHaveTextContent('3 editions · 20 stories · 11 briefs · 12 Mar 2018 – 14 Mar 2018')
    expect(screen.getByRole('link', { name: 'Le Feuillet' })).toHaveAttribute('href', '/le-feuillet/')
  })

  it('can be narrowed by language and country through links with counts', () => {
    renderPapers()
    const choose = within(screen.getByRole('navigation', { name: 'Choose newspapers' }))
    expect(choose.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Newspapers 3', '/papers/'],
      ['English 2', '/papers/in/en/'],
      ['French 1', '/papers/in/fr/'],
      ['France 1', '/papers/from/fr/'],
      ['United Kingdom 1', '/papers/from/gb/'],
    ])
  })

  it('leave out what was not asked for, and keep every way back', () => {
    renderAt(
      <Papers
        catalogue={{ publications: [sheet, feuillet] }}
        title="Newspapers in French"
        isShown={({ language }) => language === 'fr'}
        current="/papers/in/fr/"
      />,
    )
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Le Feuillet',
    ])
    expect(screen.getByRole('link', { name: 'French 1' })).toHaveAttribute('aria-current', 'page')
    expect(screen.getByRole('link', { name: 'English 1' })).toBeVisible()
  })
})

describe('the editions of a newspaper', () => {
  const entry = (edition: string | null) => ({
    edition,
    headline: `Lead of ${edition}`,
    stories: 5,
    briefs: 0,
  })

  it('stand under their months, and each leads to its front page', () => {
    renderAt(
      <EditionList
        editions={{
          publication: aPublication(),
          years: [{ year: '2018', editions: 2 }],
          year: '2018',
          editions: [entry('2018-03-14'), entry('2018-02-28')],
        }}
      />,
    )
    const march = within(screen.getByRole('region', { name: 'March 2018' }))
    expect(march.getByRole('link', { name: '14 March' })).toHaveAttribute(
      'href',
      '/morning-sheet/2018-03-14/',
    )
    expect(march.getByText('Lead of 2018-03-14')).toBeVisible()
    expect(within(screen.getByRole('region', { name: 'February 2018' })).getByText('5 stories')).toBeVisible()
    expect(screen.queryByRole('navigation', { name: 'Years' })).toBeNull()
  })

  it('of other years are one link away', () => {
    renderAt(
      <EditionList
        editions={{
          publication: aPublication(),
          years: [
            { year: '2018', editions: 1 },
            { year: '2017', editions: 300 },
          ],
          year: '2018',
          editions: [entry('2018-01-02')],
        }}
      />,
    )
    expect(screen.getByRole('link', { name: '2017 300' })).toHaveAttribute(
      'href',
      '/morning-sheet/?year=2017',
    )
    expect(screen.getByRole('link', { name: '2018 1' })).toHaveAttribute('aria-current', 'true')
  })

  it('without a date are one edition of their own', () => {
    renderAt(
      <EditionList
        editions={{ publication: aPublication(), years: [], year: null, editions: [entry(null)] }}
      />,
    )
    expect(screen.getByRole('link', { name: 'Undated' })).toHaveAttribute('href', '/morning-sheet/undated/')
  })
})

describe('other newspapers beneath the front page', () => {
  it('lead to their newest editions', () => {
    renderAt(<OtherPapers papers={[{ ...feuillet, headline: 'Le port rouvre' }]} />)
    expect(screen.getByRole('link', { name: 'Le port rouvre' })).toHaveAttribute(
      'href',
      '/le-feuillet/2018-03-14/',
    )
  })

  it('are not mentioned where there are none', () => {
    const { container } = renderAt(<OtherPapers papers={[]} />)
    expect(container).toBeEmptyDOMElement()
  })
})

function renderPapers() {
  return renderAt(
    <Papers
      catalogue={{ publications: [sheet, feuillet, echo] }}
      title="Newspapers"
      isShown={() => true}
      current="/papers/"
    />,
  )
}
