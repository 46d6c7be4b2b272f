import { appendFileSync } from 'node:fs'

/**
 * What a proof found: how often a fault was tried; how much of what was told as saved was lost by it; how often a script
 * ran, or something else did that must not; how often anybody outside was asked.
 */
export type Trial = {
  readonly fault: string
  readonly trials: number
  readonly lost: number
  readonly ran?: number
  readonly leaked?: number
}

/** Tells `npm run torture` what was found; in `npm test` nobody asks. */
export function reportTrial(trial: Trial): void {
  const file = process.env.TORTURE_REPORT
  if (file) appendFileSync(file, `${JSON.stringify(trial)}\n`)
}
