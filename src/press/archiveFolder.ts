import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Article, bodyTexts, parseArticle } from '../paper/article.ts'
import { directionOf, type PublicationFile, parsePublication } from '../paper/publication.ts'
import type { Result } from '../paper/result.ts'
import { formatArticleFile, formatJson } from './articleFile.ts'

/** What became of an article that was brought: written, already there, or left as an editor has changed it. */
export type Keeping = {
  readonly outcome: 'new' | 'unchanged' | 'edited'
  readonly path: string
  readonly article: Article
}

/** An archive that articles are added to; nothing that is in it is ever overwritten. */
export type ArchiveFolder = {
  /** The publication of a folder's name; `null` where there is none, or none that can be read. */
  readonly findPublication: (slug: string) => Promise<PublicationFile | null>
  /** Adds `publication.json` where the newspaper is new; the path of what was written, else `null`. */
  readonly keepPublication: (
    slug: string,
    publication: Omit<PublicationFile, 'direction'>,
  ) => Promise<string | null>
  /** Adds an article, under a slug of its own where another one has the same. */
  readonly keepArticle: (article: Article) => Promise<Result<Keeping>>
}

/** Share of the paragraphs that two articles need to have in common for the one to be the other, edited. */
const COMMON_SHARE = 1 / 3

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
          return { ok: true, value: { outcome: 'new', path, article: own } }
        }
        const outcome = compare(there, own)
        if (outcome === 'broken') return broken(path)
        if (outcome !== 'other') return { ok: true, value: { outcome, path, article: own } }
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

/** What an article's file is to an article that is brought. */
function compare(there: string, article: Article): 'unchanged' | 'edited' | 'other' | 'broken' {
  const parsed = parseArticle(readJson(there))
  if (!parsed.ok) return 'broken'
  if (formatArticleFile(parsed.value) === formatArticleFile(article)) return 'unchanged'
  return isSameStory(parsed.value, article) ? 'edited' : 'other'
}

function isSameStory(one: Article, other: Article): boolean {
  const texts = new Set(bodyTexts(one).map(squeezed))
  const others = bodyTexts(other).map(squeezed)
  const common = others.filter((text) => texts.has(text)).length
  return common > 0 && common >= Math.min(texts.size, others.length) * COMMON_SHARE
}

function squeezed(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
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
