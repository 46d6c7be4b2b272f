import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Article, bodyTexts, parseArticle } from '../paper/article.ts'
import { directionOf, type PublicationFile, parsePublication } from '../paper/publication.ts'
import type { Result } from '../paper/result.ts'
import { formatArticleFile, formatJson } from './articleFile.ts'

/** What became of an article that was brought: written, already there, or there in another form and left so. */
export type Keeping = {
  readonly outcome: 'new' | 'unchanged' | 'different'
  /** The fields of the file that say something else than the article that was brought. */
  readonly differs: readonly string[]
  readonly path: string
  readonly article: Article
}

/** An archive that articles are added to; nothing that is in it is ever overwritten. */
export type ArchiveFolder = {
  /** The publication of a folder's name; `null` where there is none, or none that can be read. */
  readonly findPublication: (slug: string) => Promise<PublicationFile | null>
  /** The word of a newspaper's address: the wanted one, or one of its own where another newspaper has that. */
  readonly slugFor: (name: string, wanted: string) => Promise<string>
  /** Adds `publication.json` where the newspaper is new; the path of what was written, else `null`. */
  readonly keepPublication: (
    slug: string,
    publication: Omit<PublicationFile, 'direction'>,
  ) => Promise<string | null>
  /** Adds an article, under a slug of its own where another one has the same. */
  readonly keepArticle: (article: Article) => Promise<Result<Keeping>>
}

/** Share of its words, in their order, that a text needs to have in common with another to be the same one, edited. */
const COMMON_SHARE = 0.6
/** How many letters in a row count as the same words. */
const ROW = 16
/** The fields that two articles of one place are compared by. */
const FIELDS = [
  'language',
  'section',
  'page',
  'kicker',
  'headline',
  'standfirst',
  'byline',
  'body',
  'briefs',
  'quotations',
  'pullQuotes',
  'people',
  'repairs',
  'source',
] as const

/**
 * Opens a folder of articles.
 *
 * @param isDryRun - Whether files are only thought of: then everything is as if, and nothing is written.
 */
export function openArchiveFolder(folder: string, isDryRun: boolean): ArchiveFolder {
  const thought = new Map<string, string>()
  const read = async (path: string): Promise<string | null> => thought.get(path) ?? (await readIfThere(path))
  const write = async (path: string, text: string): Promise<void> => {
    thought.set(path, text)
    if (isDryRun) return
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text, { flag: 'wx' })
  }
  const findPublication = async (slug: string): Promise<PublicationFile | null> => {
    const parsed = parsePublication(readJson((await read(publicationPath(folder, slug))) ?? ''))
    return parsed.ok ? parsed.value : null
  }
  return {
    findPublication,
    slugFor: async (name, wanted) => {
      for (let number = 1; ; number += 1) {
        const slug = number === 1 ? wanted : `${wanted}-${number}`
        const there = await findPublication(slug)
        if (there === null || nameKey(there.name) === nameKey(name)) return slug
      }
    },
    keepPublication: async (slug, { name, language, country }) => {
      const path = publicationPath(folder, slug)
      if ((await read(path)) !== null) return null
      await write(path, formatJson({ name, language, country, direction: directionOf(language) }))
      return path
    },
    keepArticle: async (article) => {
      for (let number = 1; ; number += 1) {
        const slug = number === 1 ? article.slug : `${article.slug}-${number}`
        const own = { ...article, slug }
        const path = join(folder, article.publication, article.edition ?? 'undated', `${slug}.json`)
        const there = await read(path)
        if (there === null) {
          await write(path, formatArticleFile(own))
          return { ok: true, value: { outcome: 'new', differs: [], path, article: own } }
        }
        const parsed = parseArticle(readJson(there))
        if (!parsed.ok) return broken(path)
        const differs = differences(parsed.value, own)
        const outcome = differs.length === 0 ? 'unchanged' : 'different'
        if (differs.length === 0 || isSameStory(parsed.value, own))
          return { ok: true, value: { outcome, differs, path, article: own } }
      }
    },
  }
}

function publicationPath(folder: string, slug: string): string {
  return join(folder, slug, 'publication.json')
}

function broken(path: string): Result<Keeping> {
  const message = `${path} stands where this article belongs and cannot be read; mend it or take it away. It was left as it is.`
  return { ok: false, faults: [{ path: '', message }] }
}

function differences(one: Article, other: Article): string[] {
  return FIELDS.filter((field) => formatJson(one[field] ?? null) !== formatJson(other[field] ?? null))
}

/** Whether one text is the other, mended here and there: most of the shorter one stands in the longer. */
function isSameStory(one: Article, other: Article): boolean {
  const [short, long] = [rowsOf(one), rowsOf(other)].sort((a, b) => a.size - b.size)
  if (short === undefined || long === undefined || short.size === 0) return false
  return [...short].filter((row) => long.has(row)).length >= short.size * COMMON_SHARE
}

function rowsOf(article: Article): Set<string> {
  const letters = squeezed(bodyTexts(article).join(' '))
  const count = Math.max(1, letters.length - ROW + 1)
  return new Set(Array.from({ length: letters === '' ? 0 : count }, (_, at) => letters.slice(at, at + ROW)))
}

/** `The Daily Gazette` and `daily gazette` are one newspaper; `El País` and `El Pais` too. */
function nameKey(name: string): string {
  return squeezed(
    name
      .replace(/^the\s+/iu, '')
      .normalize('NFD')
      .replaceAll(/[\u0300-\u036f]/gu, ''),
  )
}

function squeezed(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '')
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
