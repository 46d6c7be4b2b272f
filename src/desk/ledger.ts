/** A stretch of a cutting's text, as UTF-16 offsets: `start` is in it, `end` is not. */
export type Span = { readonly start: number; readonly end: number }

/** Where a stretch of the cutting went: `field` is a path into the article, such as `byline.0.name`. */
export type Placed = Span & { readonly field: string }

/** A stretch of the cutting that stands in no article, and why. */
export type Drop = Span & { readonly reason: string }

/** Puts drops to others; there may be more of them than a function takes arguments. */
export function addDrops(drops: Drop[], more: readonly Drop[]): void {
  for (const drop of more) drops.push(drop)
}

/** Characters that show as nothing and that are not spaces either. */
export const INVISIBLE = /[\p{Cc}\p{Cf}\p{Surrogate}]/u

/** Reason given to characters that show as nothing, in a line of their own. */
const INVISIBLE_REASON = 'invisible characters outside any text'

/**
 * Drops for every stretch that no reader accounted for, so that the whole cutting is accounted for always.
 *
 * @param taken - What is placed or dropped already, in any order.
 * @param reason - Why the rest stands in no article.
 * @returns One drop for each stretch without a line break, none of them blank.
 */
export function dropTheRest(text: string, taken: readonly Span[], reason: string): Drop[] {
  const drops: Drop[] = []
  let from = 0
  for (const { start, end } of [...taken].sort((one, other) => one.start - other.start)) {
    if (start > from) addDrops(drops, dropsBetween(text, from, start, reason))
    from = Math.max(from, end)
  }
  addDrops(drops, dropsBetween(text, from, text.length, reason))
  return drops
}

function dropsBetween(text: string, start: number, end: number, reason: string): Drop[] {
  return [...text.slice(start, end).matchAll(/[^\r\n]+/gu)].flatMap((match) => {
    const span = trimmed(text, { start: start + match.index, end: start + match.index + match[0].length })
    if (span === null) return []
    return [{ ...span, reason: isInvisible(text, span) ? INVISIBLE_REASON : reason }]
  })
}

/** The span without the blanks at its ends, or `null` where nothing else is in it. */
export function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end)
  const inner = words.trim()
  if (inner === '') return null
  const from = start + (words.length - words.trimStart().length)
  return { start: from, end: from + inner.length }
}

function isInvisible(text: string, { start, end }: Span): boolean {
  return !/[^\s\p{Cc}\p{Cf}\p{Surrogate}]/u.test(text.slice(start, end))
}
