import { useSyncExternalStore } from 'react'

let waitedFor = 0
const listeners = new Set<() => void>()

/** Waits for a page that somebody has asked for, and lets it be shown that there is something to wait for. */
export async function waitFor(arrival: Promise<unknown>): Promise<void> {
  change(1)
  await arrival
  change(-1)
}

/** Whether a page is waited for. */
export function useIsWaiting(): boolean {
  return useSyncExternalStore(listen, isWaiting, isWaitingInPress)
}

function change(by: number): void {
  waitedFor += by
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function isWaiting(): boolean {
  return waitedFor > 0
}

function isWaitingInPress(): boolean {
  return false
}
