import { QueryClient } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router-dom'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Ahead, createAhead } from '../../src/app/ahead.ts'
import { createArrivals, type PageNeeds } from '../../src/app/arrivals.ts'
import { Page } from '../../src/app/Page.tsx'
import { Stage } from '../../src/app/Stage.tsx'
import { PageHead } from '../../src/furniture/PageHead.tsx'

const loadNext = vi.fn(async () => {})
const needs = (title: string, load: PageNeeds['load']): PageNeeds => {
  const Component = () => <Sheet title={title} />
  return { code: async () => ({ Component }), load }
}
const PAGES = [
  { path: '/', needs: needs('Front page', async () => {}) },
  { path: '/next', needs: needs('The next story', loadNext) },
  { path: '/other', needs: needs('Another story', async () => {}) },
  { path: '/lists', needs: needs('Reading lists', null) },
]

function Sheet({ title }: { title: string }) {
  return (
    <>
      <PageHead title={title} />
      <h1>{title}</h1>
    </>
  )
}

/** A stage on which the front page stands. */
async function setUp() {
  const arrivals = createArrivals(new QueryClient(), PAGES)
  const ahead = createAhead(arrivals)
  await arrivals.openAt('/')?.settled
  const pages = PAGES.map(({ path, needs }) => ({
    path,
    element: <Page key={path} arrivals={arrivals} ahead={ahead} needs={needs} />,
  }))
  const router = createMemoryRouter([{ path: '*', element: <Stage ahead={ahead} pages={pages} /> }])
  render(<RouterProvider router={router} />)
  const go = async (address: string) => {
    await arrivals.openAt(address)?.settled
    await act(() => router.navigate(address))
  }
  return { ahead, go, router }
}

/** Sets a page ahead, and gives its heading, which nobody can see. */
async function setAhead(ahead: Ahead, address: string, title: string): Promise<HTMLElement> {
  act(() => ahead.set(address))
  return waitFor(() => screen.getByText(title, { selector: 'h1' }))
}

const shownHeadings = () => screen.getAllByRole('heading').map(({ textContent }) => textContent)

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  loadNext.mockImplementation(async () => {})
})

describe('a page that is set ahead', () => {
  it('is not seen, and leaves the title to the page that is', async () => {
    const { ahead } = await setUp()
    await setAhead(ahead, '/next', 'The next story')
    expect(shownHeadings()).toEqual(['Front page'])
    expect(document.title).toBe('Front page · Standfirst')
  })

  it('is shown as it was set when the reader opens it', async () => {
    const { ahead, go } = await setUp()
    const heading = await setAhead(ahead, '/next', 'The next story')
    await go('/next')
    expect(screen.getByRole('heading')).toBe(heading)
    expect(document.title).toBe('The next story · Standfirst')
  })

  it('gives way to another that is meant instead', async () => {
    const { ahead, go } = await setUp()
    await setAhead(ahead, '/next', 'The next story')
    await setAhead(ahead, '/other', 'Another story')
    expect(screen.queryByText('The next story')).toBeNull()
    await go('/next')
    expect(shownHeadings()).toEqual(['The next story'])
  })

  it('does not take the place of a page of which only the query changes', async () => {
    const { ahead, go } = await setUp()
    await setAhead(ahead, '/next?part=2', 'The next story')
    await go('/next')
    const heading = screen.getByRole('heading')
    await go('/next?part=2')
    expect(screen.getByRole('heading')).toBe(heading)
  })

  it('leaves the way back open', async () => {
    const { ahead, go, router } = await setUp()
    await setAhead(ahead, '/next', 'The next story')
    await go('/next')
    await setAhead(ahead, '/other', 'Another story')
    await act(() => router.navigate(-1))
    expect(shownHeadings()).toEqual(['Front page'])
    await go('/other')
    expect(shownHeadings()).toEqual(['Another story'])
  })
})

it('what cannot be loaded is not set ahead', async () => {
  loadNext.mockRejectedValue(new Error('Nobody answered'))
  const { ahead } = await setUp()
  await act(async () => ahead.set('/next'))
  expect(screen.getAllByRole('heading', { hidden: true })).toHaveLength(1)
})

it('what is the reader’s own is not set before they ask for it', async () => {
  const { ahead } = await setUp()
  await act(async () => ahead.set('/lists'))
  expect(screen.getAllByRole('heading', { hidden: true })).toHaveLength(1)
})
