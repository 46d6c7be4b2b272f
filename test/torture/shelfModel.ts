import fc from 'fast-check'
import { sortedJson } from '../../src/shelf/json.ts'
import { type Facts, FORGOTTEN } from '../../src/shelf/ledger.ts'
import { type Change, type Draft, Shelf } from '../../src/shelf/shelf.ts'
import type { Stamp } from '../../src/shelf/stamp.ts'
import { FakeBrowser, type FakeTab, turns } from '../shelf/fakeBrowser.ts'

/** One thing that happens to the browser or that a reader does; numbers choose among what is there. */
export type Step =
  | {
      readonly kind: 'change'
      readonly tab: number
      readonly subjects: readonly number[]
      readonly isRemoval: boolean
    }
  | {
      readonly kind: 'undo' | 'send' | 'receive' | 'tidy' | 'close' | 'refresh' | 'forget'
      readonly tab: number
    }
  | { readonly kind: 'open' | 'journal' | 'commit' | 'kill' | 'settle' | 'evictLocal' | 'evictJournal' }
  | { readonly kind: 'damageLocal' | 'damageJournal'; readonly which: number; readonly at: number }
  | { readonly kind: 'jump' | 'skew'; readonly tab: number; readonly milliseconds: number }
  | { readonly kind: 'loseJournal' | 'fill'; readonly isOn: boolean }

const tab = fc.nat(3)
const DAY = 86_400_000

const common: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      tab,
      subjects: fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }),
      isRemoval: fc.boolean(),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constantFrom('send' as const, 'receive' as const), tab }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('journal' as const, 'journal' as const, 'settle' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'tidy' as const), tab }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('open' as const, 'commit' as const) }) },
)

const rare: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('close' as const, 'refresh' as const, 'forget' as const), tab }),
  fc.record({ kind: fc.constantFrom('kill' as const, 'evictLocal' as const, 'evictJournal' as const) }),
  fc.record({
    kind: fc.constantFrom('damageLocal' as const, 'damageJournal' as const),
    which: fc.nat(20),
    at: fc.nat(200),
  }),
  fc.record({
    kind: fc.constantFrom('jump' as const, 'skew' as const),
    tab,
    milliseconds: fc.integer({ min: -5 * DAY, max: 5 * DAY }),
  }),
  fc.record({ kind: fc.constantFrom('loseJournal' as const, 'fill' as const), isOn: fc.boolean() }),
)

/** Any story of a few tabs and their browser. */
export const stepsArbitrary: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof({ weight: 5, arbitrary: common }, { weight: 1, arbitrary: rare }),
  { minLength: 5, maxLength: 60 },
)

type Seat = { readonly tab: FakeTab; readonly shelf: Shelf; last: Change | null }
type Acknowledged = { readonly stamp: Stamp; readonly data: string }

/** Plays a story, and remembers what was acknowledged in it. */
export class ShelfModel {
  readonly browser = new FakeBrowser()
  readonly faults: string[] = []
  readonly #seats: Seat[] = []
  readonly #issued = new Map<string, Set<string>>()
  readonly #acknowledged = new Map<string, Acknowledged[]>()
  readonly #forgets: { stamp: Stamp | null }[] = []
  #count = 0
  /** Whether the journal has all that was acknowledged: the two stores are never struck at once. */
  #isJournalWhole = true

  async play(steps: readonly Step[]): Promise<void> {
    this.#open()
    for (const step of steps) {
      await this.#do(step)
      await turns()
    }
  }

