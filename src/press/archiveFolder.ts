import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Article, bodyTexts, parseArticle } from '../paper/article.ts'
import { directionOf, type PublicationFile, parsePublication } from '../paper/publication.ts'
import type { Result } from '../paper/result.ts'
import { type ArchiveFiles, openArchiveFiles } from './archiveFiles.ts'
import type { CutField } from './articleFile.ts'
import { formatArticleFile, formatJson } from './articleFile.ts'
import { type DeskRecords, openDeskRecords } from './deskRecords.ts'
import { differencesBetween, renewedWith, sumsOf } from './editorsChoice.ts'

/**
 * What became of an article that was brought: written, already there, or there in another form and left so. Where articles
 * are renewed, `kept` means that all that differs is an editor’s, `renewed` that something else was taken over.
 */
export type Keeping = {
  readonly outcome: 'new' | 'unchanged' | 'different' | 'kept' | 'renewed'
  /** The fields in which the file still says something else than what was brought. */
  readonly differs: readonly CutField[]
  /** The fields that were renewed. */
  readonly renewed: readonly CutField[]
  readonly path: string
  readonly article: Article
}

/** An article, and a sum of its text in the cutting that it is known by when it is brought again. */
type BroughtArticle = { readonly article: Article; readonly cutting: string }

/** How an archive is added to. */
export type ArchiveFolderOptions = {
  /** Whether files are only thought of: then everything is as if, and nothing is written. */
  readonly isDryRun?: boolean
  /** The subs, where articles that are there are renewed in whatever no editor has changed. */
  readonly renewWith?: (article: Article) => Article
}

/** An archive that articles are added to; nothing that an editor has put in it is ever overwritten. */
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
  /** Adds an article, under a slug of its own where another one has the same; or renews it. */
  readonly keepArticle: (brought: BroughtArticle) => Promise<Result<Keeping>>
}

/** Share of its words, in their order, that a text needs to have in common with another to be the same one, edited. */
const COMMON_SHARE = 0.6
/** How many letters in a row count as the same words. */
const ROW = 16
/** Opens a folder of articles. */
export function openArchiveFolder(
  folder: string,
  { isDryRun = false, renewWith }: ArchiveFolderOptions = {},
): ArchiveFolder {
  const files = openArchiveFiles(isDryRun)
  const { read, write } = files
  const recordsOf = openDeskRecords(files)
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
    keepArticle: async (brought) => {
      const { publication, edition } = brought.article
      const place = join(folder, publication, edition ?? 'undated')
      const records = await recordsOf(place)
      const known = await slugToday(files, place, records.ofCutting(brought.cutting)?.slug)
      for (let number = 1; ; number += 1) {
        const slug = known ?? (number === 1 ? brought.article.slug : `${brought.article.slug}-${number}`)
        const path = join(place, `${slug}.json`)
        const settled = await settle(
          { files, records, path, renewWith },
          { ...brought, slug },
          known !== null,
        )
        if (settled !== null) return settled
      }
    },
  }
}

type Place = {
  readonly files: ArchiveFiles
  readonly records: DeskRecords
  readonly path: string
  readonly renewWith: ArchiveFolderOptions['renewWith']
}

/**
 * Puts an article into its place.
 *
 * @param isKnown - Whether this is the place that it was put in before, whatever stands there now.
 * @returns `null` where another story stands there.
 */
async function settle(
  { files, records, path, renewWith }: Place,
  { article, cutting, slug }: BroughtArticle & { slug: string },
  isKnown: boolean,
): Promise<Result<Keeping> | null> {
  const own = { ...article, slug }
  const text = await files.read(path)
  if (text === null) {
    await files.write(path, formatArticleFile(own))
    await records.note({ slug, cutting, written: sumsOf(own) })
    return { ok: true, value: { outcome: 'new', differs: [], renewed: [], path, article: own } }
  }
  const parsed = parseArticle(readJson(text))
  if (!parsed.ok) return broken(path)
  const there = parsed.value
  const differs = differencesBetween(there, own)
  if (differs.length > 0 && !isKnown && !isSameStory(there, own)) return null
  if (differs.length > 0 && !renewWith)
    return { ok: true, value: { outcome: 'different', differs, renewed: [], path, article: own } }
  // An article that has another address now has its record under the one that it had.
  const written = (records.ofSlug(slug) ?? (isKnown ? records.ofCutting(cutting) : undefined))?.written ?? {}
  const renewal = renewedWith(there, own, written, renewWith ?? ((same) => same))
  const { renewed, kept } = renewal
  if (renewed.length > 0) await files.replace(path, formatArticleFile(renewal.article))
  await records.note({ slug, cutting, written: renewal.written })
  const outcome = renewed.length > 0 ? 'renewed' : kept.length > 0 ? 'kept' : 'unchanged'
  return { ok: true, value: { outcome, differs: kept, renewed, path, article: renewal.article } }
}

/** What the article of a slug is called now, if an editor has given it another name; `null` where it is gone. */
async function slugToday(
  files: ArchiveFiles,
  place: string,
  slug: string | undefined,
): Promise<string | null> {
  if (slug === undefined) return null
  if ((await files.read(join(place, `${slug}.json`))) !== null) return slug
  for (const name of await filesIn(place)) {
    const parsed = parseArticle(readJson((await files.read(join(place, name))) ?? ''))
    if (parsed.ok && parsed.value.formerSlugs?.includes(slug)) return name.slice(0, -'.json'.length)
  }
  return null
}

async function filesIn(place: string): Promise<string[]> {
  try {
    return (await readdir(place)).filter((name) => name.endsWith('.json')).sort()
  } catch {
    return []
  }
}

function publicationPath(folder: string, slug: string): string {
  return join(folder, slug, 'publication.json')
}

function broken(path: string): Result<Keeping> {
  const message = `${path} stands where this article belongs and cannot be read; mend it or take it away. It was left as it is.`
  return { ok: false, faults: [{ path: '', message }] }
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
