/** One line of an evaluation: what was measured, on how much, and what it should be. */
export type EvaluationRow = {
  readonly work: string
  readonly measure: string
  /** A share from 0 to 1 unless `unit` says otherwise. */
  readonly figure: number
  readonly of: number
  readonly target: number
  readonly unit?: 'count' | 'points' | 'milliseconds'
  /** Whether less is better, as of edits and of time. */
  readonly isMost?: boolean
}

/** Whether the figure is what it should be. */
export function isRowMet({ figure, target, isMost = false }: EvaluationRow): boolean {
  return isMost ? figure <= target : figure >= target
}

/** The rows as a table. */
export function formatEvaluation(rows: readonly EvaluationRow[]): string {
  const lines = rows.map((row) => {
    const { work, measure, of, target } = row
    const goal = `${row.isMost ? 'at most' : 'at least'} ${shown(target, row)}`
    return `  ${work.padEnd(18)} ${measure.padEnd(44)} ${shown(row.figure, row).padStart(9)} of ${String(of).padStart(7)}  ${isRowMet(row) ? 'met' : 'MISSED'}, ${goal}\n`
  })
  return lines.join('')
}

function shown(value: number, { unit }: EvaluationRow): string {
  if (unit === 'count') return value.toFixed(0)
  if (unit === 'milliseconds') return `${value.toFixed(1)} ms`
  return unit === 'points' ? value.toFixed(1) : `${(value * 100).toFixed(1)} %`
}
