import { ByteReader, ByteWriter } from './bytes.ts'
import { completionsKey, isWord, type NamedEntry } from './dictionary.ts'
import type { SearchIndex, TermList } from './searchIndex.ts'

/** The most words that the beginning of a word stands for. */
export const MOST_COMPLETIONS = 6
/** How many leaves are looked through for words that begin so. */
export const LEAVES_LOOKED_THROUGH = 3
/** Of beginnings up to this length the index keeps the commonest words, of longer ones only where they are many. */
export const KEPT_BEGINNING = 3
/** How many letters a slip may change. */
const SLIPS = 2
/** How many words are suggested for one that is not there. */
const MOST_SUGGESTED = 3

/** The lists of a word and, of the beginning of one, of the commonest words that go on from it. */
export async function listsFor(index: SearchIndex, term: string, isBeginning: boolean): Promise<TermList[]> {
  const exact = await index.listOf(term)
  if (exact && !isBeginning) return [exact]
  const others = (await completionsOf(index, term)).filter((other) => other !== term)
  const lists = await Promise.all(others.map((other) => index.listOf(other)))
  return [exact, ...lists].filter((list) => list !== null)
}

/** Words near to one that is not in the index: a slip or two away, the commonest first. */
export async function suggestionsFor(index: SearchIndex, term: string): Promise<string[]> {
  const beginnings = new Set([term, term.slice(0, 3), term.slice(0, 2)])
  const leaves = await Promise.all(Array.from(beginnings, (beginning) => index.leafOf(beginning)))
  const near = leaves.flat().filter((entry) => isWord(entry.term) && isNear(term, entry.term))
  const words = new Map(near.map((entry) => [entry.term, entry]))
  return commonest([...words.values()])
    .slice(0, MOST_SUGGESTED)
    .map((entry) => entry.term)
}

/** The commonest of some words; of equally common ones, in their order. */
function commonest<Entry extends Pick<NamedEntry, 'term' | 'pieces'>>(entries: readonly Entry[]): Entry[] {
  return [...entries]
    .sort((a, b) => b.pieces - a.pieces || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_COMPLETIONS)
}

/** Bytes of the words that go on from a beginning. */
export function encodeCompletions(terms: readonly string[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter()
  for (const term of terms) writer.text(term)
  return writer.take()
}

async function completionsOf(index: SearchIndex, beginning: string): Promise<string[]> {
  const key = completionsKey(beginning)
  const isShort = beginning.length <= KEPT_BEGINNING
  const entries = isShort ? null : await index.entriesFrom(beginning, LEAVES_LOOKED_THROUGH)
  const kept = entries ? null : (await index.leafOf(key)).find(({ term }) => term === key)
  if (kept) return decodeCompletions(kept.bytes)
  const few = entries ?? (await index.entriesFrom(beginning, Number.POSITIVE_INFINITY)) ?? []
  return commonest(few.filter(({ term }) => isWord(term))).map(({ term }) => term)
}

function decodeCompletions(bytes: Uint8Array): string[] {
  const reader = new ByteReader(bytes)
  const terms: string[] = []
  while (reader.hasMore) terms.push(reader.text())
  return terms
}

/** Whether so few changes make one word of the other; a swap of neighbours is one change. */
function isNear(a: string, b: string): boolean {
  const most = a.length < 5 ? 1 : SLIPS
  if (a === b || Math.abs(a.length - b.length) > most) return false
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, place) => place)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwap) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return (row[b.length] ?? most + 1) <= most
}
