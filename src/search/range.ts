import type { Query } from './query.ts'
import type { SearchIndex } from './searchIndex.ts'

/** The pieces that the dates of a query leave: they are numbered from the newest, so that it is one run. */
export async function rangeOf(index: SearchIndex, query: Query): Promise<{ from: number; to: number }> {
  const { pieces, years } = index.start
  let [from, to] = [0, pieces]
  const undated = years.find(({ year }) => year === 0)?.first ?? pieces
  for (const { since, until } of query.flatMap(spanOf)) {
    if (since) to = Math.min(to, await firstBefore(index, since))
    if (until) {
      from = Math.max(from, await firstBefore(index, until))
      to = Math.min(to, undated)
    }
  }
  return { from, to: Math.max(from, to) }
}

type Span = { since?: string; until?: string }

function spanOf(clause: Query[number]): Span[] {
  if (clause.kind === 'year')
    return [{ since: `${fourDigits(clause.year)}-01-01`, until: `${fourDigits(clause.year + 1)}-01-01` }]
  if (clause.kind !== 'before' && clause.kind !== 'after') return []
  const isSince = (clause.kind === 'after') !== clause.isWithout
  return [isSince ? { since: clause.date } : { until: clause.date }]
}

/** The number of the newest piece that is older than a day. */
async function firstBefore(index: SearchIndex, date: string): Promise<number> {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const { years, pieces } = index.start
  const place = years.findIndex((other) => other.year <= year)
  const entry = years[place]
  if (!entry) return pieces
  if (entry.year < year) return entry.first
  const days = month === 1 && day === 1 ? [] : await index.days(year)
  const older = days.find((other) => other.day < month * 100 + day)
  return older ? pieces - older.upTo : (years[place + 1]?.first ?? pieces)
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0')
}
