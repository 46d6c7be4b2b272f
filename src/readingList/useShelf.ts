import { useMemo, useSyncExternalStore } from 'react'
import { openShelf } from '../shelf/browser/openShelf.ts'
import { EMPTY_STATE, foldShelf, type Item, itemOf, listsWith, type ShelfState } from '../shelf/fold.ts'
import type { Facts } from '../shelf/ledger.ts'
import type { Health } from '../shelf/shelf.ts'

const NOTHING: Facts = new Map()
const UNOPENED: Health = { isReady: false, local: 'kept', journal: 'kept', restored: 0, setAside: 0 }
const folded = new WeakMap<Facts, ShelfState>([[NOTHING, EMPTY_STATE]])

/** All that the reader keeps, in every tab the same; nothing while pages are printed. */
export function useShelf(): ShelfState {
  return stateOf(useFacts())
}

/** One piece with all that was done to it; null if it was never saved. */
export function useItem(id: string): Item | null {
  const facts = useFacts()
  return useMemo(() => itemOf(facts, id, listsWith(facts, id)), [facts, id])
}

/** How the stores of the shelf are. */
export function useHealth(): Health {
  return useSyncExternalStore(watch, readHealth, readUnopened)
}

/** The state that facts fold to, made once for each state of them. */
export function stateOf(facts: Facts): ShelfState {
  const known = folded.get(facts)
  if (known) return known
  const state = foldShelf(facts)
  folded.set(facts, state)
  return state
}

/** What holds, in every tab the same; nothing while pages are printed. */
export function useFacts(): Facts {
  return useSyncExternalStore(watch, readFacts, readNothing)
}

function watch(listener: () => void): () => void {
  return openShelf().watch(listener)
}

function readFacts(): Facts {
  return openShelf().facts()
}

function readHealth(): Health {
  return openShelf().health()
}

function readUnopened(): Health {
  return UNOPENED
}

function readNothing(): Facts {
  return NOTHING
}
