import { dehydrate, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom'
import { createArrivals } from '../../src/app/arrivals.ts'
import { PAGES } from '../../src/app/pages.ts'
import { routesFor } from '../../src/app/routes.tsx'
import { SiteBase } from '../../src/furniture/Link.tsx'
import { createNewsstand } from '../../src/newsstand/createNewsstand.ts'
import type { Source } from '../../src/newsstand/printedFile.ts'

/** A page as the libraries themselves print it, and what it was made from: the judge of what the press prints. */
export async function printWithLibraries(
  basename: string,
  path: string,
  source: Source,
): Promise<{ html: string; state: unknown }> {
  const newsstand = createNewsstand(source)
  const arrivals = createArrivals(newsstand, PAGES)
  const arrival = arrivals.openAt(path)
  await arrival?.settled
  if (arrival?.fault) throw arrival.fault
  const handler = createStaticHandler(routesFor(arrivals, true), { basename })
  const address = basename.replace(/\/$/, '') + path
  const context = await handler.query(new Request(`http://localhost${address}`))
  if (context instanceof Response) throw new Error(`${path} answers with a redirect`)
  for (const error of Object.values(context.errors ?? {})) throw error
  const html = renderToString(
    <QueryClientProvider client={newsstand}>
      <SiteBase value={basename.replace(/\/$/, '')}>
        <StaticRouterProvider
          router={createStaticRouter(handler.dataRoutes, context)}
          context={context}
          hydrate={false}
        />
      </SiteBase>
    </QueryClientProvider>,
  )
  const queries = dehydrate(newsstand).queries.map(({ queryKey, state: { data } }) => [queryKey, data])
  return { html, state: { path: address, queries } }
}
