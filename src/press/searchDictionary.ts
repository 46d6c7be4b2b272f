import {
  encodeCompletions,
  KEPT_BEGINNING,
  LEAVES_LOOKED_THROUGH,
  MOST_COMPLETIONS,
} from '../search/completions.ts'
import {
  completionsKey,
  DIRECTORY_PAGES,
  type Directory,
  encodeDirectory,
  encodeLeaf,
  isWord,
  type NamedEntry,
  separator,
} from '../search/dictionary.ts'
import { directoryName, leafName } from '../search/start.ts'
import type { SearchFiles } from './searchFiles.ts'

/** A leaf has at least so many bytes before it is packed, unless it is the last. */
const LEAST_LEAF = 2500
/** And not many more than so many. */
const MOST_LEAF = 6000

/** Words that begin so over more bytes cannot be looked through by a reader. */
const MANY_BYTES = (LEAVES_LOOKED_THROUGH - 1) * LEAST_LEAF
/** No beginning that is longer has so many words. */
const LONGEST_BEGINNING = 12

/** A beginning that the words that come have: the commonest of them, how many there are, and what they take. */
type Beginning = { readonly text: string; readonly words: Completion[]; count: number; bytes: number }
type Completion = Pick<NamedEntry, 'term' | 'pieces'>

/** Prints the dictionary: leaves of words, and directories that lead to them. */
export class SearchDictionary {
  readonly #files: SearchFiles
  readonly #firsts: string[] = []
  readonly #kept: NamedEntry[] = []
  #beginnings: Beginning[] = []
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
    if (this.#leaf.length > 0 || this.#firsts.length === 0) this.#flush()
    let directory = { level: 0, firsts: this.#firsts }
    while (directory.firsts.length > DIRECTORY_PAGES) {
      const { level, firsts } = directory
      const above: string[] = []
      for (let base = 0; base < firsts.length; base += DIRECTORY_PAGES) {
        const page = { level, base, firsts: firsts.slice(base, base + DIRECTORY_PAGES) }
        this.#files.write(directoryName(level, above.length), encodeDirectory(page))
        above.push(page.firsts[0] ?? '')
      }
      directory = { level: level + 1, firsts: above }
    }
    return { ...directory, base: 0 }
  }

  #put(entry: NamedEntry): void {
    const isFull = this.#bytes > LEAST_LEAF && isCut(entry.term)
    if (this.#leaf.length > 0 && (isFull || this.#bytes > MOST_LEAF)) this.#flush()
    this.#leaf.push(entry)
    this.#bytes += entry.bytes.length + 6
  }

  #flush(): void {
    const { term = '' } = this.#leaf[0] ?? {}
    const first = this.#firsts.length === 0 ? '' : separator(this.#last, term)
    this.#files.write(leafName(first), encodeLeaf(this.#leaf))
    this.#firsts.push(first)
    this.#last = this.#leaf.at(-1)?.term ?? ''
    this.#leaf = []
    this.#bytes = 0
  }

  #noteBeginnings({ term, pieces, bytes }: NamedEntry): void {
    this.#closeBeginnings(term)
    for (let length = 1; length <= Math.min(LONGEST_BEGINNING, term.length); length += 1) {
      const text = term.slice(0, length)
      const known = this.#beginnings[length - 1] ?? { text, words: [], count: 0, bytes: 0 }
      this.#beginnings[length - 1] = known
      known.count += 1
      known.bytes += bytes.length
      insert(known.words, { term, pieces })
    }
  }

  /** Words come in order, so that a beginning that the next word does not have is over, and all longer ones. */
  #closeBeginnings(next: string): void {
    const open = this.#beginnings.findIndex(({ text }) => next === '' || !next.startsWith(text))
    if (open < 0) return
    for (const { text, words, count, bytes } of this.#beginnings.splice(open)) {
      const isMany = text.length <= KEPT_BEGINNING ? count > MOST_COMPLETIONS : bytes > MANY_BYTES
      if (!isMany || /[\ud800-\udbff]$/.test(text)) continue
      const kept = encodeCompletions(words.map(({ term }) => term))
      this.#kept.push({ term: completionsKey(text), pieces: 0, isPlace: false, bytes: kept })
    }
  }
}

/** Keeps the commonest; of equally common ones, those that came first. */
function insert(words: Completion[], word: Completion): void {
  const last = words[MOST_COMPLETIONS - 1]
  if (last && last.pieces >= word.pieces) return
  const place = words.findIndex(({ pieces }) => pieces < word.pieces)
  words.splice(place < 0 ? words.length : place, 0, word)
  if (words.length > MOST_COMPLETIONS) words.pop()
}

/**
 * True for one word of four. Leaves are cut where the words themselves say so, not after so many bytes: then a
 * longer entry moves the cuts round it only, and the files of all other leaves stay as they are.
 */
function isCut(term: string): boolean {
  let hash = 0
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x9e3779b1)
  return hash >>> 30 === 0
}
