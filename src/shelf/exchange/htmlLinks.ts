import type { ForeignFile, ForeignLink } from './foreign.ts'
import { htmlParts } from './htmlTags.ts'

const ATTRIBUTE = /([a-z_-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi

/** How many links are read, more than a browser can keep; and how deep folders lie in folders. */
const MOST_LINKS = 25_000
const DEEPEST_FOLDER = 12
const MOST_TAGS = 200
/** How much of a title or a note is read. */
const LONGEST_TEXT = 20_000

type Reading = {
  readonly links: ForeignLink[]
  /** The folders that are open, outermost first; null for a part of the page that is no folder. */
  readonly folders: (string | null)[]
  /** How many more are open, which are too deep to be looked at. */
  deeper: number
  /** The text being read, and what it is. */
  text: string
  kind: 'title' | 'note' | 'heading' | null
  /** The last heading, which names the folder that opens next. */
  heading: string
  isArchive: boolean
}

/** Links of a bookmark file as all browsers write it, and of Pocket's page. Nothing of the page is run or shown. */
export function linksInHtml(html: string): ForeignFile {
  const reading: Reading = {
    links: [],
    folders: [],
    deeper: 0,
    text: '',
    kind: null,
    heading: '',
    isArchive: false,
  }
  for (const { name, isEnd, text } of htmlParts(html)) {
    if (reading.links.length === MOST_LINKS) break
    if (name === '') reading.text += text.slice(0, LONGEST_TEXT - reading.text.length)
    else if (isEnd) close(reading, name)
    else open(reading, name, text)
  }
  endText(reading)
  const unread =
    reading.links.length === 0
      ? ['The page holds no links.']
      : reading.links.length === MOST_LINKS
        ? [`What comes after ${MOST_LINKS} links was left out; a browser cannot keep so many.`]
        : []
  return { links: reading.links, unread }
}

function open(reading: Reading, name: string, attributes: string): void {
  if (name === 'p' || name === 'br') return
  endText(reading)
  if (name === 'a') {
    reading.links.push(linkOf(reading, attributesIn(attributes)))
    reading.kind = 'title'
  } else if (name === 'dd') reading.kind = 'note'
  else if (/^h[1-6]$/.test(name)) reading.kind = 'heading'
  else if (name === 'dl') {
    if (reading.folders.length === DEEPEST_FOLDER) reading.deeper += 1
    else reading.folders.push(reading.heading || null)
    reading.heading = ''
  }
}

function close(reading: Reading, name: string): void {
  endText(reading)
  if (name !== 'dl') return
  if (reading.deeper > 0) reading.deeper -= 1
  else reading.folders.pop()
}

function endText(reading: Reading): void {
  const text = decoded(reading.text).trim()
  const last = reading.links.at(-1)
  if (reading.kind === 'heading') {
    // The heading of the whole file names no folder.
    reading.heading = reading.folders.length > 0 ? text : ''
    reading.isArchive = /^read archive$/i.test(text)
  } else if (last && text && reading.kind) {
    reading.links[reading.links.length - 1] = { ...last, [reading.kind]: text }
  }
  reading.text = ''
  reading.kind = null
}

function linkOf(
  { links, folders, isArchive }: Reading,
  attributes: ReadonlyMap<string, string>,
): ForeignLink {
  const path = folders.filter((folder) => folder !== null)
  const saved = attributes.get('add_date') ?? attributes.get('time_added')
  return {
    url: attributes.get('href') ?? '',
    where: `Link ${links.length + 1}`,
    tags: (attributes.get('tags') ?? '').split(',', MOST_TAGS).filter(Boolean),
    folders: path.length > 0 ? [path] : [],
    isArchived: isArchive,
    ...(saved && { saved }),
  }
}

function attributesIn(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decoded((double ?? single ?? bare ?? '').slice(0, LONGEST_TEXT)),
    ]),
  )
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

function decoded(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,5}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
