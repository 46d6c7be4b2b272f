import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { editionOfPathWord, type StoryAddress, UNDATED } from '../links/paths.ts'
import { type Article, parseArticle } from '../paper/article.ts'
import type { CivilDate } from '../paper/civilDate.ts'
import { type Publication, parsePublication, RESERVED_WORDS } from '../paper/publication.ts'
import type { Fault, Result } from '../paper/result.ts'

/** All articles of one publication on one day. `edition` is null for the undated ones. */
type ArchivedEdition = { readonly edition: CivilDate | null; readonly articles: readonly Article[] }

/** A newspaper with its editions: dated ones from old to new, then the undated. */
export type ArchivedPublication = {
  readonly publication: Publication
  readonly editions: readonly ArchivedEdition[]
}

/** A fault in a file of the archive; `file` is relative to the archive's folder. */
export type ArchiveFault = Fault & { readonly file: string }

/** Everything that could be read, and everything that could not. */
export type Archive = {
  readonly publications: readonly ArchivedPublication[]
  readonly faults: readonly ArchiveFault[]
}

/** A newspaper of the archive with its editions' dates, from old to new and then null if there are undated articles. */
export type ListedPublication = {
  readonly publication: Publication
  readonly editions: readonly (CivilDate | null)[]
}

/**
 * Reads and checks a whole archive into memory; the build itself goes through it edition by edition. What is
 * broken is left out and named; it never takes anything else with it.
 */
export function readArchive(folder: string): Archive {
  const { publications, faults } = listArchive(folder)
  const found = [...faults]
  const read = publications.map(({ publication, editions }) => ({
    publication,
    editions: editions.flatMap((edition) => {
      const articles = Array.from(readEdition(folder, publication.slug, edition, found))
      return articles.length > 0 ? [{ edition, articles }] : []
    }),
  }))
  return { publications: read, faults: found }
}

/**
 * What newspapers and editions there are, by the archive's folders alone. Links to other folders are named and not
 * followed, so that a loop of them cannot trap the press.
 */
export function listArchive(folder: string): {
  publications: ListedPublication[]
  faults: ArchiveFault[]
} {
  const faults: ArchiveFault[] = []
  const publications = foldersIn(folder, '', faults).flatMap(
    (slug) => listPublication(folder, slug, faults) ?? [],
  )
  return { publications, faults }
}

/** The articles of an edition, one after the other. @param faults - Gets what is wrong with the others. */
function* readEdition(
  folder: string,
  publication: string,
  edition: CivilDate | null,
  faults: ArchiveFault[],
): Generator<Article> {
  for (const slug of articlesIn(folder, publication, edition, faults)) {
    const read = readArticle(folder, { publication, edition, slug })
    if (read.ok) yield read.value
    else faults.push(...read.faults)
  }
}

/** The slugs of an edition's files, in order. @param faults - Gets what is called like one, and is no file. */
export function articlesIn(
  folder: string,
  publication: string,
  edition: CivilDate | null,
  faults: ArchiveFault[] = [],
): string[] {
  const place = `${publication}/${edition ?? UNDATED}`
  return entriesIn(folder, place, faults).flatMap((entry) => {
    if (!entry.name.endsWith('.json')) return []
    if (entry.isFile()) return [entry.name.slice(0, -'.json'.length)]
    faults.push({
      file: `${place}/${entry.name}`,
      path: '',
      message: whatItIs(entry, 'an article is a file'),
    })
    return []
  })
}

/** Reads and checks one article, and that it stands where it says it belongs. */
export function readArticle(
  folder: string,
  address: StoryAddress,
): { ok: true; value: Article } | { ok: false; faults: ArchiveFault[] } {
  const edition = join(address.publication, address.edition ?? UNDATED)
  const file = join(edition, `${address.slug}.json`)
  const parsed = readJson(join(folder, file), parseArticle)
  const faults = parsed.ok
    ? [...addressFaults(parsed.value, address), ...pictureFaults(parsed.value, join(folder, edition))]
    : parsed.faults
  if (parsed.ok && faults.length === 0) return parsed
  return { ok: false, faults: faults.map((fault) => ({ ...fault, file })) }
}

