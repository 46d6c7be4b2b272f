import { createContext, type ReactNode, useContext } from 'react'
import type { Location, Params, ScrollRestorationProps } from 'react-router-dom'

/** The page that is being printed. */
export type PrintedPlace = {
  readonly pathname: string
  readonly params: Params
}

const NOWHERE: PrintedPlace = { pathname: '/', params: {} }

/** Where everything on the page stands. */
export const PlaceContext = createContext(NOWHERE)
/** What the next outlet shows. */
export const OutletContext = createContext<ReactNode>(null)

/** The page within what stands round it. */
export function Outlet() {
  return useContext(OutletContext)
}

/** The page's address. */
export function useLocation(): Omit<Location, 'mask'> {
  const { pathname } = useContext(PlaceContext)
  return { pathname, search: '', hash: '', state: null, key: 'default' }
}

/** What the page's address names. */
export function useParams(): Params {
  return useContext(PlaceContext).params
}

/** What is asked behind the question mark: nothing, since no page is printed for it. */
export function useSearchParams(): [URLSearchParams, () => void] {
  return [NO_PARAMS, nothing]
}

/** How the reader came: a page that is opened counts as such a move. */
export function useNavigationType(): 'POP' {
  return 'POP'
}

/** How a page leads to another; on paper none does. */
export function useNavigate(): () => void {
  return nothing
}

/** Where a page was left, to go back to; on paper it says nothing. */
export function ScrollRestoration(_: ScrollRestorationProps) {
  return null
}

const NO_PARAMS = new URLSearchParams()

function nothing(): void {}
