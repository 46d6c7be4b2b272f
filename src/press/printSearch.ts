import { join } from 'node:path'
import type { NamedEntry } from '../search/dictionary.ts'
import {
  type Attribute,
  attributesName,
  COLUMN_PIECES,
  columnName,
  type Day,
  daysName,
  encodeAttributes,
  encodeDays,
  encodeNumbers,
  encodeRecords,
  encodeStart,
  type PieceRecord,
  RECORDS_A_FILE,
  recordsName,
  type Year,
} from '../search/start.ts'
import { SearchBefore } from './searchBefore.ts'
import { SearchDictionary } from './searchDictionary.ts'
import { type KnownFiles, SearchFiles } from './searchFiles.ts'
import { isDense, type PieceFacts, SearchLists } from './searchLists.ts'
import { AttributeNumbers, compareEditions, NOBODY, SearchMoves } from './searchNumbers.ts'
import { IMPACT_BITS, SearchRuns } from './searchRuns.ts'
import type { EditionPlace, IndexedPiece } from './searchSegments.ts'

/** An edition as it is now and as the last index has it; both in order. */
export type EditionToIndex = EditionPlace & {
  /** How many pieces of it the last index has. */
  readonly before: number
  /** What is different; null where it is as it was. */
  readonly change: (() => { before: readonly IndexedPiece[]; after: readonly IndexedPiece[] }) | null
  /** How many articles it has now. */
  readonly stories: number
}

/** Where an index is made. */
export type SearchPlaces = {
  /** Of all indexes: `dist/data/search`. */
  readonly folder: string
  /** For what does not fit into memory; it may be there or not, and is gone afterwards. */
  readonly scratch: string
}

/** An index that has been printed: what it consists of, and what it has. */
export type PrintedSearch = KnownFiles & {
  /** The hash of its first file. */
  readonly start: string
  readonly terms: number
  /** As they came. */
  readonly editions: readonly PrintedEdition[]
}

/** How many articles and pieces an edition has. */
type PrintedEdition = EditionPlace & { readonly pieces: number; readonly stories: number }

/**
 * Prints the search index of an archive. Of the last one it reads, and writes, only what is concerned; what comes out
 * is the same, byte for byte, as without the last one.
 *
 * @param editions - Of the archive and of the last index together, in order.
 * @param before - What is known of the last index; null: there is none, or none that can be trusted.
 */
export function printIndex(
  { folder, scratch }: SearchPlaces,
  editions: Iterable<EditionToIndex>,
  before: KnownFiles | null,
): PrintedSearch {
  const press = new IndexPress(folder, scratch, before)
  for (const edition of editions) press.add(edition)
  return press.finish()
}

class IndexPress {
  readonly #files: SearchFiles
  readonly #before: SearchBefore | null
  readonly #changes: SearchRuns
  readonly #moves: SearchMoves
  readonly #records: RecordWriter
  readonly #attributes = new AttributeNumbers()
  readonly #knownAttributes: readonly Attribute[]
  readonly #knownColumns: Uint32Array
  /** The new numbers of the attributes that the last index had. */
  readonly #renumbered: number[] = []
  readonly #editions: PrintedEdition[] = []
  #columns = new Uint32Array(1024)
  #pieces = 0
  #passed = 0

  constructor(folder: string, scratch: string, before: KnownFiles | null) {
    this.#before = before && new SearchBefore(folder)
    this.#files = new SearchFiles(folder, before)
    this.#changes = new SearchRuns(join(scratch, 'runs'))
    this.#moves = new SearchMoves(this.#before?.start.pieces ?? 0)
    this.#records = new RecordWriter(this.#files, this.#before)
    this.#knownAttributes = this.#before?.attributes() ?? []
    this.#knownColumns = this.#before?.columns() ?? new Uint32Array()
  }

