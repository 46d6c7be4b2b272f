/** How many spellings are remembered; then the memory begins anew. */
const MOST_REMEMBERED = 500_000
/** A power of two, and more than twice as many as there are spellings. */
const SLOTS = 2 ** 21

/**
 * Remembers what spellings stand for. It reads them where they stand in a text: cutting each word out of it, only to
 * look it up, took most of the time that an index takes.
 */
export class SearchSpellings {
  /** In each slot the place of a spelling, counted from 1. */
  readonly #slots = new Uint32Array(SLOTS)
  #spellings: string[] = []
  #numbers: number[] = []

  /**
   * What a spelling stands for.
   *
   * @param numberFor - Says it for a spelling that is not known; gets a copy that does not keep the text in memory.
   */
  numberOf(text: string, start: number, end: number, numberFor: (spelling: string) => number): number {
    let slot = hashOf(text, start, end) & (SLOTS - 1)
    for (let place = this.#slots[slot]; place; place = this.#slots[slot]) {
      if (isThere(text, start, end, this.#spellings[place - 1] ?? '')) return this.#numbers[place - 1] ?? 0
      slot = (slot + 1) & (SLOTS - 1)
    }
    return this.#remember(copied(text.slice(start, end)), slot, numberFor)
  }

  #remember(spelling: string, slot: number, numberFor: (spelling: string) => number): number {
    const number = numberFor(spelling)
    if (this.#spellings.length === MOST_REMEMBERED) {
      this.#slots.fill(0)
      this.#spellings = []
      this.#numbers = []
    }
    this.#slots[slot] = this.#spellings.push(spelling)
    this.#numbers.push(number)
    return number
  }
}

/** A text that shares no memory with the one that it was cut from. */
export function copied(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}

/** @see http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

function isThere(text: string, start: number, end: number, spelling: string): boolean {
  if (spelling.length !== end - start) return false
  for (let at = start; at < end; at += 1) {
    if (text.charCodeAt(at) !== spelling.charCodeAt(at - start)) return false
  }
  return true
}
