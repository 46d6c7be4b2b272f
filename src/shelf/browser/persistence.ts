let isAsked = false

/** Asks the browser, once, not to clear the site's storage when it needs room. It may never answer. */
export function askToPersist(): void {
  if (isAsked || !globalThis.navigator?.storage?.persist) return
  isAsked = true
  void navigator.storage
    .persisted()
    .then((isPersisted) => (isPersisted ? true : navigator.storage.persist()))
    .catch(() => false)
}

/** Whether the browser has promised not to clear the site's storage; false where it will not say. */
export async function isPersisted(): Promise<boolean> {
  try {
    return (await globalThis.navigator?.storage?.persisted?.()) ?? false
  } catch {
    return false
  }
}
