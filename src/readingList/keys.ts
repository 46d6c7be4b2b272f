import { useEffect } from 'react'

/** Whether what is pressed goes into a text, or belongs to the browser. */
function isForText({ target, altKey, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || isComposing || isTextField(target)
}

/** Whether a key pressed here would write. */
export function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'))
  )
}

/** Calls when a letter is pressed that is meant for the page, or was before this code was there. @param isOn - Whether to listen. */
export function useLetterKey(letter: string, isOn: boolean, onPress: () => void): void {
  useEffect(() => {
    if (!isOn) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== letter || event.repeat || event.defaultPrevented || isForText(event)) return
      event.preventDefault()
      takeRemembered(letter)
      onPress()
    }
    document.addEventListener('keydown', onKey)
    if (takeRemembered(letter)) onPress()
    return () => document.removeEventListener('keydown', onKey)
  })
}

/**
 * Whether a letter was pressed on this page while nobody listened yet; it is taken, so that it counts once. `app/boot.ts` has
 * written it down, and goes on to: what was heard here since is not waiting any more.
 */
function takeRemembered(letter: string): boolean {
  const { dataset } = document.documentElement
  const isWaiting = dataset.key === `${letter} ${location.pathname}`
  if (isWaiting) delete dataset.key
  return isWaiting
}
