import { describe, expect, it } from 'vitest'
import { kindOf, pagePath, pathIn } from '../../src/offline/requests.ts'

const get = { method: 'GET', mode: 'cors' } as const
const visit = { method: 'GET', mode: 'navigate' } as const

describe('what the service worker answers for', () => {
  it.each([
    ['a page', visit, '/morning-sheet/2018-03-14/', 'page'],
    ['a page, by its file', visit, '/about/index.html', 'page'],
    ['a feed that is opened as a page', visit, '/morning-sheet/feed.xml', null],
    ['an article', get, '/archive/morning-sheet/2018-03-14/a.json', 'article'],
    ['a picture', get, '/archive/morning-sheet/2018-03-14/figures/a.svg', 'picture'],
    ['a newspaper’s own file', get, '/archive/morning-sheet/publication.json', null],
    ['a file of data', get, '/data/catalogue.json', 'data'],
    ['a file of the search index', get, '/data/search/start.bin', null],
    ['a form that is sent', { method: 'POST', mode: 'navigate' } as const, '/desk/', null],
    ['the code of the app', get, '/assets/main-12345678.js', null],
  ])('%s', (_, request, path, kind) => {
    expect(kindOf(request, path)).toBe(kind)
  })

  it('is only what stands in its own folder', () => {
    const scope = 'https://example.org/reader/'
    expect(pathIn(scope, 'https://example.org/reader/about/?x#y')).toBe('/about/')
    expect(pathIn(scope, 'https://example.org/other/about/')).toBe(null)
    expect(pathIn(scope, 'https://example.com/reader/about/')).toBe(null)
  })

  it('has one name for a page, however it is written', () => {
    expect(['/about', '/about/', '/about/index.html'].map(pagePath)).toEqual(Array(3).fill('/about/'))
    expect(pagePath('/')).toBe('/')
  })
})
