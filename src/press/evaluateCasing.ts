import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repairCasing } from '../subs/casing.ts'
import type { EvaluationRow } from './evaluationRow.ts'

/** A text with its damage: which of its words, counted from 0, was what, and is what. */
type Damaged = {
  readonly corrupt: string
  readonly edits: readonly (readonly [word: number, gold: string, corrupt: string, kind: string])[]
}

/** How well damaged case is mended, and whether whole texts are left alone. @param data - The shared data. */
export function evaluateCasing(data: string): EvaluationRow[] {
  const texts: Damaged[] = JSON.parse(readFileSync(join(data, 'casing', 'dev.json'), 'utf8'))
  const total = { right: 0, wrong: 0, damaged: 0, words: 0, needless: 0 }
  for (const { corrupt, edits } of texts) {
    const tokens = [...corrupt.matchAll(/\S+/gu)]
    const gold = new Map(edits.map(([word, right]) => [tokens[word]?.index, right]))
    const set = wordsSet(corrupt)
    for (const [at, word] of set) {
      if (gold.get(at) === word) total.right += 1
      else total.wrong += 1
    }
    total.damaged += edits.length
    total.words += tokens.length
    total.needless += wordsSet(undamaged(corrupt, tokens, edits)).size
  }
  return [
    {
      work: 'casing repair',
      measure: 'precision',
      figure: total.right / (total.right + total.wrong),
      of: total.right + total.wrong,
      target: 0.995,
    },
    {
      work: 'casing repair',
      measure: 'recall',
      figure: total.right / total.damaged,
      of: total.damaged,
      target: 0.6,
    },
    {
      work: 'casing repair',
      measure: 'words changed in undamaged text',
      figure: total.needless,
      of: total.words,
      target: 0,
      unit: 'count',
      isMost: true,
    },
  ]
}

/** The words that were changed, as they are set, by where they begin. */
function wordsSet(text: string): Map<number, string> {
  const lines = text.split('\n')
  const starts = lines.map((_, index) => lines.slice(0, index).join('\n').length + Math.min(index, 1))
  const set = new Map<number, string>()
  for (const { text: line, start, printed, set: to } of repairCasing(lines)) {
    const at = (starts[line] ?? 0) + start
    const wordStart = text.slice(0, at).search(/\S*$/u)
    const word = set.get(wordStart) ?? /^\S+/u.exec(text.slice(wordStart))?.[0] ?? ''
    set.set(wordStart, word.slice(0, at - wordStart) + to + word.slice(at - wordStart + printed.length))
  }
  return set
}

function undamaged(text: string, tokens: readonly RegExpMatchArray[], edits: Damaged['edits']): string {
  let whole = text
  for (const [word, gold, corrupt] of edits.toReversed()) {
    const at = tokens[word]?.index ?? 0
    whole = whole.slice(0, at) + gold + whole.slice(at + corrupt.length)
  }
  return whole
}
