import {
  changeName,
  type Entry,
  formatEntry,
  isEntryName,
  isShardName,
  parseEntry,
  stampOfName,
} from './entry.ts'
import { createJournalling, type Journalling } from './journalling.ts'
import { isSameJson, type Json } from './json.ts'
import { createLedger, type Facts, FORGOTTEN, viewOf } from './ledger.ts'
import type { Journal, Ports, Texts, Written } from './ports.ts'
import { LOOSE_LIMIT, looseCount, SHARD_SIZE, takeSnapshot } from './snapshot.ts'
import { type Clock, createClock, type Stamp } from './stamp.ts'
import { type FirstReading, readLocal, unite } from './unite.ts'

/** A fact that has no stamp yet: what shall hold about a subject; null for nothing. */
export type Draft = { readonly subject: string; readonly data: Json }

/**
 * What became of a change. `saved`: both stores have it. `one store`: only one of them has it, so that a crash, or
 * the next cleaning, may take it. `memory`: only this tab has it. `full`, `newer`: nothing was changed, since there is
 * no room, or a newer program has written there. `nothing`: there was nothing to change.
 */
export type Outcome = 'saved' | 'one store' | 'memory' | 'full' | 'newer' | 'nothing'

/** Whether a change was not made at all. */
export function isRefused(outcome: Outcome): outcome is 'full' | 'newer' {
  return outcome === 'full' || outcome === 'newer'
}

/** A change that was made, as undoing it needs it. */
export type Change = {
  readonly outcome: Outcome
  readonly stamps: ReadonlySet<Stamp>
  /** What held before about each subject that was changed. */
  readonly before: readonly Draft[]
}

/** How the two stores are. */
export type Health = {
  readonly isReady: boolean
  readonly local: Written
  readonly journal: 'kept' | 'lost' | 'blocked'
  /** How many entries one store had lost, and the other gave back, at the start. */
  readonly restored: number
  /** How many damaged entries were set aside at the start. */
  readonly setAside: number
}

/** Everything that a reader keeps, in this tab and every other. What the local store has is there at once. */
export class Shelf {
  /** Resolves when the two stores are one; changes wait for it. */
  readonly ready: Promise<void>
  readonly #ports: Ports
  readonly #clock: Clock
  readonly #ledger = createLedger()
  readonly #journalling: Journalling
  readonly #known = new Set<string>()
  readonly #listeners = new Set<() => void>()
  #view: Facts | null = null
  #isTelling = false
  #changesSinceTidy = 0
  #health: Health

