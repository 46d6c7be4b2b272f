import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { UNDATED } from '../links/paths.ts'
import { articlesIn, listArchive, readArticle } from './archive.ts'
import { stampOf } from './archiveStamp.ts'
import { hashOf } from './hash.ts'
import { type EditionToIndex, printIndex } from './printSearch.ts'
import { isWholeIndex } from './searchFiles.ts'
import {
  decodeSegment,
  type EditionPlace,
  encodeSegment,
  type IndexedPiece,
  type IndexedStory,
  inOrder,
  piecesInOrder,
} from './searchSegments.ts'
import { type KnownEdition, type KnownSearch, readState, SegmentFolder, writeState } from './searchState.ts'
import { SearchWords } from './searchWords.ts'

/** Where the search index of an archive is made. */
export type SearchOrder = {
  readonly archive: string
  /** Where the index goes: `dist/data/search`. */
  readonly folder: string
  /** What is kept from one build to the next. */
  readonly state: string
}

/** What became of an index. */
export type SearchReport = {
  readonly edition: string
  readonly pieces: number
  readonly terms: number
  /** Whether it was as it should be already, made from the last one, or made anew. */
  readonly made: 'before' | 'from the last' | 'anew'
}

/**
 * Makes the search index of everything in an archive that is right. Of articles that are as they were neither the file
 * nor the words are read again; where nothing has changed, nothing is written.
 */
export function printSearch(order: SearchOrder): SearchReport {
  const known = readState(order.state)
  const before = known && isWholeIndex(order.folder, known.edition, known.start) ? known : null
  const found = editionsIn(order.archive)
  if (before && isSame(found, before.editions)) return reportOf(before, 'before')
  if (before) {
    try {
      return reportOf(renew(order, found, known, before), 'from the last')
    } catch {
      // Something of the last one has been taken away or broken; it is not needed to make another.
    }
  }
  return reportOf(renew(order, found, known, null), 'anew')
}

function reportOf({ edition, editions, terms }: KnownSearch, made: SearchReport['made']): SearchReport {
  return { edition, terms, pieces: editions.reduce((sum, { pieces }) => sum + pieces, 0), made }
}

/** @param before - The last index, where it can be used; what is known of it may be of use all the same. */
function renew(
  { archive, folder, state }: SearchOrder,
  found: readonly FoundEdition[],
  known: KnownSearch | null,
  before: KnownSearch | null,
): KnownSearch {
  const segments = new Segments(archive, state, known)
  const kept: Omit<KnownEdition, 'pieces'>[] = []
  const compared = function* (): Generator<EditionToIndex> {
    for (const { now, then, place } of allOf(found, before?.editions ?? [])) {
      const own = now ? segments.renewed(now) : { ...place, key: GONE, segment: '', stories: 0 }
      kept.push(own)
      const change = () => ({ before: segments.piecesOf(then), after: segments.piecesOf(own) })
      const isKept = then !== undefined && then.segment === own.segment
      yield { ...own, before: then?.pieces ?? 0, change: isKept ? null : change }
    }
  }
  const printed = printIndex({ folder, scratch: join(state, 'scratch') }, compared(), before)
  const editions = kept.map((edition, place) => ({
    ...edition,
    pieces: printed.editions[place]?.pieces ?? 0,
  }))
  const next = { ...printed, editions: editions.filter(({ key }) => key !== GONE) }
  writeState(state, next)
  segments.removeAllBut(next.editions)
  return next
}

type FoundEdition = EditionPlace & { readonly key: string }
/** The key of an edition that is not in the archive any more. */
const GONE = ''

/** Every edition of an archive, in order. */
function editionsIn(archive: string): FoundEdition[] {
  return listArchive(archive)
    .publications.flatMap(({ publication, editions }) =>
      editions.map((edition) => ({ publication: publication.slug, edition })),
    )
    .map((place) => ({ ...place, key: keyOf(folderOf(archive, place)) }))
    .sort(inOrder)
}

function folderOf(archive: string, { publication, edition }: EditionPlace): string {
  return join(archive, publication, edition ?? UNDATED)
}

/** As git does: files of the same sizes and times are the same files. Pictures count, since articles need theirs. */
function keyOf(folder: string): string {
  return hashOf(
    readdirSync(folder)
      .sort()
      .map((name) => `${name} ${stampOf(join(folder, name))}`)
      .join('\n'),
  )
}

