import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPageState, formatQueries } from '../../src/app/pageState.ts'
import { assetsOf, dataInPage, isWholePage, titleOf } from '../../src/offline/printedPage.ts'
import { RUNS } from '../builders/runs.ts'

const page = (key: readonly unknown[], data: unknown): string =>
  `<!doctype html><title>Tom &amp; Ada · Standfirst</title><script src="/reader/assets/main-1_-aB34x.js"></script><script type="application/json" id="state">${formatPageState('/x/', formatQueries([[key, data]]))}</script></html>\n`

describe('a printed page', () => {
  it('has the data that it was made from, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (name, data) => {
        expect(dataInPage(page(['article', name], data), ['article', name])).toEqual(
          JSON.parse(JSON.stringify(data)),
        )
        expect(dataInPage(page(['article', name], data), ['front'])).toBe(undefined)
      }),
      { numRuns: RUNS },
    )
  })

  it('is not whole wherever it was cut, and its data are not read then', () => {
    const whole = page(['article'], { headline: 'x' })
    expect(isWholePage(whole)).toBe(true)
    for (let at = 0; at < whole.trimEnd().length; at += 1) expect(isWholePage(whole.slice(0, at))).toBe(false)
    expect(dataInPage(whole.slice(0, whole.indexOf('headline')), ['article'])).toBe(undefined)
  })

  it('names the files of its build, and itself', () => {
    expect(assetsOf(page([], null))).toEqual(['assets/main-1_-aB34x.js'])
    expect(titleOf(page([], null))).toBe('Tom & Ada')
  })
})
