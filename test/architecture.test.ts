import { readdirSync, readFileSync, statSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

/** The one map of who may import whom; README.md shows it in short. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  paper: [],
  subs: ['paper'],
  links: ['paper'],
  search: ['subs', 'paper'],
  desk: ['subs', 'paper'],
  shelf: ['links', 'paper'],
  newsstand: ['search', 'shelf', 'links', 'paper'],
  furniture: ['links', 'paper'],
  frontPage: ['furniture', 'links', 'paper'],
  catalogue: ['furniture', 'search', 'links', 'paper'],
  story: ['furniture', 'links', 'paper'],
  pullQuote: ['furniture', 'links', 'paper'],
  brief: ['furniture', 'links', 'paper'],
  people: ['furniture', 'links', 'paper'],
  readingList: ['furniture', 'shelf', 'links', 'paper'],
  share: ['furniture', 'links', 'paper'],
  pasteUp: ['furniture', 'newsstand', 'shelf', 'desk', 'subs', 'links', 'paper'],
  app: [
    'frontPage',
    'catalogue',
    'story',
    'pullQuote',
    'brief',
    'people',
    'readingList',
    'share',
    'pasteUp',
    'shelf',
    'newsstand',
    'furniture',
    'search',
    'links',
    'paper',
  ],
  offline: ['links', 'paper'],
  press: ['app', 'furniture', 'newsstand', 'desk', 'search', 'links', 'subs', 'paper'],
}

const folders = readdirSync('src').filter((name) => statSync(`src/${name}`).isDirectory())

describe('the folders of src', () => {
  it('are all on the map, and the map names no other', () => {
    expect(Object.keys(MAY_IMPORT).sort()).toEqual([...folders].sort())
  })

  it.each(folders)('%s is on the map that README shows', (folder) => {
    expect(readFileSync('README.md', 'utf8')).toContain(`| \`${folder}\` |`)
  })

  it.each(folders)('%s imports only what the map allows', (folder) => {
    const allowed = [folder, ...(MAY_IMPORT[folder] ?? [])]
    for (const file of sourcesIn(folder)) {
      for (const imported of importsOf(file)) {
        if (!imported.startsWith('.')) continue
        const [, target] = posix.join(posix.dirname(file), imported).split('/')
        expect(allowed, `${file} imports ${imported}`).toContain(target)
      }
    }
  })

  it.each(folders)('%s has no file of more than 400 lines', (folder) => {
    for (const file of sourcesIn(folder)) {
      expect(readFileSync(file, 'utf8').split('\n').length, file).toBeLessThanOrEqual(400)
    }
  })

  it.each(folders)('%s has no name that says nothing', (folder) => {
    const names = sourcesIn(folder).map((file) => posix.basename(file).replace(/\.tsx?$/, ''))
    expect(names.filter((name) => /^(?:index|utils?|helpers?|common|misc|types)$/i.test(name))).toEqual([])
  })
})

describe('what only one folder may touch', () => {
  const elsewhere = (allowed: string, words: RegExp) =>
    folders
      .filter((folder) => folder !== allowed && folder !== 'press' && folder !== 'offline')
      .flatMap(sourcesIn)
      .filter((file) => words.test(readFileSync(file, 'utf8')))

  it('only the newsstand fetches, and the service worker on its behalf', () => {
    expect(elsewhere('newsstand', /\bfetch\(|XMLHttpRequest|sendBeacon/)).toEqual([])
  })

  it('only the shelf keeps anything in the browser, and the service worker what it has fetched', () => {
    expect(elsewhere('shelf', /localStorage|sessionStorage|indexedDB|\bcaches\b/)).toEqual([])
  })
})

function sourcesIn(folder: string): string[] {
  return readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join('src', folder, name.replaceAll('\\', '/')))
    .filter((file) => /\.tsx?$/.test(file))
}

function importsOf(file: string): string[] {
  const { module } = parseSync(file, readFileSync(file, 'utf8'))
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      readFileSync(file, 'utf8').slice(moduleRequest.start + 1, moduleRequest.end - 1),
    ),
  ]
}
