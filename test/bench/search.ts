import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Article } from '../../src/paper/article.ts'
import { type EditionToIndex, printIndex } from '../../src/press/printSearch.ts'
import { inOrder, piecesInOrder } from '../../src/press/searchSegments.ts'
import { SearchWords } from '../../src/press/searchWords.ts'
import { foldWord } from '../../src/search/foldWord.ts'
import { hasPhrases } from '../../src/search/marks.ts'
import { piecesOf } from '../../src/search/pieces.ts'
import { parseQuery } from '../../src/search/query.ts'
import { search } from '../../src/search/search.ts'
import { SearchIndex } from '../../src/search/searchIndex.ts'
import { aGeneratedArchive, numbersFrom, rankFor, wordOfRank } from '../builders/aGeneratedArchive.ts'
import { nameOf, PlainScan } from '../builders/plainScan.ts'
import { editionsToIndex, readFrom } from '../builders/searchFolder.ts'

/** Up to this many stories a look at every text can judge what search finds; it holds all words in memory. */
const MOST_JUDGED = 10_000
const QUERIES = 100

const stories = Number(process.argv[2] ?? 1000)
const place = mkdtempSync(join(tmpdir(), 'standfirst-bench-'))
const folder = join(place, 'search')
const places = { folder, scratch: join(place, 'scratch') }
const out = (line: string) => process.stdout.write(`${line}\n`)

/** What work takes, without the making of the stories themselves. */
const spent = { cpu: 0, wall: 0 }
const count = (sign: 1 | -1) => {
  const { user, system } = process.cpuUsage()
  spent.cpu += (sign * (user + system)) / 1e6
  spent.wall += (sign * performance.now()) / 1e3
}
const timed = <Value>(work: () => Value): Value => {
  Object.assign(spent, { cpu: 0, wall: 0 })
  count(-1)
  const value = work()
  count(1)
  return value
}
const figures = () => `${spent.cpu.toFixed(2)} s CPU, ${spent.wall.toFixed(2)} s wall`

/** The stories of the day in the middle: one of them is changed to see what that takes. */
let middle: readonly Article[] = []

/** The editions of the generated archive, day by day, so that no more than a day’s texts are in memory. */
function* editions(words = new SearchWords()): Generator<EditionToIndex> {
  let day: Article[] = []
  count(1)
  for (const article of aGeneratedArchive(stories)) {
    const isNewDay = day[0] && day[0].edition !== article.edition
    if (isNewDay) {
      count(-1)
      yield* editionsToIndex(day, words)
      count(1)
      day = []
    }
    day.push(article)
    if (article.slug === `story-${Math.floor(stories / 2)}`) middle = day
  }
  count(-1)
  yield* editionsToIndex(day, words)
}

const printed = timed(() => printIndex(places, editions(), null))
const pieces = printed.editions.reduce((sum, edition) => sum + edition.pieces, 0)
const disk = [...sizesIn(folder)]
out(
  `${stories} stories, ${pieces} pieces, ${printed.terms} words: build ${figures()}, ` +
    `${mega(process.resourceUsage().maxRSS * 1024)} MB RSS at most; ` +
    `${disk.length} files, ${mega(disk.reduce((sum, size) => sum + size, 0))} MB`,
)
measureChange()

const sent: [string, number][] = []
const read = readFrom(folder, (name, bytes) => sent.push([name, bytes]))
await SearchIndex.open(read)
out(`start: ${sent.reduce((sum, [, bytes]) => sum + bytes, 0)} bytes`)
const judge = stories <= MOST_JUDGED ? new PlainScan(aGeneratedArchive(stories)) : null

