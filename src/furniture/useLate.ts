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
