import { getGender } from 'gender-detection-from-name'

/** Countries whose names are forenames more often. */
const FORENAMES_TOO = new Set(['chad', 'georgia', 'jordan'])
const COUNTRIES = countryNames()

/** Whether a word is a forename in English or another language of Europe; of some ten thousand, more than a browser should load. */
export function isForename(word: string): boolean {
  return getGender(word, 'en') !== 'unknown' && !COUNTRIES.has(word.toLowerCase())
}

/** Somebody somewhere is called by almost every country's name. */
function countryNames(): ReadonlySet<string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  const known = codes.flatMap((code) => names.of(code)?.toLowerCase() ?? [])
  return new Set(known.filter((name) => !FORENAMES_TOO.has(name)))
}
