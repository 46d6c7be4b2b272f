import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Manifest } from 'vite'
import { codeOf, isCutOf, PRELOADED_FACES } from './shell.ts'

/** What one part of a page may weigh on the wire, in bytes after brotli; faces are compressed as they are. */
export type Budget = { readonly name: string; readonly bytes: number; readonly limit: number }

const STORY_PAGE = 'src/app/pages/StoryPage.tsx'
/** The faces that a story with emphasis and pull quotes loads; the extended letters come only where they are used. */
const STORY_FACES = /newsreader-(?:text|text-italic|display|display-italic)-[\w-]{8}\.woff2$/

/**
 * Weighs what a story page loads against what we have promised.
 *
 * @param folder - The built site.
 */
export async function weigh(folder: string, manifest: Manifest): Promise<Budget[]> {
  const scripts = [...new Set([...codeOf(manifest, 'index.html'), ...codeOf(manifest, STORY_PAGE)])]
  const assets = [...new Set(Object.values(manifest).flatMap(({ file, assets = [] }) => [file, ...assets]))]
  const faces = assets.filter((file) => STORY_FACES.test(file))
  const preloaded = faces.filter((file) => PRELOADED_FACES.some((face) => isCutOf(file, face)))
  return [
    { name: 'JavaScript of a story', bytes: await compressed(folder, scripts), limit: 110_000 },
    { name: 'all style sheets', bytes: await compressed(folder, assets.filter(isStyleSheet)), limit: 12_000 },
    { name: 'faces of a story', bytes: await plain(folder, faces), limit: 110_000 },
    { name: 'faces loaded early', bytes: await plain(folder, preloaded), limit: 60_000 },
  ]
}

/** The budgets as lines, `name  bytes of limit`, for a terminal. */
export function formatBudgets(budgets: readonly Budget[]): string {
  return budgets
    .map(
      ({ name, bytes, limit }) =>
        `${name.padEnd(24)}${kilobytes(bytes)} of ${kilobytes(limit)}${bytes > limit ? '  OVER' : ''}`,
    )
    .join('\n')
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(6)} kB`
}

function isStyleSheet(file: string): boolean {
  return file.endsWith('.css')
}

async function compressed(folder: string, files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(join(folder, file))
      return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
    }),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function plain(folder: string, files: readonly string[]): Promise<number> {
  const contents = await Promise.all(files.map((file) => readFile(join(folder, file))))
  return contents.reduce((sum, { length }) => sum + length, 0)
}
