import { escapeMarkdown } from '../../links/markdown.ts'
import { pieceAddress, pieceId } from '../piece.ts'
import { formatCsvField } from './csv.ts'
import type { ItemRecord, ListRecord, ShelfRecord } from './shelfFile.ts'

/** What makes a whole web address of a path of this site. */
export type Absolute = (path: string) => string

/** The lists as Markdown: a heading for each, a line for each piece, notes as quotations. */
export function formatMarkdown(record: ShelfRecord, absolute: Absolute): string {
  return byList(record)
    .map(({ list, items }) =>
      [
        `# ${escapeMarkdown(list.name)}`,
        list.note && escapeMarkdown(list.note),
        items.map((item) => markdownLine(item, absolute)).join('\n'),
      ]
        .filter(Boolean)
        .join('\n\n'),
    )
    .join('\n\n')
    .concat('\n')
}

/** The lists as the bookmark file that all browsers read: a folder for each. */
export function formatBookmarks(record: ShelfRecord, absolute: Absolute): string {
  const folders = byList(record).flatMap(({ list, items }) => [
    `  <DT><H3>${html(list.name)}</H3>`,
    '  <DL><p>',
    ...items.map((item) => bookmark(item, absolute)),
    '  </DL><p>',
  ])
  return `${[
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>',
    '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">',
    '<TITLE>Reading lists</TITLE>',
    '<H1>Reading lists</H1>',
    '<DL><p>',
    ...folders,
    '</DL><p>',
  ].join('\n')}\n`
}

/** All pieces as comma-separated values, one row for each list that a piece is in. */
export function formatCsv(record: ShelfRecord, absolute: Absolute): string {
  const rows = byList(record).flatMap(({ list, items }) =>
    items.map(({ piece, note, finished, archived }) => [
      absolute(pieceAddress(piece)),
      piece.title,
      list.name,
      note,
      new Date(piece.saved).toISOString(),
      (piece.tags ?? []).join(', '),
      finished === null ? '' : new Date(finished).toISOString(),
      archived === null ? 'unread' : 'archive',
    ]),
  )
  const header = ['url', 'title', 'folder', 'note', 'created', 'tags', 'finished', 'status']
  return [header, ...rows].map((row) => `${row.map(formatCsvField).join(',')}\r\n`).join('')
}

/** Pieces that are in no list come last, under a name of their own. */
function byList({
  lists,
  items,
}: ShelfRecord): { list: Pick<ListRecord, 'name' | 'note'>; items: ItemRecord[] }[] {
  const known = new Map(items.map((item) => [pieceId(item.piece), item]))
  const listed = new Set(lists.flatMap(({ items: ids }) => ids))
  const others = [...known].flatMap(([id, item]) => (listed.has(id) ? [] : [item]))
  return [
    ...lists.map((list) => ({ list, items: list.items.flatMap((id) => known.get(id) ?? []) })),
    ...(others.length > 0 ? [{ list: { name: 'In no list', note: '' }, items: others }] : []),
  ]
}

function markdownLine({ piece, note, finished }: ItemRecord, absolute: Absolute): string {
  const address = absolute(pieceAddress(piece)).replaceAll(/[()\\<>\s]/g, (character) =>
    encodeURIComponent(character).replace('(', '%28').replace(')', '%29'),
  )
  const line = `- [${finished === null ? ' ' : 'x'}] [${escapeMarkdown(piece.title)}](${address})`
  return note
    ? `${line}\n${note
        .split('\n')
        .map((part) => `  > ${escapeMarkdown(part)}`)
        .join('\n')}`
    : line
}

function bookmark({ piece, note, archived }: ItemRecord, absolute: Absolute): string {
  const attributes = [
    `HREF="${html(absolute(pieceAddress(piece)))}"`,
    `ADD_DATE="${Math.trunc(piece.saved / 1000)}"`,
    ...(piece.tags?.length ? [`TAGS="${html(piece.tags.join(','))}"`] : []),
    ...(archived === null ? ['TOREAD="1"'] : []),
  ]
  return `    <DT><A ${attributes.join(' ')}>${html(piece.title)}</A>${note ? `\n    <DD>${html(note)}` : ''}`
}

function html(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
