import { createContext, type ReactNode, useContext } from 'react'
import type {
  LinkProps,
  Location,
  Navigation,
  NavLinkProps,
  Params,
  ScrollRestorationProps,
} from 'react-router-dom'

/** The page that is being printed. */
export type PrintedPlace = {
  /** The site's base, without the slash at its end. */
  readonly base: string
  readonly pathname: string
  readonly params: Params
}

const NOWHERE: PrintedPlace = { base: '', pathname: '/', params: {} }

/** Where everything on the page stands. */
export const PlaceContext = createContext(NOWHERE)
/** What the next outlet shows. */
export const OutletContext = createContext<ReactNode>(null)

/** A link, as the library prints it. */
export function Link({ to, children, ...rest }: LinkProps) {
  return (
    <a {...withoutOwn(rest)} href={useHref(to)} data-discover="true">
      {children}
    </a>
  )
}

type PlainNavLinkProps = Pick<NavLinkProps, 'to' | 'end'> & { className?: string; children: ReactNode }

/** A link that says when it leads to where the reader is. */
export function NavLink({ to, end = false, className, children }: PlainNavLinkProps) {
  const { pathname } = useContext(PlaceContext)
  const isActive = isWithin(pathname.toLowerCase(), String(to).toLowerCase(), end)
  const names = [className, isActive && 'active'].filter(Boolean).join(' ')
  return (
    <Link aria-current={isActive ? 'page' : undefined} className={names} to={to}>
      {children}
    </Link>
  )
}

/** The page within what stands round it. */
export function Outlet() {
  return useContext(OutletContext)
}

/** Where a link leads: to a path from the site's root, or to a place on the same page. */
export function useHref(to: LinkProps['to']): string {
  const { base, pathname } = useContext(PlaceContext)
  if (typeof to === 'string' && to.startsWith('/')) return base + to
  if (typeof to === 'string' && to.startsWith('#')) return base + pathname + to
  throw new Error(`A link leads to ${JSON.stringify(to)}, which the press does not know how to print`)
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

/** Whether a page is on its way; none is. */
export function useNavigation(): Pick<Navigation, 'state'> {
  return IDLE
}

/** How a page is asked for again; nobody does. */
export function useRevalidator() {
  return { state: IDLE.state, revalidate: nothing }
}

/** Why the page could not be set; the press prints no such page. */
export function useRouteError(): null {
  return null
}

/** Where a page was left, to go back to; on paper it says nothing. */
export function ScrollRestoration(_: ScrollRestorationProps) {
  return null
}

const NO_PARAMS = new URLSearchParams()
const IDLE = { state: 'idle' } as const

function nothing(): void {}

/** What the library keeps for itself and does not print. */
function withoutOwn(props: Omit<LinkProps, 'to' | 'children'>) {
  const { prefetch, reloadDocument, replace, state, preventScrollReset, relative, viewTransition, ...own } =
    props
  return own
}

function isWithin(pathname: string, target: string, isWhole: boolean): boolean {
  if (pathname === target) return true
  const stem = target === '/' ? target : target.replace(/\/$/, '')
  return !isWhole && pathname.startsWith(target) && pathname.charAt(stem.length) === '/'
}
