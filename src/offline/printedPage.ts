/** The text of a printed page as far as the service worker reads it. */
export type PrintedText = string

/** Whether a printed page has come whole: documents of ours end so, and what was cut off does not. */
export function isWholePage(html: PrintedText): boolean {
  return html.trimEnd().endsWith('</html>')
}

/** The files of the build that a page names, from the site's base: without them it would stand there bare. */
export function assetsOf(html: PrintedText): string[] {
  return [...new Set(Array.from(html.matchAll(/\/(assets\/[\w.-]+)/g), ([, file = '']) => file))]
}

/** The title of a page, without the site's name. */
export function titleOf(html: PrintedText): string {
  const title = /<title>([^<]{0,300}?)(?: · Standfirst)?<\/title>/.exec(html)?.[1] ?? ''
  return title
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
}

/**
 * What a page was made from, under the name that the app asks for it by; undefined where the page has no such thing.
 *
 * @param key - As `newsstand/queries.ts` makes it.
 */
export function dataInPage(html: PrintedText, key: readonly unknown[]): unknown {
  const start = html.indexOf(' id="state">')
  if (start < 0) return undefined
  const text = html.slice(start + ' id="state">'.length, html.indexOf('</script>', start))
  try {
    const { queries } = JSON.parse(text) as { queries: [unknown, unknown][] }
    return queries.find(([name]) => JSON.stringify(name) === JSON.stringify(key))?.[1]
  } catch {
    return undefined
  }
}
