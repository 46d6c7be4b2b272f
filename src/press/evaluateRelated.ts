import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { markUp } from '../subs/markUp.ts'
import { plainArticle } from './evaluateQuotations.ts'
import type { EvaluationRow } from './evaluationRow.ts'
import { isForename } from './forenames.ts'
import { createPieceIndexer, termsOf } from './pieceIndex.ts'
import { createLookout, createRelator } from './related.ts'
import { recordOf } from './storyRecord.ts'

/** An article with the event that it reports. */
type Reported = {
  readonly event: string
  readonly title: string
  readonly description: string
  readonly text: string
  readonly date: string | null
}

/** How many related pieces a story's page shows at most. */
const SHOWN = 3

/** Whether what is related reports the same event, as the press finds it. @param data - The shared data. */
export function evaluateRelated(data: string): EvaluationRow[] {
  const all: Reported[] = JSON.parse(readFileSync(join(data, 'related', 'events_dev.json'), 'utf8'))
  const stories = all.toSorted((one, other) => ((one.date ?? '') < (other.date ?? '') ? 1 : -1))
  const indexer = createPieceIndexer()
  for (const { title, description, text, date } of stories) {
    const body = text
      .split('\n')
      .map((line) => line.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim())
      .filter(Boolean)
      .map((line) => ({ kind: 'paragraph' as const, text: line }))
    const article = markUp(plainArticle(clean(title) || 'Headline', body, clean(description)), { isForename })
    indexer.add(
      { publication: 'paper', edition: date?.slice(0, 10) ?? null, language: 'en' },
      termsOf(recordOf(article)),
    )
  }
  const { index } = indexer.finish()
  const relate = createRelator(index)
  const rank = createRelator(index, true)
  const lookAround = createLookout(index)
  const isSame = (one: number, other: number) => stories[one]?.event === stories[other]?.event
  const precisions: number[] = []
  const shown: boolean[] = []
  const threads: boolean[] = []
  stories.forEach((_, story) => {
    const wanted = stories.filter((_, other) => other !== story && isSame(story, other)).length
    if (wanted === 0) return
    const ranked = rank(story, stories.length).map(({ piece }) => isSame(story, piece))
    const hits = ranked.map((isHit, place) =>
      isHit ? ranked.slice(0, place + 1).filter(Boolean).length / (place + 1) : 0,
    )
    precisions.push(hits.reduce((sum, hit) => sum + hit, 0) / wanted)
    shown.push(...relate(story, SHOWN).map(({ piece }) => isSame(story, piece)))
    threads.push(...lookAround(story, SHOWN).thread.map(({ piece }) => isSame(story, piece)))
  })
  return [
    {
      work: 'related, same event',
      measure: 'mean average precision',
      figure: precisions.reduce((sum, one) => sum + one, 0) / precisions.length,
      of: precisions.length,
      target: 0.984,
    },
    {
      work: 'related, same event',
      measure: 'precision of the links shown',
      figure: shown.filter(Boolean).length / shown.length,
      of: shown.length,
      target: 0.985,
    },
    {
      work: 'thread',
      measure: 'precision of the pieces in threads',
      figure: threads.filter(Boolean).length / threads.length,
      of: threads.length,
      target: 0.985,
    },
  ]
}

function clean(text: string | null): string {
  return (text ?? '').replaceAll(/[\p{Cc}\s]+/gu, ' ').trim()
}
