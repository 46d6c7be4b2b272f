// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { trustedUrl } from '../../src/newsstand/trustedUrl.ts'

describe('an address of code', () => {
  it('is of this site, however it is written', () => {
    expect(String(trustedUrl('/assets/worker.js'))).toBe(`${location.origin}/assets/worker.js`)
  })

  it.each([
    'https://example.org/worker.js',
    '//example.org/worker.js',
    'data:text/javascript,1',
    'blob:https://example.org/1',
  ])('%s is refused', (address) => expect(() => trustedUrl(address)).toThrow('is no code of this site'))
})
