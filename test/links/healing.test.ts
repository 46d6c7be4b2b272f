import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPassage } from '../../src/links/findPassage.ts'
import { type Flow, flowOf, offsetOf, type TextSpan } from '../../src/links/flow.ts'
import { passageHash, readPassageHash } from '../../src/links/passage.ts'
import { reportTrial } from '../torture/report.ts'
import { readPages, sentencesOf, spanOf, tryHealing, type Verdict } from './healing.ts'

const PAGES = readPages()

function flowAt(index: number): Flow {
  return PAGES[index]?.flow ?? flowOf([], 'en')
}

function wordsAt(flow: Flow, { start, end }: TextSpan): string {
  return flow.string.slice(offsetOf(flow, start), offsetOf(flow, end))
}

describe('a link to words', () => {
  it('leads back to them, for every sentence of the sample archive', () => {
    const lost: string[] = []
    for (const { flow } of PAGES) {
      for (const [start, end] of sentencesOf(flow)) {
        const hash = passageHash(flow, spanOf(flow, start, end))
        const read = hash ? readPassageHash(hash) : null
        const found = read?.ok ? findPassage(flow, read.value.directive, read.value.seal) : null
        const words = flow.string.slice(start, end).trim()
        if (found?.kind !== 'same' || wordsAt(flow, found.span) !== words) lost.push(words)
      }
    }
    expect(lost).toEqual([])
  })

  it('leads back to any stretch that a reader selects, over paragraphs too, to whole words', () => {
    fc.assert(
      fc.property(fc.nat(PAGES.length - 1), fc.nat(), fc.nat(1200), (index, from, length) => {
        const flow = flowAt(index)
        const start = from % flow.string.length
        const end = Math.min(flow.string.length, start + length)
        const hash = passageHash(flow, spanOf(flow, start, end))
        if (flow.string.slice(start, end).trim() === '') {
          expect(hash).toBeNull()
          return
        }
        const read = readPassageHash(hash ?? '')
        const found = read?.ok ? findPassage(flow, read.value.directive, read.value.seal) : null
        expect(found?.kind).toBe('same')
        const words = found ? wordsAt(flow, found.span) : ''
        expect(words).toContain(flow.string.slice(start, end).trim())
        expect(words.length).toBeLessThan(end - start + 60)
      }),
    )
  })

  it('is never as long as a letter: 1,200 characters at most, in Arabic 2,600', () => {
    for (const { flow, language } of PAGES) {
      const hash = passageHash(flow, spanOf(flow, 0, flow.string.length)) ?? ''
      expect(hash.length).toBeLessThan(language === 'ar' ? 2600 : 1200)
    }
  })
})

describe('a link to words, however hostile', () => {
  it('is answered within a second in a long text, or refused', () => {
    const texts = Array.from(
      { length: 400 },
      (_, index) => `${PAGES[index % PAGES.length]?.flow.string.slice(0, 400)}`,
    )
    const flow = flowOf(texts, 'en')
    for (const of of ['a', 'the boat ', 'e', ' ']) {
      const long = (length: number) => encodeURIComponent(of.repeat(length).slice(0, length))
      for (const hash of [
        `#p=${long(200)}-,${long(300)},-${long(200)}`,
        `#p=${long(200)}-,${long(300)},${long(300)},-${long(200)}`,
      ]) {
        const began = performance.now()
        const read = readPassageHash(hash)
        if (read?.ok) findPassage(flow, read.value.directive, read.value.seal)
        expect(performance.now() - began).toBeLessThan(1000)
      }
    }
    expect(readPassageHash(`#p=${'x'.repeat(301)}`)?.ok).toBe(false)
    expect(readPassageHash(`#p=${'x'.repeat(201)}-,y`)?.ok).toBe(false)
  })
})

describe('a link to words of a text that was edited since', () => {
  const runs = Number(process.env.LINK_RUNS ?? 1)
  const healing = tryHealing(PAGES, runs)
  const total = (verdict: Verdict) => Object.values(healing).reduce((sum, count) => sum + count[verdict], 0)

  for (const [edit, count] of Object.entries(healing)) {
    const trials = count.right + count.flagged + count['silently wrong']
    reportTrial({ fault: `a link to words, after: ${edit}`, trials, lost: count['silently wrong'] })
  }

  it('never leads to the wrong words without saying so', () => {
    expect(Object.entries(healing).filter(([, count]) => count['silently wrong'] > 0)).toEqual([])
  })

  it('leads to the right words, or says that they are gone, 98 times in 100', () => {
    expect(total('right') / (total('right') + total('flagged'))).toBeGreaterThan(0.98)
  })
})