  /** Ends the story, by a kill or not, starts anew, and names everything that is not as acknowledged. */
  async reckon(isKilled: boolean): Promise<string[]> {
    const { browser } = this
    browser.isJournalLost = false
    browser.quota = Number.POSITIVE_INFINITY
    if (!isKilled) await browser.settle()
    if (!isKilled) browser.commit()
    browser.kill()
    const [one, other] = [this.#open(), this.#open()]
    await browser.settle()
    this.#compare('after the start', one.shelf.facts())
    if (stateOf(one.shelf.facts()) !== stateOf(other.shelf.facts())) this.faults.push('two tabs differ')
    void one.shelf.tidy()
    await browser.settle()
    this.#compare('after a snapshot', one.shelf.facts())
    if (one.shelf.health().journal !== 'kept') this.faults.push('the journal is taken for lost')
    const loose = [...browser.shared.keys()].filter((name) => name.startsWith('change/'))
    if (loose.length > 0) this.faults.push(`a snapshot has left ${loose.join()}`)
    browser.commit()
    browser.kill()
    const state = stateOf(one.shelf.facts())
    for (const stores of this.#isJournalWhole
      ? [{ journal: false }, { local: false }]
      : [{ journal: false }]) {
      const { shelf } = this.#open(stores)
      await browser.settle()
      if (stateOf(shelf.facts()) !== state) this.faults.push(`alone, ${Object.keys(stores)}: not what holds`)
    }
    return this.faults
  }

  #compare(when: string, facts: Facts): void {
    for (const [subject, { data }] of facts) {
      if (subject !== FORGOTTEN && !this.#issued.get(subject)?.has(sortedJson(data)))
        this.faults.push(`${when}: ${subject} holds ${sortedJson(data)}, which nobody wrote`)
    }
    const lastForget = this.#forgets.reduce((last, { stamp }) => (stamp && stamp > last ? stamp : last), '')
    const isForgetOpen = this.#forgets.some(({ stamp }) => stamp === null)
    for (const [subject, writes] of this.#acknowledged) {
      const newest = writes.reduce((one, other) => (other.stamp > one.stamp ? other : one))
      if (newest.stamp < lastForget || isForgetOpen) continue
      const held = facts.get(subject)
      if (!held || held.stamp < newest.stamp)
        this.faults.push(`${when}: ${subject} lost ${newest.data} of ${newest.stamp}`)
      else if (held.stamp === newest.stamp && sortedJson(held.data) !== newest.data)
        this.faults.push(`${when}: ${subject} holds ${sortedJson(held.data)} instead of ${newest.data}`)
    }
    for (const { stamp, subject } of facts.values())
      if (stamp < lastForget) this.faults.push(`${when}: ${subject} was forgotten and is there`)
  }

  async #do(step: Step): Promise<void> {
    const { browser } = this
    const seat = 'tab' in step ? this.#seats[step.tab % Math.max(1, this.#seats.length)] : undefined
    if (step.kind === 'open' && this.#seats.length < 4) this.#open()
    else if (step.kind === 'journal') browser.stepJournal()
    else if (step.kind === 'commit') browser.commit()
    else if (step.kind === 'settle') await browser.settle()
    else if (step.kind === 'kill') this.#restart()
    else if (step.kind === 'evictLocal') this.#evictLocal()
    else if (step.kind === 'evictJournal') await this.#evictJournal()
    else if (step.kind === 'damageLocal') this.#damageLocal(step)
    else if (step.kind === 'damageJournal') await this.#damageJournal(step)
    else if (step.kind === 'loseJournal') browser.isJournalLost = step.isOn
    else if (step.kind === 'fill')
      browser.quota = step.isOn ? sizeOf(browser.shared) + 60 : Number.POSITIVE_INFINITY
    else if (step.kind === 'jump') browser.now = Math.max(0, browser.now + step.milliseconds)
    else if (seat) this.#doIn(seat, step)
  }

  #doIn(seat: Seat, step: Step): void {
    if (step.kind === 'change') this.#change(seat, step)
    else if (step.kind === 'undo' && seat.last) this.#undo(seat, seat.last)
    else if (step.kind === 'send') seat.tab.sendOne()
    else if (step.kind === 'receive') seat.tab.receiveOne()
    else if (step.kind === 'tidy') void seat.shelf.tidy()
    else if (step.kind === 'refresh') seat.shelf.refresh()
    else if (step.kind === 'forget') this.#forget(seat)
    else if (step.kind === 'skew') seat.tab.skew += step.milliseconds
    else if (step.kind === 'close') this.#close(seat)
  }

