// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { BriefAlone } from '../../src/brief/BriefAlone.tsx'
import { anArticle } from '../builders/anArticle.ts'
import { renderAt } from '../builders/renderAt.tsx'

it('a brief on its own page names the story that it ran under, and leads to its place there', () => {
  const brief = {
    slug: 'ferry-late',
    text: 'Ferry late. The noon boat sailed at three.',
    leadIn: 11,
    people: [],
  }
  renderAt(<BriefAlone brief={brief} article={anArticle({ briefs: [brief] })} publication={null} />)
  expect(screen.getByText('Ferry late.')).toBeVisible()
  expect(screen.getByRole('link', { name: 'The harbour opens after nine winters' })).toHaveAttribute(
    'href',
    '/morning-sheet/2018-03-14/the-harbour-opens/#brief-ferry-late',
  )
})
