import type { Elsewhere, Neighbours } from '../paper/printed.ts'
import type { Related } from '../paper/summary.ts'
import { ownOf } from '../subs/sameEvent.ts'
import type { PieceIndex } from './pieceIndex.ts'
import type { Match } from './related.ts'
import type { StoryMatches } from './storyMarks.ts'
import type { BriefRecord, StoryRecord } from './storyRecord.ts'

/** How many shared names are told; the rarest come first, and say most. */
const MOST_SHARES = 3

/** The record of a story by its number; it may come from a file. */
export type RecordAt = (story: number) => StoryRecord

/** What is shown of all that stands round a story and round each of its briefs. */
export type RelatedLists = {
  readonly story: Pick<Neighbours, 'related' | 'thread' | 'elsewhere'>
  readonly briefs: readonly Related[][]
}

/** What a list shows of a piece. @param shares - Names that stand with it. */
export function relatedPiece(
  index: PieceIndex,
  recordAt: RecordAt,
  piece: number,
  shares: (people: StoryRecord['people']) => string[],
): Related {
  const { record, brief } = recordOfPiece(index, recordAt, piece)
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

/**
 * What lists show of the pieces that were found round a story.
 *
 * @param story - The story's number.
 * @param paperOf - The name of the newspaper that a piece is in.
 */
export function relatedLists(
  index: PieceIndex,
  recordAt: RecordAt,
  story: number,
  { story: around, briefs }: StoryMatches,
  paperOf: (piece: number) => string,
): RelatedLists {
  const record = recordAt(story)
  const show = (matches: readonly Match[], people: StoryRecord['people']) =>
    matches.map((match) =>
      relatedPiece(index, recordAt, match.piece, () =>
        match.shared.flatMap((place) => people[place]?.name ?? []),
      ),
    )
  const elsewhere = around.elsewhere.map(({ piece }): Elsewhere => {
    const { people } = piecePeople(index, recordAt, piece)
    return {
      piece: relatedPiece(index, recordAt, piece, () => []),
      paper: paperOf(piece),
      only: ownOf(record.people, people),
    }
  })
  return {
    story: {
      related: show(around.related, record.people),
      // Few stories have any of these, and every byte of what all have counts.
      ...(around.thread.length > 0 && { thread: show(around.thread, record.people) }),
      ...(elsewhere.length > 0 && { elsewhere }),
    },
    briefs: briefs.map((matches, place) => show(matches, record.briefs[place]?.people ?? [])),
  }
}

function piecePeople(index: PieceIndex, recordAt: RecordAt, piece: number): Pick<StoryRecord, 'people'> {
  const { record, brief } = recordOfPiece(index, recordAt, piece)
  return brief ?? record
}

function recordOfPiece(
  index: PieceIndex,
  recordAt: RecordAt,
  piece: number,
): { record: StoryRecord; brief: BriefRecord | undefined } {
  const story = index.storyOf[piece] ?? 0
  const record = recordAt(story)
  return { record, brief: record.briefs[piece - (index.pieceOf[story] ?? 0) - 1] }
}
