/** A tag of a page, or the text before the next one (`name` is empty then, and `text` the text). */
export type HtmlPart = { readonly name: string; readonly isEnd: boolean; readonly text: string }

const NAME = /^<(\/?)([a-z][a-z0-9]*)/i

/** The tags and texts of a page, in order, each character looked at once however the page is broken. */
export function* htmlParts(html: string): Generator<HtmlPart> {
  const tagEnd = tagEnds(html)
  for (let at = 0; at < html.length; ) {
    const start = html.indexOf('<', at)
    if (start !== at) yield { name: '', isEnd: false, text: html.slice(at, start < 0 ? html.length : start) }
    if (start < 0) return
    const end = html.startsWith('<!--', start) ? html.indexOf('-->', start + 4) + 2 : tagEnd(start)
    if (end < start) return
    const tag = html.slice(start, end + 1)
    const [, slash, name = ''] = NAME.exec(tag) ?? []
    if (name) yield { name: name.toLowerCase(), isEnd: slash === '/', text: tag.slice(name.length + 1) }
    at = end + 1
  }
}

/** Finds where a tag ends: at the next `>` that stands in no quoted value; -1 if there is none. */
function tagEnds(html: string): (start: number) => number {
  const lastOf: Readonly<Record<string, number>> = { '"': html.lastIndexOf('"'), "'": html.lastIndexOf("'") }
  const mark = /[>"']/g
  return (start) => {
    mark.lastIndex = start
    for (let found = mark.exec(html); found; found = mark.exec(html)) {
      const [character] = found
      if (character === '>') return found.index
      // A mark that is never closed would make every tag after it search to the end.
      if ((lastOf[character] ?? -1) <= found.index) continue
      mark.lastIndex = html.indexOf(character, found.index + 1) + 1
    }
    return -1
  }
}