function isSame(found: readonly FoundEdition[], known: readonly KnownEdition[]): boolean {
  return (
    found.length === known.length &&
    found.every((edition, place) => {
      const other = known[place]
      return other && inOrder(edition, other) === 0 && edition.key === other.key
    })
  )
}

/** Editions that are in the archive or in the last index, in order. */
function allOf(found: readonly FoundEdition[], known: readonly KnownEdition[]) {
  const byName = new Map<string, { now?: FoundEdition; then?: KnownEdition; place: EditionPlace }>()
  for (const then of known) byName.set(nameOf(then), { then, place: then })
  for (const now of found) byName.set(nameOf(now), { ...byName.get(nameOf(now)), now, place: now })
  return [...byName.values()].sort((a, b) => inOrder(a.place, b.place))
}

function nameOf({ publication, edition }: EditionPlace): string {
  return `${publication}/${edition ?? UNDATED}`
}

/** What the index knows of editions, made anew only for articles that are not as they were. */
class Segments {
  readonly #archive: string
  readonly #folder: SegmentFolder
  readonly #known: ReadonlyMap<string, KnownEdition>
  readonly #words = new SearchWords()
  /** The segment that was made last: it is asked for next. */
  #last: { name: string; stories: readonly IndexedStory[] } = { name: '', stories: [] }

  /** @param known - Also of an index that cannot be used any more: its segments can. */
  constructor(archive: string, state: string, known: KnownSearch | null) {
    this.#archive = archive
    this.#folder = new SegmentFolder(state)
    this.#known = new Map(known?.editions.map((edition) => [nameOf(edition), edition]))
  }

  /** The segment of an edition as it is now. */
  renewed(place: FoundEdition): Omit<KnownEdition, 'pieces'> {
    const known = this.#known.get(nameOf(place))
    if (known?.key === place.key && this.#folder.has(known.segment)) return known
    const stories = this.#storiesOf(place, known)
    const bytes = encodeSegment(stories)
    const segment = nameOfSegment(place, bytes)
    this.#folder.write(segment, bytes)
    this.#last = { name: segment, stories }
    return { ...place, segment, stories: stories.length }
  }

  /**
   * The pieces of an edition, in order.
   *
   * @throws {RangeError} If what is kept of them is not there any more.
   */
  piecesOf(edition: KnownSegment | undefined): IndexedPiece[] {
    if (!edition?.segment) return []
    const stories = this.#read(edition)
    if (!stories) throw new RangeError(`There is no segment ${edition.segment}`)
    return piecesInOrder(stories)
  }

  /** Takes out what nobody needs any more, killed builds’ too. */
  removeAllBut(editions: readonly KnownEdition[]): void {
    this.#folder.removeAllBut(new Set(editions.map(({ segment }) => segment)))
  }

  #storiesOf(place: FoundEdition, known: KnownEdition | undefined): IndexedStory[] {
    const { publication, edition } = place
    const folder = folderOf(this.#archive, place)
    const before = new Map((known && this.#read(known))?.map((story) => [story.slug, story]))
    const others = readdirSync(folder).filter((name) => !name.endsWith('.json'))
    return articlesIn(this.#archive, publication, edition).flatMap((slug) => {
      const address = { publication, edition, slug }
      const seen = hashOf(stampOf(join(folder, `${slug}.json`)), ...others)
      const story = before.get(slug)
      if (story?.seen === seen) return [story]
      const read = readArticle(this.#archive, address)
      return read.ok ? [this.#words.storyOf(read.value, seen)] : []
    })
  }

  #read(edition: KnownSegment): readonly IndexedStory[] | null {
    if (this.#last.name === edition.segment) return this.#last.stories
    const bytes = this.#folder.read(edition.segment)
    return bytes && nameOfSegment(edition, bytes) === edition.segment ? decodeSegment(bytes, edition) : null
  }
}

type KnownSegment = EditionPlace & Pick<KnownEdition, 'segment'>

function nameOfSegment(place: EditionPlace, bytes: Uint8Array): string {
  return `${nameOf(place)}-${hashOf(bytes).slice(0, 16)}`
}
