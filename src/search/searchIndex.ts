import { ByteReader } from './bytes.ts'
import { ChunkedTier, type ChunkSource } from './chunkedTier.ts'
import { LoadedTier, type Tier } from './cursor.ts'
import {
  type Directory,
  decodeDirectory,
  decodeLeaf,
  type Entry,
  type NamedEntry,
  pageFor,
} from './dictionary.ts'
import {
  CHUNK_PIECES,
  type ChunkPlace,
  decodeListPlace,
  EVERY_IMPACT,
  isCountedByPress,
  type ListPlace,
  type Postings,
  readPostings,
  type Span,
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
  /** The number of a list that the press has counted; null otherwise. */
  readonly counted: number | null
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
    const list = entry.isPlace ? this.#longList(entry) : shortList(entry)
    this.#lists.set(term, list)
    return list
  }

  /** The words round a term, in order. */
  async leafOf(term: string): Promise<readonly NamedEntry[]> {
    return this.#leaf(await this.#leafNumber(term))
  }

  /** The words that begin so, as far as they stand on so many leaves. */
  async entriesFrom(beginning: string, leaves: number): Promise<NamedEntry[]> {
    const first = await this.#leafNumber(beginning)
    const found: NamedEntry[] = []
    const last = await this.#leafNumber(`${beginning}\uffff`)
    for (let leaf = first; leaf <= last && leaf < first + leaves; leaf += 1) {
      found.push(...(await this.#leaf(leaf)).filter(({ term }) => term.startsWith(beginning)))
    }
    return found
  }

  /** What a list of results shows of a piece. */
  async recordOf(piece: number): Promise<PieceRecord | undefined> {
    const file = Math.floor(piece / RECORDS_A_FILE)
    const name = recordsName(this.start.edition, file)
    return (await this.#file(name, decodeRecords))[piece % RECORDS_A_FILE]
  }

  /** The attribute of a piece; must be waited for only where its column has not been read. */
  attributeOf(piece: number): number | Promise<number> {
    const file = Math.floor(piece / COLUMN_PIECES)
    const column = this.#columns.get(file)
    if (column) return column[piece % COLUMN_PIECES] ?? 0
    return this.#file(columnName(this.start.edition, file), decodeNumbers).then((read) => {
      this.#columns.set(file, read)
      return read[piece % COLUMN_PIECES] ?? 0
    })
  }

  /** What the attributes stand for. */
  attributes(): Promise<readonly Attribute[]> {
    return this.#file(attributesName(this.start.edition), decodeAttributes)
  }

  /** The days of a year that has pieces. */
  days(year: number): Promise<readonly Day[]> {
    return this.#file(daysName(this.start.edition, year), decodeDays)
  }

  /** Numbers in a file of their own. */
  numbers(name: string): Promise<readonly number[]> {
    return this.#file(name, decodeNumbers)
  }

  async #leafNumber(term: string): Promise<number> {
    let directory: Directory = this.start.root
    while (directory.level > 0) {
      const page = pageFor(directory, term)
      const name = directoryName(this.start.edition, directory.level - 1, page)
      directory = await this.#file(name, decodeDirectory)
    }
    return pageFor(directory, term)
  }

  #leaf(leaf: number): Promise<NamedEntry[]> {
    return this.#file(leafName(this.start.edition, leaf), decodeLeaf)
  }

  #longList({ term, pieces, bytes }: NamedEntry): TermList {
    const place = decodeListPlace(bytes)
    const source = this.#chunks(place)
    return {
      term,
      pieces,
      tiers: place.tiers.map((tier) => new ChunkedTier(tier, source)),
      loaded: null,
      counted: isCountedByPress(place) ? place.list : null,
    }
  }

  #chunks({ list, hasAttributes, tiers }: ListPlace): ChunkSource {
    const read = new Map<ChunkPlace, Postings>()
    const loadFile = async (file: number) => {
      const bytes = await this.#readFile(listName(this.start.edition, list, file))
      for (const tier of tiers) {
        for (const [index, chunk] of tier.chunks.entries()) {
          if (chunk.file !== file || read.has(chunk)) continue
          const count = countOfChunk(tier.count, index)
          read.set(chunk, readChunk(bytes, chunk, count, hasAttributes, tier))
        }
      }
    }
    return {
      read: (chunk) => read.get(chunk),
      load: async (chunks) => {
        const files = new Set(chunks.filter((chunk) => !read.has(chunk)).map(({ file }) => file))
        await Promise.all(Array.from(files, loadFile))
      },
    }
  }

  /** A file that did not come is asked for again the next time. */
  #file<Value>(name: string, decode: (bytes: Uint8Array) => Value): Promise<Value> {
    const known = this.#files.get(name)
    if (known) return known as Promise<Value>
    const reading = this.#readFile(name).then(decode)
    this.#files.set(name, reading)
    reading.catch(() => this.#files.delete(name))
    return reading
  }
}

function shortList({ term, pieces, bytes }: NamedEntry): TermList {
  const loaded = postingsIn({ pieces, bytes })
  return { term, pieces, tiers: [new LoadedTier(loaded)], loaded, counted: null }
}

function postingsIn({ pieces, bytes }: Pick<Entry, 'pieces' | 'bytes'>): Postings {
  return readPostings(new ByteReader(bytes), pieces, true, EVERY_IMPACT)
}

function countOfChunk(count: number, index: number): number {
  return Math.min(CHUNK_PIECES, count - index * CHUNK_PIECES)
}

/** A chunk’s pieces are counted from its first one, so that it can be read alone. */
function readChunk(
  bytes: Uint8Array,
  chunk: ChunkPlace,
  count: number,
  hasAttributes: boolean,
  span: Span,
): Postings {
  const part = bytes.subarray(chunk.offset, chunk.offset + chunk.length)
  const postings = readPostings(new ByteReader(part), count, hasAttributes, span)
  for (let index = 0; index < count; index += 1) {
    postings.pieces[index] = (postings.pieces[index] ?? 0) + chunk.first
  }
  return postings
}
