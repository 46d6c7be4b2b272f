import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { parseWith } from '../../src/paper/parse.ts'

const schema = v.object({ texts: v.array(v.string('some text')) })

describe('faults of what is handed in', () => {
  it('are all named of what somebody may mend', () => {
    const read = parseWith(schema, { texts: Array(400).fill(1) }, 'a file')
    expect(read.ok ? 0 : read.faults.length).toBe(400)
  })

  it.each<[string, unknown]>([
    ['has very many', { texts: Array(6000).fill(1) }],
    ['lies deep in itself', JSON.parse(`${'{"texts":['.repeat(20_000)}1${']}'.repeat(20_000)}`)],
  ])('are told by the first where a file %s: a hostile one could have a million', (_, input) => {
    const read = parseWith(schema, input, 'a file')
    expect(read.ok ? 0 : read.faults.length).toBe(1)
  })
})
