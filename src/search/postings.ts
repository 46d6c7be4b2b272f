import { ByteReader, ByteWriter } from './bytes.ts'
import { HIGHEST_IMPACT } from './score.ts'

/** The most pieces of the first tier, unless they all have the same impact; each tier may be four times the last. */
const FIRST_TIER = 2048

/**
 * Pieces that a word stands in, in order. `attributes` say what kinds of pieces they are; null where the list leaves
 * that to the columns, as dense lists do. Readers number pieces from the newest. Files number them from the oldest,
 * so that newer ones change as few files as possible.
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

/** A run of a tier’s postings, in a file of its own: its newest piece, as files number it, and its bytes. */
export type ChunkPlace = { readonly last: number; readonly file: number; readonly length: number }

/** The pieces of a word whose impact lies in one span; chunks come from the oldest. */
export type TierPlace = Span & {
  readonly count: number
  readonly hasAttributes: boolean
  readonly chunks: readonly ChunkPlace[]
}

/** How many bytes may be read to count all results, beyond those that the best ones needed. */
export const COUNTING_BYTES = 24_000

/** Whether the press counts the facets of a list, since for a reader it is too long, or does not hold them. */
export function isCountedByPress(tiers: readonly TierPlace[]): boolean {
  const bytes = tiers.flatMap(({ chunks }) => chunks).reduce((sum, { length }) => sum + length, 0)
  return bytes > COUNTING_BYTES || tiers.some(({ hasAttributes }) => !hasAttributes)
}

/** Parts impacts into tiers, from high to low. @param counts - How many pieces have each impact, by impact. */
export function tiersFor(counts: ArrayLike<number>): Span[] {
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

/** Writes postings, oldest first, so that the distance to the last piece and the impact share a number. */
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

/** Postings of a file as readers number them. @param total - How many pieces there are in the index. */
export function newestFirst({ pieces, impacts, attributes }: Postings, total: number): Postings {
  return {
    pieces: pieces.map((piece) => total - 1 - piece).reverse(),
    impacts: impacts.reverse(),
    attributes: attributes?.reverse() ?? null,
  }
}

/** Writes a chunk: it says itself how many pieces it has. */
export function encodeChunk(postings: Postings, span: Span): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter().varint(postings.pieces.length)
  writePostings(writer, postings, span)
  return writer.take()
}

/** Reads a chunk of a tier. */
export function decodeChunk(bytes: Uint8Array, tier: TierPlace): Postings {
  const reader = new ByteReader(bytes)
  return readPostings(reader, reader.varint(), tier.hasAttributes, tier)
}

/** Bytes of the place of a list that is too long for the dictionary; its tiers come from the highest impacts down. */
export function encodeListPlace(tiers: readonly TierPlace[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter().varint(tiers.length)
  for (const { high, low, count, hasAttributes, chunks } of tiers) {
    writer
      .varint(high)
      .varint(low)
      .varint(count * 2 + (hasAttributes ? 1 : 0))
      .varint(chunks.length)
    let before = 0
    for (const { last, length } of chunks) {
      writer.varint(last - before).varint(length)
      before = last
    }
  }
  return writer.take()
}

/** Reads what `encodeListPlace` wrote. */
export function decodeListPlace(bytes: Uint8Array): TierPlace[] {
  const reader = new ByteReader(bytes)
  let file = -1
  return Array.from({ length: reader.varint() }, () => {
    const [high, low, packed] = [reader.varint(), reader.varint(), reader.varint()]
    let last = 0
    const chunks = Array.from({ length: reader.varint() }, () => {
      last += reader.varint()
      file += 1
      return { last, file, length: reader.varint() }
    })
    return { high, low, count: packed >>> 1, hasAttributes: (packed & 1) === 1, chunks }
  })
}

function readNumbers(reader: ByteReader, count: number): Uint32Array {
  return Uint32Array.from({ length: count }, () => reader.varint())
}
