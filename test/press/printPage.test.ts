import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { NotPrinted, type Source } from '../../src/newsstand/printedFile.ts'
import { aPress, buildLibraryPrinter, buildPrinter, SHELL } from '../builders/aPrinter.ts'
import type { printWithLibraries } from '../builders/libraryPage.tsx'

vi.setConfig({ testTimeout: 60_000 })

let built = { printer: '', remove: () => {} }
let judge = { print: (() => Promise.reject()) as typeof printWithLibraries, remove: () => {} }
beforeAll(async () => {
  built = await buildPrinter()
  judge = await buildLibraryPrinter()
})
afterAll(() => {
  built.remove()
  judge.remove()
})

it.each(['/', '/reader/'])('every page is as the libraries themselves print it, under %s', async (base) => {
  const { site, print } = aPress(built.printer, 'public/archive', { shell: { ...SHELL, base }, threads: 2 })
  expect((await print()).faults).toEqual([])
  const source: Source = async (file) => {
    try {
      return JSON.parse(readFileSync(join(site, file), 'utf8'))
    } catch {
      throw new NotPrinted(`There is no ${file}`)
    }
  }
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('index.html'),
  )
  expect(pages.length).toBeGreaterThan(300)
  for (const page of pages) {
    const path = `/${page.slice(0, -'index.html'.length)}`
    const text = readFileSync(join(site, page), 'utf8')
    // A former address has no page of its own.
    if (text.includes('standfirst:moved')) continue
    const printed = partsOf(text)
    const { html, state } = await judge.print(base, path, source)
    expect(printed.head + printed.app, path).toBe(html)
    expect(printed.state, path).toEqual(state)
  }
})

/** What React has set of a page, and the state that it carries. */
function partsOf(page: string): { head: string; app: string; state: unknown } {
  const [, head = '', app = '', state = ''] =
    /<head>(.*?)(?:<(?:meta|link)[^>]*data-printed>.*)?<\/head><body><div id="app">(.*)<\/div><script type="application\/json" id="state">(.*)<\/script><\/body>/s.exec(
      page,
    ) ?? []
  return { head, app, state: JSON.parse(state) }
}
