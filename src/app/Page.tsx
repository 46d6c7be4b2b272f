import { use, useEffect } from 'react'
import { useLocation, useParams } from 'react-router-dom'
import type { Arrivals, PageNeeds } from './arrivals.ts'
import { watchLikely } from './followLinks.ts'

type PageProps = { arrivals: Arrivals; needs: PageNeeds }

/** The page of the address, as soon as it has arrived. @throws Why it cannot be. */
export function Page({ arrivals, needs }: PageProps) {
  const params = useParams()
  const { pathname, search } = useLocation()
  const arrival = arrivals.open(needs, params, pathname + search)
  if (!arrival.component && !arrival.fault) use(arrival.settled)
  if (arrival.fault) throw arrival.fault
  const { component: Component } = arrival
  // biome-ignore lint/correctness/useExhaustiveDependencies: another arrival has other links
  useEffect(() => watchLikely(arrivals), [arrivals, arrival])
  return Component && <Component />
}
