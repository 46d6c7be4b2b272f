import { Activity, useState } from 'react'
import { type Location, type RouteObject, useLocation, useRoutes } from 'react-router-dom'
import { IsAhead } from '../furniture/PageHead.tsx'
import type { Ahead } from './ahead.ts'

type StageProps = { ahead: Ahead; pages: RouteObject[] }

/**
 * The page of the address and, out of sight, the one that is likely to follow. When it does, it is only shown: all of it
 * has been set before.
 */
export function Stage({ ahead, pages }: StageProps) {
  const here = useLocation()
  const next = ahead.usePage()
  const [last, setLast] = useState({ number: 0, pathname: here.pathname })
  // Where only the query changes, the page stays, and with it what has the focus.
  const isMove = here.pathname !== last.pathname || next?.number === last.number
  const isNext = isMove && next?.address === here.pathname + here.search
  const shown = isNext ? next.number : last.number
  if (shown !== last.number || here.pathname !== last.pathname) {
    setLast({ number: shown, pathname: here.pathname })
  }
  return [
    <Place key={shown} number={shown} isAhead={false} location={here} pages={pages} />,
    next && next.number !== shown && (
      <Place key={next.number} number={next.number} isAhead location={next.address} pages={pages} />
    ),
  ]
}

type PlaceProps = { number: number; isAhead: boolean; location: Location | string; pages: RouteObject[] }

function Place({ number, isAhead, location, pages }: PlaceProps) {
  const page = <IsAhead value={isAhead}>{useRoutes(pages, location)}</IsAhead>
  // The first one stands in the page as it was printed, which knows of no others.
  return number === 0 ? page : <Activity mode={isAhead ? 'hidden' : 'visible'}>{page}</Activity>
}
