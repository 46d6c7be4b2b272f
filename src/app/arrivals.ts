import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { matchRoutes, type Params } from 'react-router-dom'

/** Gets a page's data into the newsstand. @throws Why the page cannot be. */
export type LoadPage = (newsstand: QueryClient, params: Params, query: URLSearchParams) => Promise<unknown>

/** What a page is made from. */
export type PageNeeds = {
  readonly code: () => Promise<{ Component: ComponentType }>
  readonly load: LoadPage | null
}

/** A page with the path that it stands at, as the router has paths. */
export type PageAt = { readonly path: string; readonly needs: PageNeeds }

/** A page on its way, or there; one that cannot be has a fault. */
type Arrival = {
  readonly component: ComponentType | null
  readonly fault: unknown
  /** Whether the fault is that its code could not be had. */
  readonly isCodeLost: boolean
  /** Settled once it is there or cannot be; never rejected. */
  readonly settled: Promise<unknown>
}

/** The pages of this visit: each is loaded once, and can be set at once from then on. Addresses have no base. */
export type Arrivals = {
  /** @param address - Path and query. */
  readonly open: (needs: PageNeeds, params: Params, address: string) => Arrival
  /** The page that an address leads to. @param address - Path and query, and a hash if there is one. */
  readonly openAt: (address: string) => Arrival | null
  /** Lets what could not be loaded be asked for again. */
  readonly forgetFaults: () => void
}

/** What becomes of an arrival. */
type Opening = {
  component: ComponentType | null
  fault: unknown
  isCodeLost: boolean
  settled: Promise<unknown>
}

/**
 * @param newsstand - Where data are left. It must not forget them while the visit lasts.
 * @param pages - Every page with its path.
 */
export function createArrivals(newsstand: QueryClient, pages: readonly PageAt[]): Arrivals {
  const known = new Map<string | PageNeeds, Opening>()
  const open = (needs: PageNeeds, params: Params, address: string): Arrival => {
    // Without data of its own a page is the same wherever it is.
    const key = needs.load ? address.replace(/\/(?=\?|$)/, '') : needs
    const arrival = known.get(key) ?? begin(newsstand, needs, params, address)
    known.set(key, arrival)
    return arrival
  }
  const openAt = (address: string): Arrival | null => {
    const [place = ''] = address.split('#')
    const match = matchRoutes([...pages], place)?.at(-1)
    return match ? open(match.route.needs, match.params, place) : null
  }
  const forgetFaults = (): void => {
    for (const [key, { fault }] of known) if (fault) known.delete(key)
  }
  return { open, openAt, forgetFaults }
}

function begin(newsstand: QueryClient, needs: PageNeeds, params: Params, address: string): Opening {
  const arrival: Opening = { component: null, fault: null, isCodeLost: false, settled: Promise.resolve() }
  const query = new URLSearchParams(address.split('?')[1])
  // Both are on their way before either is waited for.
  const code = needs.code().catch((error: unknown) => {
    arrival.isCodeLost = true
    throw error
  })
  const data = needs.load?.(newsstand, params, query)
  arrival.settled = Promise.all([code, data]).then(
    ([{ Component }]) => {
      arrival.component = Component
    },
    (fault: unknown) => {
      arrival.fault = fault
    },
  )
  return arrival
}
