import {
  articleFile,
  briefSurroundingsFile,
  catalogueFile,
  frontFile,
  neighboursFile,
} from '../links/files.ts'
import { editionOfPathWord, type StoryAddress } from '../links/paths.ts'

/** What a page that can be kept shows. */
export type PageKind =
  | { readonly kind: 'catalogue' }
  | { readonly kind: 'front'; readonly file: string }
  | { readonly kind: 'story'; readonly story: StoryAddress }

const WORD = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Reads the path of a page that can be kept; null for all others, and for what is no path. */
export function readPagePath(path: unknown): PageKind | null {
  if (path === '/') return { kind: 'catalogue' }
  if (typeof path !== 'string' || !path.startsWith('/') || !path.endsWith('/')) return null
  const [publication = '', word = '', slug, ...rest] = path.slice(1, -1).split('/')
  const edition = editionOfPathWord(word)
  if (!WORD.test(publication) || edition === undefined || rest.length > 0) return null
  if (slug === undefined) return { kind: 'front', file: frontFile(publication, edition) }
  return WORD.test(slug) ? { kind: 'story', story: { publication, edition, slug } } : null
}

/** The sealed files of a page; what else a story has is named in its first. */
export function sealedFilesOf(page: PageKind): string[] {
  if (page.kind === 'catalogue') return [catalogueFile]
  return [page.kind === 'front' ? page.file : neighboursFile(page.story)]
}

/** The surroundings file that vouches for an article. @param file - Of the article. */
export function voucherOf(file: string): string {
  return file.replace(/^\/archive\//, '/data/')
}

/** The files of a story that its page opens with. */
export function storyFiles(story: StoryAddress) {
  return {
    article: articleFile(story),
    neighbours: neighboursFile(story),
    briefs: briefSurroundingsFile(story),
  }
}

/** The page that a file is the data of, as a kept page's state may have it; null where it is no page's. */
export function queryOfFile(file: string): readonly unknown[] | null {
  if (file === catalogueFile) return ['catalogue']
  const [folder, publication, word = '', slug, part] = file
    .slice(1)
    .replace(/\.json$/, '')
    .split('/')
  const edition = editionOfPathWord(word)
  if (edition === undefined) return null
  if (folder === 'archive' && slug) return ['article', publication, edition, slug]
  if (folder !== 'data') return null
  if (slug === undefined) return ['front', publication, edition]
  return [part === 'briefs' ? 'briefs' : 'neighbours', publication, edition, slug]
}

/** The page that a file is of: of the sealed files, articles, and what stands round briefs. */
export function pageOfFile(file: string): string {
  if (file === catalogueFile) return '/'
  return file.replace(/^\/(?:data|archive)\//, '/').replace(/(?:\/briefs)?\.json$/, '/')
}
