import { Suspense } from 'react'
import type { RouteObject } from 'react-router-dom'
import type { Arrivals } from './arrivals.ts'
import { Page } from './Page.tsx'
import { PageFault } from './PageFault.tsx'
import { PAGES } from './pages.ts'
import { Shell } from './Shell.tsx'

/**
 * The routes of the site. They have no loaders: who leads to a page opens it among the arrivals, and a page that is
 * there is set at once, where the router would wait for loaders and set everything twice.
 *
 * @param isPrinted - Whether the first page is there already; else its place is kept free while it comes.
 */
export function routesFor(arrivals: Arrivals, isPrinted: boolean): RouteObject[] {
  const fault = <PageFault forgetFaults={arrivals.forgetFaults} />
  const pages = PAGES.map(({ path, needs }) => {
    const page = <Page key={path} arrivals={arrivals} needs={needs} />
    return { path, element: isPrinted ? page : <Suspense key={path}>{page}</Suspense> }
  })
  return [{ element: <Shell />, errorElement: fault, children: [{ errorElement: fault, children: pages }] }]
}
