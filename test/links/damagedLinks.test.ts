import { describe, expect, it } from 'vitest'
import { packText } from '../../src/shelf/browser/packedText.ts'
import { CUTTING_DOOR } from './cuttingDoor.ts'
import { DAMAGES } from './damagedLinks.ts'
import { LIST_DOOR } from './listDoor.ts'

describe.each([LIST_DOOR, CUTTING_DOOR])('$name in a link', ({ sound, read, ...door }) => {
  it('is read where it is sound', async () => {
    expect(await read(await packText(JSON.stringify(sound)))).toEqual([])
  })

  it.each(Object.entries(DAMAGES))('is refused in a sentence where it has %s', async (_, damage) => {
    const began = performance.now()
    const said = await read(await damage({ sound, read, ...door }))
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^[A-Z][^<>]{20,110}\.$/)
    expect(performance.now() - began).toBeLessThan(5000)
    expect('isBad' in {}).toBe(false)
  })
})

it('there are 33 kinds of hostile and damaged links', () => {
  expect(Object.keys(DAMAGES)).toHaveLength(33)
})
