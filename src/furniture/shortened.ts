/** The longest that a text may be where only its beginning is shown. */
const LONGEST = 80

/** A text, or its first whole words with an ellipsis where it is long. @param longest - In UTF-16 code units. */
export function shortened(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text
  const cut = text.lastIndexOf(' ', longest)
  return `${text.slice(0, cut > 0 ? cut : longest).replace(/[\ud800-\udbff]$/, '')}…`
}
