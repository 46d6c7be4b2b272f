import { Shelf } from '../shelf.ts'
import { TAB_DIGITS } from '../stamp.ts'
import { openJournal } from './journal.ts'
import { openLocalStore } from './localStore.ts'
import { openTabs } from './tabs.ts'

let shelf: Shelf | null = null

/** The one shelf of this tab; it is opened by the first call. */
export function openShelf(): Shelf {
  shelf ??= openNew()
  return shelf
}

function openNew(): Shelf {
  const opened = new Shelf({
    local: openLocalStore(),
    journal: openJournal(),
    tabs: openTabs(),
    tab: newTabName(),
    now: Date.now,
  })
  // A tab that slept, or came back by Back, has not heard the others.
  addEventListener('pageshow', opened.refresh)
  document.addEventListener('visibilitychange', opened.refresh)
  return opened
}

/** Never kept: a tab that is duplicated takes what is kept along, and two would have one name. */
function newTabName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(TAB_DIGITS))
  return [...bytes].map((byte) => (byte % 36).toString(36)).join('')
}
