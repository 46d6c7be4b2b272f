import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { editionOfPathWord } from '../links/paths.ts'
import { type Article, parseArticle } from '../paper/article.ts'
import type { CivilDate } from '../paper/civilDate.ts'
import { type Publication, parsePublication, RESERVED_WORDS } from '../paper/publication.ts'
import type { Fault, Result } from '../paper/result.ts'

/** All articles of one publication on one day. `edition` is null for the undated ones. */
export type ArchivedEdition = { readonly edition: CivilDate | null; readonly articles: readonly Article[] }

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

/**
 * Reads and checks a whole archive. What is broken is left out and named; it never takes anything else with
 * it. Links to other folders are not followed, so that a loop of them cannot trap the press.
 */
export async function readArchive(folder: string): Promise<Archive> {
  const faults: ArchiveFault[] = []
  const publications: ArchivedPublication[] = []
  for (const slug of await foldersIn(folder)) {
    const publication = await readPublication(folder, slug, faults)
    if (publication) publications.push(publication)
  }
  return { publications, faults }
}

/** The faults as lines, `file, path: sentence`, for a terminal. */
export function formatArchiveFaults(faults: readonly ArchiveFault[]): string {
  return faults.map(({ file, path, message }) => `${file}${path && `, ${path}`}: ${message}`).join('\n')
}

async function readPublication(
  folder: string,
  slug: string,
  faults: ArchiveFault[],
): Promise<ArchivedPublication | null> {
  if (RESERVED_WORDS.includes(slug)) {
    faults.push({
      file: `${slug}/`,
      path: '',
      message: `“${slug}” is a word of Standfirst’s own addresses; give this newspaper’s folder another name.`,
    })
    return null
  }
  const file = `${slug}/publication.json`
  const parsed = await readJson(join(folder, file), parsePublication)
  if (!parsed.ok) {
    faults.push(...parsed.faults.map((fault) => ({ ...fault, file })))
    return null
  }
  const editions: ArchivedEdition[] = []
  for (const word of await foldersIn(join(folder, slug))) {
    const edition = editionOfPathWord(word)
    if (edition === undefined) {
      faults.push({
        file: `${slug}/${word}/`,
        path: '',
        message: 'An edition’s folder is named for its date, like 2018-03-14, or “undated”.',
      })
      continue
    }
    const articles = await readEdition(folder, slug, edition, word, faults)
    if (articles.length > 0) editions.push({ edition, articles })
  }
  return { publication: { slug, ...parsed.value }, editions }
}

async function readEdition(
  folder: string,
  publication: string,
  edition: CivilDate | null,
  word: string,
  faults: ArchiveFault[],
): Promise<Article[]> {
  const articles: Article[] = []
  for (const name of await articleFilesIn(join(folder, publication, word))) {
    const file = `${publication}/${word}/${name}`
    const parsed = await readJson(join(folder, file), parseArticle)
    const found = parsed.ok
      ? [
          ...addressFaults(parsed.value, { publication, edition, slug: name.slice(0, -'.json'.length) }),
          ...pictureFaults(parsed.value, join(folder, publication, word)),
        ]
      : parsed.faults
    faults.push(...found.map((fault) => ({ ...fault, file })))
    if (parsed.ok && found.length === 0) articles.push(parsed.value)
  }
  return articles
}

/** An article says itself where it belongs; a copied file that says otherwise would stand at two addresses. */
function addressFaults(
  article: Article,
  place: { publication: string; edition: CivilDate | null; slug: string },
): Fault[] {
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
    block.kind !== 'figure' || existsSync(join(folder, block.src))
      ? []
      : [{ path: `body.${index}.src`, message: `There is no picture “${block.src}” beside the article.` }],
  )
}

async function readJson<Value>(
  file: string,
  parse: (input: unknown) => Result<Value>,
): Promise<Result<Value>> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch {
    return { ok: false, faults: [{ path: '', message: 'This file is missing or cannot be read.' }] }
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

async function foldersIn(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort()
}

async function articleFilesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json') && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort()
}
