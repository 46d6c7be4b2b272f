// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FrontBriefs } from '../../src/brief/FrontBriefs.tsx'
import { StoryBriefs } from '../../src/brief/StoryBriefs.tsx'
import { splitBriefs } from '../../src/brief/splitBriefs.ts'
import { aBriefSummary, aFront } from '../builders/aPublication.ts'
import { renderAt } from '../builders/renderAt.tsx'

const brief = {
  slug: 'ferry-late',
  text: 'Ferry late. The noon boat sailed at three.',
  leadIn: 11,
  people: [],
}

describe('briefs beneath a story', () => {
  it('are a named list, each with an anchor and a link to it', () => {
    renderAt(<StoryBriefs briefs={[brief]} language="en" direction="ltr" />, '/p/undated/s/')
    const item = within(screen.getByRole('region', { name: 'In brief' })).getByRole('listitem')
    expect(item).toHaveAttribute('id', 'brief-ferry-late')
    expect(item).toHaveTextContent(/^Ferry late\. The noon boat sailed at three\./)
    expect(screen.getByRole('link', { name: 'Link to this brief' })).toHaveAttribute(
      'href',
      '#brief-ferry-late',
    )
  })

  it('set their first words strong', () => {
    renderAt(<StoryBriefs briefs={[brief]} language="en" direction="ltr" />)
    expect(screen.getByText('Ferry late.').tagName).toBe('STRONG')
  })

  it('leave nothing behind where there are none', () => {
    const { container } = renderAt(<StoryBriefs briefs={[]} language="en" direction="ltr" />)
    expect(container).toBeEmptyDOMElement()
  })
})

describe('briefs on a front page', () => {
  it('lead to their place under their story', () => {
    renderAt(<FrontBriefs front={aFront()} title="In brief" briefs={[aBriefSummary()]} />)
    expect(screen.getByRole('link', { name: /Ferry late/ })).toHaveAttribute(
      'href',
      '/morning-sheet/2018-03-14/the-harbour-opens/#brief-ferry-late',
    )
  })

  it('are split so that the column does not outgrow the lead, and none is lost', () => {
    const briefs = Array.from({ length: 12 }, (_, index) =>
      aBriefSummary({ slug: `b-${index}`, text: 'x'.repeat(150) }),
    )
    const [beside, beneath] = splitBriefs(briefs)
    expect(beside).toHaveLength(4)
    expect([...beside, ...beneath]).toEqual(briefs)
  })

  it('are not split for the sake of a single one', () => {
    const briefs = Array.from({ length: 5 }, (_, index) =>
      aBriefSummary({ slug: `b-${index}`, text: 'x'.repeat(150) }),
    )
    expect(splitBriefs(briefs)).toEqual([briefs, []])
  })
})
