import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tidyPath } from '../../src/app/tidyPath.ts'

const REDIRECTS = '../shared/data/attacks/open-redirect.txt'
const HOST = 'https://papers.example'

/** Where a browser would go that is told to go on to the tidied path. */
function hostOf(path: string): string {
  return new URL(tidyPath(path), HOST).origin
}

describe('an address with slips in it', () => {
  it.each([
    ['/Morning-Sheet/2018-03-14/', '/morning-sheet/2018-03-14/'],
    ['/morning-sheet/2018-03-14', '/morning-sheet/2018-03-14/'],
    ['//morning-sheet//2018-03-14/', '/morning-sheet/2018-03-14/'],
    ['/morning%2Dsheet/2018%2D03-14/', '/morning-sheet/2018-03-14/'],
    ['/morning-sheet/2018-03-14/index.html', '/morning-sheet/2018-03-14/'],
    ['/morning-sheet/INDEX.HTML/', '/morning-sheet/'],
    ['/', '/'],
    ['', '/'],
    ['/index.html', '/'],
  ])('%s is meant as %s', (path, meant) => {
    expect(tidyPath(path)).toBe(meant)
  })

  it('is left alone where it could be no path of ours', () => {
    for (const path of [
      '/a%5Cb/',
      '/%2F%5Cevil.example/',
      '/a b/',
      '/é/',
      '/%00/',
      '/a%3Fb/',
      '/javascript:x/',
    ])
      expect(tidyPath(path)).toBe(path)
  })

  it('is meant as one thing: what was tidied stays as it is', () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        expect(tidyPath(tidyPath(path))).toBe(tidyPath(path))
      }),
    )
  })

  it('never leads to another host', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('/', '\\', '%5C', '%2f', '//', 'evil.example', '.', '..', '@', ':'), {
          maxLength: 12,
        }),
        (parts) => {
          // A host or a port is no path; what a browser takes for one has led there before this is asked.
          const { pathname } = new URL(`/x/${parts.join('')}`, HOST)
          const path = pathname.replace(/^\/x\/+/, '/')
          if (tidyPath(path) !== path) expect(hostOf(path)).toBe(HOST)
        },
      ),
    )
  })
})

describe.skipIf(!existsSync(REDIRECTS))('known open redirects', () => {
  it('lead nowhere else', () => {
    const lines = readFileSync(REDIRECTS, 'utf8').split('\n').filter(Boolean)
    const paths = lines.map((line) => new URL(`/x/${line}`, HOST).pathname.replace(/^\/x\/+/, '/'))
    expect(paths.length).toBeGreaterThan(100)
    expect(paths.filter((path) => hostOf(path) !== HOST)).toEqual([])
  })
})
