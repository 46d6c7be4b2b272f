import type { BriefSummary } from '../paper/summary.ts'

/** How much text stands beside the lead before the column outgrows it, in UTF-16 code units. */
const COLUMN_LENGTH = 900
/** What the space between two briefs and a last line that is not full take, in the same measure. */
const GAP_LENGTH = 40
/** How few briefs may be left over: one alone looks forgotten. */
const FEWEST_LEFT = 2

/** The briefs that fit beside the lead, and the rest. */
export function splitBriefs(briefs: readonly BriefSummary[]): [BriefSummary[], BriefSummary[]] {
  let length = 0
  const fitting = briefs.findIndex(({ text }) => {
    length += text.length + GAP_LENGTH
    return length > COLUMN_LENGTH
  })
  const fitsWhole = fitting === -1 || briefs.length - fitting < FEWEST_LEFT
  const count = fitsWhole ? briefs.length : Math.max(fitting, 1)
  return [briefs.slice(0, count), briefs.slice(count)]
}
