import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { ByteReader, ByteWriter } from '../search/bytes.ts'
import type { Piece } from '../search/pieces.ts'

/** What the index says of a piece: how a result shows it, what kind it is, and its words with their impacts. */
export type IndexedPiece = Pick<
  Piece,
  'publication' | 'edition' | 'slug' | 'brief' | 'title' | 'section' | 'language' | 'kind'
> & {
  readonly terms: readonly string[]
  readonly impacts: Uint8Array
  /** For each word a number that it mostly comes with; nothing depends on them but speed. */
  readonly hints?: readonly number[]
}

/** The pieces of an article. `seen` tells whether its file is still the same. */
export type IndexedStory = {
  readonly slug: string
  readonly seen: string
  readonly pieces: readonly IndexedPiece[]
}

/** Where an edition stands. */
export type EditionPlace = Pick<Piece, 'publication' | 'edition'>

/** Speed counts more here than size. */
const PACKING = { level: 1 }

/**
 * The pieces of an edition as files number them. Of two of one day, the one that comes first in the order of
 * newspapers, slugs and briefs counts as the newer.
 */
export function piecesInOrder(stories: readonly IndexedStory[]): IndexedPiece[] {
  return [...stories]
    .sort((a, b) => (a.slug < b.slug ? 1 : -1))
    .flatMap(({ pieces }) => [...pieces].reverse())
}

/** Orders editions as files number their pieces: the undated, then from the oldest on. */
export function inOrder(a: EditionPlace, b: EditionPlace): number {
  if (a.edition !== b.edition) return (a.edition ?? '') < (b.edition ?? '') ? -1 : 1
  if (a.publication === b.publication) return 0
  return a.publication < b.publication ? 1 : -1
}

/** Bytes of what the index knows of an edition. */
export function encodeSegment(stories: readonly IndexedStory[]): Uint8Array {
  const writer = new ByteWriter()
  for (const { slug, seen, pieces } of stories) {
    writer.text(slug).text(seen).varint(pieces.length)
    for (const { brief, title, section, language, terms, impacts } of pieces) {
      const words = Buffer.from(terms.join('\n'))
      writer
        .text(brief ?? '')
        .text(title)
        .text(section ?? '')
        .text(language)
        .varint(words.length)
        .bytes(words)
        .varint(impacts.length)
        .bytes(impacts)
    }
  }
  return deflateRawSync(writer.take(), PACKING)
}

/** Reads what `encodeSegment` wrote. */
export function decodeSegment(bytes: Uint8Array, { publication, edition }: EditionPlace): IndexedStory[] {
  const reader = new ByteReader(inflateRawSync(bytes))
  const stories: IndexedStory[] = []
  while (reader.hasMore) {
    const [slug, seen] = [reader.text(), reader.text()]
    const pieces = Array.from({ length: reader.varint() }, (): IndexedPiece => {
      const brief = reader.text() || null
      return {
        ...{ publication, edition, slug, brief, kind: brief === null ? 'story' : 'brief' },
        title: reader.text(),
        section: reader.text() || null,
        language: reader.text(),
        terms: Buffer.from(reader.bytes(reader.varint())).toString().split('\n').filter(Boolean),
        impacts: reader.bytes(reader.varint()),
      }
    })
    stories.push({ slug, seen, pieces })
  }
  return stories
}
