/** The shortest paragraph that still runs past a letter of three lines, in UTF-16 code units. */
const SHORTEST = 200

/**
 * Whether a first paragraph opens with a letter that can be set three lines deep: a plain letter of a script
 * that has capitals, with text enough to stand beside it.
 */
export function takesDropCap(text: string): boolean {
  return text.length >= SHORTEST && /^\p{Lu}/u.test(text)
}
