import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { anArticleFile } from './anArticle.ts'

/** The `publication.json` of a newspaper in English. */
export const PUBLICATION = { name: 'The Morning Sheet', language: 'en', country: 'GB', direction: 'ltr' }

/**
 * A folder with the given files in it, gone when the test is. Objects are written as JSON, texts as they are.
 *
 * @returns The folder's path.
 */
export async function anArchiveFolder(files: Record<string, unknown>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content))
  }
  return folder
}

/** A small archive that is right: one newspaper, two editions, three stories. */
export function soundFiles(): Record<string, unknown> {
  return {
    'morning-sheet/publication.json': PUBLICATION,
    'morning-sheet/2018-03-13/ice.json': anArticleFile({
      edition: '2018-03-13',
      slug: 'ice',
      headline: 'Ice',
    }),
    'morning-sheet/2018-03-14/harbour.json': anArticleFile({ slug: 'harbour', headline: 'Harbour', page: 1 }),
    'morning-sheet/2018-03-14/ferry.json': anArticleFile({ slug: 'ferry', headline: 'Ferry', page: 2 }),
  }
}
