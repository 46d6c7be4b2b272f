import { ByteWriter } from '../search/bytes.ts'
import { countsOf, yearOf } from '../search/facets.ts'
import {
  CHUNK_PIECES,
  type ChunkPlace,
  EVERY_IMPACT,
  encodeListPlace,
  isCountedByPress,
  type Postings,
  type Span,
  tiersFor,
  writePostings,
} from '../search/postings.ts'
import { countsName, encodeNumbers, listName, type Year } from '../search/start.ts'
import type { SearchFiles } from './searchFiles.ts'
import { IMPACT_BITS } from './searchRuns.ts'

/** The most pieces of a list that stands in the dictionary. */
const MOST_INSIDE = 512
/** A file of a long list has about so many bytes before it is packed. */
const FILE_BYTES = 4096
/** Lists of more than this part of all pieces leave the attributes to the columns. */
const DENSE = 1 / 16

/** What the dictionary holds of a list. */
export type PrintedList = { readonly isPlace: boolean; readonly bytes: Uint8Array }

/** Prints the lists of words: short ones for the dictionary, long ones into files. */
export class SearchLists {
  readonly #files: SearchFiles
  readonly #attributes: Uint32Array
  readonly #years: readonly Year[]
  readonly #writer = new ByteWriter()
  #lists = 0

  /** @param attributes - By piece, in the order of the index. */
  constructor(files: SearchFiles, attributes: Uint32Array, years: readonly Year[]) {
    this.#files = files
    this.#attributes = attributes
    this.#years = years
  }

  /** Prints a list. @param postings - Numbers of pieces with impacts, in order. */
  print(postings: Uint32Array): PrintedList {
    if (postings.length > MOST_INSIDE) return { isPlace: true, bytes: this.#long(postings) }
    const pieces = postings.map((posting) => posting >>> IMPACT_BITS)
    writePostings(this.#writer, this.#postings(pieces, postings, true), EVERY_IMPACT)
    return { isPlace: false, bytes: this.#writer.take() }
  }

  #long(postings: Uint32Array): Uint8Array {
    const list = this.#lists
    this.#lists += 1
    const hasAttributes = postings.length <= this.#attributes.length * DENSE
    const file = new FileWriter((number, bytes) =>
      this.#files.write(unnamed(listName('', list, number)), bytes),
    )
    const tiers = spansOf(postings).map((span) => {
      const own = postings.filter((posting) => isWithin(posting & 15, span))
      const chunks: ChunkPlace[] = []
      for (let at = 0; at < own.length; at += CHUNK_PIECES) {
        chunks.push(this.#chunk(own.subarray(at, at + CHUNK_PIECES), hasAttributes, span, file))
      }
      return { ...span, count: own.length, chunks }
    })
    file.flush()
    const place = { list, hasAttributes, tiers }
    if (isCountedByPress(place)) this.#printCounts(list, postings)
    return encodeListPlace(place)
  }

  #chunk(postings: Uint32Array, hasAttributes: boolean, span: Span, file: FileWriter): ChunkPlace {
    const first = (postings[0] ?? 0) >>> IMPACT_BITS
    const pieces = postings.map((posting) => (posting >>> IMPACT_BITS) - first)
    const attributed = this.#postings(pieces, postings, hasAttributes)
    writePostings(this.#writer, attributed, span)
    return { first, ...file.add(this.#writer.take()) }
  }

  #postings(pieces: Uint32Array, postings: Uint32Array, hasAttributes: boolean): Postings {
    const impacts = new Uint8Array(postings.length)
    const attributes = hasAttributes ? new Uint32Array(postings.length) : null
    for (let at = 0; at < postings.length; at += 1) {
      const posting = postings[at] ?? 0
      impacts[at] = posting & 15
      if (attributes) attributes[at] = this.#attributes[posting >>> IMPACT_BITS] ?? 0
    }
    return { pieces, impacts, attributes }
  }

  #printCounts(list: number, postings: Uint32Array): void {
    const byAttribute = new Map<number, number>()
    const byYear = new Map<number, number>()
    for (const posting of postings) {
      const piece = posting >>> IMPACT_BITS
      const attribute = this.#attributes[piece] ?? 0
      byAttribute.set(attribute, (byAttribute.get(attribute) ?? 0) + 1)
      const year = yearOf(this.#years, piece)
      byYear.set(year, (byYear.get(year) ?? 0) + 1)
    }
    this.#files.write(unnamed(countsName('', list)), encodeNumbers(countsOf(byAttribute, byYear)))
  }
}

/** Puts chunks one behind the other until a file is full. */
class FileWriter {
  readonly #write: (file: number, bytes: Uint8Array) => void
  readonly #pending = new ByteWriter()
  #file = 0

  constructor(write: (file: number, bytes: Uint8Array) => void) {
    this.#write = write
  }

  add(bytes: Uint8Array): Omit<ChunkPlace, 'first'> {
    if (this.#pending.length > 0 && this.#pending.length + bytes.length > FILE_BYTES) this.flush()
    const place = { file: this.#file, offset: this.#pending.length, length: bytes.length }
    this.#pending.bytes(bytes)
    return place
  }

  flush(): void {
    if (this.#pending.length === 0) return
    this.#write(this.#file, this.#pending.take())
    this.#file += 1
  }
}

function spansOf(postings: Uint32Array): Span[] {
  const counts = new Array<number>(16).fill(0)
  for (const posting of postings) counts[posting & 15] = (counts[posting & 15] ?? 0) + 1
  return tiersFor(counts)
}

function isWithin(impact: number, { high, low }: Span): boolean {
  return impact <= high && impact >= low
}

/** Names begin with the edition, which is not known yet. */
function unnamed(name: string): string {
  return name.slice(1)
}
