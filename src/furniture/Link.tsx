import { type ComponentPropsWithoutRef, createContext, useContext } from 'react'

/** The site's base without the slash at its end: empty, or `/reader`. */
export const SiteBase = createContext('')

/** An address of ours as the browser needs it. @param to - From the site's root, or `#` with a place on the page. */
export function useHref(to: string): string {
  const base = useContext(SiteBase)
  return to.startsWith('/') ? base + to : to
}

type LinkProps = Omit<ComponentPropsWithoutRef<'a'>, 'href'> & {
  to: string
  /** Whether the page stays where it is scrolled to, since only a part of it changes. */
  keepsScroll?: boolean
  /** Whether a reader who comes this far is likely to follow it, so that it is worth loading before. */
  isLikely?: boolean
}

/**
 * A link within the site. It is a plain one, so that a page of many comes to life soon: one listener for all of them
 * (`app/followLinks.ts`) opens what they lead to without loading a document.
 */
export function Link({ to, keepsScroll = false, isLikely = false, ...rest }: LinkProps) {
  return (
    <a
      {...rest}
      href={useHref(to)}
      data-keeps-scroll={keepsScroll ? '' : undefined}
      data-likely={isLikely ? '' : undefined}
    />
  )
}
