/** What stands before a cutting that a link carries: the hash's own sign, and a word for what follows. */
export const CARRIED_CUTTING = '#story='

/** A reader's own cutting, which is on their device only; without an id, the page of a cutting that a link carries. */
export function cuttingPath(id = ''): string {
  return id ? `/cutting/${id}/` : '/cutting/'
}
