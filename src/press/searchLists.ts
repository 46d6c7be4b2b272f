import { ByteWriter } from '../search/bytes.ts'
import { countsOf } from '../search/facets.ts'
import {
  type ChunkPlace,
  EVERY_IMPACT,
  encodeChunk,
  encodeListPlace,
  isCountedByPress,
  type Postings,
  type Span,
  type TierPlace,
  tiersFor,
  writePostings,
} from '../search/postings.ts'
import { countsName, encodeNumbers, listName } from '../search/start.ts'
import type { SearchFiles } from './searchFiles.ts'
import { IMPACT_BITS } from './searchRuns.ts'

/** The most pieces of a list that stands in the dictionary. */
const MOST_INSIDE = 512
/** Lists of more than this part of all pieces leave attributes to the columns, but for their best pieces. */
const DENSE = 1 / 16
/** The most pieces of a dense list’s first tier that it has the attributes of: most filters need no others. */
const MOST_BEST = 4096
/** A chunk has at least so many bytes before it is packed, unless it is the last of its tier. */
const LEAST_CHUNK = 1400
/** And not many more than so many. */
const MOST_CHUNK = 4000

/** What the dictionary holds of a list. */
export type PrintedList = { readonly isPlace: boolean; readonly bytes: Uint8Array }

/** What is known of every piece, by its number: its attribute, and the place of its year in the list of years. */
export type PieceFacts = {
  readonly attributes: Uint32Array
  readonly years: Uint16Array
  readonly yearNumbers: readonly number[]
}

/** Whether a list is too long for the attributes of all its pieces. */
export function isDense(pieces: number, total: number): boolean {
  return pieces > total * DENSE
}

/** Prints the lists of words: short ones for the dictionary, long ones into files. */
export class SearchLists {
  readonly #files: SearchFiles
  readonly #facts: PieceFacts
  readonly #writer = new ByteWriter()

  constructor(files: SearchFiles, facts: PieceFacts) {
    this.#files = files
    this.#facts = facts
  }

  /** Prints a list. @param postings - Numbers of pieces with impacts, in order. */
  print(term: string, postings: Uint32Array): PrintedList {
    if (postings.length > MOST_INSIDE) return { isPlace: true, bytes: this.#long(term, postings) }
    writePostings(this.#writer, this.#postingsOf(postings, true), EVERY_IMPACT)
    return { isPlace: false, bytes: this.#writer.take() }
  }

  #long(term: string, postings: Uint32Array): Uint8Array {
    const hasAll = !isDense(postings.length, this.#facts.attributes.length)
    let file = 0
    const tiers = tiersOf(postings).map(({ own, ...span }, place): TierPlace => {
      const hasAttributes = hasAll || (place === 0 && own.length <= MOST_BEST)
      const chunks = chunksOf(own, hasAttributes, span).map((chunk): ChunkPlace => {
        const bytes = encodeChunk(this.#postingsOf(chunk, hasAttributes), span)
        this.#files.write(listName(term, file), bytes)
        file += 1
        return { last: (chunk.at(-1) ?? 0) >>> IMPACT_BITS, file: file - 1, length: bytes.length }
      })
      return { ...span, count: own.length, hasAttributes, chunks }
    })
    if (isCountedByPress(tiers)) this.#printCounts(term, postings)
    return encodeListPlace(tiers)
  }

  #postingsOf(postings: Uint32Array, hasAttributes: boolean): Postings {
    const pieces = postings.map((posting) => posting >>> IMPACT_BITS)
    return {
      pieces,
      impacts: Uint8Array.from(postings, (posting) => posting & 15),
      attributes: hasAttributes ? pieces.map((piece) => this.#facts.attributes[piece] ?? 0) : null,
    }
  }

  #printCounts(term: string, postings: Uint32Array): void {
    const { attributes, years, yearNumbers } = this.#facts
    const byAttribute: number[] = []
    const byYear: number[] = []
    for (let at = 0; at < postings.length; at += 1) {
      const piece = (postings[at] ?? 0) >>> IMPACT_BITS
      const [attribute, year] = [attributes[piece] ?? 0, years[piece] ?? 0]
      byAttribute[attribute] = (byAttribute[attribute] ?? 0) + 1
      byYear[year] = (byYear[year] ?? 0) + 1
    }
    const counts = countsOf(
      pairsOf(byAttribute),
      pairsOf(byYear).map(([year, count]) => [yearNumbers[year] ?? 0, count]),
    )
    this.#files.write(countsName(term), encodeNumbers(counts))
  }
}

/**
 * Cuts postings where the pieces themselves say so, not after so many: then one more or less moves the cuts round it
 * only, and the files of all other chunks stay as they are.
 */
function chunksOf(postings: Uint32Array, hasAttributes: boolean, { high, low }: Span): Uint32Array[] {
  const chunks: Uint32Array[] = []
  let [start, bytes, last] = [0, 0, 0]
  for (let at = 0; at < postings.length; at += 1) {
    const piece = (postings[at] ?? 0) >>> IMPACT_BITS
    const gap = (piece - last) * (high - low + 1)
    last = piece
    bytes += (gap < 128 ? 1 : gap < 16_384 ? 2 : 3) + (hasAttributes ? 1 : 0)
    if (bytes < LEAST_CHUNK || (bytes < MOST_CHUNK && !isCut(piece))) continue
    chunks.push(postings.subarray(start, at + 1))
    start = at + 1
    bytes = 0
  }
  if (start < postings.length) chunks.push(postings.subarray(start))
  return chunks
}

/** True for one piece of 256. */
function isCut(piece: number): boolean {
  return Math.imul(piece + 1, 0x9e3779b1) >>> 24 === 0
}

/** Parts postings by their impacts. */
function tiersOf(postings: Uint32Array): (Span & { own: Uint32Array })[] {
  const counts = new Uint32Array(16)
  for (let at = 0; at < postings.length; at += 1) {
    const impact = (postings[at] ?? 0) & 15
    counts[impact] = (counts[impact] ?? 0) + 1
  }
  return tiersFor(counts).map(({ high, low }) => {
    const own = new Uint32Array(counts.subarray(low, high + 1).reduce((sum, count) => sum + count, 0))
    let length = 0
    for (let at = 0; at < postings.length; at += 1) {
      const posting = postings[at] ?? 0
      if ((posting & 15) <= high && (posting & 15) >= low) own[length++] = posting
    }
    return { high, low, own }
  })
}

/** Places that something was counted at, in order. */
function pairsOf(counts: readonly number[]): [number, number][] {
  return [...counts.entries()].filter(([, count]) => count > 0)
}
