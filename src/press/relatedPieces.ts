import type { Related } from '../paper/summary.ts'
import type { PieceIndex } from './pieceIndex.ts'
import { createRelator, type Match } from './related.ts'
import type { BriefRecord, StoryRecord } from './storyRecord.ts'

/** How many shared names are told; the rarest come first, and say most. */
const MOST_SHARES = 3

/** The record of a story by its number; it may come from a file. */
export type RecordAt = (story: number) => StoryRecord

/** What a list shows of a piece. @param shares - Names that stand with it. */
export function relatedPiece(
  index: PieceIndex,
  recordAt: RecordAt,
  piece: number,
  shares: (people: StoryRecord['people']) => string[],
): Related {
  const story = index.storyOf[piece] ?? 0
  const record = recordAt(story)
  const brief = record.briefs[piece - (index.pieceOf[story] ?? 0) - 1]
  const { language } = record
  const { publication, edition, slug, headline, section } = record.summary
  const place = { publication, edition }
  if (brief) {
    const { slug: own, text } = brief
    const shared = shares(brief.people).slice(0, MOST_SHARES)
    return { kind: 'brief', ...place, story: slug, slug: own, text, language, shares: shared }
  }
  const shared = shares(record.people).slice(0, MOST_SHARES)
  return { kind: 'story', ...place, slug, headline, ...(section && { section }), language, shares: shared }
}

/** What a list shows of a brief. */
export function briefSummaryOf({ summary: { slug, headline } }: StoryRecord, brief: BriefRecord) {
  const { slug: own, text, leadIn } = brief
  return { slug: own, text, ...(leadIn && { leadIn }), story: { slug, headline } }
}

/** Makes the search for what is related to a piece, as lists show it. */
export function createRelatedSearch(index: PieceIndex, recordAt: RecordAt) {
  const relate = createRelator(index)
  return (piece: number, people: StoryRecord['people'], most: number): Related[] =>
    relatedOf(index, recordAt, relate(piece, most), people)
}

/** What a list shows of the pieces that were found. @param people - Of the piece that they are related to. */
export function relatedOf(
  index: PieceIndex,
  recordAt: RecordAt,
  matches: readonly Match[],
  people: StoryRecord['people'],
): Related[] {
  return matches.map((match) =>
    relatedPiece(index, recordAt, match.piece, () =>
      match.shared.flatMap((place) => people[place]?.name ?? []),
    ),
  )
}
