// @vitest-environment node
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const TESTS = new URL('..', import.meta.url).pathname
const README = readFileSync(new URL('README.md', import.meta.url), 'utf8')
const rows = README.split('\n').filter((line) => /^\| \d+ \|/.test(line))

describe('the page of promises', () => {
  it('has the 24 faults in order', () => {
    expect(rows.map((row) => Number(row.split('|')[1]))).toEqual(
      Array.from({ length: 24 }, (_, at) => at + 1),
    )
  })

  it.each(rows.map((row) => [row.split('|')[2]?.trim() ?? '', row]))(
    'names tests that are there: %s',
    (_, row) => {
      const held = row.split('|')[4] ?? ''
      const named = [...held.matchAll(/`([\w./]+)`([^`]*)/g)]
      expect(named).not.toEqual([])
      for (const [, path = '', after = ''] of named) {
        const code = codeOf(path)
        expect(code, path).not.toBe('')
        const gone = [...after.matchAll(/“([^”]+)”/g)].filter(([, words = '']) => !code.includes(words))
        expect(gone.map(([, words]) => `${path}: ${words}`)).toEqual([])
      }
    },
  )
})

function codeOf(path: string): string {
  const folder = join(TESTS, path)
  if (existsSync(folder) && statSync(folder).isDirectory())
    return readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n')
  const file = ['.spec.ts', '.test.ts', '.test.tsx'].map((ending) => folder + ending).find(existsSync)
  return file ? readFileSync(file, 'utf8') : ''
}
