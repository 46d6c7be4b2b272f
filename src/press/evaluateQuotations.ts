import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Article, type ArticleFile, parseArticle } from '../paper/article.ts'
import { markUp } from '../subs/markUp.ts'
import { findQuotations, type Quotation } from '../subs/quotations.ts'
import { attributeQuotations } from '../subs/speakers.ts'
import type { EvaluationRow } from './evaluationRow.ts'

/** An article with marked quotations; offsets count characters. */
type Gold = {
  readonly text: string
  readonly quotes: readonly (Span & { readonly source: readonly { readonly text: string }[] })[]
  readonly unattributed_quoted_spans: readonly Span[]
}
type Span = { readonly start: number; readonly end: number; readonly words: number }
type Judged = {
  readonly isFound: boolean
  readonly speaker: string | null
  readonly source: readonly string[]
}

const PRONOUNS = new Set(['he', 'she', 'who', 'it', 'they', 'i', 'we', 'you', 'his', 'her'])

/** How well quotations are found, and their speakers named. @param data - The shared data. */
export function evaluateQuotations(data: string): EvaluationRow[] {
  const golds: Gold[] = JSON.parse(readFileSync(join(data, 'quotes', 'polnear_dev.json'), 'utf8'))
  const times: number[] = []
  const spans = golds.flatMap((gold) => judge(gold, times))
  const attributed = spans.filter(({ source }) => source.length > 0)
  const named = attributed.filter(({ source }) => source.some((word) => !PRONOUNS.has(word)))
  const answered = attributed.filter(({ speaker }) => speaker !== null)
  const answeredNames = named.filter(({ speaker }) => speaker !== null)
  const pronouns = attributed.filter((span) => !named.includes(span))
  const median = times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
  return [
    {
      work: 'quotations',
      measure: 'spans of five words or more found exactly',
      figure: share(spans, ({ isFound }) => isFound),
      of: spans.length,
      target: 0.97,
    },
    {
      work: 'speaker, all',
      measure: 'a word of the source right, where it is no pronoun',
      figure: share(named, isRight),
      of: named.length,
      target: 0.9,
    },
    {
      work: 'speaker as shown',
      measure: 'right, of those that are named',
      figure: share(answeredNames, isRight),
      of: answeredNames.length,
      target: 0.97,
    },
    {
      work: 'speaker as shown',
      measure: 'named, of all quotations with a speaker',
      figure: answered.length / attributed.length,
      of: attributed.length,
      target: 0.75,
    },
    {
      work: 'pronouns',
      measure: 'answered with a name; no gold says if rightly',
      figure: share(pronouns, ({ speaker }) => speaker !== null),
      of: pronouns.length,
      target: 0,
    },
    {
      work: 'speed',
      measure: 'all of the subs, median of an article',
      figure: median,
      of: times.length,
      target: 15,
      unit: 'milliseconds',
      isMost: true,
    },
  ]
}

function judge(gold: Gold, times: number[]): Judged[] {
  const { article, starts } = articleOf(gold.text)
  const began = performance.now()
  markUp(article)
  times.push(performance.now() - began)
  const quotations = findQuotations(article.body)
  const attributions = attributeQuotations(article, quotations)
  const found = new Map(
    quotations.map((quotation, index) => [
      wordsAt(gold.text, (starts[quotation.paragraph] ?? 0) + quotation.outerStart, quotation),
      attributions[index]?.speaker ?? null,
    ]),
  )
  const utf16 = offsetsByCharacter(gold.text)
  const bareOf = ({ start, end }: Span) =>
    `${utf16[start]}:${bare(gold.text.slice(utf16[start], utf16[end]))}`
  const all = [...gold.quotes, ...gold.unattributed_quoted_spans.map((span) => ({ ...span, source: [] }))]
  return all
    .filter(({ words }) => words >= 5)
    .map((span) => ({
      isFound: found.has(bareOf(span)),
      speaker: found.get(bareOf(span)) ?? null,
      source: span.source.flatMap(({ text }) => wordsOf(text)),
    }))
}

function isRight({ speaker, source }: Judged): boolean {
  return wordsOf(speaker ?? '').some((word) => word.length > 2 && source.includes(word))
}

/** An article of a plain text: paragraphs are parted by empty lines. */
function articleOf(text: string): { article: Article; starts: number[] } {
  const starts: number[] = []
  const body: ArticleFile['body'] = []
  for (const match of text.matchAll(/(?:[^\n]|\n(?!\s*\n))+/gu)) {
    if (match[0].trim() === '') continue
    starts.push(match.index)
    body.push({ kind: 'paragraph', text: match[0].replaceAll(/\p{Cc}/gu, ' ') })
  }
  return { article: plainArticle('Headline', body), starts }
}

/** An article that says nothing but its text. @throws If the text cannot be one. */
export function plainArticle(headline: string, body: ArticleFile['body'], standfirst?: string): Article {
  const parsed = parseArticle({
    schema: 1,
    publication: 'evaluation',
    edition: null,
    slug: 'evaluation',
    language: 'en',
    headline,
    ...(standfirst && { standfirst }),
    body,
  })
  if (!parsed.ok) throw new TypeError(parsed.faults.map(({ message }) => message).join(' '))
  return parsed.value
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
  const offsets = [0]
  let at = 0
  for (const character of text) {
    at += character.length
    offsets.push(at)
  }
  return offsets
}

function share<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
  return items.filter(is).length / Math.max(1, items.length)
}