  add({ publication, edition, before, change, stories }: EditionToIndex): void {
    const first = { before: this.#passed, after: this.#pieces }
    if (change) this.#compare(first, change())
    else this.#keep(first, before)
    this.#passed += before
    this.#editions.push({ publication, edition, stories, pieces: this.#pieces - first.after })
  }

  finish(): PrintedSearch {
    const total = this.#pieces
    const attributes = this.#columns.subarray(0, total)
    this.#records.finish()
    this.#files.write(attributesName, encodeAttributes(this.#attributes.attributes))
    for (let at = 0; at < total; at += COLUMN_PIECES) {
      const column = attributes.subarray(at, at + COLUMN_PIECES)
      this.#files.write(columnName(at / COLUMN_PIECES), encodeNumbers(column))
    }
    for (const [old, attribute] of this.#knownAttributes.entries()) {
      if (this.#attributes.has(attribute) && this.#attributes.of(attribute) !== old)
        this.#moves.isStill = false
    }
    const years = printDays(this.#files, this.#editions, total)
    const lists = new SearchLists(this.#files, { attributes, ...yearsOf(years, total) })
    const dictionary = new SearchDictionary(this.#files)
    let terms = 0
    for (const entry of this.#entries(lists)) {
      dictionary.add(entry)
      terms += 1
    }
    const root = dictionary.finish()
    const stories = this.#editions.reduce((sum, edition) => sum + edition.stories, 0)
    const known = this.#files.finish((edition) =>
      encodeStart({ edition, pieces: total, stories, root, years }),
    )
    return { ...known, terms, editions: this.#editions }
  }

  #compare(first: { before: number; after: number }, { before, after }: Compared): void {
    const move = (old: number, number: number) => this.#moves.set(old, number)
    compareEditions(before, after, first, move, (term, number, impact, hint) =>
      this.#changes.add(term, number * 2 ** IMPACT_BITS + impact, hint),
    )
    for (const piece of after) {
      this.#push(this.#attributes.of(piece))
      this.#records.add(piece)
    }
  }

  #keep(first: { before: number; after: number }, count: number): void {
    this.#records.keep(first.before, count)
    for (let place = 0; place < count; place += 1) {
      const old = this.#knownColumns[first.before + place] ?? 0
      this.#moves.set(first.before + place, first.after + place)
      this.#push(this.#renumbered[old] ?? this.#renumber(old))
    }
  }

  #renumber(old: number): number {
    const number = this.#attributes.of(this.#knownAttributes[old] ?? NO_ATTRIBUTE)
    this.#renumbered[old] = number
    return number
  }

  #push(attribute: number): void {
    if (this.#pieces === this.#columns.length) {
      const grown = new Uint32Array(this.#pieces * 2)
      grown.set(this.#columns)
      this.#columns = grown
    }
    this.#columns[this.#pieces] = attribute
    this.#pieces += 1
  }

  /** The words of the last index and those of the changes, in order. */
  *#entries(lists: SearchLists): Generator<NamedEntry> {
    for (const [before, term, changes] of joined(this.#before?.entries() ?? [], this.#changes.merged())) {
      const entry = this.#renewed(lists, before ?? nothingOf(term), changes)
      if (entry.pieces > 0) yield entry
    }
  }

  #renewed(lists: SearchLists, entry: NamedEntry, changes: Uint32Array | null): NamedEntry {
    const { term, pieces } = entry
    const before = this.#before
    if (!before) return { term, pieces: changes?.length ?? 0, ...lists.print(term, changes ?? NO_POSTINGS) }
    if (!changes && this.#isStillSo(before, entry)) {
      for (const name of before.filesOf(entry)) this.#files.keep(name)
      return entry
    }
    const known = pieces > 0 ? before.postingsOf(entry) : NO_POSTINGS
    const postings = changed(known, changes?.filter(isOfSomebody) ?? NO_POSTINGS, this.#moves)
    return { term, pieces: postings.length, ...lists.print(term, postings) }
  }

  /** Whether the list of a word that nothing is known to have changed in is as it was. */
  #isStillSo({ start }: SearchBefore, { pieces, isPlace }: NamedEntry): boolean {
    if (!this.#moves.isStill) return false
    return !isPlace || isDense(pieces, start.pieces) === isDense(pieces, this.#pieces)
  }
}

type Compared = { readonly before: readonly IndexedPiece[]; readonly after: readonly IndexedPiece[] }

const NO_POSTINGS = new Uint32Array()
const NO_ATTRIBUTE: Attribute = { publication: '', section: null, language: '', kind: 'story' }

/** Words of two lists in order, with what each list has of them. */
function* joined(
  entries: Iterable<NamedEntry>,
  changes: Iterable<readonly [string, Uint32Array]>,
): Generator<readonly [entry: NamedEntry | null, term: string, changes: Uint32Array | null]> {
  const known = entries[Symbol.iterator]()
  let next = known.next()
  for (const [term, own] of changes) {
    for (; !next.done && next.value.term < term; next = known.next())
      yield [next.value, next.value.term, null]
    if (next.done || next.value.term !== term) yield [null, term, own]
    else {
      yield [next.value, term, own]
      next = known.next()
    }
  }
  for (; !next.done; next = known.next()) yield [next.value, next.value.term, null]
}

function isOfSomebody(posting: number): boolean {
  return posting >>> IMPACT_BITS !== NOBODY
}

function nothingOf(term: string): NamedEntry {
  return { term, pieces: 0, isPlace: false, bytes: new Uint8Array() }
}

/** Postings with their new numbers, without those that have gone, and with the changes; both are in order. */
function changed(known: Uint32Array, changes: Uint32Array, moves: SearchMoves): Uint32Array {
  const postings = new Uint32Array(known.length + changes.length)
  let [length, at] = [0, 0]
  const put = (posting: number) => {
    if ((posting & 15) > 0) postings[length++] = posting
  }
  for (const posting of known) {
    const piece = moves.of(posting >>> IMPACT_BITS)
    if (piece < 0) continue
    for (; at < changes.length && pieceOf(changes[at]) < piece; at += 1) put(changes[at] ?? 0)
    if (at < changes.length && pieceOf(changes[at]) === piece) continue
    postings[length++] = piece * 2 ** IMPACT_BITS + (posting & 15)
  }
  for (; at < changes.length; at += 1) put(changes[at] ?? 0)
  return postings.subarray(0, length)
}

function pieceOf(posting = 0): number {
  return posting >>> IMPACT_BITS
}

/** Prints the records of pieces, which come in order. */
class RecordWriter {
  readonly #files: SearchFiles
  readonly #before: SearchBefore | null
  #pending: PieceRecord[] = []
  #file = 0

  constructor(files: SearchFiles, before: SearchBefore | null) {
    this.#files = files
    this.#before = before
  }

  add(record: PieceRecord): void {
    this.#pending.push(record)
    if (this.#pending.length === RECORDS_A_FILE) this.finish()
  }

  /** The next pieces are as they were. @param first - The number that the first of them had. */
  keep(first: number, count: number): void {
    let place = 0
    while (place < count) {
      const isWholeFile = this.#pending.length === 0 && count - place >= RECORDS_A_FILE
      if (isWholeFile && first + place === this.#file * RECORDS_A_FILE) {
        this.#files.keep(recordsName(this.#file))
        this.#file += 1
        place += RECORDS_A_FILE
      } else {
        const record = this.#before?.recordOf(first + place)
        if (record) this.add(record)
        place += 1
      }
    }
  }

  finish(): void {
    if (this.#pending.length === 0) return
    this.#files.write(recordsName(this.#file), encodeRecords(this.#pending))
    this.#file += 1
    this.#pending = []
  }
}

/** Prints the days of every year. @returns The years, as the first file has them. */
function printDays(files: SearchFiles, editions: readonly PrintedEdition[], total: number): Year[] {
  const byYear = new Map<number, Map<number, number>>()
  let upTo = 0
  for (const { edition, pieces } of editions) {
    if (pieces === 0) continue
    upTo += pieces
    const [year = 0, month = 0, day = 0] = edition?.split('-').map(Number) ?? []
    const days = byYear.get(year) ?? new Map<number, number>()
    byYear.set(year, days.set(month * 100 + day, upTo))
  }
  const years = [...byYear].reverse().map(([year, days]) => {
    const newestFirst = [...days].reverse().map(([day, upTo]): Day => ({ day, upTo }))
    files.write(daysName(year), encodeDays(newestFirst))
    return { year, first: total - (newestFirst[0]?.upTo ?? 0) }
  })
  return years
}

function yearsOf(years: readonly Year[], total: number): Pick<PieceFacts, 'years' | 'yearNumbers'> {
  const places = new Uint16Array(total)
  for (const [place, { first }] of years.entries()) places.fill(place, 0, total - first)
  return { years: places, yearNumbers: years.map(({ year }) => year) }
}
