import { type ComponentType, useEffect, useState } from 'react'

/**
 * A component whose code comes when the page stands already: what it adds is not needed to read. Null until then, and on
 * printed pages.
 *
 * @param load - Always the same function.
 */
export function useLate<Props>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> | null {
  const [Component, setComponent] = useState<ComponentType<Props> | null>(null)
  useEffect(() => {
    let isWanted = true
    // A page without it is whole; the next one asks again.
    load().then(
      (loaded) => isWanted && setComponent(() => loaded),
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [load])
  return Component
}

/**
 * Loads such a component as soon as the device has nothing else to do, with the code of the page that will want it: a page that
 * was pointed at then asks for nothing when it is opened.
 *
 * @returns The function itself.
 */
export function loadedWhenIdle<Load extends () => Promise<unknown>>(load: Load): Load {
  // Whoever wants it asks again, and hears of a fault.
  const begin = () => void load().catch(() => {})
  if ('requestIdleCallback' in globalThis) requestIdleCallback(begin)
  else if (!import.meta.env.SSR) setTimeout(begin, 200)
  return load
}
