import { INSTITUTIONS, NOT_NAMES, TITLES } from './englishWords.ts'

/** How many subjects are told of one text: those that it names most. */
const MOST = 8
/** A long text is about what it names more than once. */
const LONG = 900

/** Written as one thing: letters, and what joins them. */
const CAPITALISED = /\p{Lu}[\p{L}\p{N}]*(?:[&’'-][\p{L}\p{N}]+)*/gu
/** `RT`, `NHS`, `UKIP`: a name wherever it stands. */
const LETTERS = /^\p{Lu}{2,6}s?$/u
/** What ends a sentence or begins one: the capital behind it says nothing. */
const BEGINS = /(?:^|[.!?:…;•♦–—(“"‘«»|]|\.”)\s*$/u
/** Peoples and their languages: whatever is British or French is about something else. */
const OF_A_PEOPLE =
  /(?:ish|ese|ians?|icans?|opeans?|aelis?|aqis?)$|^(?:French|Dutch|Germans?|Greeks?|Czechs?|Swiss|Welsh|Scots|Arabs?|Jews|Muslims?)$/u

/**
 * What texts name besides people: organisations, places, works, those that are named most first. `The Kremlin` is Kremlin. In languages
 * whose names are told by their capital only: not in German, and in no script without capitals.
 *
 * @param texts - Paragraph by paragraph.
 * @param people - Full names of people, who are none of it, nor are their surnames.
 */
export function subjectsOf(texts: readonly string[], people: readonly string[], language: string): string[] {
  if (/^de\b/i.test(language)) return []
  const persons = new Set(people.flatMap((name) => name.split(/[\s-]+/u)))
  const times = new Map<string, number>()
  let length = 0
  for (const text of texts) {
    length += text.length
    for (const name of namesIn(text)) {
      if (!name.split(/[\s-]/u).some((word) => persons.has(word))) times.set(name, (times.get(name) ?? 0) + 1)
    }
  }
  const least = length > LONG ? 2 : 1
  return [...times]
    .filter(([, count]) => count >= least)
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST)
    .map(([name]) => name)
}

function namesIn(text: string): string[] {
  const names: string[] = []
  let run: string[] = []
  let end = 0
  const close = (): void => {
    const name = nameOf(run)
    if (name !== null) names.push(name)
    run = []
  }
  for (const match of text.matchAll(CAPITALISED)) {
    const [word] = match
    const start = match.index
    if (/[\p{L}\p{N}]/u.test(text[start - 1] ?? '')) continue
    if (run.length > 0 && text.slice(end, start) !== ' ') close()
    end = start + word.length
    // The first word of a sentence would have its capital anyway.
    if (run.length > 0 || LETTERS.test(word) || !BEGINS.test(text.slice(Math.max(0, start - 3), start)))
      run.push(word)
  }
  close()
  return names
}

/** Months that are words too, and what a sentence may begin with inside a quotation. */
const NO_SUBJECT = /^(?:March|May|August|I['’]\p{L}+)$/u

/** A run of capitals as a name; null where it is a person’s title, a day, a people, an office, or shouted. */
function nameOf(run: readonly string[]): string | null {
  const words = run.map((word) => word.replace(/['’]s?$/u, ''))
  while (words.length > 0 && isNoName(words[0] ?? '')) words.shift()
  const [first] = words
  if (first === undefined || words.length > 4) return null
  if (words.length > 1) return words.every((word) => LETTERS.test(word)) ? null : words.join(' ')
  if (LETTERS.test(first)) return first
  const isNone = first.length < 3 || NO_SUBJECT.test(first) || OF_A_PEOPLE.test(first)
  return isNone || INSTITUTIONS.has(first.toLowerCase()) ? null : first
}

function isNoName(word: string): boolean {
  const small = word.toLowerCase()
  return TITLES.has(small) || TITLES.has(small.replace(/s$/u, '')) || NOT_NAMES.has(small)
}
