import { useEffect, useState } from 'react'
import { useLocation, useSearchParams } from 'react-router-dom'

/** How long nothing is typed before the address follows, in milliseconds. */
const PAUSE_MS = 180
/** The longest query, in UTF-16 units: a paragraph that somebody pastes. Longer ones are cut. */
const LONGEST_QUERY = 600
/** Kept with an entry of the history whose last word may go on, so that Back shows the same results again. */
const TYPED = { isTyped: true }

/** What is typed, and what the address says is sought. */
export type TypedQuery = {
  /** What stands in the box. */
  readonly text: string
  /** What is sought: the address’s `q`. */
  readonly query: string
  /** How many pages of results are asked for. */
  readonly pages: number
  /** Whether the last word may still go on. */
  readonly isTyping: boolean
  readonly onType: (text: string) => void
  readonly onSubmit: () => void
  readonly onMore: () => void
}

/**
 * Keeps the box and the address together. While somebody types the address is replaced; the first letter after a
 * search that was sent makes a new entry, so that Back leads to that search.
 *
 * @param isLive - Whether the address is known: the printed page has none.
 */
export function useTypedQuery(isLive: boolean): TypedQuery {
  const [params, setParams] = useSearchParams()
  const { state } = useLocation()
  const query = isLive ? (params.get('q') ?? '').slice(0, LONGEST_QUERY).trim() : ''
  const pages = isLive ? Math.max(1, Math.min(50, Math.trunc(Number(params.get('pages'))) || 1)) : 1
  const [text, setText] = useState(query)
  const [isTyping, setIsTyping] = useState(false)
  const [seen, setSeen] = useState(query)
  // Queries of the box that have not come back as the address yet; another one is a link’s, or Back’s.
  const [sent, setSent] = useState<readonly string[]>([])
  if (query !== seen) {
    setSeen(query)
    setSent(sent.slice(sent.lastIndexOf(query) + 1))
    if (!sent.includes(query)) {
      setText(query)
      setIsTyping(false)
    }
  }
  const [hasOwnEntry, setHasOwnEntry] = useState(false)

  const go = (isTyped: boolean, replace: boolean) => {
    const next = text.trim()
    const isOpen = isTyped && !/\s$/.test(text)
    if (next === query && isOpen === wasTyped(state)) return
    if (next !== query) setSent([...sent, next])
    setParams(next ? { q: next } : {}, {
      replace: replace || next === query,
      preventScrollReset: true,
      state: isOpen ? TYPED : null,
    })
  }

  useEffect(() => {
    if (!isTyping || text.trim() === query) return
    const timer = setTimeout(() => {
      go(true, hasOwnEntry || query === '')
      setHasOwnEntry(true)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  })

  return {
    text,
    query,
    pages,
    isTyping: isLive && wasTyped(state),
    onType: (typed) => {
      setText(typed.slice(0, LONGEST_QUERY))
      setIsTyping(true)
    },
    onSubmit: () => {
      go(false, hasOwnEntry)
      setIsTyping(false)
      setHasOwnEntry(false)
    },
    onMore: () =>
      setParams({ q: query, pages: String(pages + 1) }, { replace: true, preventScrollReset: true, state }),
  }
}

function wasTyped(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'isTyped' in state
}
