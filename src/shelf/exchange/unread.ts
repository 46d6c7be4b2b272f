/** The most sentences about one file: nobody reads more, and a hostile file would make millions of them. */
const MOST_TOLD = 40

/** What could not be read of a file: a sentence for each thing, and of very many how many more there are. */
export class Unread {
  readonly #told: string[]
  #more = 0

  constructor(before: readonly string[] = []) {
    this.#told = [...before]
  }

  /** Notes one more thing. @param sentence - Says what, and where it stands. */
  note(sentence: string | (() => string)): void {
    if (this.#told.length < MOST_TOLD) this.#told.push(typeof sentence === 'string' ? sentence : sentence())
    else this.#more += 1
  }

  /** All of it, in order. */
  sentences(): string[] {
    return this.#more === 0
      ? this.#told
      : [...this.#told, `${this.#more.toLocaleString('en')} more could not be read.`]
  }
}
