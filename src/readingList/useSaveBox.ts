import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

/**
 * Keeps a printed check box and the shelf the same: it is ticked as soon as saving is wanted, and says `data-kept` only
 * when it is done. A tick from before its code came counts.
 *
 * @param press - Saves (true) or removes, and resolves when that is done or has failed.
 * @returns What does the same as a click on the box.
 */
export function useSaveBox(
  box: RefObject<HTMLInputElement | null>,
  isSaved: boolean,
  press: (isWanted: boolean) => Promise<unknown>,
): () => void {
  const [pending, setPending] = useState(0)
  const isFirst = useRef(true)
  const start = (isWanted: boolean) => {
    setPending((count) => count + 1)
    void press(isWanted).finally(() => setPending((count) => count - 1))
  }
  const latest = useRef(start)
  latest.current = start

  useLayoutEffect(() => {
    const input = box.current
    if (!input) return
    const isEarly = isFirst.current && input.checked && !isSaved
    isFirst.current = false
    if (isEarly) return latest.current(true)
    if (pending === 0) input.checked = isSaved
    input.toggleAttribute('data-kept', isSaved && pending === 0)
  }, [box, isSaved, pending])
  useEffect(() => {
    const input = box.current
    const onChange = () => latest.current(input?.checked ?? false)
    input?.addEventListener('change', onChange)
    return () => input?.removeEventListener('change', onChange)
  }, [box])
  return () => latest.current(!isSaved)
}
