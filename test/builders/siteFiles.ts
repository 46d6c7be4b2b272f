import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArticleFile } from '../../src/paper/article.ts'

/** Every file of a site with a hash of its bytes. */
export function hashes(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort()
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha1')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  )
}

/** What is different in a site after something has been done, by file. */
export async function changesBy(folder: string, change: () => Promise<unknown>) {
  const [before, times] = [hashes(folder), timesOf(folder)]
  await change()
  const [after, later] = [hashes(folder), timesOf(folder)]
  return {
    changed: Object.keys(after).filter((file) => before[file] !== undefined && before[file] !== after[file]),
    added: Object.keys(after).filter((file) => before[file] === undefined),
    gone: Object.keys(before).filter((file) => after[file] === undefined),
    touched: Object.keys(after).filter((file) => before[file] === after[file] && times[file] !== later[file]),
  }
}

function timesOf(folder: string): Record<string, number> {
  return Object.fromEntries(
    Object.keys(hashes(folder)).map((file) => [file, statSync(join(folder, file)).mtimeMs]),
  )
}

/** Writes an article again, later than before. */
export function rewrite(archive: string, file: string, article: ArticleFile): void {
  writeFileSync(join(archive, file), JSON.stringify(article))
  utimesSync(join(archive, file), new Date(), new Date(Date.now() + 2000))
}
