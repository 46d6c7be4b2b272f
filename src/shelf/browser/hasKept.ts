/** What stands before every name of ours in localStorage: pages of other sites may share the origin. */
export const KEY_PREFIX = 'standfirst/'

/** Whether this browser keeps anything of a reader's; false where it lets nobody look. */
export function hasKept(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(KEY_PREFIX))
  } catch {
    return false
  }
}
