import { join } from 'node:path'
import type { Article } from '../paper/article.ts'
import { type Piece, piecesOf } from '../search/pieces.ts'
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
  RECORDS_A_FILE,
  recordsName,
  startName,
  type Year,
} from '../search/start.ts'
import { SearchDictionary } from './searchDictionary.ts'
import { SearchFiles } from './searchFiles.ts'
import { SearchLists } from './searchLists.ts'
import { SearchRecords } from './searchRecords.ts'
import { IMPACT_BITS, SearchRuns } from './searchRuns.ts'
import { SearchWords } from './searchWords.ts'

/** Later than every date, so that a date counts from it: the newest piece gets the number 0. */
const LATEST = 100_000_000

/** What an index has: its folder’s name, pieces, words, and what it takes on disk. */
export type PrintedSearch = {
  readonly edition: string
  readonly pieces: number
  readonly terms: number
  readonly files: number
  readonly bytes: number
}

/** An index that is being made. */
export type SearchPress = {
  /** Takes an article in. The same articles in the same order give the same bytes. */
  readonly add: (article: Article) => void
  /** Prints everything that has been taken in; nothing can be added afterwards. */
  readonly finish: () => PrintedSearch
}

/**
 * Makes the search index of an archive: articles are taken in one by one and forgotten, postings are spilt to disk.
 *
 * @param folder - Where it goes, `dist/data/search`; what is in it goes.
 */
export function createSearchIndex(folder: string): SearchPress {
  const files = new SearchFiles(folder)
  const words = new SearchWords()
  const runs = new SearchRuns(files.scratch, words.terms)
  const records = new SearchRecords(join(files.scratch, 'records'))
  const attributes = new AttributeNumbers()
  const dates: number[] = []
  const attributeOf: number[] = []
  let stories = 0
  const add = (article: Article) => {
    stories += 1
    for (const piece of piecesOf(article)) {
      const number = dates.push(dateNumber(piece)) - 1
      attributeOf.push(attributes.of(piece))
      records.add(piece)
      words.eachWord(piece, (term, impact) => runs.add(term, number * 2 ** IMPACT_BITS + impact))
    }
  }
  const finish = () => {
    const order = newestFirst(dates)
    const years = printDays(files, order, dates)
    const newNumbers = attributes.print(files, attributeOf)
    const columns = order.map((piece) => newNumbers[attributeOf[piece] ?? 0] ?? 0)
    printColumns(files, columns)
    printRecords(files, records, order)
    const root = printWords(files, runs, words.terms, order, new SearchLists(files, columns, years))
    const edition = files.finish(startName, (edition) =>
      encodeStart({ edition, pieces: order.length, stories, root, years }),
    )
    return { edition, pieces: order.length, terms: words.terms.length, ...files.extent }
  }
  return { add, finish }
}

function printWords(
  files: SearchFiles,
  runs: SearchRuns,
  terms: readonly string[],
  order: Uint32Array,
  lists: SearchLists,
) {
  const places = new Uint32Array(order.length)
  for (let place = 0; place < order.length; place += 1) places[order[place] ?? 0] = place
  const dictionary = new SearchDictionary(files)
  for (const [id, postings] of runs.merged()) {
    for (let at = 0; at < postings.length; at += 1) {
      const posting = postings[at] ?? 0
      const place = places[posting >>> IMPACT_BITS] ?? 0
      postings[at] = place * 2 ** IMPACT_BITS + (posting & 15)
    }
    const list = lists.print(postings.sort())
    dictionary.add({ term: terms[id] ?? '', pieces: postings.length, ...list })
  }
  return dictionary.finish()
}

/** Numbers of the attributes that occur, the commonest the smallest. */
class AttributeNumbers {
  readonly #attributes: Attribute[] = []
  readonly #numbers = new Map<string, number>()

  of({ publication, section, language, kind }: Piece): number {
    const key = JSON.stringify([publication, section, language, kind])
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.#attributes.push({ publication, section, language, kind }) - 1
    this.#numbers.set(key, number)
    return number
  }

  /** Prints what they stand for. @returns The new number of each. */
  print(files: SearchFiles, uses: readonly number[]): number[] {
    const counts = new Array<number>(this.#attributes.length).fill(0)
    for (const number of uses) counts[number] = (counts[number] ?? 0) + 1
    const sorted = [...counts.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
    const attributes = sorted.flatMap((number) => this.#attributes[number] ?? [])
    files.write(attributesName('').slice(1), encodeAttributes(attributes))
    const newNumbers: number[] = []
    for (const [place, number] of sorted.entries()) newNumbers[number] = place
    return newNumbers
  }
}

/** The numbers that pieces came with, from the newest to the oldest; those of one day as they came. */
function newestFirst(dates: readonly number[]): Uint32Array {
  const keys = Float64Array.from(dates, (date, piece) => (LATEST - date) * dates.length + piece).sort()
  return Uint32Array.from(keys, (key) => key % dates.length)
}

function printDays(files: SearchFiles, order: Uint32Array, dates: readonly number[]): Year[] {
  const years: Year[] = []
  let days: Day[] = []
  for (const [first, piece] of order.entries()) {
    const date = dates[piece] ?? 0
    const [year, day] = [Math.floor(date / 10_000), date % 10_000]
    if (years.at(-1)?.year !== year) {
      printYear(files, years.at(-1), days)
      years.push({ year, first })
      days = []
    }
    if (days.at(-1)?.day !== day) days.push({ day, first })
  }
  printYear(files, years.at(-1), days)
  return years
}

function printYear(files: SearchFiles, year: Year | undefined, days: readonly Day[]): void {
  if (year) files.write(daysName('', year.year).slice(1), encodeDays(days))
}

function printColumns(files: SearchFiles, columns: Uint32Array): void {
  for (let at = 0; at < columns.length; at += COLUMN_PIECES) {
    const name = columnName('', at / COLUMN_PIECES).slice(1)
    files.write(name, encodeNumbers(columns.subarray(at, at + COLUMN_PIECES)))
  }
}

function printRecords(files: SearchFiles, records: SearchRecords, order: Uint32Array): void {
  for (let at = 0; at < order.length; at += RECORDS_A_FILE) {
    const name = recordsName('', at / RECORDS_A_FILE).slice(1)
    files.write(name, encodeRecords(records.read(order.subarray(at, at + RECORDS_A_FILE))))
  }
  records.close()
}

/** `2018-03-14` as 20180314; 0 for an undated piece. */
function dateNumber({ edition }: Piece): number {
  return edition ? Number(edition.replaceAll('-', '')) : 0
}