const next = numbersFrom(7)
const pick = (from: number, to: number) => foldWord(wordOfRank(from + Math.floor(next() * (to - from))))
/** What is asked, and the plain words that a look at every text can judge it by; null: it can not. */
type Question = {
  readonly text: string
  readonly terms: readonly string[] | null
  readonly isTyping?: boolean
}
const wordsOf = (...terms: string[]): Question => ({ text: terms.join(' '), terms: [...new Set(terms)] })
const asWordsCome = () => foldWord(wordOfRank(rankFor(next(), 50_000)))
const KINDS: Record<string, () => Question> = {
  'one common word': () => wordsOf(pick(0, 50)),
  'one word': () => wordsOf(pick(50, 5000)),
  'one rare word': () => wordsOf(pick(5000, 50_000)),
  'two common words': () => wordsOf(pick(0, 50), pick(0, 50)),
  'two words as they come': () => wordsOf(asWordsCome(), asWordsCome()),
  'two topical words': () => wordsOf(pick(100, 3000), pick(100, 3000)),
  'a rare and a common word': () => wordsOf(pick(3000, 50_000), pick(0, 60)),
  'a rare and a usual word': () => wordsOf(pick(1000, 20_000), pick(60, 600)),
  'three words': () => wordsOf(pick(0, 100), pick(100, 1000), pick(100, 3000)),
  'three common words': () => wordsOf(pick(0, 50), pick(0, 50), pick(0, 50)),
  'four words': () => wordsOf(pick(0, 100), pick(50, 500), pick(100, 1000), pick(100, 3000)),
  'a beginning, typed': () => ({ text: pick(100, 20_000).slice(0, 3), terms: null, isTyping: true }),
  'a word, and a beginning': () => ({
    text: `${pick(50, 2000)} ${pick(100, 20_000).slice(0, 3)}`,
    terms: null,
    isTyping: true,
  }),
  'a word in a section': () => ({ text: `${pick(0, 1000)} in:science`, terms: null }),
  'a word of a year': () => ({ text: `${pick(0, 1000)} year:1990`, terms: null }),
  'a word without another': () => ({ text: `${pick(50, 2000)} -${pick(0, 100)}`, terms: null }),
  'a word by somebody': () => ({
    text: `${pick(50, 1000)} by:${wordOfRank(300 + Math.floor(next() * 40))}`,
    terms: null,
  }),
}
out(
  `${'query'.padEnd(26)}${'kB med'.padStart(8)}${'p95'.padStart(8)}${'max'.padStart(8)}${'files'.padStart(7)}` +
    `${'ms med'.padStart(8)}${'p95'.padStart(8)}${'recall@10'.padStart(11)}${'hits'.padStart(7)}`,
)
for (const [kind, makeQuery] of Object.entries(KINDS)) {
  const bytes: number[] = []
  const files: number[] = []
  const ms: number[] = []
  let [wanted, found, hits] = [0, 0, 0]
  for (let number = 0; number < QUERIES; number += 1) {
    const { text, terms, isTyping = false } = makeQuery()
    const options = { limit: 10, isTyping }
    sent.length = 0
    const fresh = await SearchIndex.open(read)
    const result = await search(fresh, text, options)
    bytes.push(sent.reduce((sum, [, size]) => sum + size, 0) / 1000)
    files.push(sent.length)
    // Once more with the bytes there: what is left is the work.
    const kept = new Map<string, Promise<Uint8Array>>()
    const again = async (name: string) => {
      const known = kept.get(name) ?? read(name)
      kept.set(name, known)
      return known
    }
    await search(await SearchIndex.open(again), text, options)
    const start = process.cpuUsage()
    await search(await SearchIndex.open(again), text, options)
    ms.push(milliseconds(process.cpuUsage(start)))
    hits += result.hits.length
    // A word that no piece has is taken for the beginning of others: there the judge has nothing to say.
    if (!judge || !terms || terms.some((term) => judge.count([term]) === 0)) continue
    const names = result.hits.map(nameOf)
    const best = judge.best(terms, 10)
    wanted += best.length
    found += best.filter((name, place) => names[place] === name).length
    if (result.isCounted && result.count !== judge.count(terms)) out(`WRONG COUNT ${text}`)
  }
  out(
    kind.padEnd(26) +
      [
        at(bytes, 0.5).toFixed(1).padStart(8),
        at(bytes, 0.95).toFixed(1).padStart(8),
        at(bytes, 1).toFixed(1).padStart(8),
        String(at(files, 0.5)).padStart(7),
        at(ms, 0.5).toFixed(1).padStart(8),
        at(ms, 0.95).toFixed(1).padStart(8),
        (judge && wanted > 0 ? (found / wanted).toFixed(4) : '–').padStart(11),
        (hits / QUERIES).toFixed(1).padStart(7),
      ].join(''),
  )
}
if (judge) await measurePhrases()
rmSync(place, { recursive: true })

