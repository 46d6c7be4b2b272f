import { type KeyboardEvent, useEffect } from 'react'

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Keys of the search page: `/` goes to the box from anywhere; arrows go from the box through the results and back. */
export function useSearchKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  useEffect(() => {
    const toBox = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target))
        return
      event.preventDefault()
      const box = document.querySelector<HTMLInputElement>('search input[type=search]')
      box?.focus()
      box?.select()
    }
    document.addEventListener('keydown', toBox)
    return () => document.removeEventListener('keydown', toBox)
  }, [])
  return (event) => {
    const step = STEPS[event.key]
    if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const stops = [
      ...event.currentTarget.querySelectorAll<HTMLElement>('input[type=search], h2 a[data-result]'),
    ]
    const place = stops.indexOf(event.target as HTMLElement)
    const next = stops[place + step]
    if (place < 0 || !next) return
    event.preventDefault()
    next.focus()
  }
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
}
