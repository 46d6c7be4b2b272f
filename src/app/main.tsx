import '../furniture/type.css'
import '../furniture/tokens.css'
import '../furniture/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createBrowserRouter, matchRoutes, RouterProvider } from 'react-router-dom'
import { createNewsstand } from '../newsstand/createNewsstand.ts'
import { type PageState, readPageState } from './pageState.ts'
import { prefetchOnIntent } from './prefetchOnIntent.ts'
import { routesFor } from './routes.tsx'

const basename = import.meta.env.BASE_URL
const newsstand = createNewsstand()
const routes = routesFor(newsstand)

void start()

/** Brings a printed page to life; where no page was printed for the address, sets it from the start. */
async function start() {
  const root = document.getElementById('app')
  if (!root) throw new Error('The page has no #app to live in')
  const state = readPageState(document)
  const isPrinted = state !== null && state.path === pathOf(location.pathname)
  if (isPrinted) await prepare(state)
  const router = createBrowserRouter(routes, {
    basename,
    ...(isPrinted && { hydrationData: state.router }),
  })
  const app = (
    <StrictMode>
      <QueryClientProvider client={newsstand}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>
  )
  // As a transition, so that a reader who scrolls meanwhile is not held up.
  if (isPrinted) startTransition(() => void hydrateRoot(root, app))
  else createRoot(root).render(app)
  prefetchOnIntent(routes, basename)
  watchArchive()
}

/** Hydration renders at once, so the page's data and code must be there before it. */
async function prepare(state: PageState) {
  for (const [key, data] of state.queries) newsstand.setQueryData(key, data)
  for (const { route } of matchRoutes(routes, location, basename) ?? []) {
    if (typeof route.lazy !== 'function') continue
    Object.assign(route, await route.lazy())
    delete route.lazy
  }
}

/** Hosts differ in whether they keep the slash at the end. */
function pathOf(pathname: string): string {
  return pathname.replace(/index\.html$/, '').replace(/\/?$/, '/')
}

/** While developing, an edited article shows at once. */
function watchArchive() {
  import.meta.hot?.on('standfirst:archive', () => void newsstand.invalidateQueries())
}
