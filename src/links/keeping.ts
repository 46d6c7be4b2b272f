import type { Sum } from './seal.ts'

/** The address of the service worker, from the site's base; it never changes, so that a better one is always found. */
export const serviceWorkerFile = '/service-worker.js'

/** What the press tells the service worker of the build: its name, and the files that the app needs. */
export type Build = {
  readonly version: string
  /** From the site's base, without a slash at the front, with what vouches for each. */
  readonly files: readonly (readonly [file: string, sum: Sum])[]
}

/**
 * What a page asks of the service worker. A page that is kept is named by its path, without the site's base: a story, the
 * front of an edition, or `/`, which stands for all newspapers. A set of pages is kept for a reason, like `saved`.
 */
export type KeepingRequest =
  /** Says what a set consists of now; what is in no set any more goes. */
  | { readonly kind: 'assign'; readonly set: string; readonly paths: readonly string[] }
  /** Gets pages that are not kept whole yet, and reads back what was kept. */
  | { readonly kind: 'keep'; readonly paths: readonly string[]; readonly withPictures: boolean }
  /** Reads back what is kept of pages; nothing is fetched. */
  | { readonly kind: 'check'; readonly paths: readonly string[]; readonly withPictures: boolean }
  /** What opens without a network. */
  | { readonly kind: 'list' }
  /** Which sets there are. */
  | { readonly kind: 'sets' }
  /** Nothing of what was visited or kept is to be kept any more. */
  | { readonly kind: 'forget' }
  /** A newer version that waits takes its turn. */
  | { readonly kind: 'takeOver' }
  /** Gives what another program has handed over for the desk, once. */
  | { readonly kind: 'takeHanded' }

/** What is kept of a page. `isWhole`: every file was read back and is what its sum says. */
export type KeptPage = {
  readonly path: string
  readonly bytes: number
  readonly isWhole: boolean
  /** Why it is not whole; empty where it is. */
  readonly fault: string
}

/** A page that opens without a network. */
export type OpenPage = { readonly path: string; readonly title: string }

/** What the service worker answers, for each kind of request. */
export type KeepingAnswers = {
  /** The pages of the set that are not there yet. */
  readonly assign: readonly string[]
  readonly keep: readonly KeptPage[]
  readonly check: readonly KeptPage[]
  readonly list: { readonly kept: readonly OpenPage[]; readonly visited: readonly OpenPage[] }
  readonly sets: Readonly<Record<string, readonly string[]>>
  readonly forget: null
  readonly takeOver: null
  readonly takeHanded: readonly HandedFile[]
}

/** A text or a file that another program on the device has handed over. */
export type HandedFile = { readonly name: string; readonly bytes: Uint8Array }

/** What stands behind the desk’s address where something was handed over. */
export const HANDED = '#handed'

/** The most pages in one request: the work on a request must be done before the browser loses patience. */
export const PAGES_A_REQUEST = 10
