// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ordinal } from '../../src/pullQuote/ordinal.ts'
import { PullQuote } from '../../src/pullQuote/PullQuote.tsx'
import { renderAt } from '../builders/renderAt.tsx'

describe('a pull quote', () => {
  it('says who spoke, and leads to the place in the text', () => {
    renderAt(
      <PullQuote words="Never again." speaker="Ada Trent" number={2} paragraphNumber={3} />,
      '/a/undated/b/',
    )
    expect(screen.getByRole('figure', { name: 'Pull quote' })).toHaveTextContent(
      'Never again.Ada Trent, in the third paragraph',
    )
    expect(screen.getByRole('link', { name: 'in the third paragraph' })).toHaveAttribute('href', '#quoted-2')
  })

  it('names nobody where the text itself speaks', () => {
    renderAt(
      <PullQuote words="The sea keeps what it takes." speaker={undefined} number={1} paragraphNumber={12} />,
    )
    expect(screen.getByRole('figure')).toHaveTextContent('The sea keeps what it takes.in the 12th paragraph')
  })
})

it.each([
  [1, 'first'],
  [10, 'tenth'],
  [11, '11th'],
  [21, '21st'],
  [22, '22nd'],
  [33, '33rd'],
  [112, '112th'],
])('the ordinal of %i is %s', (number, words) => {
  expect(ordinal(number)).toBe(words)
})
