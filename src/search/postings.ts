import { ByteReader, ByteWriter } from './bytes.ts'
import { HIGHEST_IMPACT } from './score.ts'

/** The most pieces of one chunk: a look-up reads one chunk, so that it costs about a kilobyte. */
export const CHUNK_PIECES = 1024
/** The most pieces of the first tier, unless they all have the same impact; each tier may be four times the last. */
const FIRST_TIER = 2048

/**
 * Pieces that a word stands in, in the order of their numbers (the newest piece is 0). `attributes` say what kinds
 * of pieces they are; null where the list leaves that to the columns, as dense lists do.
 */
export type Postings = {
  readonly pieces: Uint32Array
  readonly impacts: Uint8Array
  readonly attributes: Uint32Array | null
}

/** The range of impacts of a tier, both ends included. */
export type Span = { readonly high: number; readonly low: number }
/** All impacts. */
export const EVERY_IMPACT: Span = { high: HIGHEST_IMPACT, low: 1 }

/** A run of a tier’s postings in a file: where its bytes are, and the piece that it begins with. */
export type ChunkPlace = {
  readonly first: number
  readonly file: number
  readonly offset: number
  readonly length: number
}

/** The pieces of a word whose impact lies in one span. */
export type TierPlace = Span & { readonly count: number; readonly chunks: readonly ChunkPlace[] }

/** Where a list lies that is too long for the dictionary. Tiers come from the highest impacts to the lowest. */
export type ListPlace = {
  readonly list: number
  readonly hasAttributes: boolean
  readonly tiers: readonly TierPlace[]
}

/** How many bytes may be read to count all results, beyond those that the best ones needed. */
export const COUNTING_BYTES = 24_000

/** Whether the press counts the facets of a list, since for a reader it is too long, or does not hold them. */
export function isCountedByPress({ hasAttributes, tiers }: ListPlace): boolean {
  const bytes = tiers.flatMap(({ chunks }) => chunks).reduce((sum, { length }) => sum + length, 0)
  return !hasAttributes || bytes > COUNTING_BYTES
}

/** Parts impacts into tiers, from high to low. @param counts - How many pieces have each impact, by impact. */
export function tiersFor(counts: readonly number[]): Span[] {
  const tiers: Span[] = []
  let high = HIGHEST_IMPACT
  let size = 0
  for (let impact = HIGHEST_IMPACT; impact >= 1; impact -= 1) {
    const count = counts[impact] ?? 0
    if (size > 0 && count > 0 && size + count > FIRST_TIER * 4 ** tiers.length) {
      tiers.push({ high, low: impact + 1 })
      high = impact
      size = 0
    }
    if (size === 0) high = impact
    size += count
  }
  if (size > 0) tiers.push({ high, low: 1 })
  return tiers
}

/** Writes postings so that the distance to the last piece and the impact share a number. */
export function writePostings(
  writer: ByteWriter,
  { pieces, impacts, attributes }: Postings,
  span: Span,
): void {
  const width = span.high - span.low + 1
  let last = 0
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index] ?? 0
    writer.varint((piece - last) * width + span.high - (impacts[index] ?? 0))
    last = piece
  }
  if (!attributes) return
  for (let index = 0; index < attributes.length; index += 1) writer.varint(attributes[index] ?? 0)
}

/** Reads what `writePostings` wrote. */
export function readPostings(
  reader: ByteReader,
  count: number,
  hasAttributes: boolean,
  span: Span,
): Postings {
  const width = span.high - span.low + 1
  const pieces = new Uint32Array(count)
  const impacts = new Uint8Array(count)
  let piece = 0
  for (let index = 0; index < count; index += 1) {
    const value = reader.varint()
    piece += Math.floor(value / width)
    pieces[index] = piece
    impacts[index] = span.high - (value % width)
  }
  return { pieces, impacts, attributes: hasAttributes ? readNumbers(reader, count) : null }
}

/** Bytes of the place of a long list. */
export function encodeListPlace({ list, hasAttributes, tiers }: ListPlace): Uint8Array {
  const writer = new ByteWriter()
    .varint(list)
    .varint(hasAttributes ? 1 : 0)
    .varint(tiers.length)
  let file = -1
  for (const { high, low, count, chunks } of tiers) {
    writer.varint(high).varint(low).varint(count)
    let first = 0
    for (const chunk of chunks) {
      const isNewFile = chunk.file !== file
      writer.varint(chunk.first - first).varint(chunk.length * 2 + (isNewFile ? 1 : 0))
      first = chunk.first
      file = chunk.file
    }
  }
  return writer.take()
}

/** Reads what `encodeListPlace` wrote. */
export function decodeListPlace(bytes: Uint8Array): ListPlace {
  const reader = new ByteReader(bytes)
  const [list, hasAttributes, tierCount] = [reader.varint(), reader.varint() === 1, reader.varint()]
  const tiers: TierPlace[] = []
  let [file, offset] = [-1, 0]
  for (let tier = 0; tier < tierCount; tier += 1) {
    const [high, low, count] = [reader.varint(), reader.varint(), reader.varint()]
    const chunks: ChunkPlace[] = []
    let first = 0
    for (let chunk = 0; chunk < Math.ceil(count / CHUNK_PIECES); chunk += 1) {
      first += reader.varint()
      const packed = reader.varint()
      const length = packed >>> 1
      if (packed & 1) {
        file += 1
        offset = 0
      }
      chunks.push({ first, file, offset, length })
      offset += length
    }
    tiers.push({ high, low, count, chunks })
  }
  return { list, hasAttributes, tiers }
}

function readNumbers(reader: ByteReader, count: number): Uint32Array {
  return Uint32Array.from({ length: count }, () => reader.varint())
}
