const NAME = 'standfirst once'

/** Whether this tab has not done something yet; it counts as done from now on. False where the browser keeps nothing. */
export function isFirstTime(what: string): boolean {
  try {
    if (sessionStorage.getItem(NAME) === what) return false
    sessionStorage.setItem(NAME, what)
    return true
  } catch {
    return false
  }
}
