import { jsonIn } from '../json.ts'
import type { ForeignFile, ForeignLink } from './foreign.ts'
import { Unread } from './unread.ts'

/** How deep lists lie in lists, at most: a chain of many would take all memory. */
const DEEPEST_LIST = 20

type Fields = Readonly<Record<string, unknown>>

/** Links of wallabag, Pinboard, Omnivore, Karakeep, and any list of objects with a `url`. */
export function linksInJson(text: string): ForeignFile {
  const json = jsonIn(text.replace(/^\ufeff/, ''))
  const records = Array.isArray(json) ? (json as unknown[]) : isFields(json) ? listIn(json) : null
  if (!records) return { links: [], unread: ['The file holds no list of links that we know how to read.'] }
  const folders = isFields(json) ? folderPaths(json.lists) : new Map<string, string[]>()
  const unread = new Unread()
  const links = records.flatMap((record, index) => {
    const where = `Entry ${index + 1}`
    const link = isFields(record) ? linkIn(record, where, folders) : null
    if (!link) unread.note(`${where}: it has no web address.`)
    return link ?? []
  })
  return { links, unread: unread.sentences() }
}

function listIn(json: Fields): unknown[] | null {
  return [json.bookmarks, json.items, json.links].find((list) => Array.isArray(list)) ?? null
}

function linkIn(record: Fields, where: string, folders: ReadonlyMap<string, string[]>): ForeignLink | null {
  const content = isFields(record.content) ? record.content : {}
  const url = textIn(record.url, record.href, content.url)
  if (!url) return null
  const isPinboard = textIn(record.href) !== ''
  return {
    url,
    where,
    title: isPinboard ? textIn(record.description) : textIn(record.title),
    note: textIn(record.extended, record.note),
    saved: textIn(record.created_at, record.createdAt, record.savedAt, record.created, record.time),
    source: textIn(record.siteName, record.domain_name),
    tags: tagsIn(record.tags ?? record.labels),
    folders: namesIn(record.lists)
      .flatMap((id) => [folders.get(id) ?? []])
      .filter((path) => path.length > 0),
    isArchived: isTrue(record.is_archived) || isTrue(record.archived) || textIn(record.state) === 'Archived',
    isFinished: Number(record.readingProgress) === 100,
  }
}

/** The path of each list of Karakeep's, by its id. */
function folderPaths(lists: unknown): Map<string, string[]> {
  const records = Array.isArray(lists) ? (lists as unknown[]).filter(isFields) : []
  const byId = new Map(records.map((list) => [textIn(list.id), list]))
  const pathOf = (id: string, seen: readonly string[]): string[] => {
    const list = byId.get(id)
    if (!list || seen.includes(id) || seen.length === DEEPEST_LIST) return []
    return [...pathOf(textIn(list.parentId), [...seen, id]), textIn(list.name)]
  }
  return new Map([...byId.keys()].map((id) => [id, pathOf(id, [])]))
}

function tagsIn(tags: unknown): string[] {
  return typeof tags === 'string' ? tags.split(tags.includes(',') ? ',' : ' ').filter(Boolean) : namesIn(tags)
}

function namesIn(list: unknown): string[] {
  if (!Array.isArray(list)) return []
  return (list as unknown[])
    .map((one) => (isFields(one) ? textIn(one.name, one.label) : textIn(one)))
    .filter(Boolean)
}

/** The first that is a text that is not empty, or a number. */
function textIn(...values: readonly unknown[]): string {
  const found = values.find(
    (value) => (typeof value === 'string' && value !== '') || typeof value === 'number',
  )
  return found === undefined ? '' : String(found)
}

function isTrue(value: unknown): boolean {
  return value === true || value === 1 || value === '1'
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
