import { QueryClient } from '@tanstack/react-query'
import { NotPrinted, type Source, TooSlow, Unreadable } from './printedFile.ts'

/** How often a file is asked for again when nobody answers. */
const RETRIES = 2

/**
 * The cache that all pages read through.
 *
 * @param source - Where files come from; without one, the network.
 */
export function createNewsstand(source?: Source): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        ...(source && { meta: { source } }),
        staleTime: Number.POSITIVE_INFINITY, // what is printed does not change under a reader
        gcTime: Number.POSITIVE_INFINITY, // a page that was there can be gone back to at once
        refetchOnWindowFocus: false,
        networkMode: 'always', // a page kept by the browser opens with the network off; waiting would hide it
        // A device that knows that it is offline need not try: the reader is told at once.
        retry: (count, error) => !source && isOnline() && !isFinal(error) && count < RETRIES,
      },
    },
  })
}

/** Where nothing says otherwise. */
function isOnline(): boolean {
  return globalThis.navigator?.onLine !== false
}

/** A file that is not there, or is broken, is the same when asked again; who has waited long does not wait twice. */
function isFinal(error: unknown): boolean {
  return error instanceof NotPrinted || error instanceof Unreadable || error instanceof TooSlow
}
