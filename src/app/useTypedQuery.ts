import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router-dom'

/** How long nothing is typed before the address follows, in milliseconds. */
const PAUSE_MS = 180

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
  const query = isLive ? (params.get('q') ?? '').trim() : ''
  const pages = isLive ? Math.max(1, Math.min(50, Math.trunc(Number(params.get('pages'))) || 1)) : 1
  const [text, setText] = useState(query)
  const [isTyping, setIsTyping] = useState(false)
  // The query that the box was last in step with: another one comes from a link, or from Back.
  const [known, setKnown] = useState(query)
  if (query !== known) {
    setKnown(query)
    setText(query)
    setIsTyping(false)
  }
  const [hasOwnEntry, setHasOwnEntry] = useState(false)

  const go = (replace: boolean) => {
    const next = text.trim()
    if (next === query) return
    setKnown(next)
    setParams(next ? { q: next } : {}, { replace, preventScrollReset: true })
  }

  useEffect(() => {
    if (!isTyping || text.trim() === query) return
    const timer = setTimeout(() => {
      go(hasOwnEntry || query === '')
      setHasOwnEntry(true)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  })

  return {
    text,
    query,
    pages,
    isTyping: isTyping && !/\s$/.test(text),
    onType: (typed) => {
      setText(typed)
      setIsTyping(true)
    },
    onSubmit: () => {
      go(hasOwnEntry)
      setIsTyping(false)
      setHasOwnEntry(false)
    },
    onMore: () =>
      setParams({ q: query, pages: String(pages + 1) }, { replace: true, preventScrollReset: true }),
  }
}
