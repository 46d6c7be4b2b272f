import { counted } from '../furniture/counted.ts'
import { Label } from '../furniture/Label.tsx'
import type { Summary } from '../paper/summary.ts'

type StoryFactsLineProps = {
  summary: Summary
  /** Whether there is room for what the story carries: pull quotes and briefs. */
  isLong?: boolean
}

/** `4 min · Ruth Alder · 2 pull quotes · 3 briefs`: each fact apart, whatever way its letters run. */
export function StoryFactsLine({ summary, isLong = false }: StoryFactsLineProps) {
  const { minutes, authors, pullQuotes, briefs } = summary
  const counts = [
    isLong && pullQuotes > 0 && counted(pullQuotes, 'pull quote', 'pull quotes'),
    isLong && briefs > 0 && counted(briefs, 'brief', 'briefs'),
  ].filter(Boolean)
  return (
    <Label>
      <bdi lang="en">{minutes} min</bdi>
      {authors.length > 0 && (
        <>
          {' · '}
          <bdi>{authors.join(', ')}</bdi>
        </>
      )}
      {counts.length > 0 && (
        <>
          {' · '}
          <bdi lang="en">{counts.join(' · ')}</bdi>
        </>
      )}
    </Label>
  )
}
