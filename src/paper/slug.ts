import slugify from '@sindresorhus/slugify'
import { fnv1a } from './fnv1a.ts'

/** The longest slug that we make, in characters: an address should fit on one line of a message. */
const LONGEST_SLUG = 72

/**
 * Turns a headline or name in any script into the last word of an address: `Élysée says “no”` becomes
 * `elysee-says-no`. Long texts are cut at a word.
 *
 * @returns `untitled` where the text has no letter or digit at all.
 */
export function slugOf(text: string): string {
  return slugAs('text', text)
}

/**
 * The slug of a text; one in letters that have no Latin form gets a word and a number made of the text, so that it
 * is always the same and no other text has it: `story-3f9a2c10`.
 */
export function slugAs(word: string, text: string): string {
  const whole = slugify(text.replaceAll(/['’‘ʼ]/gu, ''), { decamelize: false })
  if (!/[a-z]/u.test(whole) && /\p{L}/u.test(text)) return `${word}-${fingerprint(text)}`
  if (whole === '') return 'untitled'
  if (whole.length <= LONGEST_SLUG) return whole
  const cut = whole.lastIndexOf('-', LONGEST_SLUG)
  return whole.slice(0, cut > LONGEST_SLUG / 2 ? cut : LONGEST_SLUG)
}

/** A slug that is not in `taken` yet: the same word with `-2`, `-3` … behind it where it is. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug
  for (let number = 2; ; number += 1) {
    const candidate = `${slug}-${number}`
    if (!taken.has(candidate)) return candidate
  }
}

/** A short word that is always the same for the same text. */
function fingerprint(text: string): string {
  const plain = text.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim()
  return fnv1a(plain).toString(16).padStart(8, '0')
}
