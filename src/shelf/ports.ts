/** Entries as texts, by name. */
export type Texts = ReadonlyMap<string, string>

/** What came of writing into the local store: there, no room for it, or not allowed. */
export type Written = 'kept' | 'full' | 'blocked'

/** The store of record: at once, the same in every tab after a while, on disk later. The browser's localStorage. */
export type LocalStore = {
  /** The names of all that is kept here, entries and what was set aside. */
  readonly names: () => string[]
  readonly read: (name: string) => string | null
  readonly write: (name: string, text: string) => Written
  readonly remove: (name: string) => void
}

/** The second copy: what it has taken outlives a crash. IndexedDB. Any of it rejects where the journal is lost. */
export type Journal = {
  readonly names: () => Promise<string[]>
  readonly read: (names: readonly string[]) => Promise<Texts>
  /** Resolves when all of it is on disk. */
  readonly write: (texts: Texts) => Promise<void>
  readonly remove: (names: readonly string[]) => Promise<void>
}

/** The other tabs of the same site. */
export type Tabs = {
  readonly tell: (texts: Texts) => void
  readonly listen: (hear: (name: string, text: string) => void) => void
  /** Does the work if no other tab is at it. */
  readonly alone: (work: () => Promise<void>) => Promise<void>
}

/** Everything that a shelf needs of its browser; a store is null where the browser has none for us. */
export type Ports = {
  readonly local: LocalStore | null
  readonly journal: Journal | null
  readonly tabs: Tabs
  /** Eight letters or digits that no other tab has. */
  readonly tab: string
  /** Milliseconds since 1970, as the device believes. */
  readonly now: () => number
}

/** The name under which a damaged text is kept. */
export function asideName(name: string): string {
  return `aside/${name}`
}
