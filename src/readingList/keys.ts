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

/** Calls when a letter is pressed that is meant for the page. @param isOn - Whether to listen. */
export function useLetterKey(letter: string, isOn: boolean, onPress: () => void): void {
  useEffect(() => {
    if (!isOn) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== letter || event.repeat || event.defaultPrevented || isForText(event)) return
      event.preventDefault()
      onPress()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}