/** The faults as lines, `file, path: sentence`, for a terminal. */
export function formatArchiveFaults(faults: readonly ArchiveFault[]): string {
  return faults.map(({ file, path, message }) => `${file}${path && `, ${path}`}: ${message}`).join('\n')
}

function listPublication(folder: string, slug: string, faults: ArchiveFault[]): ListedPublication | null {
  if (RESERVED_WORDS.includes(slug)) {
    faults.push({
      file: `${slug}/`,
      path: '',
      message: `“${slug}” is a word of Standfirst’s own addresses; give this newspaper’s folder another name.`,
    })
    return null
  }
  const file = `${slug}/publication.json`
  const parsed = readJson(join(folder, file), parsePublication)
  if (!parsed.ok) {
    faults.push(...parsed.faults.map((fault) => ({ ...fault, file })))
    return null
  }
  const editions = foldersIn(folder, slug, faults).flatMap((word) => {
    const edition = editionOfPathWord(word)
    if (edition !== undefined) return [edition]
    faults.push({
      file: `${slug}/${word}/`,
      path: '',
      message: 'An edition’s folder is named for its date, like 2018-03-14, or “undated”.',
    })
    return []
  })
  return { publication: { slug, ...parsed.value }, editions }
}

/** An article says itself where it belongs; a copied file that says otherwise would stand at two addresses. */
function addressFaults(article: Article, place: StoryAddress): Fault[] {
  return (['publication', 'edition', 'slug'] as const).flatMap((field) =>
    article[field] === place[field]
      ? []
      : [
          {
            path: field,
            message: `The file says ${JSON.stringify(article[field])}, but it stands where ${JSON.stringify(place[field])} belongs.`,
          },
        ],
  )
}

function pictureFaults(article: Article, folder: string): Fault[] {
  return article.body.flatMap((block, index) =>
    block.kind !== 'figure' || isFile(join(folder, block.src))
      ? []
      : [{ path: `body.${index}.src`, message: `There is no picture “${block.src}” beside the article.` }],
  )
}

function readJson<Value>(file: string, parse: (input: unknown) => Result<Value>): Result<Value> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    return { ok: false, faults: [{ path: '', message: `This file ${whyUnread(error)}.` }] }
  }
  let input: unknown
  try {
    input = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { ok: false, faults: [{ path: '', message: `This is not JSON: ${reason}.` }] }
  }
  return parse(input)
}

/** The names of the folders in a place of the archive, in order. */
function foldersIn(folder: string, place: string, faults: ArchiveFault[]): string[] {
  return entriesIn(folder, place, faults).flatMap((entry) => {
    if (entry.isDirectory()) return [entry.name]
    if (!entry.isSymbolicLink() || isFile(join(folder, place, entry.name))) return []
    const file = place === '' ? entry.name : `${place}/${entry.name}`
    faults.push({ file, path: '', message: whatItIs(entry, 'the folder itself should stand here') })
    return []
  })
}

/** What stands in a place of the archive, by name, without what is hidden; nothing where there is no such place. */
function entriesIn(folder: string, place: string, faults: ArchiveFault[]): Dirent[] {
  try {
    return readdirSync(join(folder, place), { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    if (place !== '' || !isMissing(error))
      faults.push({ file: `${place}/`, path: '', message: `This folder ${whyUnread(error)}.` })
    return []
  }
}

function whatItIs(entry: Dirent, wanted: string): string {
  if (entry.isDirectory()) return `This is a folder; ${wanted}.`
  return entry.isSymbolicLink()
    ? `This is a link to elsewhere, and links are not followed; ${wanted}.`
    : `This is no file; ${wanted}.`
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function whyUnread(error: unknown): string {
  if (isMissing(error)) return 'is missing'
  const code = codeOf(error)
  return `cannot be read: ${REASONS[code] ?? code}`
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a link that leads to itself',
}

function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT'
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
