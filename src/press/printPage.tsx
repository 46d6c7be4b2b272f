import { type Query, QueryClientProvider, type QueryKey } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { formatPageState, formatQueries } from '../app/pageState.ts'
import { Shell } from '../app/Shell.tsx'
import { SiteBase } from '../furniture/Link.tsx'
import { createNewsstand } from '../newsstand/createNewsstand.ts'
import type { Source } from '../newsstand/printedFile.ts'
import { pageAt } from './pageAt.ts'
import { OutletContext, PlaceContext } from './standIns/router.tsx'

/** The parts of one page that go into the shell. */
export type PrintedPage = {
  /** Elements for the document's head: title, description. */
  readonly head: string
  /** The markup inside `#app`. */
  readonly app: string
  /** JSON for the state block, safe inside a script element. */
  readonly state: string
}

/** Everything that a page shows, under the names that it asks for it by; without any, the page's loader reads it. */
export type PageData = readonly (readonly [QueryKey, unknown])[]

/**
 * Prints one page as the browser will set it again; one after the other, never two at a time.
 *
 * @param path - Without the site's base: `/morning-sheet/2018-03-14/`.
 * @throws What a loader threw, if the page cannot be: the press must not print an error page.
 */
export type PagePrinter = (path: string, data: PageData) => Promise<PrintedPage>

/**
 * Makes a printer of pages.
 *
 * @param basename - The site's base, with a slash at both ends.
 * @param source - Where loaders read.
 */
export function createPagePrinter(basename: string, source: Source): PagePrinter {
  const newsstand = createNewsstand(source)
  const base = basename.replace(/\/$/, '')
  let current: PageData | null = null
  let queries = ''
  const open = async (data: PageData, load: () => Promise<unknown>): Promise<void> => {
    // Pages of one story are made from the same data, which need not be written anew for each of them.
    if (current === data) return
    current = null
    newsstand.clear()
    for (const [key, value] of data) newsstand.setQueryData(key, value)
    if (data.length === 0) await load()
    queries = formatQueries(newsstand.getQueryCache().getAll().map(entryOf))
    current = data
  }
  return async (path, data) => {
    const { needs, params } = pageAt(path)
    await open(data, async () => needs.load?.(newsstand, params, NO_QUERY))
    const { Component } = await needs.code()
    const html = renderToString(
      <QueryClientProvider client={newsstand}>
        <SiteBase value={base}>
          <PlaceContext value={{ pathname: path, params }}>
            <OutletContext value={<Component />}>
              <Shell />
            </OutletContext>
          </PlaceContext>
        </SiteBase>
      </QueryClientProvider>,
    )
    // A part that was still on its way would be printed as what stands in for it, and nobody would notice.
    if (html.includes('<!--$!-->') || html.includes('<!--$?-->')) throw new Error(`${path} is not whole`)
    return { ...parted(html), state: formatPageState(base + path, queries) }
  }
}

/** Without its time, so that the same archive prints the same bytes. */
function entryOf({ queryKey, state: { data } }: Query): readonly [QueryKey, unknown] {
  return [queryKey, data]
}

/** No page is printed for what may stand behind a question mark. */
const NO_QUERY = new URLSearchParams()

/** React puts what belongs into the head in front of the first element of the body. */
function parted(html: string): { head: string; app: string } {
  const [head = ''] = /^(?:<title>[^<]*<\/title>|<(?:meta|link)[^>]*>)*/.exec(html) ?? []
  return { head, app: html.slice(head.length) }
}
