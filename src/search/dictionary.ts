import { ByteReader, ByteWriter } from './bytes.ts'
import { wholeCharacters } from './foldWord.ts'

/** How many pages one directory leads to. */
export const DIRECTORY_PAGES = 400

/** What the dictionary holds of a word: how many pieces have it, and their list or the place of their list. */
type Entry = { readonly pieces: number; readonly isPlace: boolean; readonly bytes: Uint8Array }
/** A word with its entry. */
export type NamedEntry = Entry & { readonly term: string }

/** A page that leads to pages beneath it: `firsts` are the words that they begin with, in order. */
export type Directory = {
  /** 0: the pages beneath are leaves, else directories of the level below. */
  readonly level: number
  /** The number of the first page beneath. */
  readonly base: number
  readonly firsts: readonly string[]
}

/** Before the beginning of a word; comes after every word, since the press knows the commonest ones last. */
const COMPLETIONS = '\uffff'
/** Before a word of a byline. */
const AUTHOR = '\u0001'

/** Before what a filter asks for. */
const FILTER = '\u0002'
/** Longer values are cut, and told apart by a hash: keys name files. */
const LONGEST_VALUE = 30

/** The key of the words that go on from a beginning. */
export function completionsKey(beginning: string): string {
  return COMPLETIONS + beginning
}

/** The key of the pieces by somebody with this name. */
export function authorKey(term: string): string {
  return AUTHOR + term
}

/** The key of the pieces of a newspaper, of a section, in a language, or of a kind. */
export function filterKey(kind: 'paper' | 'section' | 'language' | 'is', value: string): string {
  const key = `${FILTER}${kind[0]}${value}`
  if (value.length <= LONGEST_VALUE) return key
  let hash = 0
  for (let at = 0; at < value.length; at += 1) hash = Math.imul(hash ^ value.charCodeAt(at), 0x9e3779b1)
  return `${wholeCharacters(key, LONGEST_VALUE)}${(hash >>> 0).toString(16)}`
}

/** Whether a key is one that pieces have, be it a word or somebody’s name. */
export function isWritten(key: string): boolean {
  return !key.startsWith(COMPLETIONS)
}

/** Whether a key is a plain word of texts. */
export function isWord(key: string): boolean {
  return isWritten(key) && !key.startsWith(AUTHOR) && !key.startsWith(FILTER)
}

/** Writes a leaf of words in order; each shares its beginning with the one before it. */
export function encodeLeaf(entries: readonly NamedEntry[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter().varint(entries.length)
  let last = ''
  for (const { term, pieces, isPlace, bytes } of entries) {
    writeShared(writer, last, term)
    writer
      .varint(pieces * 2 + (isPlace ? 1 : 0))
      .varint(bytes.length)
      .bytes(bytes)
    last = term
  }
  return writer.take()
}

/** Reads what `encodeLeaf` wrote; the entries are in the order of their words. */
export function decodeLeaf(bytes: Uint8Array): NamedEntry[] {
  const reader = new ByteReader(bytes)
  let term = ''
  return Array.from({ length: reader.varint() }, () => {
    term = readShared(reader, term)
    const packed = reader.varint()
    return { term, pieces: packed >>> 1, isPlace: (packed & 1) === 1, bytes: reader.bytes(reader.varint()) }
  })
}

/** Writes a directory. */
export function encodeDirectory({ level, base, firsts }: Directory): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter().varint(level).varint(base).varint(firsts.length)
  let last = ''
  for (const first of firsts) {
    writeShared(writer, last, first)
    last = first
  }
  return writer.take()
}

/** Reads what `encodeDirectory` wrote. */
export function decodeDirectory(bytes: Uint8Array): Directory {
  const reader = new ByteReader(bytes)
  const [level, base] = [reader.varint(), reader.varint()]
  let last = ''
  const firsts = Array.from({ length: reader.varint() }, () => {
    last = readShared(reader, last)
    return last
  })
  return { level, base, firsts }
}

/** The number of the page beneath that a word would stand on. */
export function pageFor({ base, firsts }: Directory, term: string): number {
  return base + Math.max(0, countWhile(firsts, (first) => first <= term) - 1)
}

/** How many of a sorted list are true, where all that are true come first. */
export function countWhile<Item>(items: ArrayLike<Item>, isTrue: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const item = items[middle]
    if (item !== undefined && isTrue(item)) low = middle + 1
    else high = middle
  }
  return low
}

/** The shortest text that parts two neighbouring words: greater than `before`, and not greater than `term`. */
export function separator(before: string, term: string): string {
  return term.slice(0, wholeShared(before, term, 1))
}

function writeShared(writer: ByteWriter, last: string, term: string): void {
  const shared = wholeShared(last, term, 0)
  writer.varint(shared).text(term.slice(shared))
}

function readShared(reader: ByteReader, last: string): string {
  const shared = reader.varint()
  return last.slice(0, shared) + reader.text()
}

/** How much two texts share, and `more`, never half of a character. */
function wholeShared(a: string, b: string, more: 0 | 1): number {
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared += 1
  const end = Math.min(b.length, shared + more)
  const splits = /[\ud800-\udbff]/.test(b[end - 1] ?? '')
  return splits ? end + (more ? 1 : -1) : end
}
