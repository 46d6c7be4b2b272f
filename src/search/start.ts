import { ByteReader, ByteWriter, encodeText } from './bytes.ts'
import { type Directory, decodeDirectory, encodeDirectory } from './dictionary.ts'
import type { PieceKind } from './pieces.ts'

/** Changes when the files change so that an older reader could not read them. */
const FORMAT = 3
/** How many pieces the records of one file are of. */
export const RECORDS_A_FILE = 16
/** How many pieces one file of the column of attributes covers. */
export const COLUMN_PIECES = 4096

/**
 * What every search begins with. `edition` names the folder of all other files; `years` are from the newest to the
 * oldest, each with its first piece, and the undated (year 0) last.
 */
export type Start = {
  readonly edition: string
  readonly pieces: number
  readonly stories: number
  readonly root: Directory
  readonly years: readonly Year[]
}

/** A year, and the number of its newest piece. */
export type Year = { readonly year: number; readonly first: number }
/** A day, `MMDD` as a number, and how many pieces are of that day or older: a newer piece does not change it. */
export type Day = { readonly day: number; readonly upTo: number }

/** What kind of piece it is; every combination that occurs has one number. */
export type Attribute = {
  readonly publication: string
  readonly section: string | null
  readonly language: string
  readonly kind: PieceKind
}

/** What a list of results shows of a piece before its article has come. */
export type PieceRecord = {
  readonly publication: string
  readonly edition: string | null
  readonly slug: string
  readonly brief: string | null
  readonly title: string
}

/** The first file, which all others are found by. It alone stands outside the folder of the edition. */
export const startName = 'start.bin'
/** A leaf of the dictionary. Names leave out the edition’s folder. @param first - What it begins with. */
export const leafName = (first: string) => `words/${wordPath(first)}.bin`
/** A directory of the dictionary. @param level - From 0, just above the leaves. */
export const directoryName = (level: number, page: number) => `ways/${level}/${inThousands(page)}.bin`
/** A part of a long list. */
export const listName = (term: string, file: number) => `lists/${wordPath(term)}/${file}.bin`
/** The counts of a list that is too long to be counted by a reader. */
export const countsName = (term: string) => `lists/${wordPath(term)}/counts.bin`
/** The records of neighbouring pieces. */
export const recordsName = (file: number) => `pieces/${inThousands(file)}.bin`
/** The attributes of neighbouring pieces. */
export const columnName = (file: number) => `kinds/${inThousands(file)}.bin`
/** What each attribute stands for. */
export const attributesName = 'kinds.bin'
/** The days of a year. */
export const daysName = (year: number) => `days/${year}.bin`

function inThousands(number: number): string {
  return `${Math.floor(number / 1000)}/${number % 1000}`
}

/** A file name for any word, in one of 256 folders: its bytes in hexadecimal, since hosts differ in what they allow. */
function wordPath(word: string): string {
  const bytes = encodeText(word)
  const folder = bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5) & 255
  return `${hex(folder)}/${bytes.map(hex).join('') || '0'}`
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0')
}

/** Writes the first file. */
export function encodeStart({ edition, pieces, stories, root, years }: Start): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter().varint(FORMAT).text(edition).varint(pieces).varint(stories)
  writer.varint(years.length)
  for (const { year, first } of years) writer.varint(year).varint(first)
  return writer.bytes(encodeDirectory(root)).take()
}

/** Reads the first file. @throws {RangeError} If it is not one that this program can read. */
export function decodeStart(bytes: Uint8Array): Start {
  const reader = new ByteReader(bytes)
  if (reader.varint() !== FORMAT) throw new RangeError('The search index is of another kind')
  const [edition, pieces, stories] = [reader.text(), reader.varint(), reader.varint()]
  const years = Array.from({ length: reader.varint() }, () => ({
    year: reader.varint(),
    first: reader.varint(),
  }))
  return { edition, pieces, stories, years, root: decodeDirectory(bytes.subarray(reader.at)) }
}

/** Writes the days of a year, from the newest. */
export function encodeDays(days: readonly Day[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter()
  for (const { day, upTo } of days) writer.varint(day).varint(upTo)
  return writer.take()
}

/** Reads the days of a year. */
export function decodeDays(bytes: Uint8Array): Day[] {
  return readAll(bytes, (reader) => ({ day: reader.varint(), upTo: reader.varint() }))
}

/** Writes what the attributes stand for; an attribute’s number is its place. */
export function encodeAttributes(attributes: readonly Attribute[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter()
  for (const { publication, section, language, kind } of attributes) {
    writer
      .text(publication)
      .text(section ?? '')
      .text(language)
      .varint(kind === 'brief' ? 1 : 0)
  }
  return writer.take()
}

/** Reads what the attributes stand for. */
export function decodeAttributes(bytes: Uint8Array): Attribute[] {
  return readAll(bytes, (reader) => ({
    publication: reader.text(),
    section: reader.text() || null,
    language: reader.text(),
    kind: reader.varint() === 1 ? 'brief' : 'story',
  }))
}

/** Writes the records of neighbouring pieces. */
export function encodeRecords(records: readonly PieceRecord[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter()
  for (const { publication, edition, slug, brief, title } of records) {
    writer
      .text(publication)
      .text(edition ?? '')
      .text(slug)
      .text(brief ?? '')
      .text(title)
  }
  return writer.take()
}

/** Reads the records of neighbouring pieces. */
export function decodeRecords(bytes: Uint8Array): PieceRecord[] {
  return readAll(bytes, (reader) => ({
    publication: reader.text(),
    edition: reader.text() || null,
    slug: reader.text(),
    brief: reader.text() || null,
    title: reader.text(),
  }))
}

/** Numbers one after the other, as columns and counts have them. */
export function encodeNumbers(numbers: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter()
  for (let index = 0; index < numbers.length; index += 1) writer.varint(numbers[index] ?? 0)
  return writer.take()
}

/** Reads what `encodeNumbers` wrote. */
export function decodeNumbers(bytes: Uint8Array): number[] {
  return readAll(bytes, (reader) => reader.varint())
}

function readAll<Item>(bytes: Uint8Array, readOne: (reader: ByteReader) => Item): Item[] {
  const reader = new ByteReader(bytes)
  const items: Item[] = []
  while (reader.hasMore) items.push(readOne(reader))
  return items
}
