import { type RenderResult, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router-dom'

/** Renders something that has links in it, as if it stood at an address. */
export function renderAt(children: ReactNode, path = '/'): RenderResult {
  return render(<MemoryRouter initialEntries={[path]}>{children}</MemoryRouter>)
}
