import { dehydrate, type Query, type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom'
import { formatPageState } from '../app/pageState.ts'
import { routesFor } from '../app/routes.tsx'
import { createNewsstand } from '../newsstand/createNewsstand.ts'
import { NotPrinted, type Source } from '../newsstand/printedFile.ts'

/** The parts of one page that go into the shell. */
export type PrintedPage = {
  /** Elements for the document's head: title, description. */
  readonly head: string
  /** The markup inside `#app`. */
  readonly app: string
  /** JSON for the state block, safe inside a script element. */
  readonly state: string
}

/**
 * Prints one page as the browser will set it again; one after the other, never two at a time.
 *
 * @param path - Without the site's base: `/morning-sheet/2018-03-14/`.
 * @param source - Where the page's files come from.
 * @throws What a loader threw, if the page cannot be: the press must not print an error page.
 */
export type PagePrinter = (path: string, source: Source) => Promise<PrintedPage>

/** Makes a printer of pages. @param basename - The site's base, with a slash at both ends. */
export function createPagePrinter(basename: string): PagePrinter {
  let current: Source = (file) => Promise.reject(new NotPrinted(`There is no ${file}`))
  const newsstand = createNewsstand((file, signal) => current(file, signal))
  const asked = watchQueries(newsstand)
  const handler = createStaticHandler(routesFor(newsstand), { basename })
  const base = basename.replace(/\/$/, '')
  return async (path, source) => {
    // Pages of one story are made from the same files, which need not be let in anew for each of them.
    if (current !== source) newsstand.clear()
    current = source
    asked.clear()
    const context = await handler.query(new Request(`http://localhost${base}${path}`))
    if (context instanceof Response) throw new Error(`${path} answers with a redirect`)
    for (const error of Object.values(context.errors ?? {})) throw error
    const html = renderToString(
      <QueryClientProvider client={newsstand}>
        <StaticRouterProvider
          router={createStaticRouter(handler.dataRoutes, context)}
          context={context}
          hydrate={false}
        />
      </QueryClientProvider>,
    )
    // A part that was still on its way would be printed as what stands in for it, and nobody would notice.
    if (html.includes('<!--$!-->') || html.includes('<!--$?-->')) throw new Error(`${path} is not whole`)
    const state = formatPageState({
      path: base + path,
      // Without their times, so that the same archive prints the same bytes.
      queries: dehydrate(newsstand)
        .queries.filter(({ queryHash }) => asked.has(queryHash))
        .map(({ queryKey, state: { data } }) => [queryKey, data] as const),
      router: { loaderData: context.loaderData, actionData: null, errors: null },
    })
    return { ...parted(html), state }
  }
}

/** Keeps the names of the queries that a page asks for, since the newsstand may know others from the page before. */
function watchQueries(newsstand: QueryClient): Set<string> {
  const asked = new Set<string>()
  const cache = newsstand.getQueryCache()
  const build = cache.build.bind(cache) as (...args: Parameters<typeof cache.build>) => Query
  cache.build = ((...args: Parameters<typeof cache.build>) => {
    const query = build(...args)
    asked.add(query.queryHash)
    return query
  }) as typeof cache.build
  return asked
}

/** React puts what belongs into the head in front of the first element of the body. */
function parted(html: string): { head: string; app: string } {
  const [head = ''] = /^(?:<title>[^<]*<\/title>|<(?:meta|link)[^>]*>)*/.exec(html) ?? []
  return { head, app: html.slice(head.length) }
}
