/** How near two pieces are to each other, as whoever knows the whole archive has measured it. */
export type Nearness = {
  /** What the people weigh that both name: 1 is one person who is in nothing else, nearly 0 one who is everywhere. */
  readonly people: number
  /** The same as a share of what the people of the piece weigh that has fewer of them. */
  readonly peopleShare: number
  /** How much their words are alike, from 0 to 1; 0 where they are of two languages. */
  readonly words: number
  /** How far apart they were printed; infinite where one has no date. */
  readonly days: number
  readonly isOneLanguage: boolean
}

/** Farther apart than this, what looks like one event is most often the next of its kind. */
const MOST_DAYS = 7
/** A translation is printed on the day of the original or the next. */
const MOST_DAYS_BETWEEN_LANGUAGES = 1
/** Words alone tell an event where they are so much alike, and never where they are less than a little alike. */
const ENOUGH_WORDS = 0.22
const LEAST_WORDS = 0.06
/** How much the likeness of words counts beside the weight of people, and what both have to come to. */
const WORDS_WEIGHT = 4
const ENOUGH = 2.1
/** Of two languages only people tell: several of them, who are most of those that one piece names. */
const ENOUGH_PEOPLE = 2
const ENOUGH_PEOPLE_SHARE = 0.4

/**
 * Whether two pieces report one event, or the days of one affair. It says so only where it is sure: pieces about the same people
 * are related often, and the same event seldom.
 */
export function isSameEvent({ people, peopleShare, words, days, isOneLanguage }: Nearness): boolean {
  if (!isOneLanguage)
    return (
      days <= MOST_DAYS_BETWEEN_LANGUAGES && people >= ENOUGH_PEOPLE && peopleShare >= ENOUGH_PEOPLE_SHARE
    )
  if (days > MOST_DAYS || words < LEAST_WORDS) return false
  return words >= ENOUGH_WORDS || inCommon({ people, words }) >= ENOUGH
}

/** How much two pieces have in common, for choosing the best of several that report one event. */
export function inCommon({ people, words }: Pick<Nearness, 'people' | 'words'>): number {
  return people + words * WORDS_WEIGHT
}

/** How many names are told of what only one of two pieces has. */
const MOST_OWN = 3

/** What each of two pieces has that the other lacks: names, as each has them and in its order. */
export function ownOf(
  here: readonly { readonly slug: string; readonly name: string }[],
  there: readonly { readonly slug: string; readonly name: string }[],
): { readonly here: string[]; readonly there: string[] } {
  return { here: namesMissingIn(here, there), there: namesMissingIn(there, here) }
}

function namesMissingIn(
  people: readonly { readonly slug: string; readonly name: string }[],
  others: readonly { readonly slug: string }[],
): string[] {
  const known = new Set(others.map(({ slug }) => slug))
  return people
    .filter(({ slug }) => !known.has(slug))
    .slice(0, MOST_OWN)
    .map(({ name }) => name)
}
