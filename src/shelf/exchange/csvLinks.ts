import { parseCsv } from './csv.ts'
import type { ForeignFile, ForeignLink } from './foreign.ts'
import { Unread } from './unread.ts'

/** What each program calls a column, in lower case. */
const COLUMNS = {
  url: ['url', 'link', 'href'],
  title: ['title', 'name'],
  note: ['note', 'description'],
  quote: ['selection', 'highlights', 'excerpt'],
  saved: [
    'created',
    'time_added',
    'timestamp',
    'saved date',
    'creation date',
    'date',
    'last interaction date',
  ],
  folder: ['folder'],
  tags: ['tags', 'document tags'],
  state: ['status', 'location'],
  isQueued: ['in queue'],
  isRead: ['read'],
  source: ['publisher'],
  words: ['word count'],
  isFavourite: ['favorite', 'favorited', 'is_starred'],
} as const

/** What a star or a heart becomes. */
const FAVOURITE = 'favourite'
/** How many columns a file has, at most, and how many folders or tags one field. */
const MOST_COLUMNS = 200
const MOST_PARTS = 200

type Column = keyof typeof COLUMNS
type Row = Partial<Record<Column, string>>

/** Links of Pocket, Instapaper, Raindrop, Readwise Reader, Matter, wallabag, and whoever else names a column `url`. */
export function linksInCsv(text: string): ForeignFile {
  const { rows, fault } = parseCsv(text)
  const [header, ...records] = rows
  if (!header) return { links: [], unread: [fault ?? 'The file is empty.'] }
  const names = header.map((name) => name.trim().toLowerCase())
  if (names.length > MOST_COLUMNS) return { links: [], unread: ['Its first row names too many columns.'] }
  const double = names.find((name, index) => name !== '' && names.indexOf(name) !== index)
  if (double !== undefined) return { links: [], unread: [`Two columns are named “${double}”.`] }
  const indexes = indexesOf(names)
  if (indexes.url === undefined)
    return { links: [], unread: ['No column is named “url”: there are no addresses to keep.'] }
  const unread = new Unread(fault ? [fault] : [])
  const links = records.flatMap((record, index) => {
    const where = `Row ${index + 2}`
    const row = rowOf(record, indexes)
    if (record.length === header.length && row.state?.toLowerCase() === 'feed') {
      unread.note(`${where}: a feed has brought it; nobody saved it.`)
      return []
    }
    if (record.length === header.length) return [linkIn(row, where)]
    unread.note(`${where}: it has ${record.length} fields where the first row names ${header.length}.`)
    return []
  })
  return { links, unread: unread.sentences() }
}

function indexesOf(names: readonly string[]): Partial<Record<Column, number>> {
  const found = Object.entries(COLUMNS).map(([column, called]) => {
    const index = called.map((name) => names.indexOf(name)).find((at) => at >= 0)
    return [column, index] as const
  })
  return Object.fromEntries(found.filter(([, index]) => index !== undefined))
}

function rowOf(record: readonly string[], indexes: Partial<Record<Column, number>>): Row {
  return Object.fromEntries(
    Object.entries(indexes).flatMap(([column, index]) => {
      const value = record[index]?.trim()
      return value ? [[column, value]] : []
    }),
  )
}

function linkIn(row: Row, where: string): ForeignLink {
  const state = (row.state ?? '').toLowerCase()
  const folder = row.folder?.split('/', MOST_PARTS) ?? []
  const isSystem = folder.length === 1 && /^(?:archive|unread|unsorted)$/i.test(folder[0] ?? '')
  const { url = '', title, saved, source } = row
  return {
    url,
    where,
    ...(title && { title }),
    ...(saved && { saved }),
    ...(source && { source }),
    note: [row.note, row.quote].filter(Boolean).join('\n\n'),
    tags: [...tagsIn(row.tags ?? ''), ...(isYes(row.isFavourite) ? [FAVOURITE] : [])],
    folders: folder.length > 0 && !isSystem ? [folder] : [],
    words: Number(row.words) || 0,
    isArchived: state === 'archive' || isNo(row.isQueued) || (isSystem && /archive/i.test(folder[0] ?? '')),
    isFinished: isYes(row.isRead),
  }
}

/** `a, b`, `a|b`, `a;b`, a list as JSON or as Python writes it. */
function tagsIn(text: string): string[] {
  const list = /^\[(.*)\]$/s.exec(text)?.[1]
  const parts = (list ?? text).split(list === undefined ? /[,|;]/ : ',', MOST_PARTS)
  return parts.map((part) => part.trim().replace(/^(["'])(.*)\1$/s, '$2')).filter(Boolean)
}

function isYes(text: string | undefined): boolean {
  return /^(?:true|1|yes)$/i.test(text ?? '')
}

function isNo(text: string | undefined): boolean {
  return /^(?:false|0|no)$/i.test(text ?? '')
}
