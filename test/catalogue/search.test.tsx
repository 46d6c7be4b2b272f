// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { Search } from '../../src/catalogue/search/Search.tsx'
import { SearchFacets } from '../../src/catalogue/search/SearchFacets.tsx'
import { SearchHelp } from '../../src/catalogue/search/SearchHelp.tsx'
import { SearchResult } from '../../src/catalogue/search/SearchResult.tsx'
import { formatCount, SearchResults } from '../../src/catalogue/search/SearchResults.tsx'
import type { Found, Hit } from '../../src/search/search.ts'
import { anArticle, aParagraph } from '../builders/anArticle.ts'
import { renderAt } from '../builders/renderAt.tsx'

const hit: Hit = {
  piece: 0,
  score: 90,
  publication: 'morning-sheet',
  edition: '2018-03-14',
  slug: 'the-harbour-opens',
  brief: null,
  title: 'The harbour opens after nine winters',
}
const article = anArticle({
  section: 'Home news',
  body: [aParagraph('Nothing to see.'), aParagraph('Half the town came to the Harbour yesterday.')],
  briefs: [{ slug: 'late', text: 'The harbour ferry was late.' }],
})
const found: Found = {
  hits: [hit, { ...hit, piece: 1, brief: 'late', title: 'The harbour ferry was late.' }],
  hasMore: true,
  count: 12,
  isCounted: true,
  facets: null,
  unknown: [],
  beginnings: [],
}
const nothing: Found = { ...found, hits: [], hasMore: false, count: 0 }

function renderResults(overrides: Partial<Found> = {}, query = 'harbour', onMore = () => {}) {
  return renderAt(
    <Search text={query} onType={() => {}} onSubmit={() => {}} status={formatCount(found)} facets={null}>
      <SearchResults
        query={query}
        found={{ ...found, ...overrides }}
        paperName={() => 'The Morning Sheet'}
        Result={(props) => <SearchResult {...props} article={article} />}
        onMore={onMore}
      />
    </Search>,
  )
}

describe('a result', () => {
  it('has its headline, newspaper, day and section, and leads to the story', () => {
    renderResults()
    const [first] = screen.getAllByRole('listitem')
    expect(first).toHaveTextContent('The Morning Sheet · 14 Mar 2018 · Home news')
    expect(screen.getByRole('link', { name: hit.title })).toHaveAttribute(
      'href',
      '/morning-sheet/2018-03-14/the-harbour-opens/',
    )
  })

  it('shows the words round the match, which lead to their place in the text', () => {
    renderResults()
    const passage = screen.getByRole('link', { name: 'Half the town came to the Harbour yesterday.' })
    expect(passage).toHaveAttribute('href', '/morning-sheet/2018-03-14/the-harbour-opens/#p2')
    expect(within(passage).getByText('Harbour').tagName).toBe('MARK')
  })

  it('that is a brief says so, and leads to the brief in its place', () => {
    renderResults()
    const [, second] = screen.getAllByRole('listitem')
    expect(second).toHaveTextContent('In brief')
    expect(screen.getByRole('link', { name: 'The harbour ferry was late.' })).toHaveAttribute(
      'href',
      '/morning-sheet/2018-03-14/the-harbour-opens/#brief-late',
    )
  })
})

