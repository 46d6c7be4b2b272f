/** The longest that a text may be where only its beginning is shown, in UTF-16 code units. */
const LONGEST = 80

/** A text, or its first whole words with an ellipsis where it is long. */
export function shortened(text: string): string {
  if (text.length <= LONGEST) return text
  const cut = text.lastIndexOf(' ', LONGEST)
  return `${text.slice(0, cut > 0 ? cut : LONGEST).replace(/[\ud800-\udbff]$/, '')}…`
}
