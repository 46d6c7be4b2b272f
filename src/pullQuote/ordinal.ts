const WORDS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const ENDINGS: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
const rules = new Intl.PluralRules('en', { type: 'ordinal' })

/** `third` for 3 and `21st` for 21: words to ten, then figures. */
export function ordinal(number: number): string {
  return WORDS[number - 1] ?? `${number}${ENDINGS[rules.select(number)] ?? 'th'}`
}
