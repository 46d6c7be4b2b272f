/**
 * What stands before every name of the shelf's in localStorage, as `localStore.ts` has it: written twice, since the script
 * that every page starts with must stand in one file.
 */
const KEY_PREFIX = 'standfirst/'

/** Whether this browser keeps anything of a reader's; false where it lets nobody look. */
export function hasKept(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(KEY_PREFIX))
  } catch {
    return false
  }
}
