import { useSyncExternalStore } from 'react'
import type { Arrivals } from './arrivals.ts'

/** A page that is set before anybody asks for it, out of sight. */
type PageAhead = {
  /** Path and query, without the site's base. */
  readonly address: string
  /** From 1; another for each page that is set ahead. */
  readonly number: number
}

/** The one page that is set ahead: the one that the reader is likely to open next. */
export type Ahead = {
  /** Loads the page that an address leads to, and sets it. @param address - Path and query, and a hash if there is one. */
  readonly set: (address: string) => void
  /** The page that is set ahead, for a component. */
  readonly usePage: () => PageAhead | null
}

/** Sets pages ahead from among the arrivals. */
export function createAhead(arrivals: Arrivals): Ahead {
  let page: PageAhead | null = null
  let wanted: string | null = null
  const listeners = new Set<() => void>()
  const listen = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const set = (place: string): void => {
    const [address = ''] = place.split('#')
    const arrival = arrivals.openAt(address)
    if (!arrival?.isOfArchive || wanted === address) return
    wanted = address
    void arrival.settled.then(() => {
      // What cannot be is left to the click, which asks again and says why.
      if (wanted !== address || !arrival.component) return
      page = { address, number: (page?.number ?? 0) + 1 }
      for (const listener of listeners) listener()
    })
  }
  const current = () => page
  return { set, usePage: () => useSyncExternalStore(listen, current, current) }
}
