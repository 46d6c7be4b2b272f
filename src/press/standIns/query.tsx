import type * as Library from '@tanstack/react-query'
import { createContext, type ReactNode, useContext } from 'react'

type Options = {
  readonly queryKey: Library.QueryKey
  readonly queryFn?: unknown
}
type PrintedQuery = { readonly queryKey: Library.QueryKey; readonly state: { readonly data: unknown } }
type QueryFunction = (context: object) => Promise<unknown>

/** What has been read for the page that is being printed; nothing in it grows old. */
export class QueryClient {
  readonly #queries = new Map<string, PrintedQuery>()
  readonly #meta: unknown

  constructor({ defaultOptions }: Library.QueryClientConfig = {}) {
    this.#meta = defaultOptions?.queries?.meta
  }

  async ensureQueryData({ queryKey, queryFn }: Options): Promise<unknown> {
    const known = this.#queries.get(JSON.stringify(queryKey))
    if (known) return known.state.data
    const data = await (queryFn as QueryFunction)({ queryKey, meta: this.#meta, signal: NEVER, client: this })
    this.setQueryData(queryKey, data)
    return data
  }

  /** The same, but a fault is left to who asks again. */
  async prefetchQuery(options: Options): Promise<void> {
    await this.ensureQueryData(options).catch(() => {})
  }

  getQueryData(queryKey: Library.QueryKey): unknown {
    return this.#queries.get(JSON.stringify(queryKey))?.state.data
  }

  setQueryData(queryKey: Library.QueryKey, data: unknown): void {
    this.#queries.set(JSON.stringify(queryKey), { queryKey, state: { data } })
  }

  clear(): void {
    this.#queries.clear()
  }

  /** Everything that is known, in the order in which it came. */
  getQueryCache() {
    return { getAll: () => [...this.#queries.values()] }
  }
}

const NEVER = new AbortController().signal
const ClientContext = createContext(new QueryClient())

/** Gives everything within it the same client. */
export function QueryClientProvider({ client, children }: { client: QueryClient; children: ReactNode }) {
  return <ClientContext value={client}>{children}</ClientContext>
}

/** What has been read; what has not is not waited for. */
export function useQuery({ queryKey }: Options) {
  const data = useContext(ClientContext).getQueryData(queryKey)
  return { data, error: null, isFetching: false, refetch: nothing }
}

/** The client that is given to everything. */
export function useQueryClient(): QueryClient {
  return useContext(ClientContext)
}

/** Options of a query, kept together. */
export function queryOptions(options: Options): Options {
  return options
}

/** What is shown while other data comes; on paper nothing does. */
export function keepPreviousData(): void {}

/** Lets what has failed be asked for again. */
export function useQueryErrorResetBoundary() {
  return { reset: nothing }
}

function nothing(): void {}
