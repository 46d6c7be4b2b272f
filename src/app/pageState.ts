import type { QueryKey } from '@tanstack/react-query'

/** The id of the script block that a printed page carries its data in. */
export const STATE_ID = 'state'

/** What a printed page was made from, so that it can go on without asking again. */
export type PageState = {
  /** The path it was printed for, with the site's base and a slash at the end. */
  readonly path: string
  readonly queries: readonly (readonly [QueryKey, unknown])[]
}

/**
 * The state of the page that was loaded; null where the page was not printed, as on a host's own error page, or was cut
 * off on its way.
 */
export function readPageState(document: Document): PageState | null {
  try {
    const state: unknown = JSON.parse(document.getElementById(STATE_ID)?.textContent ?? '')
    return isPageState(state) ? state : null
  } catch {
    return null
  }
}

/** The press wrote it, so its outline is enough: another program's block of the same id is told from ours. */
function isPageState(state: unknown): state is PageState {
  return typeof state === 'object' && state !== null && 'path' in state && 'queries' in state
}

/** The block of a page. @param queries - Written already by `formatQueries`, since several pages have the same. */
export function formatPageState(path: string, queries: string): string {
  return `{"path":${jsonInScript(path)},"queries":${queries}}`
}

/** The queries of a page's state as the block has them. */
export function formatQueries(queries: PageState['queries']): string {
  return jsonInScript(queries)
}

/** JSON that can stand in a script element: nothing in it can end the element or break a line. */
function jsonInScript(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}
