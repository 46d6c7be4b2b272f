import { closeSync, openSync, readSync } from 'node:fs'
import type { EditionInOrder, FrontContents } from './fronts.ts'
import type { PieceIndex } from './pieceIndex.ts'
import { briefSummaryOf } from './relatedPieces.ts'
import type { StoryRecord } from './storyRecord.ts'
import { type SurveyedStory, surveyFile } from './survey.ts'

/**
 * Where everything in an archive is: its editions from the newest to the oldest and the undated last, their stories by
 * number, and what joins them. It is small, and threads share its rows of numbers.
 */
export type Directory = {
  readonly editions: readonly EditionInOrder[]
  /** The number of each edition's first story, and behind the last the number of all stories. */
  readonly firstStories: Uint32Array
  /** For each edition, one behind the other: where its stories begin in the survey's file, and where that ends. */
  readonly offsets: Uint32Array
  /** For each story a number that is other where anything in it is. */
  readonly versions: Float64Array
  readonly index: PieceIndex
}

/** How many stories are kept at hand. */
const KEPT = 6000

/** Opens the records of a survey, to be read by their numbers. */
export function openRecords(survey: string, directory: Directory): (story: number) => StoryRecord {
  const kept = new Map<number, StoryRecord>()
  return (story) => {
    const known = kept.get(story)
    if (known) return known
    const read = readRecord(survey, directory, story)
    if (kept.size === KEPT) kept.clear()
    kept.set(story, read)
    return read
  }
}

/** The numbers of an edition's stories, in order. @param edition - The edition's number. */
export function storiesOf({ firstStories }: Pick<Directory, 'firstStories'>, edition: number): number[] {
  const first = firstStories[edition] ?? 0
  return Array.from({ length: (firstStories[edition + 1] ?? 0) - first }, (_, place) => first + place)
}

/** The number of the edition that a story is in. */
function editionOfStory({ firstStories }: Directory, story: number): number {
  let low = 0
  let high = firstStories.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((firstStories[middle] ?? 0) <= story) low = middle
    else high = middle
  }
  return low
}

/** The newspaper that a piece is in, by the piece's number. */
export function publicationOfPiece(directory: Directory, piece: number): EditionInOrder['publication'] {
  const edition = directory.editions[editionOfStory(directory, directory.index.storyOf[piece] ?? 0)]
  if (!edition) throw new RangeError(`There is no piece ${piece} in this archive`)
  return edition.publication
}

/** What stands in an edition, read from the survey when it is asked for. @param number - The edition's. */
export function contentsInDirectory(
  { firstStories, index }: Directory,
  number: number,
  recordAt: (story: number) => StoryRecord,
): FrontContents {
  const first = firstStories[number] ?? 0
  const stories = (firstStories[number + 1] ?? 0) - first
  const briefsBefore = (place: number) =>
    (index.pieceOf[first + place] ?? 0) - (index.pieceOf[first] ?? 0) - place
  return {
    stories,
    briefs: briefsBefore(stories),
    summaryAt: (place) => recordAt(first + place).summary,
    briefAt: (place) => {
      let story = 0
      for (let step = stories; step >= 1; step = Math.floor(step / 2)) {
        while (story + step < stories && briefsBefore(story + step) <= place) story += step
      }
      const record = recordAt(first + story)
      const brief = record.briefs[place - briefsBefore(story)]
      if (!brief) throw new RangeError(`There is no brief ${place} in this edition`)
      return briefSummaryOf(record, brief)
    },
  }
}

function readRecord(survey: string, directory: Directory, story: number): StoryRecord {
  const number = editionOfStory(directory, story)
  const edition = directory.editions[number]
  if (!edition) throw new RangeError(`There is no story ${story} in this archive`)
  const place = story + number // each edition has one offset more than stories
  const start = directory.offsets[place] ?? 0
  const bytes = Buffer.alloc((directory.offsets[place + 1] ?? 0) - start)
  const file = openSync(surveyFile(survey, edition.publication.slug, edition.edition), 'r')
  try {
    readSync(file, bytes, 0, bytes.length, start)
  } finally {
    closeSync(file)
  }
  return (JSON.parse(bytes.toString()) as SurveyedStory).record
}
