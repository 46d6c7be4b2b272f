import { ByteReader } from './bytes.ts'
import { ChunkedTier, type ChunkSource } from './chunkedTier.ts'
import { LoadedTier, type Tier } from './cursor.ts'
import {
  DIRECTORY_PAGES,
  type Directory,
  decodeDirectory,
  decodeLeaf,
  type NamedEntry,
  pageFor,
} from './dictionary.ts'
import {
  type ChunkPlace,
  decodeChunk,
  decodeListPlace,
  EVERY_IMPACT,
  isCountedByPress,
  newestFirst,
  type Postings,
  readPostings,
  type TierPlace,
} from './postings.ts'
import {
  type Attribute,
  attributesName,
  COLUMN_PIECES,
  columnName,
  type Day,
  daysName,
  decodeAttributes,
  decodeDays,
  decodeNumbers,
  decodeRecords,
  decodeStart,
  directoryName,
  leafName,
  listName,
  type PieceRecord,
  RECORDS_A_FILE,
  recordsName,
  type Start,
  startName,
} from './start.ts'

/** Gets a file of the index by its name, its bytes as they were before they were packed. */
export type ReadFile = (name: string) => Promise<Uint8Array>

/** The list of a word: its tiers, and how many pieces have it. */
export type TermList = {
  readonly term: string
  readonly pieces: number
  readonly tiers: readonly Tier[]
  /** The postings where they stood in the dictionary; null where the list is long. */
  readonly loaded: Postings | null
  /** Whether the press has counted it. */
  readonly isCounted: boolean
}

/** The files of the index, each read once and kept. */
export class SearchIndex {
  readonly start: Start
  readonly #readFile: ReadFile
  readonly #files = new Map<string, Promise<unknown>>()
  readonly #columns = new Map<number, readonly number[]>()
  readonly #lists = new Map<string, TermList>()

  private constructor(start: Start, readFile: ReadFile) {
    this.start = start
    this.#readFile = readFile
  }

  /** Opens an index by its first file. */
  static async open(readFile: ReadFile): Promise<SearchIndex> {
    return new SearchIndex(decodeStart(await readFile(startName)), readFile)
  }

  /** The list of a term, null where no piece has it. */
  async listOf(term: string): Promise<TermList | null> {
    const known = this.#lists.get(term)
    if (known) return known
    const entry = (await this.leafOf(term)).find((other) => other.term === term)
    if (!entry) return null
    const list = entry.isPlace ? this.#longList(entry) : this.#shortList(entry)
    this.#lists.set(term, list)
    return list
  }

  /** The words round a term, in order. */
  async leafOf(term: string): Promise<readonly NamedEntry[]> {
    return this.#leaf(await this.#leafNumber(term))
  }

  /** The words that begin so; null where they stand on more than so many leaves. */
  async entriesFrom(beginning: string, leaves: number): Promise<NamedEntry[] | null> {
    const first = await this.#leafNumber(beginning)
    const last = await this.#leafNumber(`${beginning}\uffff`)
    if (last - first >= leaves) return null
    const numbers = Array.from({ length: last - first + 1 }, (_, place) => first + place)
    const entries = await Promise.all(numbers.map((number) => this.#leaf(number)))
    return entries.flat().filter(({ term }) => term.startsWith(beginning))
  }

  /** What a list of results shows of a piece. */
  async recordOf(piece: number): Promise<PieceRecord | undefined> {
    const number = this.start.pieces - 1 - piece
    const records = await this.#file(recordsName(Math.floor(number / RECORDS_A_FILE)), decodeRecords)
    return records[number % RECORDS_A_FILE]
  }

  /** The attribute of a piece; must be waited for only where its column has not been read. */
  attributeOf(piece: number): number | Promise<number> {
    const number = this.start.pieces - 1 - piece
    const file = this.columnOf(piece)
    const column = this.#columns.get(file)
    if (column) return column[number % COLUMN_PIECES] ?? 0
    return this.#file(columnName(file), decodeNumbers).then((read) => {
      this.#columns.set(file, read)
      return read[number % COLUMN_PIECES] ?? 0
    })
  }

  /** The column that says the attribute of a piece. */
  columnOf(piece: number): number {
    return Math.floor((this.start.pieces - 1 - piece) / COLUMN_PIECES)
  }

  /** What the attributes stand for. */
  attributes(): Promise<readonly Attribute[]> {
    return this.#file(attributesName, decodeAttributes)
  }

  /** The days of a year that has pieces. */
  days(year: number): Promise<readonly Day[]> {
    return this.#file(daysName(year), decodeDays)
  }

  /** Numbers in a file of their own. */
  numbers(name: string): Promise<readonly number[]> {
    return this.#file(name, decodeNumbers)
  }

  async #leafNumber(term: string): Promise<number> {
    let directory: Directory = this.start.root
    while (directory.level > 0) {
      const name = directoryName(directory.level - 1, pageFor(directory, term))
      directory = await this.#file(name, decodeDirectory)
    }
    return pageFor(directory, term)
  }

  async #leaf(leaf: number): Promise<NamedEntry[]> {
    const { root } = this.start
    const page = directoryName(0, Math.floor(leaf / DIRECTORY_PAGES))
    const { base, firsts } = root.level === 0 ? root : await this.#file(page, decodeDirectory)
    return this.#file(leafName(firsts[leaf - base] ?? ''), decodeLeaf)
  }

  #shortList({ term, pieces, bytes }: NamedEntry): TermList {
    const postings = readPostings(new ByteReader(bytes), pieces, true, EVERY_IMPACT)
    const loaded = newestFirst(postings, this.start.pieces)
    return { term, pieces, tiers: [new LoadedTier(loaded)], loaded, isCounted: false }
  }

  #longList({ term, pieces, bytes }: NamedEntry): TermList {
    const tiers = decodeListPlace(bytes)
    return {
      term,
      pieces,
      tiers: tiers.map((tier) => new ChunkedTier(tier, this.start.pieces, this.#chunksOf(term, tier))),
      loaded: null,
      isCounted: isCountedByPress(tiers),
    }
  }

  #chunksOf(term: string, tier: TierPlace): ChunkSource {
    const read = new Map<ChunkPlace, Postings>()
    const loadOne = async (chunk: ChunkPlace) => {
      const bytes = await this.#read(listName(term, chunk.file))
      read.set(chunk, newestFirst(decodeChunk(bytes, tier), this.start.pieces))
    }
    return {
      read: (chunk) => read.get(chunk),
      load: async (chunks) => {
        await Promise.all(chunks.filter((chunk) => !read.has(chunk)).map(loadOne))
      },
    }
  }

  #read(name: string): Promise<Uint8Array> {
    return this.#readFile(`${this.start.edition}/${name}`)
  }

  /** A file that did not come is asked for again the next time. */
  #file<Value>(name: string, decode: (bytes: Uint8Array) => Value): Promise<Value> {
    const known = this.#files.get(name)
    if (known) return known as Promise<Value>
    const reading = this.#read(name).then(decode)
    this.#files.set(name, reading)
    reading.catch(() => this.#files.delete(name))
    return reading
  }
}
