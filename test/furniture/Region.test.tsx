// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { Link as RouterLink, useLocation } from 'react-router-dom'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { countryName, languageName } from '../../src/furniture/names.ts'
import { Region } from '../../src/furniture/Region.tsx'
import { shortened } from '../../src/furniture/shortened.ts'
import { renderAt } from '../builders/renderAt.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('a region', () => {
  it('that fails says so, leaves its neighbours standing, and can be tried again', () => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    vi.spyOn(console, 'error').mockImplementation(() => {})
    let isBroken = true
    function Briefs() {
      if (isBroken) throw new Error('torn')
      return <p>The noon boat sailed at three.</p>
    }
    renderAt(
      <>
        <p>The story</p>
        <Region name="the briefs">
          <Briefs />
        </Region>
      </>,
    )
    expect(screen.getByText('The story')).toBeVisible()
    expect(screen.getByRole('region', { name: 'We could not show the briefs.' })).toBeVisible()
    expect(String(reported.mock.calls[0]?.[0])).toContain('In the briefs: torn')

    isBroken = false
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(screen.getByText('The noon boat sailed at three.')).toBeVisible()
  })
})

describe('a region that failed on one page', () => {
  it('is whole again on the next', () => {
    vi.stubGlobal('reportError', vi.fn())
    vi.spyOn(console, 'error').mockImplementation(() => {})
    function Briefs() {
      if (useLocation().pathname === '/torn/') throw new Error('torn')
      return <p>The noon boat sailed at three.</p>
    }
    renderAt(
      <>
        <RouterLink to="/whole/">Next</RouterLink>
        <Region name="the briefs">
          <Briefs />
        </Region>
      </>,
      '/torn/',
    )
    expect(screen.getByRole('region', { name: 'We could not show the briefs.' })).toBeVisible()
    fireEvent.click(screen.getByRole('link', { name: 'Next' }))
    expect(screen.getByText('The noon boat sailed at three.')).toBeVisible()
  })
})

it.each([
  ['Ferry late.', 'Ferry late.'],
  [`${'seaweed '.repeat(12)}`.trim(), `${'seaweed '.repeat(9).trim()} seaweed…`],
  ['x'.repeat(90), `${'x'.repeat(80)}…`],
])('a long text is shortened at a word: %#', (text, expected) => {
  expect(shortened(text)).toBe(expected)
})

describe('names of languages and countries', () => {
  it.each([
    [languageName('fr'), 'French'],
    [languageName('qqq'), 'qqq'],
    [languageName('not a tag'), 'not a tag'],
    [countryName('gb'), 'United Kingdom'],
    [countryName('%'), '%'],
  ])('%s', (name, expected) => {
    expect(name).toBe(expected)
  })
})
