/** Whether this browser has IndexedDB for us; some throw when it is only looked at, where a site may keep nothing. */
export function hasDatabases(): boolean {
  try {
    return typeof indexedDB !== 'undefined'
  } catch {
    return false
  }
}