/** The story in the middle gets another headline: what does it take to bring the index up to date? */
function measureChange(): void {
  const words = new SearchWords()
  const first = middle[0] ?? fail()
  const own = middle.filter(({ publication }) => publication === first.publication)
  const indexed = (articles: Article[]) =>
    piecesInOrder(articles.map((article) => words.storyOf(article, '')))
  const other = { ...first, headline: 'An altogether different headline' }
  const others = [other, ...own.slice(1)]
  const change = () => ({ before: indexed(own), after: indexed(others) })
  const back = () => ({ before: indexed(others), after: indexed(own) })
  const withOne = (change: EditionToIndex['change']) =>
    printed.editions.map(({ pieces, ...edition }) => ({
      ...edition,
      before: pieces,
      change: inOrder(edition, first) === 0 ? change : null,
    }))
  const after = timed(() => printIndex(places, withOne(change), printed))
  const renewed = [...after.hashes].filter(([name, hash]) => printed.hashes.get(name) !== hash)
  out(`one headline changed: ${figures()}, ${renewed.length} of ${after.hashes.size} files written`)
  if (printIndex(places, withOne(back), after).edition !== printed.edition) out('WRONG INDEX')
}

/** Phrases are two neighbouring words of some text. How many articles are opened until ten pieces have them? */
async function measurePhrases(): Promise<void> {
  const pieces = new Map(
    [...aGeneratedArchive(stories)].flatMap(piecesOf).map((piece) => [nameOf(piece), piece]),
  )
  const all = [...pieces.values()]
  const index = await SearchIndex.open(read)
  const opened: number[] = []
  let [wanted, found] = [0, 0]
  for (let number = 0; number < QUERIES; number += 1) {
    const text = all[Math.floor(next() * all.length)]?.texts.findLast(({ isBody }) => isBody)?.text ?? ''
    const words = text.split(' ')
    const place = Math.floor(next() * (words.length - 1))
    const query = parseQuery(`"${words[place]} ${words[place + 1]}"`)
    const { hits } = await search(index, query.map((clause) => clause.text).join(' '), { limit: 90 })
    const verdicts = hits.map((hit) => hasPhrases(pieces.get(nameOf(hit)) ?? all[0] ?? fail(), query))
    const enough = placeOfTenth(verdicts)
    opened.push(enough)
    found += verdicts.slice(0, enough).filter(Boolean).length
    wanted += Math.min(10, all.filter((piece) => hasPhrases(piece, query)).length)
  }
  out(
    `phrases: ${at(opened, 0.5)} articles opened in the median, ${at(opened, 0.95)} at p95, 90 at most; ` +
      `${((100 * found) / wanted).toFixed(1)} % of the first ten found without “More”`,
  )
}

function placeOfTenth(verdicts: readonly boolean[]): number {
  let left = 10
  for (const [place, verdict] of verdicts.entries()) {
    if (verdict) left -= 1
    if (left === 0) return place + 1
  }
  return verdicts.length
}

function fail(): never {
  throw new Error('The index has a piece that the archive has not')
}

function* sizesIn(folder: string): Generator<number> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* sizesIn(path)
    else yield statSync(path).size
  }
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000
}

function at(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

function mega(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
