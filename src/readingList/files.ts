import { saveFile } from '../furniture/saveFile.ts'
import { editionOfPathWord } from '../links/paths.ts'
import { allCuttings } from '../shelf/browser/cuttings.ts'
import type { OwnPieces } from '../shelf/exchange/foreign.ts'
import { type Absolute, formatBookmarks, formatCsv, formatMarkdown } from '../shelf/exchange/formats.ts'
import { formatShelfFile, recordOf, recordParts, type ShelfRecord } from '../shelf/exchange/shelfFile.ts'
import type { Facts } from '../shelf/ledger.ts'

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '')

/** The files that lists can be exported as. */
export const FILES = {
  json: { label: 'one file of everything', ending: 'json', type: 'application/json' },
  markdown: { label: 'Markdown', ending: 'md', type: 'text/markdown' },
  bookmarks: { label: 'bookmarks', ending: 'html', type: 'text/html' },
  csv: { label: 'a table (CSV)', ending: 'csv', type: 'text/csv' },
} as const

/** One of those files. */
export type FileKind = keyof typeof FILES

/** Gives the browser a file of the lists to keep; several where cuttings are too much for one. @param now - Milliseconds since 1970. */
export async function download(kind: FileKind, facts: Facts, now: number): Promise<void> {
  const { ending, type } = FILES[kind]
  const record = recordOf(facts, await allCuttings())
  const parts = kind === 'json' ? recordParts(record) : [record]
  for (const [index, part] of parts.entries()) {
    const name = index === 0 ? 'reading-lists' : `reading-lists-${index + 1}`
    downloadText(textOf(kind, part, now), name, ending, type, now)
  }
}

/** Gives the browser a file to keep, with the day in its name. @param now - Milliseconds since 1970. */
export function downloadText(
  text: string,
  name: string,
  ending: string,
  type = 'text/plain',
  now = Date.now(),
): void {
  const day = new Date(now).toISOString().slice(0, 10)
  saveFile(new Blob([text], { type }), `${name}-${day}.${ending}`)
}

/** The whole address of a path of this site. */
export const absolute: Absolute = (path) => (path.startsWith('/') ? `${location.origin}${BASE}${path}` : path)

/** The story of this site that an address leads to. */
export const ownPieces: OwnPieces = (address) => {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.origin !== location.origin || !url.pathname.startsWith(`${BASE}/`)) return null
  const [publication = '', word = '', slug = '', ...rest] = url.pathname.slice(BASE.length + 1).split('/')
  const edition = editionOfPathWord(word)
  const isStory = publication && slug && edition !== undefined && rest.join('') === ''
  return isStory ? { publication, edition, slug } : null
}

function textOf(kind: FileKind, record: ShelfRecord, now: number): string {
  if (kind === 'json') return formatShelfFile(record, now)
  return { markdown: formatMarkdown, bookmarks: formatBookmarks, csv: formatCsv }[kind](record, absolute)
}
