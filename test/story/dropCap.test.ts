import { expect, it } from 'vitest'
import { takesDropCap } from '../../src/story/dropCap.ts'

const REST = ' is a word that begins a paragraph, and the paragraph goes on for long enough'.repeat(3)

it.each([
  ['a capital', `Harbour${REST}`, true],
  ['a capital with an accent', `Élan${REST}`, true],
  ['a quotation mark, which would hang alone', `“Harbour”${REST}`, false],
  ['a figure', `23${REST}`, false],
  ['a script without capitals', `ميناء${REST}`, false],
  ['too little text to stand beside it', 'Harbour opens.', false],
])('a paragraph that opens with %s: %#', (_, text, expected) => {
  expect(takesDropCap(text)).toBe(expected)
})
