import { counted } from '../furniture/counted'
import type { Summary } from '../paper/summary'

/** `4 min · Ruth Alder`: the minutes, and who wrote the story. */
export function factsLine({ minutes, authors }: Summary): string {
  return [`${minutes} min`, ...(authors.length > 0 ? [authors.join(', ')] : [])].join(' · ')
}

/** `4 min · Ruth Alder · 2 pull quotes · 3 briefs`: for a story that has the room. */
export function longFactsLine(summary: Summary): string {
  const { pullQuotes, briefs } = summary
  return [
    factsLine(summary),
    ...(pullQuotes > 0 ? [counted(pullQuotes, 'pull quote', 'pull quotes')] : []),
    ...(briefs > 0 ? [counted(briefs, 'brief', 'briefs')] : []),
  ].join(' · ')
}
