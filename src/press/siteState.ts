import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UNDATED } from '../links/paths.ts'
import { RESERVED_WORDS } from '../paper/publication.ts'
import type { ArchiveFault } from './archive.ts'
import { frontPages } from './fronts.ts'
import { hashOf } from './hash.ts'
import type { Marks } from './marks.ts'
import { namesIn, type Site } from './site.ts'
import type { ArchiveSurvey } from './surveyArchive.ts'

/** The file in both folders that says what the site was printed with; hosts do not show what begins with a dot. */
const KEY_FILE = '.standfirst'

/** Written when everything has been printed. */
const LAST_FILE = 'last.json'
const MARKS_FILE = 'marks'

/** Files of a newspaper's own folder, beside its editions. */
const PAPER_FILES = ['index.html', 'feed.xml', 'feed.json']

type Printed = { readonly site: string; readonly state: string; readonly key: string }

/** Whether the site that is there was printed by the same code, and the press still knows how. */
export function isPrintedWith({ site, state, key }: Printed): boolean {
  return [site, state].every((folder) => {
    const file = join(folder, KEY_FILE)
    return existsSync(file) && readFileSync(file, 'utf8') === key
  })
}

/** Notes what the site is printed with. */
export function keepKey({ site, state, key }: Printed): void {
  for (const folder of [site, state]) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, KEY_FILE), key)
  }
}

/** What the last build has left for the next one. */
export type LastBuild = {
  /** Of the archive as it was. */
  readonly stamp: string
  readonly stories: number
  /** How many files it made from the archive. */
  readonly files: number
  readonly faults: readonly ArchiveFault[]
  readonly marks: Marks
  /** Of the site when it was done. */
  readonly outline: string
}

/**
 * Reads what the last build has left; null where it was broken off or had not printed every page, and where something
 * has been taken from the site since.
 */
export function readLastBuild({ site, state }: Printed): LastBuild | null {
  try {
    const bytes = readFileSync(join(state, MARKS_FILE))
    const marks = new Float64Array(new SharedArrayBuffer(bytes.length))
    new Uint8Array(marks.buffer).set(bytes)
    const build: LastBuild = { ...JSON.parse(readFileSync(join(state, LAST_FILE), 'utf8')), marks }
    return build.outline === outlineOf(site) ? build : null
  } catch {
    return null
  }
}

/** Forgets the last build: from now on the site is neither what it has printed nor anything whole. */
export function forgetLastBuild({ state }: Printed): void {
  for (const file of [LAST_FILE, MARKS_FILE]) rmSync(join(state, file), { force: true })
}

/** Leaves word for the next build, last of all. */
export function keepLastBuild(
  { site, state }: Printed,
  { marks, ...build }: Omit<LastBuild, 'outline'>,
): void {
  writeFileSync(join(state, MARKS_FILE), new Uint8Array(marks.buffer))
  writeFileSync(join(state, LAST_FILE), JSON.stringify({ ...build, outline: outlineOf(site) }))
}

/**
 * Takes out newspapers, editions and people that are not in the archive any more. Single stories go when their edition
 * is surveyed.
 */
export function clearGone(site: Site, { papers, people }: ArchiveSurvey): void {
  const slugs = new Set(papers.map(({ publication }) => publication.slug))
  for (const folder of ['', 'data', 'archive']) site.keepOnly(folder, withOwnNames(site, folder, slugs))
  for (const { publication, editions } of papers) {
    const pages = new Map(editions.map((entry) => [entry.edition ?? UNDATED, frontPages(entry)]))
    const words = new Set(pages.keys())
    site.keepOnly(publication.slug, new Set([...words, ...PAPER_FILES]))
    site.keepOnly(join('archive', publication.slug), new Set([...words, 'publication.json']))
    const data = namesIn(join(site.folder, 'data', publication.slug))
    const years = new Set(Array.from(words, (word) => word.slice(0, 4)))
    const isKept = (name: string) => {
      const [word = '', page] = name.split('.')
      if (word.startsWith('editions')) return isListed(word, years)
      // `2018-03-14` is the folder of its stories, `2018-03-14.json` the front, `2018-03-14.2.json` its second page.
      return words.has(word) && (Number(page) || 1) <= (pages.get(word) ?? 0)
    }
    site.keepOnly(join('data', publication.slug), new Set(data.filter(isKept)))
  }
  const persons = people.map(({ slug }) => slug)
  site.keepOnly('people', new Set(persons))
  site.keepOnly('data/people', new Set(persons.flatMap((slug) => [slug, `${slug}.json`])))
}

/** The names of a site down to its stories, people and data; to look into the folder of each would take long. */
function outlineOf(site: string): string {
  const folders = [site, join(site, 'data'), join(site, 'archive')]
  return hashOf(folders.flatMap((folder) => namesWithin(folder, 3)).join('\n'))
}

function namesWithin(folder: string, depth: number): string[] {
  const names = namesIn(folder).sort()
  // What has a dot is a file.
  const inner = depth === 1 ? [] : names.filter((name) => !name.includes('.'))
  // People have a folder each, and there are very many.
  const within = inner.flatMap((name) => namesWithin(join(folder, name), name === 'people' ? 1 : depth - 1))
  return [...names, ...within]
}

function isListed(word: string, years: ReadonlySet<string>): boolean {
  return word === 'editions' || years.has(word.slice('editions-'.length))
}

/** Only folders that can be a newspaper's are looked at: everything else belongs to somebody else. */
function withOwnNames({ folder }: Site, own: string, slugs: ReadonlySet<string>): Set<string> {
  const isOthers = (name: string) => RESERVED_WORDS.includes(name) || !/^[a-z0-9-]+$/.test(name)
  return new Set([...slugs, ...namesIn(join(folder, own)).filter(isOthers)])
}
