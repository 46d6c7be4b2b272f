import { readdirSync, readFileSync } from 'node:fs'
import { type FoundPassage, findPassage } from '../../src/links/findPassage.ts'
import { type Flow, flowOf, offsetOf, pointAt, type TextSpan } from '../../src/links/flow.ts'
import { foldText } from '../../src/links/foldText.ts'
import { passageOf } from '../../src/links/passage.ts'
import { bodyTexts, parseArticle } from '../../src/paper/article.ts'
import { EDITS, type EditedText, textOf, unedited } from './edits.ts'

/** The texts of a page and their language. */
export type Page = { readonly flow: Flow; readonly language: string }

/** Every story of the sample archive. */
export function readPages(): Page[] {
  return readdirSync('public/archive', { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[^/]+\/[^/]+\/[^/]+\.json$/.test(file))
    .flatMap((file) => {
      const parsed = parseArticle(JSON.parse(readFileSync(`public/archive/${file}`, 'utf8')))
      if (!parsed.ok) return []
      const { language } = parsed.value
      return [{ flow: flowOf(bodyTexts(parsed.value), language), language }]
    })
}

/** A span by its offsets in the flow. */
export function spanOf(flow: Flow, start: number, end: number): TextSpan {
  return { start: pointAt(flow, start), end: pointAt(flow, end) }
}

/** Sentences, more or less: it does not matter where exactly they are cut. */
export function sentencesOf({ string }: Flow): [start: number, end: number][] {
  return [...string.matchAll(/\S.*?(?:[.?!؟][”’"»]*(?=\s)|$)/gm)].map(({ index, 0: words }) => [
    index,
    index + words.length,
  ])
}

/** What became of a link: `flagged` leads elsewhere, or nowhere, and says so. */
export type Verdict = 'right' | 'flagged' | 'silently wrong'

/** How often each came of each edit. */
export type Healing = Readonly<Record<string, Readonly<Record<Verdict, number>>>>

/** Puts links to passages of every page to every edit. @param runs - How many passages of each page. */
export function tryHealing(pages: readonly Page[], runs: number, seed = 20180314): Healing {
  const below = seeded(seed)
  const counts: Record<string, Record<Verdict, number>> = {}
  for (const { flow, language } of pages) {
    const text = unedited(flow.string)
    for (let run = 0; run < runs; run += 1) {
      const [start, end] = someSentences(flow, below)
      const passage = passageOf(flow, spanOf(flow, start, end))
      for (const [name, edit] of Object.entries(EDITS)) {
        const edited = edit({ text, start, end, below })
        const now = flowOf(textOf(edited).split('\n'), language)
        const found = passage && findPassage(now, passage.directive, passage.seal)
        counts[name] ??= { right: 0, flagged: 0, 'silently wrong': 0 }
        counts[name][judge({ edited, now, found }, flow.string, start, end)] += 1
      }
    }
  }
  return counts
}

/** One sentence, two, or five. */
function someSentences(flow: Flow, below: (limit: number) => number): [start: number, end: number] {
  const sentences = sentencesOf(flow).filter(([start, end]) => end - start > 8)
  const first = below(sentences.length)
  const last = Math.min(sentences.length - 1, first + ([0, 0, 0, 1, 4][below(5)] ?? 0))
  return [sentences[first]?.[0] ?? 0, sentences[last]?.[1] ?? 0]
}

type Edited = { edited: EditedText; now: Flow; found: FoundPassage | null }

/** Silent is only right where the words are the same but for style, and stand where they should. */
function judge({ edited, now, found }: Edited, before: string, start: number, end: number): Verdict {
  const truth = truthIn(edited, start, end)
  const isSilent = found !== null && found.kind !== 'changed'
  if (!truth) return isSilent ? 'silently wrong' : 'right'
  const [from, to] = found ? [offsetOf(now, found.span.start), offsetOf(now, found.span.end)] : [0, 0]
  if (isSilent && foldText(now.string.slice(from, to)).string !== foldText(before.slice(start, end)).string)
    return 'silently wrong'
  const shared = Math.min(to, truth[1]) - Math.max(from, truth[0])
  if (shared / (Math.max(to, truth[1]) - Math.min(from, truth[0])) > 0.8) return 'right'
  return isSilent ? 'silently wrong' : 'flagged'
}

/** Where the characters of a passage are now that are still there; null where less than half of them are. */
function truthIn(text: EditedText, start: number, end: number): [start: number, end: number] | null {
  const places = text.flatMap(({ origin }, at) =>
    origin !== null && origin >= start && origin < end ? [at] : [],
  )
  const [first, last] = [places[0], places.at(-1)]
  if (places.length < (end - start) / 2 || first === undefined || last === undefined) return null
  return [first, last + 1]
}

/** Numbers by chance, the same in every run (a linear congruential generator, Numerical Recipes). */
function seeded(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}
