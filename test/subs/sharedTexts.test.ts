// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { readCutting } from '../../src/desk/readCutting.ts'
import type { Article } from '../../src/paper/article.ts'
import { markUp, quotationsWithSpeakers } from '../../src/subs/markUp.ts'
import { findQuotations, type Quotation } from '../../src/subs/quotations.ts'
import { attributeQuotations } from '../../src/subs/speakers.ts'
import { anArticle, aParagraph } from '../builders/anArticle.ts'

const QUOTES = '../shared/data/quotes/polnear_dev.json'
const CUTTING = '../shared/cuttings/telegraph-momentum.txt'

const offsets = { start: v.number(), end: v.number() }
const spanSchema = v.object({ ...offsets, words: v.number() })
const goldSchema = v.array(
  v.object({
    text: v.string(),
    quotes: v.array(v.object({ ...spanSchema.entries, source: v.array(v.object({ text: v.string() })) })),
    unattributed_quoted_spans: v.array(spanSchema),
  }),
)
type Gold = v.InferOutput<typeof goldSchema>[number]

describe.skipIf(!existsSync(QUOTES))('on the shared articles with marked quotations', () => {
  /** Every fourth article: enough to notice a loss, quick enough to run each time. */
  const read = () =>
    v
      .parse(goldSchema, JSON.parse(readFileSync(QUOTES, 'utf8')))
      .filter((_, index) => index % 4 === 0)
      .map(readByTheSubs)

  it('98 % of quotations of five words or more are found exactly, and 97 % of the named speakers are right', () => {
    const results = read()
    const spans = results.flatMap(({ spans }) => spans)
    expect(share(spans, ({ isFound }) => isFound)).toBeGreaterThan(0.98)

    const named = spans.filter(({ sourceWords }) => sourceWords.some((word) => !PRONOUNS.has(word)))
    const answered = named.filter(({ speaker }) => speaker !== null)
    expect(answered.length / named.length).toBeGreaterThan(0.69)
    expect(share(answered, isRight)).toBeGreaterThan(0.97)

    const times = results.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other)
    expect(times[Math.floor(times.length / 2)]).toBeLessThan(15)
  }, 30_000)
})

describe.skipIf(!existsSync(CUTTING))('on the shared cutting', () => {
  it('the one quotation is said by Jon Lansman, whom the text calls “he” there', () => {
    const texts = readFileSync(CUTTING, 'utf8')
      .split(/\r?\n\s*\r?\n/)
      .slice(4, 11)
    const body = texts.map((text) => aParagraph(text, /^(?:\p{Lu}{2,}[ ,]){2}/u.test(text) ? 11 : undefined))
    const speakers = quotationsWithSpeakers(anArticle({ body })).map(({ speaker }) => speaker)
    expect(speakers).toEqual(['Jon Lansman'])
  })
})

describe.skipIf(!existsSync(CUTTING))('the subs, on the shared cutting as the desk reads it', () => {
  const read = readCutting(existsSync(CUTTING) ? readFileSync(CUTTING) : Buffer.from(''))
  const [reading] = read.ok ? read.value.articles : []
  const article = reading && markUp(reading.article)

  it('mend all of its damage, with reasons, and leave what is a matter of house style', () => {
    expect(article?.repairs.map(({ printed, set }) => `${printed} ${set}`)).toEqual([
      'Pro-corbyn Pro-Corbyn',
      'Mccann McCann',
      'pro-jeremy pro-Jeremy',
      'Mcnicol McNicol',
      'Mcdonnell McDonnell',
      'Mcdonnell McDonnell',
      'MPS MPs',
    ])
    expect(article?.repairs.every(({ why }) => why !== '')).toBe(true)
  })

  it('name its people in full, and those of the brief', () => {
    expect([...(article?.people ?? []), article?.byline[0]?.name]).toEqual([
      'Jon Lansman',
      'Jeremy Corbyn',
      'Iain McNicol',
      'Jennie Formby',
      'John McDonnell',
      'Kate McCann',
    ])
    expect(article?.briefs.map(({ people }) => people)).toEqual([['Jeremy Corbyn', 'John McDonnell']])
  })

  it('set words of Jon Lansman’s large', () => {
    expect(article?.pullQuotes.map(({ speaker }) => speaker)).toEqual(['Jon Lansman'])
  })
})

const PRONOUNS = new Set(['he', 'she', 'who', 'it', 'they', 'i', 'we', 'you', 'his', 'her'])

function readByTheSubs(gold: Gold) {
  const { article, starts } = articleOf(gold.text)
  const start = performance.now()
  markUp(article)
  const milliseconds = performance.now() - start
  const quotations = findQuotations(article.body)
  const attributions = attributeQuotations(article, quotations)
  const placed = quotations.map((quotation, index) => ({
    key: wordsAt(gold.text, (starts[quotation.paragraph] ?? 0) + quotation.outerStart, quotation),
    speaker: attributions[index]?.speaker ?? null,
  }))
  const found = new Map(placed.map(({ key, speaker }) => [key, speaker]))
  const utf16 = offsetsByCharacter(gold.text)
  const spans = [
    ...gold.quotes,
    ...gold.unattributed_quoted_spans.map((span) => ({ ...span, source: [] })),
  ].filter(({ words }) => words >= 5)
  return {
    milliseconds,
    spans: spans.map((span) => {
      const key = `${utf16[span.start]}:${bare(gold.text.slice(utf16[span.start], utf16[span.end]))}`
      return {
        isFound: found.has(key),
        speaker: found.get(key) ?? null,
        sourceWords: span.source.flatMap(({ text }) => wordsOf(text)),
      }
    }),
  }
}

function isRight({ speaker, sourceWords }: { speaker: string | null; sourceWords: string[] }): boolean {
  return wordsOf(speaker ?? '').some((word) => word.length > 2 && sourceWords.includes(word))
}

function articleOf(text: string): { article: Article; starts: number[] } {
  const starts: number[] = []
  const texts: string[] = []
  for (const match of text.matchAll(/(?:[^\n]|\n(?!\s*\n))+/gu)) {
    if (match[0].trim() === '') continue
    starts.push(match.index)
    texts.push(match[0].replaceAll(/\p{Cc}/gu, ' '))
  }
  return { article: anArticle({ body: texts.map((paragraph) => aParagraph(paragraph)) }), starts }
}

/** Where a quotation begins, and its words without marks: what must be the same to have been found exactly. */
function wordsAt(text: string, outerStart: number, { outerStart: from, outerEnd }: Quotation): string {
  return `${outerStart}:${bare(text.slice(outerStart, outerStart + outerEnd - from))}`
}

function bare(text: string): string {
  return text.replace(/^[\s“”"„‘'«»]+/u, '').replace(/[\s“”"’'»]+$/u, '')
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}

/** The data count in characters, we in UTF-16 code units. */
function offsetsByCharacter(text: string): number[] {
  const result = [0]
  for (const character of text) result.push((result.at(-1) ?? 0) + character.length)
  return result
}

function share<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
  return items.filter(is).length / items.length
}
