import { appendFileSync } from 'node:fs'

/** What a proof found: how often a fault was tried, and how much of what was told as saved was lost by it. */
export type Trial = { readonly fault: string; readonly trials: number; readonly lost: number }

/** Tells `npm run torture` what was found; in `npm test` nobody asks. */
export function reportTrial(trial: Trial): void {
  const file = process.env.TORTURE_REPORT
  if (file) appendFileSync(file, `${JSON.stringify(trial)}\n`)
}
