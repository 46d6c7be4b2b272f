import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { type Article, type ArticleFile, parseArticle } from '../paper/article.ts'
import { type LikelySpeaker, likelySpeakers } from '../subs/likelySpeakers.ts'
import { markUp } from '../subs/markUp.ts'
import { findQuotations, type Quotation } from '../subs/quotations.ts'
import type { EvaluationRow } from './evaluationRow.ts'
import { isForename } from './forenames.ts'

/** An article with marked quotations; offsets count characters. */
type Gold = {
  readonly text: string
  readonly quotes: readonly (Span & { readonly source: readonly { readonly text: string }[] })[]
  readonly unattributed_quoted_spans: readonly Span[]
}
type Span = { readonly start: number; readonly end: number; readonly words: number }
type Judged = {
  readonly isFound: boolean
  readonly speaker: LikelySpeaker | null
  readonly source: readonly string[]
}
type Judgement = {
  readonly spans: readonly Judged[]
  readonly milliseconds: number
  /** Sources that begin with a forename and go on with a name, and those of them that are among the people. */
  readonly fullNames: number
  readonly fullNamesFound: number
}

const PRONOUNS = new Set(['he', 'she', 'who', 'it', 'they', 'i', 'we', 'you', 'his', 'her'])

/**
 * How well quotations are found, and their speakers named.
 *
 * @param data - The shared data.
 * @param every - Takes only every so many an article, for a quicker look.
 */
export function evaluateQuotations(data: string, every = 1): EvaluationRow[] {
  const golds: Gold[] = JSON.parse(readFileSync(join(data, 'quotes', 'polnear_dev.json'), 'utf8'))
  const judged = golds.filter((_, index) => index % every === 0).map(judge)
  const spans = judged.flatMap((one) => one.spans)
  const attributed = spans.filter(({ source }) => source.length > 0)
  const pronouns = attributed.filter(({ source }) => source.every((word) => PRONOUNS.has(word)))
  const named = attributed.filter((span) => !pronouns.includes(span))
  const isShown = ({ speaker }: Judged) => speaker?.isSure === true
  const shownNames = named.filter(isShown)
  const sum = (count: (one: Judgement) => number) => judged.reduce((total, one) => total + count(one), 0)
  const median = judged.map(({ milliseconds }) => milliseconds).toSorted((one, other) => one - other)[
    Math.floor(judged.length / 2)
  ]
  const row = (work: string, measure: string, figure: number, of: number, target: number) => ({
    work,
    measure,
    figure,
    of,
    target,
  })
  const all = attributed.length
  const fullNames = sum((one) => one.fullNames)
  return [
    row(
      'quotations',
      'spans of 5 words or more, exact',
      share(spans, ({ isFound }) => isFound),
      spans.length,
      0.97,
    ),
    row('speaker, all', 'the pronoun or a word of the source right', share(attributed, isRight), all, 0.9),
    row('speaker as shown', 'right, source no pronoun', share(shownNames, isRight), shownNames.length, 0.97),
    row('speaker as shown', 'named, source no pronoun', shownNames.length / named.length, named.length, 0.75),
    row('speaker as shown', 'named, of all with a speaker', share(attributed, isShown), all, 0.75),
    row('pronouns', 'named; no gold says whom they mean', share(pronouns, isShown), pronouns.length, 0),
    row(
      'people',
      'recall: sources with forename and name',
      sum((one) => one.fullNamesFound) / fullNames,
      fullNames,
      0.9,
    ),
    {
      ...row('speed', 'all of the subs, median of an article', median ?? 0, judged.length, 15),
      unit: 'milliseconds',
      isMost: true,
    },
  ]
}

function judge(gold: Gold): Judgement {
  const { article, starts } = articleOf(gold.text)
  // Of the processor, so that what else the machine does plays no part.
  const began = process.cpuUsage()
  const { people } = markUp(article, { isForename })
  const { user, system } = process.cpuUsage(began)
  const milliseconds = (user + system) / 1000
  const quotations = findQuotations(article.body)
  const speakers = likelySpeakers(article, quotations)
  const found = new Map(
    quotations.map((quotation, index) => [
      wordsAt(gold.text, (starts[quotation.paragraph] ?? 0) + quotation.outerStart, quotation),
      speakers[index] ?? null,
    ]),
  )
  const utf16 = offsetsByCharacter(gold.text)
  const bareOf = ({ start, end }: Span) =>
    `${utf16[start]}:${bare(gold.text.slice(utf16[start], utf16[end]))}`
  const all = [...gold.quotes, ...gold.unattributed_quoted_spans.map((span) => ({ ...span, source: [] }))]
  const spans = all
    .filter(({ words }) => words >= 5)
    .map((span) => ({
      isFound: found.has(bareOf(span)),
      speaker: found.get(bareOf(span)) ?? null,
      source: span.source.flatMap(({ text }) => wordsOf(text)),
    }))
  const full = fullNamesOf(gold)
  return {
    spans,
    milliseconds,
    fullNames: full.length,
    fullNamesFound: full.filter((name) => people.includes(name)).length,
  }
}

/** Two names at the head of a source, of which the first is a forename. */
function fullNamesOf({ quotes }: Gold): string[] {
  const names = quotes.flatMap(({ source }) =>
    source.flatMap(
      ({ text }) => /^(?!The |San )(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+)(?=,| \p{Ll}|$)/u.exec(text) ?? [],
    ),
  )
  return [...new Set(names.filter((name) => name.includes(' ') && isForename(name.split(' ')[0] ?? '')))]
}

/** A word of the source, or the very pronoun that stands there. */
function isRight({ speaker, source }: Judged): boolean {
  if (speaker === null) return false
  const words = wordsOf(speaker.words).filter((word) => PRONOUNS.has(word) || !isSmall(word))
  return [...words, ...(speaker.pronoun ? [speaker.pronoun] : [])].some((word) => source.includes(word))
}

/** Words that any two phrases may share. */
function isSmall(word: string): boolean {
  return word.length < 3 || /^(?:the|and|for|was|has|had|that|with|from)$/.test(word)
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
