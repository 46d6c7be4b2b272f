/** What a reader is told whose browser refuses. */
export const NOT_COPIED = 'This browser does not let us copy: mark the link and copy it.'

/**
 * Puts a text on the clipboard; formatted too, for what takes that.
 *
 * @returns Whether it is there: browsers may refuse.
 */
export async function copyText(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined || !('ClipboardItem' in globalThis)) await navigator.clipboard.writeText(text)
    else {
      const blobs = {
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      }
      await navigator.clipboard.write([new ClipboardItem(blobs)])
    }
    return true
  } catch {
    return false
  }
}

/** Hands something to the device's own sheet for sharing; false where there is none, or it was closed. */
export async function shareOnDevice(data: ShareData): Promise<boolean> {
  try {
    await navigator.share(data)
    return true
  } catch {
    return false
  }
}

/** Whether the device has a sheet for sharing. */
export function canShareOnDevice(): boolean {
  return 'share' in navigator
}
