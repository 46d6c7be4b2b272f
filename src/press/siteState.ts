import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UNDATED } from '../links/paths.ts'
import { RESERVED_WORDS } from '../paper/publication.ts'
import { namesIn, type Site } from './site.ts'
import type { ArchiveSurvey } from './surveyArchive.ts'

/** The file in both folders that says what the site was printed with; hosts do not show what begins with a dot. */
const KEY_FILE = '.standfirst'

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

/**
 * Takes out newspapers, editions and people that are not in the archive any more. Single stories go when their edition
 * is surveyed.
 */
export function clearGone(site: Site, { papers, people }: ArchiveSurvey): void {
  const slugs = new Set(papers.map(({ publication }) => publication.slug))
  for (const folder of ['', 'data', 'archive']) site.keepOnly(folder, withOwnNames(site, folder, slugs))
  for (const { publication, editions } of papers) {
    const words = new Set(editions.map(({ edition }) => edition ?? UNDATED))
    site.keepOnly(publication.slug, new Set([...words, ...PAPER_FILES]))
    site.keepOnly(join('archive', publication.slug), new Set([...words, 'publication.json']))
    const data = namesIn(join(site.folder, 'data', publication.slug))
    const years = new Set(Array.from(words, (word) => word.slice(0, 4)))
    const isKept = (name: string) => {
      const [word = ''] = name.split('.')
      return word.startsWith('editions') ? isListed(word, years) : words.has(word)
    }
    site.keepOnly(join('data', publication.slug), new Set(data.filter(isKept)))
  }
  const persons = people.map(({ slug }) => slug)
  site.keepOnly('people', new Set(persons))
  site.keepOnly('data/people', new Set(persons.flatMap((slug) => [slug, `${slug}.json`])))
}

function isListed(word: string, years: ReadonlySet<string>): boolean {
  return word === 'editions' || years.has(word.slice('editions-'.length))
}

/** Only folders that can be a newspaper's are looked at: everything else belongs to somebody else. */
function withOwnNames({ folder }: Site, own: string, slugs: ReadonlySet<string>): Set<string> {
  const isOthers = (name: string) => RESERVED_WORDS.includes(name) || !/^[a-z0-9-]+$/.test(name)
  return new Set([...slugs, ...namesIn(join(folder, own)).filter(isOthers)])
}
