import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findQuotations } from '../subs/quotations.ts'
import { quoteWorth } from '../subs/quoteWorth.ts'
import { plainArticle } from './evaluateQuotations.ts'
import type { EvaluationRow } from './evaluationRow.ts'

/** An article's sentences, and which of them its editors set large. */
type Quoted = {
  readonly domain: string
  readonly sentences: readonly string[]
  readonly paragraph: readonly number[]
  readonly inclusions: readonly number[]
}

/** Speech comes before the reporter's own words, however good those are. */
const WORTH_OF_SPEECH = 3

/** How well the sentences are ranked that editors set large. @param data - The shared data. */
export function evaluatePullQuotes(data: string): EvaluationRow[] {
  const all: Quoted[] = JSON.parse(readFileSync(join(data, 'pullquotes', 'dev.json'), 'utf8'))
  const news = all.filter(({ domain, inclusions }) => domain === 'news' && inclusions.includes(1))
  const judged = news.map((article) => {
    const quoted = quotedShares(article)
    const worth = article.sentences.map(
      (sentence, index) => quoteWorth(sentence, 'en') + WORTH_OF_SPEECH * (quoted[index] ?? 0),
    )
    const marks = article.sentences.map((sentence) => sentence.match(/["“”]/gu)?.length ?? 0)
    const speech = article.sentences.flatMap((_, index) => ((quoted[index] ?? 0) > 0.5 ? [index] : []))
    const best = speech.toSorted((one, other) => (worth[other] ?? 0) - (worth[one] ?? 0))[0]
    const isAnyQuoted = speech.some((index) => article.inclusions[index] === 1)
    return {
      ours: auc(worth, article.inclusions),
      counted: auc(marks, article.inclusions),
      top: isAnyQuoted && best !== undefined ? article.inclusions[best] === 1 : null,
    }
  })
  const ours = mean(judged.map((one) => one.ours))
  const tops = judged.flatMap(({ top }) => (top === null ? [] : [Number(top)]))
  return [
    {
      work: 'pull-quote choice',
      measure: 'AUC, mean over news articles',
      figure: ours * 100,
      of: news.length,
      target: 79,
      unit: 'points',
    },
    {
      work: 'pull-quote choice',
      measure: 'gain over counting quotation marks',
      figure: (ours - mean(judged.map(({ counted }) => counted))) * 100,
      of: news.length,
      target: 12,
      unit: 'points',
    },
    {
      work: 'pull-quote choice',
      measure: 'best-ranked sentence of speech was set large',
      figure: mean(tops),
      of: tops.length,
      target: 0.3,
    },
  ]
}

/** For each sentence, how much of it is in quotation marks, those of its whole paragraph considered. */
function quotedShares({ sentences, paragraph }: Quoted): number[] {
  const numbers = [...new Set(paragraph)]
  const texts = numbers.map((number) => sentences.filter((_, index) => paragraph[index] === number))
  const article = plainArticle(
    'Headline',
    texts.map((own) => ({ kind: 'paragraph', text: own.join(' ').replaceAll(/[\p{Cc}]+/gu, ' ') || '.' })),
  )
  const quotations = findQuotations(article.body)
  return numbers.flatMap((_, place) => {
    let start = 0
    return (texts[place] ?? []).map((sentence) => {
      const end = start + sentence.length
      const inside = quotations
        .filter((one) => one.paragraph === place)
        .reduce((sum, one) => sum + Math.max(0, Math.min(end, one.end) - Math.max(start, one.start)), 0)
      start = end + 1
      return inside / Math.max(1, sentence.length)
    })
  })
}

/** The chance that a sentence that was set large stands before one that was not; ties count half. */
function auc(scores: readonly number[], isIn: readonly number[]): number {
  const [large, small] = [1, 0].map((value) => scores.filter((_, index) => isIn[index] === value)) as [
    number[],
    number[],
  ]
  let won = 0
  for (const one of large) for (const other of small) won += one > other ? 1 : one === other ? 0.5 : 0
  return won / (large.length * small.length)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
