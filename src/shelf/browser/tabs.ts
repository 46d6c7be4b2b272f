import type { Tabs } from '../ports.ts'
import { watchLocalStore } from './localStore.ts'

const CHANNEL = 'standfirst'
const LOCK = 'standfirst/snapshot'

/** The other tabs of this site: told at once by a channel, and by the storage itself where there is none. */
export function openTabs(): Tabs {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL)
  return {
    tell: (texts) => channel?.postMessage([...texts]),
    listen: (hear) => {
      watchLocalStore(hear)
      channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        for (const [name, text] of pairsIn(data)) hear(name, text)
      })
    },
    alone: async (work) => {
      if (!('locks' in navigator)) return work()
      await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
        if (lock) await work()
      })
    },
  }
}

/** Any script of the origin may speak on the channel. */
function pairsIn(message: unknown): [string, string][] {
  if (!Array.isArray(message)) return []
  return (message as unknown[]).filter(
    (pair): pair is [string, string] =>
      Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string',
  )
}
