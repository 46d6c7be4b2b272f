import '../furniture/type.css'
import '../furniture/tokens.css'
import '../furniture/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router-dom'
import { SiteBase } from '../furniture/Link.tsx'
import { createNewsstand } from '../newsstand/createNewsstand.ts'
import { createArrivals } from './arrivals.ts'
import { followLinks } from './followLinks.ts'
import { readPageState } from './pageState.ts'
import { PAGES } from './pages.ts'
import { renewCode } from './renewCode.ts'
import { routesFor } from './routes.tsx'

/** When the site is made ready for having no network, in milliseconds after the app has started: it is nothing that anybody waits for. */
const OFFLINE_MS = 2000

const basename = import.meta.env.BASE_URL
const newsstand = createNewsstand()
const arrivals = createArrivals(newsstand, PAGES)

void start()

/** Brings a printed page to life; where no page was printed for the address, sets it from the start. */
async function start() {
  const root = document.getElementById('app')
  if (!root) throw new Error('The page has no #app to live in')
  // A folder has one address, however it was opened.
  if (location.pathname !== pathOf(location.pathname))
    history.replaceState(history.state, '', addressWithSlash())
  const state = readPageState(document)
  const isPrinted = state !== null && state.path === location.pathname
  if (isPrinted) for (const [key, data] of state.queries) newsstand.setQueryData(key, data)
  const opening = arrivals.openAt(`/${location.pathname.slice(basename.length)}${location.search}`)
  // Hydration sets everything at once, so the page's code must be there before it.
  if (isPrinted) await opening?.settled
  if (opening?.isCodeLost && (await renewCode(location.href))) return
  const router = createBrowserRouter(routesFor(arrivals, isPrinted), {
    basename,
    // Says that the page stands already, where its reader may have scrolled it; else it would be scrolled to its top.
    ...(isPrinted && { hydrationData: { loaderData: {} } }),
  })
  const app = (
    <StrictMode>
      <QueryClientProvider client={newsstand}>
        <SiteBase value={basename.replace(/\/$/, '')}>
          <RouterProvider router={router} />
        </SiteBase>
      </QueryClientProvider>
    </StrictMode>
  )
  // As a transition, so that a reader who scrolls meanwhile is not held up.
  if (isPrinted) startTransition(() => void hydrateRoot(root, app))
  else createRoot(root).render(app)
  followLinks(router.navigate, arrivals, basename)
  watchArchive()
  if (import.meta.env.PROD) setTimeout(startOffline, OFFLINE_MS)
}

/** Works without a network from the next visit on; where that cannot be, everything else is as before. */
function startOffline(): void {
  void import('./startOffline.ts').then(
    ({ startOffline }) => startOffline(newsstand),
    () => {},
  )
}

function addressWithSlash(): string {
  return pathOf(location.pathname) + location.search + location.hash
}

/** Hosts differ in whether they keep the slash at the end. */
function pathOf(pathname: string): string {
  return pathname.replace(/index\.html$/, '').replace(/\/?$/, '/')
}

/** While developing, an edited article shows at once. */
function watchArchive() {
  import.meta.hot?.on('standfirst:archive', () => void newsstand.invalidateQueries())
}
