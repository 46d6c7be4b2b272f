// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { QuoteAlone } from '../../src/pullQuote/QuoteAlone.tsx'
import { anArticle } from '../builders/anArticle.ts'
import { aPublication } from '../builders/aPublication.ts'
import { renderAt } from '../builders/renderAt.tsx'

const words = 'I never thought that I would see a mast in there again,'

it('a pull quote on its own page leads to its words in the story and to the edition', () => {
  const quote = { paragraph: 1, start: 1, end: 1 + words.length, speaker: 'Ada Trent' }
  renderAt(
    <QuoteAlone
      article={anArticle({ pullQuotes: [quote] })}
      quote={quote}
      number={1}
      publication={aPublication()}
    />,
  )
  expect(screen.getByRole('figure')).toHaveTextContent(`${words}Ada Trent`)
  expect(screen.getByRole('link', { name: 'The harbour opens after nine winters' })).toHaveAttribute(
    'href',
    '/morning-sheet/2018-03-14/the-harbour-opens/#quoted-1',
  )
  expect(screen.getByRole('link', { name: 'The Morning Sheet, Wednesday 14 March 2018' })).toHaveAttribute(
    'href',
    '/morning-sheet/2018-03-14/',
  )
})
