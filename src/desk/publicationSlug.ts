import { RESERVED_WORDS } from '../paper/publication.ts'
import { slugAs } from '../paper/slug.ts'

/**
 * The word of a newspaper's address: `The Daily Gazette` is `daily-gazette`. A name whose word is an address
 * of our own keeps its article: `The People` is `the-people`.
 */
export function publicationSlug(name: string): string {
  const short = slugAs('paper', name.replace(/^the\s+(?=\S)/iu, ''))
  if (!RESERVED_WORDS.includes(short)) return short
  const whole = slugAs('paper', name)
  return RESERVED_WORDS.includes(whole) ? `${whole}-newspaper` : whole
}
