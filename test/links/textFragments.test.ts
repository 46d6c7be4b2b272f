// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { parseDirective } from '../../src/links/directive.ts'
import { type Flow, flowOf } from '../../src/links/flow.ts'
import { matchDirective } from '../../src/links/matchDirective.ts'

const FOLDER = '../shared/data/text-fragments'
const casesSchema = v.array(v.object({ fragment: v.string(), expect: v.boolean(), description: v.string() }))

/** Elements that stand in lines of their own. */
const BLOCKS = 'address, article, body, div, h1, h2, h3, li, p, section, ul'

/** The texts of a page as a browser shows them: what is hidden, or a page of its own, is none of it. */
function flowOfPage(html: string): Flow {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const unseen of page.querySelectorAll('[style*="none"], iframe, style, script')) unseen.remove()
  for (const hidden of page.querySelectorAll('[style*="hidden"]')) hidden.textContent = ''
  const lines: string[] = ['']
  const walk = (node: Node): void => {
    const isBlock = node instanceof Element && node.matches(BLOCKS)
    if (isBlock) lines.push('')
    if (node.nodeType === Node.TEXT_NODE) lines.push(`${lines.pop() ?? ''}${node.nodeValue ?? ''}`)
    for (const child of node.childNodes) walk(child)
    if (isBlock) lines.push('')
  }
  walk(page.body)
  const texts = lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean)
  return flowOf(texts, 'en')
}

function isFound(flow: Flow, fragment: string): boolean {
  const directive = parseDirective(fragment.replace('#:~:text=', ''))
  return directive.ok && matchDirective(flow, directive.value) !== null
}

describe.skipIf(!existsSync(FOLDER))('text directives of the Web Platform Tests', () => {
  it('are found, or not, as browsers do', () => {
    const flow = flowOfPage(readFileSync(`${FOLDER}/find-range-target-2026.html`, 'utf8'))
    const cases = v.parse(casesSchema, JSON.parse(readFileSync(`${FOLDER}/find-range-cases.json`, 'utf8')))
    const wrong = cases.filter(({ fragment, expect: isThere }) => isFound(flow, fragment) !== isThere)
    expect(wrong.map(({ description }) => description)).toEqual([])
    expect(cases).toHaveLength(60)
  })
})

describe('a text directive', () => {
  const flow = flowOf(
    ['The tide tables of Penwick hang by the door.', 'Ada Trent reads them twice a day.'],
    'en',
  )
  it.each([
    ['tide%20tables', true],
    ['tab', false],
    ['the-,door.,-Ada', true],
    ['door.,-Ada%20Trent', true],
    ['TIDE,twice', true],
    ['twice,tide', false],
    ['ide%20tables', false],
    ['of-,Penwick', true],
    ['of-,hang', false],
  ])('finds whole words in their order only: %s', (directive, isThere) => {
    expect(isFound(flow, directive)).toBe(isThere)
  })
})
