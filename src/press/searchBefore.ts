import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ByteReader } from '../search/bytes.ts'
import { decodeDirectory, decodeLeaf, isWritten, type NamedEntry } from '../search/dictionary.ts'
import {
  decodeChunk,
  decodeListPlace,
  EVERY_IMPACT,
  isCountedByPress,
  type Postings,
  readPostings,
} from '../search/postings.ts'
import {
  type Attribute,
  attributesName,
  COLUMN_PIECES,
  columnName,
  countsName,
  decodeAttributes,
  decodeNumbers,
  decodeRecords,
  decodeStart,
  directoryName,
  leafName,
  listName,
  type PieceRecord,
  RECORDS_A_FILE,
  recordsName,
  type Start,
  startName,
} from '../search/start.ts'
import { IMPACT_BITS } from './searchRuns.ts'
import { contentOfSent } from './searchSeal.ts'

/** The index of the last build, as the press reads it. */
export class SearchBefore {
  readonly start: Start
  readonly #folder: string
  #records: { file: number; records: PieceRecord[] } = { file: -1, records: [] }

  /** @param folder - Of all indexes; there is one in it. */
  constructor(folder: string) {
    this.start = decodeStart(contentOfSent(startName, readFileSync(join(folder, startName))))
    this.#folder = join(folder, this.start.edition)
  }

  /** What attributes stand for. */
  attributes(): Attribute[] {
    return decodeAttributes(this.#read(attributesName))
  }

  /** The attribute of every piece. */
  columns(): Uint32Array {
    const columns = new Uint32Array(this.start.pieces)
    for (let at = 0; at < columns.length; at += COLUMN_PIECES) {
      columns.set(decodeNumbers(this.#read(columnName(at / COLUMN_PIECES))), at)
    }
    return columns
  }

  /** How a result shows a piece. @param number - As files number it. */
  recordOf(number: number): PieceRecord {
    const file = Math.floor(number / RECORDS_A_FILE)
    if (this.#records.file !== file) {
      this.#records = { file, records: decodeRecords(this.#read(recordsName(file))) }
    }
    const record = this.#records.records[number % RECORDS_A_FILE]
    if (!record) throw new RangeError(`The last search index had no piece ${number}`)
    return record
  }

  /** The words of the dictionary in order. */
  *entries(): Generator<NamedEntry> {
    for (const first of this.#firsts()) {
      for (const entry of decodeLeaf(this.#read(leafName(first)))) if (isWritten(entry.term)) yield entry
    }
  }

  /** The names of all files of a list. */
  filesOf({ term, isPlace, bytes }: NamedEntry): string[] {
    if (!isPlace) return []
    const tiers = decodeListPlace(bytes)
    const chunks = tiers.flatMap((tier) => tier.chunks)
    const names = chunks.map(({ file }) => listName(term, file))
    return isCountedByPress(tiers) ? [...names, countsName(term)] : names
  }

  /** The postings of a word: numbers of pieces with impacts, in order. */
  postingsOf({ term, pieces, isPlace, bytes }: NamedEntry): Uint32Array {
    if (!isPlace) return joined(readPostings(new ByteReader(bytes), pieces, true, EVERY_IMPACT))
    const postings = new Uint32Array(pieces)
    let at = 0
    for (const tier of decodeListPlace(bytes)) {
      for (const { file } of tier.chunks) {
        const chunk = joined(decodeChunk(this.#read(listName(term, file)), tier))
        postings.set(chunk, at)
        at += chunk.length
      }
    }
    return postings.sort()
  }

  #firsts(): readonly string[] {
    const { root } = this.start
    if (root.level === 0) return root.firsts
    let pages = root.firsts.length
    for (let level = root.level - 1; ; level -= 1) {
      const directories = Array.from({ length: pages }, (_, page) =>
        decodeDirectory(this.#read(directoryName(level, page))),
      )
      pages = directories.reduce((sum, { firsts }) => sum + firsts.length, 0)
      if (level === 0) return directories.flatMap(({ firsts }) => firsts)
    }
  }

  #read(name: string): Uint8Array {
    return contentOfSent(name, readFileSync(join(this.#folder, name)))
  }
}

function joined({ pieces, impacts }: Postings): Uint32Array {
  return pieces.map((piece, at) => piece * 2 ** IMPACT_BITS + (impacts[at] ?? 0))
}
