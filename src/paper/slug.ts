import slugify from '@sindresorhus/slugify'

/** The longest slug that we make, in characters: an address should fit on one line of a message. */
const LONGEST_SLUG = 72

/**
 * Turns a headline or name in any script into the last word of an address: `Élysée says “no”` becomes
 * `elysee-says-no`. Long texts are cut at a word.
 *
 * @returns `untitled` where no letter or digit is left.
 */
export function slugOf(text: string): string {
  const whole = slugify(text.replaceAll(/['’‘ʼ]/gu, ''), { decamelize: false })
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
