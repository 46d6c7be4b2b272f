import { use } from 'react'
import { useLocation, useParams } from 'react-router-dom'
import type { Arrivals, PageNeeds } from './arrivals.ts'

type PageProps = { arrivals: Arrivals; needs: PageNeeds }

/** The page of the address, as soon as it has arrived. @throws Why it cannot be. */
export function Page({ arrivals, needs }: PageProps) {
  const params = useParams()
  const { pathname, search } = useLocation()
  const arrival = arrivals.open(needs, params, pathname + search)
  if (!arrival.component && !arrival.fault) use(arrival.settled)
  if (arrival.fault) throw arrival.fault
  const { component: Component } = arrival
  return Component && <Component />
}