  constructor(ports: Ports) {
    this.#ports = ports
    this.#clock = createClock(ports.tab, ports.now)
    this.#journalling = createJournalling(ports.journal, (journal) => this.#report({ journal }))
    this.#health = {
      isReady: false,
      local: ports.local ? 'kept' : 'blocked',
      journal: ports.journal ? 'kept' : 'blocked',
      restored: 0,
      setAside: 0,
    }
    this.ready = this.#open()
  }

  /** What holds now: the same object until something changes. */
  readonly facts = (): Facts => {
    this.#view ??= viewOf(this.#ledger.facts)
    return this.#view
  }

  /** How the stores are: the same object until that changes. */
  readonly health = (): Health => this.#health

  /** Calls after every change of facts or health, once for all of one turn. @returns What ends it. */
  readonly watch = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Makes a change. @param draft - Gets what holds when it is made, and says what shall hold. */
  readonly change = async (draft: (facts: Facts) => readonly Draft[]): Promise<Change> => {
    await this.ready
    const change = await this.#make(draft)
    if (change.outcome !== 'full') return change
    await this.tidy()
    return this.#make(draft)
  }

  /** Puts back what a change replaced, except where it was changed again since; that is a change too. */
  readonly undo = ({ stamps, before }: Change): Promise<Change> => {
    return this.change((facts) => before.filter(({ subject }) => stamps.has(facts.get(subject)?.stamp ?? '')))
  }

  /** Looks for what other tabs have written while this one slept. */
  readonly refresh = (): void => {
    const { local } = this.#ports
    for (const name of local?.names() ?? []) {
      if (isEntryName(name) && !this.#known.has(name)) this.#hear(name, local?.read(name) ?? '')
    }
  }

  /** Folds old changes into shards, if no other tab is at it. */
  readonly tidy = async (): Promise<void> => {
    const { local, journal, tabs } = this.#ports
    this.#changesSinceTidy = 0
    await this.ready
    if (!local) return
    await tabs.alone(async () => {
      this.refresh()
      if (looseCount(local) === 0) return
      const second = this.#health.journal === 'kept' ? journal : null
      const taken = takeSnapshot(local, second, this.#ledger, this.#clock.next)
      await taken.catch(() => this.#report({ journal: 'lost' }))
    })
  }

  /** Takes everything away: from both stores, what was set aside too, and from every tab. */
  readonly forget = async (): Promise<Outcome> => {
    const { local, journal } = this.#ports
    const { outcome } = await this.change(() => [{ subject: FORGOTTEN, data: true }])
    if (isRefused(outcome)) return outcome
    this.#journalling.giveUp(this.#isBeforeForgetting)
    for (const name of local?.names() ?? []) if (this.#isBeforeForgetting(name)) local?.remove(name)
    try {
      await journal?.remove((await journal.names()).filter(this.#isBeforeForgetting))
    } catch {
      this.#report({ journal: 'lost' })
    }
    return outcome
  }

  /** What was set aside goes too, and what a newer program wrote; what was changed since stays. */
  readonly #isBeforeForgetting = (name: string): boolean => {
    return (stampOfName(name) ?? '') < this.#ledger.forgottenAt()
  }

  async #open(): Promise<void> {
    const { local, journal, tabs } = this.#ports
    const first = local ? readLocal(local) : { entries: [], damaged: new Map<string, string>() }
    this.#changesSinceTidy = first.entries.filter(({ name }) => !isShardName(name)).length
    for (const entry of first.entries) this.#enter(entry)
    tabs.listen(this.#hear)
    try {
      if (journal) await this.#unite(journal, first)
    } catch {
      this.#report({ journal: 'lost' })
    }
    this.#report({ isReady: true })
  }

  async #unite(journal: Journal, first: FirstReading): Promise<void> {
    const { local } = this.#ports
    const united = await unite(local, journal, first, this.#enter, this.#ledger.forgottenAt)
    const { restored, setAside, isFull } = united
    this.#report({ restored, setAside, ...(isFull && { local: 'full' as const }) })
  }

  async #make(draft: (facts: Facts) => readonly Draft[]): Promise<Change> {
    const drafts = draft(this.#ledger.facts)
    if (drafts.length === 0) return unchanged('nothing')
    if (drafts.some(({ subject }) => this.#ledger.isLocked(subject))) return unchanged('newer')
    const entries = entriesOf(drafts, this.#clock.next)
    const texts = new Map(entries.map(({ name, facts }) => [name, formatEntry(name, facts)]))
    const local = this.#write(texts)
    this.#report({ local })
    if (local === 'full') return unchanged('full')
    const before = drafts.map(({ subject }) => ({
      subject,
      data: this.#ledger.facts.get(subject)?.data ?? null,
    }))
    for (const entry of entries) this.#enter(entry)
    this.#ports.tabs.tell(texts)
    const isJournalled = await this.#journalling.write(texts)
    this.#changesSinceTidy += 1
    if (this.#changesSinceTidy >= LOOSE_LIMIT) void this.tidy()
    const stamps = new Set(entries.flatMap(({ facts }) => facts.map(({ stamp }) => stamp)))
    return { outcome: outcomeOf(local === 'kept', isJournalled), stamps, before }
  }

  /** All of the texts or none. */
  #write(texts: Texts): Written {
    const { local } = this.#ports
    if (!local) return 'blocked'
    for (const [name, text] of texts) {
      const written = local.write(name, text)
      if (written === 'kept') continue
      for (const taken of texts.keys()) local.remove(taken)
      return written
    }
    return 'kept'
  }

  readonly #enter = (entry: Entry): boolean => {
    this.#known.add(entry.name)
    this.#clock.see(stampOfName(entry.name) ?? '')
    const isChanged = this.#ledger.enter(entry)
    if (isChanged) {
      this.#view = null
      this.#tell()
    }
    return isChanged
  }

  readonly #hear = (name: string, text: string): void => {
    const entry = this.#known.has(name) ? null : parseEntry(name, text)
    if (entry) this.#enter(entry)
  }

  #report(change: Partial<Health>): void {
    const health = { ...this.#health, ...change }
    if (isSameJson(health, this.#health)) return
    this.#health = health
    this.#tell()
  }

  #tell(): void {
    if (this.#isTelling) return
    this.#isTelling = true
    void Promise.resolve().then(() => {
      this.#isTelling = false
      for (const listener of this.#listeners) listener()
    })
  }
}

function entriesOf(drafts: readonly Draft[], nextStamp: () => Stamp): Entry[] {
  const last = [...new Map(drafts.map((draft) => [draft.subject, draft])).values()]
  return Array.from({ length: Math.ceil(last.length / SHARD_SIZE) }, (_, index) => {
    const stamp = nextStamp()
    const facts = last
      .slice(index * SHARD_SIZE, (index + 1) * SHARD_SIZE)
      .map((draft) => ({ stamp, ...draft }))
    return { name: changeName(stamp), facts, isNewer: false }
  })
}

function outcomeOf(isLocal: boolean, isJournalled: boolean): Outcome {
  if (isLocal && isJournalled) return 'saved'
  return isLocal || isJournalled ? 'one store' : 'memory'
}

function unchanged(outcome: Outcome): Change {
  return { outcome, stamps: new Set(), before: [] }
}