describe('the results', () => {
  it('can be gone through with the arrow keys, from the box and back', () => {
    renderResults()
    const box = screen.getByRole('searchbox', { name: 'Search the archive' })
    box.focus()
    fireEvent.keyDown(box, { key: 'ArrowDown' })
    expect(screen.getByRole('link', { name: hit.title })).toHaveFocus()
    fireEvent.keyDown(document.activeElement ?? box, { key: 'ArrowDown' })
    expect(screen.getByRole('link', { name: 'The harbour ferry was late.' })).toHaveFocus()
    for (const _ of ['headline', 'box']) fireEvent.keyDown(document.activeElement ?? box, { key: 'ArrowUp' })
    expect(box).toHaveFocus()
  })

  it('give the box back to whoever presses the slash', () => {
    renderResults()
    fireEvent.keyDown(document.body, { key: '/' })
    expect(screen.getByRole('searchbox')).toHaveFocus()
  })

  it('say how many they are, as far as that is known', () => {
    renderResults()
    expect(screen.getByRole('status')).toHaveTextContent('12 results')
    expect(formatCount({ ...found, count: 1, hasMore: false })).toBe('1 result')
    expect(formatCount({ ...found, count: 2040, isCounted: false })).toBe('More than 2,040 results')
    expect(formatCount(nothing)).toBe('No results')
  })

  it('go on when more are asked for', () => {
    const onMore = vi.fn()
    renderResults({}, 'harbour', onMore)
    fireEvent.click(screen.getByRole('button', { name: 'More' }))
    expect(onMore).toHaveBeenCalledOnce()
  })

  it('say which part of a query could not be obeyed', () => {
    renderResults({}, 'harbour after:easter')
    expect(screen.getByText(/left out/)).toHaveTextContent(
      'after:easter was left out: it should be a date like 2018-03-14, 2018-03 or 2018.',
    )
  })
})

describe('no results', () => {
  it('name the word that no piece has, and suggest another', () => {
    renderResults({ ...nothing, unknown: [{ word: 'harbuor', suggestions: ['harbour'] }] }, 'harbuor mast')
    expect(screen.getByText(/No piece has the word/)).toHaveTextContent('No piece has the word “harbuor”.')
    expect(screen.getByRole('link', { name: 'harbour mast' })).toHaveAttribute(
      'href',
      '/search/?q=harbour%20mast',
    )
  })

  it('suggest to leave a word out where all are there, but never together', () => {
    renderResults(nothing, 'ice harbour')
    const links = within(screen.getByRole('region', { name: 'Nothing in the archive has all of this.' }))
    expect(links.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['harbour', 'ice'])
  })
})

describe('the ways to narrow', () => {
  const facets = {
    kinds: [
      { value: 'brief', count: 3 },
      { value: 'story', count: 1 },
    ],
    papers: [{ value: 'morning-sheet', count: 4 }],
    sections: [
      { value: 'Home news', count: 2 },
      { value: 'Sport', count: 2 },
    ],
    languages: [],
    years: [],
  }
  const renderFacets = (query: string, isCounted = true) =>
    renderAt(
      <SearchFacets
        facets={facets}
        isCounted={isCounted}
        query={query}
        paperName={() => 'The Morning Sheet'}
      />,
    )

  it('are links with counts that add to the query; what all results have is not offered', () => {
    renderFacets('harbour')
    const links = within(screen.getByRole('navigation', { name: 'Narrow the results' })).getAllByRole('link')
    expect(
      links.map((link) => [link.textContent, decodeURIComponent(link.getAttribute('href') ?? '')]),
    ).toEqual([
      ['Briefs 3', '/search/?q=harbour is:brief'],
      ['Stories 1', '/search/?q=harbour is:story'],
      ['Home news 2', '/search/?q=harbour in:"home news"'],
      ['Sport 2', '/search/?q=harbour in:sport'],
    ])
  })

  it('take out again what was chosen', () => {
    renderFacets('harbour in:sport')
    const chosen = screen.getByRole('link', { name: 'Sport 2' })
    expect(chosen).toHaveAttribute('aria-current', 'true')
    expect(chosen).toHaveAttribute('href', '/search/?q=harbour')
  })

  it('say that there may be more where not all results were counted', () => {
    renderFacets('harbour', false)
    expect(screen.getByRole('link', { name: 'Briefs 3+' })).toBeVisible()
  })
})

describe('the box', () => {
  it('is a form that works before the page has come to life', () => {
    renderResults()
    const form = screen.getByRole('searchbox').closest('form')
    expect(form).toHaveAttribute('action', '/search/')
    expect(form).toHaveAttribute('method', 'get')
    expect(screen.getByRole('searchbox')).toHaveAttribute('name', 'q')
  })

  it('has help with examples that can be tried', () => {
    renderAt(<SearchHelp />)
    const help = within(screen.getByRole('region', { name: 'What you can ask for' }))
    expect(help.getByRole('link', { name: '"spring statement"' })).toHaveAttribute(
      'href',
      '/search/?q=%22spring%20statement%22',
    )
  })
})
