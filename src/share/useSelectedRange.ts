import { useEffect, useState } from 'react'

/** How long a selection rests before something is offered for it, in milliseconds: while it grows, that would be in the way. */
const REST_MS = 180

/** What is selected on the page once it rests; null while nothing is. */
export function useSelectedRange(): Range | null {
  const [range, setRange] = useState<Range | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onChange = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setRange(selectedRange()), REST_MS)
    }
    const onEscape = ({ key, target }: KeyboardEvent) => {
      // In a dialog it closes only that.
      if (key === 'Escape' && !(target instanceof Element && target.closest('dialog'))) setRange(null)
    }
    document.addEventListener('selectionchange', onChange)
    document.addEventListener('keydown', onEscape)
    // Words may have been selected before this code was there.
    onChange()
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', onChange)
      document.removeEventListener('keydown', onEscape)
    }
  }, [])
  return range
}

/** In a field nothing is offered: what is selected there is the reader's own. */
function selectedRange(): Range | null {
  const selection = getSelection()
  const isField = document.activeElement?.matches('input:not([type=checkbox]), textarea')
  if (!selection || isField || selection.isCollapsed || selection.rangeCount === 0) return null
  return selection.getRangeAt(0).cloneRange()
}
