import { dehydrate, QueryClientProvider } from '@tanstack/react-query'
import { prerenderToNodeStream } from 'react-dom/static'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom'
import { formatPageState } from '../app/pageState.ts'
import { routesFor } from '../app/routes.tsx'
import { createNewsstand } from '../newsstand/createNewsstand.ts'
import type { Source } from '../newsstand/printedFile.ts'

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
 * Prints one page as the browser will set it again.
 *
 * @param path - Without the site's base: `/morning-sheet/2018-03-14/`.
 * @param basename - The site's base, with a slash at both ends.
 * @param source - Where the page's files come from.
 * @throws What a loader threw, if the page cannot be: the press must not print an error page.
 */
export async function printPage(path: string, basename: string, source: Source): Promise<PrintedPage> {
  const newsstand = createNewsstand(source)
  const handler = createStaticHandler(routesFor(newsstand), { basename })
  const context = await handler.query(new Request(`http://localhost${basename.replace(/\/$/, '')}${path}`))
  if (context instanceof Response) throw new Error(`${path} answers with a redirect`)
  for (const error of Object.values(context.errors ?? {})) throw error
  const { prelude } = await prerenderToNodeStream(
    <QueryClientProvider client={newsstand}>
      <StaticRouterProvider
        router={createStaticRouter(handler.dataRoutes, context)}
        context={context}
        hydrate={false}
      />
    </QueryClientProvider>,
    { progressiveChunkSize: Number.POSITIVE_INFINITY },
  )
  let html = ''
  for await (const chunk of prelude) html += chunk
  const { head, app } = parted(html)
  const state = formatPageState({
    path: basename.replace(/\/$/, '') + path,
    // Without their times, so that the same archive prints the same bytes.
    queries: dehydrate(newsstand).queries.map(({ queryKey, state: { data } }) => [queryKey, data] as const),
    router: { loaderData: context.loaderData, actionData: null, errors: null },
  })
  newsstand.clear()
  return { head, app, state }
}

/** React puts what belongs into the head in front of the first element of the body. */
function parted(html: string): { head: string; app: string } {
  const [head = ''] = /^(?:<title>[^<]*<\/title>|<(?:meta|link)[^>]*>)*/.exec(html) ?? []
  return { head, app: html.slice(head.length) }
}