  #open(stores: { local?: boolean; journal?: boolean } = {}): Seat {
    const tab = this.browser.open()
    const seat: Seat = { tab, shelf: new Shelf(tab.ports(stores)), last: null }
    this.#seats.push(seat)
    return seat
  }

  #close(seat: Seat): void {
    if (this.#seats.length < 2) return
    this.browser.close(seat.tab)
    this.#seats.splice(this.#seats.indexOf(seat), 1)
  }

  #change(seat: Seat, step: Extract<Step, { kind: 'change' }>): void {
    const drafts = [...new Set(step.subjects)].map((subject): Draft => {
      this.#count += 1
      return { subject: `note/${subject}`, data: step.isRemoval ? null : this.#count }
    })
    this.#record(seat, drafts, (draft) => seat.shelf.change(draft))
  }

  #undo(seat: Seat, change: Change): void {
    this.#record(seat, change.before, () => seat.shelf.undo(change))
    seat.last = null
  }

  #record(
    seat: Seat,
    drafts: readonly Draft[],
    make: (draft: (facts: Facts) => readonly Draft[]) => Promise<Change>,
  ): void {
    for (const { subject, data } of drafts) {
      this.#issued.set(subject, (this.#issued.get(subject) ?? new Set()).add(sortedJson(data)))
    }
    let replaced: Stamp[] = []
    const draft = (facts: Facts) => {
      replaced = drafts.map(({ subject }) => facts.get(subject)?.stamp ?? '')
      return drafts
    }
    void make(draft).then((change) => {
      for (const stamp of change.stamps)
        if (replaced.some((before) => before >= stamp))
          this.faults.push(`${stamp} is not above what it replaces`)
      if (change.outcome === 'saved') this.#acknowledge(change, drafts)
      if (change.stamps.size > 0) seat.last = change
    })
  }

  #acknowledge({ stamps, before }: Change, drafts: readonly Draft[]): void {
    const [stamp = ''] = stamps
    const changed = new Set(before.map(({ subject }) => subject))
    for (const { subject, data } of drafts) {
      if (!changed.has(subject)) continue
      const known = this.#acknowledged.get(subject) ?? []
      this.#acknowledged.set(subject, [...known, { stamp, data: sortedJson(data) }])
    }
  }

  #forget(seat: Seat): void {
    const forgotten: { stamp: Stamp | null } = { stamp: null }
    this.#forgets.push(forgotten)
    const stampThere = () => seat.shelf.facts().get(FORGOTTEN)?.stamp ?? ''
    const before = stampThere()
    let own = before
    const forgetting = seat.shelf.forget()
    // Its fact is there as soon as the shelf is ready; later the one that is there may be another's.
    void seat.shelf.ready.then(() => {
      own = stampThere()
    })
    void forgetting.then((outcome) => {
      if (outcome === 'saved') forgotten.stamp = own === before ? stampThere() : own
    })
  }

  #restart(): void {
    this.browser.kill()
    this.#seats.length = 0
    this.#open()
  }

  #evictLocal(): void {
    if (!this.#isJournalWhole) return
    this.browser.disk.clear()
    this.#restart()
  }

  async #evictJournal(): Promise<void> {
    if (!(await this.#isLocalWhole())) return
    this.browser.journal.clear()
    this.#restart()
    await this.#isLocalWhole()
    this.#isJournalWhole = true
  }

  #damageLocal({ which, at }: { which: number; at: number }): void {
    const name = [...this.browser.disk.keys()][which]
    if (name === undefined || !this.#isJournalWhole) return
    this.browser.disk.set(name, damaged(this.browser.disk.get(name) ?? '', at))
    this.#restart()
  }

  async #damageJournal({ which, at }: { which: number; at: number }): Promise<void> {
    const name = [...this.browser.journal.keys()][which]
    if (name === undefined || !(await this.#isLocalWhole())) return
    this.browser.journal.set(name, damaged(this.browser.journal.get(name) ?? '', at))
    this.#isJournalWhole = false
  }

  /** The journal is struck only when the local store has everything on disk: no design outlives the loss of both. */
  async #isLocalWhole(): Promise<boolean> {
    if (this.browser.isJournalLost || this.browser.quota !== Number.POSITIVE_INFINITY) return false
    this.#restart()
    await this.browser.settle()
    this.browser.commit()
    return true
  }
}

function damaged(text: string, at: number): string {
  const place = at % Math.max(1, text.length)
  return `${text.slice(0, place)}${text[place] === '7' ? '8' : '7'}${text.slice(place + 1)}`
}

function stateOf(facts: Facts): string {
  return sortedJson(
    Object.fromEntries([...facts].map(([subject, { stamp, data }]) => [subject, [stamp, data]])),
  )
}

function sizeOf(store: ReadonlyMap<string, string>): number {
  return [...store].reduce((sum, [name, text]) => sum + name.length + text.length, 0)
}
