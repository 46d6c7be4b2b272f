// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Story } from '../../src/story/Story.tsx'
import { anArticle } from '../builders/anArticle.ts'
import { aPublication } from '../builders/aPublication.ts'
import { renderAt } from '../builders/renderAt.tsx'

const QUOTE = 'I never thought that I would see a mast in there again,'

describe('a story', () => {
  it('shows headline, standfirst, kicker with section, and who wrote it as what', () => {
    renderStory({
      kicker: 'Penwick',
      section: 'Coast',
      standfirst: 'Half the town came to see the first boat in',
    })
    expect(
      screen.getByRole('heading', { level: 1, name: 'The harbour opens after nine winters' }),
    ).toBeVisible()
    expect(screen.getByText('Half the town came to see the first boat in')).toBeVisible()
    expect(screen.getByText('Penwick · Coast')).toBeVisible()
    const facts = screen.getByRole('complementary', { name: 'About this story' })
    expect(within(facts).getByText('Ruth Alder')).toBeVisible()
    expect(within(facts).getByText('Coast Correspondent')).toBeVisible()
    expect(within(facts).getByText('1 min · 35 words')).toBeVisible()
  })

  it('leads to its newspaper and to its edition', () => {
    renderStory({ page: 7 })
    expect(screen.getByRole('link', { name: 'The Morning Sheet' })).toHaveAttribute('href', '/morning-sheet/')
    expect(screen.getByRole('link', { name: 'Wednesday 14 March 2018' })).toHaveAttribute(
      'href',
      '/morning-sheet/2018-03-14/',
    )
    expect(screen.getByText(/, page\s7$/)).toBeVisible()
  })

  it('still reads when nothing is known of its newspaper', () => {
    renderAt(<Story article={anArticle()} direction="ltr" publication={null} insets={new Map()} />)
    expect(screen.getByText(/The harbour at Penwick opened/)).toBeVisible()
  })

  it('sets crossheads as headings, lists as lists, and figures with words for those who do not see them', () => {
    renderStory({
      body: [
        { kind: 'crosshead', text: 'What was dredged' },
        { kind: 'list', items: ['Nine anchors', 'A piano'] },
        {
          kind: 'figure',
          src: 'plan.svg',
          alt: 'Plan of the harbour',
          caption: 'The new mole',
          credit: 'Graphic: us',
          width: 720,
          height: 400,
        },
      ],
    })
    expect(screen.getByRole('heading', { level: 2, name: 'What was dredged' })).toBeVisible()
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Nine anchors',
      'A piano',
    ])
    const picture = screen.getByRole('img', { name: 'Plan of the harbour' })
    expect(picture).toHaveAttribute('src', '/archive/morning-sheet/2018-03-14/plan.svg')
    expect(picture).toHaveAttribute('width', '720')
    expect(screen.getByRole('figure')).toHaveTextContent('The new mole Graphic: us')
  })

  it('keeps a marked-up paragraph’s text whole, and sends links out safely', () => {
    const text = 'See the harbour plan for more.'
    renderStory({
      body: [
        {
          kind: 'paragraph',
          text,
          marks: [{ kind: 'link', start: 8, end: 20, href: 'https://example.org/plan' }],
        },
      ],
    })
    expect(
      screen.getByText((_, element) => element?.tagName === 'P' && element.textContent === text),
    ).toBeVisible()
    const link = screen.getByRole('link', { name: 'harbour plan' })
    expect(link).toHaveAttribute('href', 'https://example.org/plan')
    expect(link).toHaveAttribute('rel', expect.stringContaining('noopener'))
  })

  it('sets a link with emphasis in it as one link', () => {
    renderStory({
      body: [
        {
          kind: 'paragraph',
          text: 'See the plan of the harbour.',
          marks: [
            { kind: 'link', start: 4, end: 27, href: 'https://example.org/plan' },
            { kind: 'emphasis', start: 8, end: 12 },
          ],
        },
      ],
    })
    expect(screen.getByRole('link', { name: 'the plan of the harbour' })).toBeVisible()
    expect(screen.getByText('plan').tagName).toBe('EM')
  })

  it('marks the words that a pull quote was lifted from, so that they can be pointed at', () => {
    const { container } = renderStory({ pullQuotes: [{ paragraph: 1, start: 1, end: 1 + QUOTE.length }] })
    expect(container.querySelector('#quoted-1')).toHaveTextContent(QUOTE)
  })

  it('hangs an inset in front of its paragraph', () => {
    renderAt(
      <Story
        article={anArticle()}
        direction="ltr"
        publication={aPublication()}
        insets={new Map([[1, <aside key="inset">Inset</aside>]])}
      />,
    )
    expect(screen.getByText('Inset').nextElementSibling).toHaveTextContent(/^“I never thought/)
  })

  it('takes language and direction from its text', () => {
    renderAt(
      <Story
        article={anArticle({ language: 'ar' })}
        direction="rtl"
        publication={aPublication()}
        insets={new Map()}
      />,
    )
    const story = screen.getByRole('article')
    expect(story).toHaveAttribute('lang', 'ar')
    expect(story).toHaveAttribute('dir', 'rtl')
  })
})

function renderStory(overrides: Parameters<typeof anArticle>[0]) {
  return renderAt(
    <Story article={anArticle(overrides)} direction="ltr" publication={aPublication()} insets={new Map()} />,
  )
}
