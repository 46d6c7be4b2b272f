import type { Elsewhere, Neighbours } from '../paper/printed.ts'
import type { Related } from '../paper/summary.ts'
import { ownOf } from '../subs/sameEvent.ts'
import type { PieceIndex } from './pieceIndex.ts'
import type { Match } from './related.ts'
import type { StoryMatches } from './storyMarks.ts'
import type { BriefRecord, StoryRecord } from './storyRecord.ts'
import { tellingWords, wordsIn } from './words.ts'

/** How many shared names are told: the rarest people come first, and say most; then what both name most. */
const MOST_SHARES = 3
/** How many words are told where no name is shared. */
const MOST_WORDS = 2

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
  const show = (matches: readonly Match[], own: Known) =>
    matches.map(({ piece, shared }) => {
      const theirs = knownOfPiece(index, recordAt, piece)
      const names = shared.flatMap((place) => own.people[place]?.name ?? [])
      const reasons = [...names, ...own.subjects.filter((subject) => theirs.subjects.includes(subject))]
      return relatedPiece(index, recordAt, piece, () =>
        reasons.length > 0 ? reasons : wordsOfBoth(own, theirs),
      )
    })
  const own = knownOfPiece(index, recordAt, index.pieceOf[story] ?? 0)
  const elsewhere = around.elsewhere.map(({ piece }): Elsewhere => {
    const { people } = knownOfPiece(index, recordAt, piece)
    return {
      piece: relatedPiece(index, recordAt, piece, () => []),
      paper: paperOf(piece),
      only: ownOf(own.people, people),
    }
  })
  return {
    story: {
      related: show(around.related, own),
      // Few stories have any of these, and every byte of what all have counts.
      ...(around.thread.length > 0 && { thread: show(around.thread, own) }),
      ...(elsewhere.length > 0 && { elsewhere }),
    },
    briefs: briefs.map((matches, place) =>
      show(matches, knownOfPiece(index, recordAt, (index.pieceOf[story] ?? 0) + place + 1)),
    ),
  }
}

/** What is known of a piece: whom and what it names, what it says in short, and the words that it is about. */
type Known = Pick<BriefRecord, 'people' | 'subjects' | 'text'> & { readonly words: () => string[] }

function knownOfPiece(index: PieceIndex, recordAt: RecordAt, piece: number): Known {
  const { record, brief } = recordOfPiece(index, recordAt, piece)
  if (brief) return { ...brief, words: () => wordsIn(brief.text) }
  const { people, subjects, summary, repeats } = record
  const text = `${summary.headline} ${summary.standfirst ?? ''}`
  return { people, subjects, text, words: () => [...wordsIn(text), ...repeats] }
}

/** Words that both have: as the headline has them, or else any. */
function wordsOfBoth(own: Known, theirs: Known): string[] {
  const known = new Set(own.words())
  const told = tellingWords(theirs.text, known, MOST_WORDS)
  return told.length > 0 ? told : tellingWords(theirs.words().join(' '), known, MOST_WORDS)
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
