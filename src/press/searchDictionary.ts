import { commonest, encodeCompletions, KEPT_BEGINNING } from '../search/completions.ts'
import {
  completionsKey,
  type Directory,
  encodeDirectory,
  encodeLeaf,
  isWord,
  type NamedEntry,
  separator,
} from '../search/dictionary.ts'
import { directoryName, leafName } from '../search/start.ts'
import type { SearchFiles } from './searchFiles.ts'

/** A leaf has about so many bytes before it is packed. */
const LEAF_BYTES = 10_000
/** How many pages one directory leads to. */
const DIRECTORY_PAGES = 1000
/** Beginnings with fewer words need no list of the commonest. */
const FEW_WORDS = 8

/** Prints the dictionary: leaves of words, and directories that lead to them. */
export class SearchDictionary {
  readonly #files: SearchFiles
  readonly #firsts: string[] = []
  readonly #beginnings = new Map<string, NamedEntry[]>()
  readonly #kept: NamedEntry[] = []
  #leaf: NamedEntry[] = []
  #bytes = 0
  #last = ''

  constructor(files: SearchFiles) {
    this.#files = files
  }

  /** Adds the next word; they come in order. */
  add(entry: NamedEntry): void {
    if (isWord(entry.term)) this.#noteBeginnings(entry)
    this.#put(entry)
  }

  /** Prints the rest. @returns The directory that everything is found from. */
  finish(): Directory {
    this.#closeBeginnings('')
    for (const entry of this.#kept.sort((a, b) => (a.term < b.term ? -1 : 1))) this.#put(entry)
    // Without a word there is a leaf all the same, so that a look-up finds that it has none.
    if (this.#leaf.length === 0 && this.#firsts.length === 0) this.#firsts.push('')
    this.#flush(this.#last === '')
    let directory = { level: 0, firsts: this.#firsts }
    while (directory.firsts.length > DIRECTORY_PAGES) {
      const { level, firsts } = directory
      const above: string[] = []
      for (let base = 0; base < firsts.length; base += DIRECTORY_PAGES) {
        const page = { level, base, firsts: firsts.slice(base, base + DIRECTORY_PAGES) }
        this.#files.write(directoryName('', level, above.length).slice(1), encodeDirectory(page))
        above.push(page.firsts[0] ?? '')
      }
      directory = { level: level + 1, firsts: above }
    }
    return { ...directory, base: 0 }
  }

  #put(entry: NamedEntry): void {
    if (this.#leaf.length === 0) this.#firsts.push(this.#last && separator(this.#last, entry.term))
    this.#leaf.push(entry)
    this.#last = entry.term
    this.#bytes += entry.bytes.length + 6
    if (this.#bytes > LEAF_BYTES) this.#flush()
  }

  #flush(isNeeded = false): void {
    if (this.#leaf.length === 0 && !isNeeded) return
    this.#files.write(leafName('', this.#firsts.length - 1).slice(1), encodeLeaf(this.#leaf))
    this.#leaf = []
    this.#bytes = 0
  }

  #noteBeginnings(entry: NamedEntry): void {
    this.#closeBeginnings(entry.term)
    for (let length = 1; length <= Math.min(KEPT_BEGINNING, entry.term.length); length += 1) {
      const beginning = entry.term.slice(0, length)
      const words = this.#beginnings.get(beginning) ?? []
      words.push({ ...entry, bytes: new Uint8Array() })
      this.#beginnings.set(beginning, words)
    }
  }

  /** Words come in order, so that a beginning that the next word does not have is over. */
  #closeBeginnings(next: string): void {
    for (const [beginning, words] of this.#beginnings) {
      if (next !== '' && next.startsWith(beginning)) continue
      this.#beginnings.delete(beginning)
      if (words.length <= FEW_WORDS || /[\ud800-\udbff]$/.test(beginning)) continue
      const bytes = encodeCompletions(commonest(words))
      this.#kept.push({ term: completionsKey(beginning), pieces: 0, isPlace: false, bytes })
    }
  }
}
