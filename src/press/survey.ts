import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { articleFile } from '../links/files.ts'
import { type StoryAddress, UNDATED } from '../links/paths.ts'
import type { CivilDate } from '../paper/civilDate.ts'
import type { EditionEntry } from '../paper/printed.ts'
import { type ArchiveFault, articlesIn, readArticle } from './archive.ts'
import { stampOf } from './archiveStamp.ts'
import { entryOf } from './editionLists.ts'
import { markOf } from './marks.ts'
import { type PieceTerms, termsOf } from './pieceIndex.ts'
import { byPageOrder, recordOf, type StoryRecord } from './storyRecord.ts'

/** A story as the survey keeps it: its record, and what tells whether its file is still the same. */
export type SurveyedStory = {
  readonly record: StoryRecord
  /** Size and times of the article's file, and of its pictures, when it was read. */
  readonly seen: readonly string[]
}

/** What is known of an edition once all its articles have been read. */
export type EditionSurvey = {
  /** As lists show it; null where no article could be read. */
  readonly entry: EditionEntry | null
  /** What each story and its briefs are known by, in page order. */
  readonly stories: readonly { readonly language: string; readonly pieces: readonly PieceTerms[] }[]
  /** Where each story's line begins in the survey's file, in bytes, and behind the last where the file ends. */
  readonly offsets: readonly number[]
  /** A number for each story, in page order, that is other where anything in it is. */
  readonly versions: readonly number[]
  readonly faults: readonly ArchiveFault[]
}

/** What a survey works between. */
export type SurveyPlaces = {
  /** The folder of the archive. */
  readonly archive: string
  /** The folder of the surveys' files. */
  readonly survey: string
  /** Is told of stories that were there at the last survey and are not any more. */
  readonly forget: (story: StoryAddress) => void
}

/** The file of an edition's survey: a line of JSON for each story, in page order. */
export function surveyFile(survey: string, publication: string, edition: CivilDate | null): string {
  return join(survey, publication, `${edition ?? UNDATED}.ndjson`)
}

/**
 * Reads an edition and leaves its records in a file, so that nobody has to hold them. Articles that are as they were
 * at the last survey are not read again.
 */
export function surveyEdition(
  { archive, survey, forget }: SurveyPlaces,
  publication: string,
  edition: CivilDate | null,
): EditionSurvey {
  const file = surveyFile(survey, publication, edition)
  const before = readSurvey(file)
  const faults: ArchiveFault[] = []
  const stories = articlesIn(archive, publication, edition, faults)
    .flatMap((slug) => surveyStory(archive, { publication, edition, slug }, before, faults) ?? [])
    .sort((a, b) => byPageOrder(a.record, b.record))
  const slugs = new Set(stories.map(({ record }) => record.summary.slug))
  for (const slug of before.stories.keys()) if (!slugs.has(slug)) forget({ publication, edition, slug })
  const lines = stories.map((story) => `${JSON.stringify(story)}\n`)
  const text = lines.join('')
  if (text !== before.text) {
    mkdirSync(dirname(file), { recursive: true })
    // Whole or not at all: a build may be broken off at any time.
    writeFileSync(`${file}.new`, text)
    renameSync(`${file}.new`, file)
  }
  const records = stories.map(({ record }) => record)
  const offsets = [0]
  for (const line of lines) offsets.push((offsets.at(-1) ?? 0) + Buffer.byteLength(line))
  return {
    entry: records.length > 0 ? entryOf(edition, records) : null,
    stories: records.map((record) => ({ language: record.language, pieces: termsOf(record) })),
    offsets,
    versions: lines.map((line) => markOf(line)),
    faults,
  }
}

type Before = { readonly text: string; readonly stories: ReadonlyMap<string, SurveyedStory> }

function readSurvey(file: string): Before {
  if (!existsSync(file)) return { text: '', stories: new Map() }
  const text = readFileSync(file, 'utf8')
  const stories = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as SurveyedStory)
  return { text, stories: new Map(stories.map((story) => [story.record.summary.slug, story])) }
}

function surveyStory(
  archive: string,
  address: StoryAddress,
  { stories }: Before,
  faults: ArchiveFault[],
): SurveyedStory | null {
  const known = stories.get(address.slug)
  const path = join(archive, articleFile(address).slice('/archive/'.length))
  if (known && hasAll(known) && isSame(known.seen, seenOf(path, known.record.pictures))) return known
  const article = stampOf(path)
  const read = readArticle(archive, address)
  if (!read.ok) {
    faults.push(...read.faults)
    return null
  }
  const record = recordOf(read.value)
  // From before it was read, so that what was written meanwhile is read again.
  return { record, seen: [article, ...seenOf(path, record.pictures).slice(1)] }
}

/** A survey that an older program has left lacks what only newer ones look for. */
function hasAll({ record }: SurveyedStory): boolean {
  return Array.isArray(record.repeats) && Array.isArray(record.subjects)
}

function seenOf(path: string, pictures: readonly string[]): string[] {
  return [path, ...pictures.map((picture) => join(dirname(path), picture))].map(stampOf)
}

function isSame(seen: readonly string[], now: readonly string[]): boolean {
  return now.every((stamp, place) => stamp !== '' && stamp === seen[place])
}
