import type { Article } from './article.ts'

/**
 * An article as its newspaper printed it: every repair undone. A repair is of a whole field (`byline.0.name`), or of words
 * in it from an offset on (`body.2.text.31`, in UTF-16 units). One that no longer fits, since an editor has been there since, is
 * left as it is.
 */
export function asPrinted(article: Article): Article {
  const printed = JSON.parse(JSON.stringify(article)) as Article
  // From the last, so that offsets hold where a repair has changed a length.
  for (const { where, printed: before, set } of article.repairs.toReversed()) {
    const path = where.split('.')
    const field = path.pop() ?? ''
    const holder = path.reduce<unknown>(partOf, printed)
    const text = partOf(holder, field)
    if (typeof text === 'string' && text === set) put(holder, field, before)
    else if (typeof holder === 'string' && /^\d+$/.test(field)) {
      const start = Number(field)
      if (!holder.startsWith(set, start)) continue
      const own = path.pop() ?? ''
      put(
        path.reduce<unknown>(partOf, printed),
        own,
        holder.slice(0, start) + before + holder.slice(start + set.length),
      )
    }
  }
  return printed
}

function partOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined
}

function put(holder: unknown, key: string, text: string): void {
  if (typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key))
    (holder as Record<string, unknown>)[key] = text
}
