import type { Journal, LocalStore, Ports, Texts, Written } from '../../src/shelf/ports.ts'

/** A write into the local store on its way from a tab to the browser, and from there to the other tabs. */
type Sent = { readonly name: string; readonly text: string | null }

/**
 * A browser as measured: every tab has a copy of the local store that lags behind, the disk lags behind them all,
 * and only what the journal has completed outlives a kill. Nothing moves unless a test moves it.
 */
export class FakeBrowser {
  /** The local store as the browser's own process has it, and as the disk has it. */
  shared = new Map<string, string>()
  disk = new Map<string, string>()
  journal = new Map<string, string>()
  readonly tabs = new Set<FakeTab>()
  /** Characters that the local store takes. */
  quota = Number.POSITIVE_INFINITY
  now = 1_700_000_000_000
  isJournalLost = false
  #tabsMade = 0
  #holder: FakeTab | null = null
  readonly #waiting: (() => void)[] = []

  /** Opens a tab: its copy is the browser's. */
  open(): FakeTab {
    this.#tabsMade += 1
    const tab = new FakeTab(this, `tab${String(this.#tabsMade).padStart(5, '0')}`)
    this.tabs.add(tab)
    return tab
  }

  /** Writes the local store to disk. */
  commit(): void {
    this.disk = new Map(this.shared)
  }

  /** Ends everything at once, and starts again from what the disk has. */
  kill(): void {
    for (const tab of this.tabs) tab.isDead = true
    this.tabs.clear()
    this.#waiting.length = 0
    this.#holder = null
    this.shared = new Map(this.disk)
  }

  /** Closes a tab: what it has sent arrives, what it waits for does not happen. */
  close(tab: FakeTab): void {
    while (tab.sendOne());
    tab.isDead = true
    this.tabs.delete(tab)
    if (this.#holder === tab) this.#holder = null
  }

  /** Does one thing that the journal was asked for; false if nothing waits. */
  stepJournal(): boolean {
    const step = this.#waiting.shift()
    step?.()
    return step !== undefined
  }

  /** Lets everything that is on its way arrive, until nothing moves any more. */
  async settle(): Promise<void> {
    for (let isMoving = true; isMoving; ) {
      await turns()
      isMoving = this.stepJournal()
      for (const tab of this.tabs) isMoving = tab.sendOne() || tab.receiveOne() || isMoving
    }
  }

  /** A write reaches the browser, which hands it to the other tabs. */
  arrive(from: FakeTab, sent: Sent): void {
    put(this.shared, sent)
    for (const tab of this.tabs) if (tab !== from) tab.inbox.push(sent)
  }

  /** What the journal is asked for, done in its turn unless the tab is gone by then. */
  ask<Answer>(tab: FakeTab, work: () => Answer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push(() => {
        if (tab.isDead) return
        if (this.isJournalLost) reject(new Error('Connection to the database server lost'))
        else resolve(work())
      })
    })
  }

  /** One tab at a time; another that asks meanwhile is sent away. */
  async alone(tab: FakeTab, work: () => Promise<void>): Promise<void> {
    if (this.#holder) return
    this.#holder = tab
    await work()
    if (this.#holder === tab) this.#holder = null
  }
}

/** A tab of the fake browser. */
export class FakeTab {
  isDead = false
  /** Milliseconds that this tab's clock is ahead. */
  skew = 0
  readonly inbox: Sent[] = []
  readonly #outbox: Sent[] = []
  readonly #copy: Map<string, string>
  readonly #browser: FakeBrowser
  readonly #name: string
  #hear: (name: string, text: string) => void = () => {}

  constructor(browser: FakeBrowser, name: string) {
    this.#browser = browser
    this.#name = name
    this.#copy = new Map(browser.shared)
  }

  /** What a shelf in this tab gets. */
  ports(stores: { local?: boolean; journal?: boolean } = {}): Ports {
    return {
      local: stores.local === false ? null : this.#local(),
      journal: stores.journal === false ? null : this.#journal(),
      tabs: {
        tell: () => {},
        listen: (hear) => {
          this.#hear = hear
        },
        alone: (work) => this.#browser.alone(this, work),
      },
      tab: this.#name,
      now: () => this.#browser.now + this.skew,
    }
  }

  /** One write of this tab reaches the browser; false if none is on its way. */
  sendOne(): boolean {
    const sent = this.#outbox.shift()
    if (sent) this.#browser.arrive(this, sent)
    return sent !== undefined
  }

  /** One write of another tab reaches this one; false if none is on its way. */
  receiveOne(): boolean {
    const sent = this.inbox.shift()
    if (!sent) return false
    const isOwn = this.#outbox.some(({ name }) => name === sent.name)
    if (!isOwn) put(this.#copy, sent)
    if (sent.text !== null) this.#hear(sent.name, sent.text)
    return true
  }

  #local(): LocalStore {
    return {
      names: () => [...this.#copy.keys()],
      read: (name) => this.#copy.get(name) ?? null,
      write: (name, text) => this.#write(name, text),
      remove: (name) => {
        if (this.#copy.has(name)) this.#send({ name, text: null })
      },
    }
  }

  #write(name: string, text: string): Written {
    if (this.isDead) return 'blocked'
    const used = [...this.#copy].reduce((sum, [key, value]) => sum + key.length + value.length, 0)
    const held = this.#copy.get(name)
    const freed = held === undefined ? 0 : name.length + held.length
    if (used - freed + name.length + text.length > this.#browser.quota) return 'full'
    this.#send({ name, text })
    return 'kept'
  }

  #send(sent: Sent): void {
    if (this.isDead) return
    put(this.#copy, sent)
    this.#outbox.push(sent)
  }

  #journal(): Journal {
    const { journal } = this.#browser
    const ask = <Answer>(work: () => Answer) => this.#browser.ask(this, work)
    return {
      names: () => ask(() => [...this.#browser.journal.keys()]),
      read: (names) => ask(() => pick(journal, names)),
      write: (texts) =>
        ask(() => {
          for (const [name, text] of texts) journal.set(name, text)
        }),
      remove: (names) =>
        ask(() => {
          for (const name of names) journal.delete(name)
        }),
    }
  }
}

/** Lets promises that can go on do so. */
export async function turns(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) await Promise.resolve()
}

function put(store: Map<string, string>, { name, text }: Sent): void {
  if (text === null) store.delete(name)
  else store.set(name, text)
}

function pick(store: ReadonlyMap<string, string>, names: readonly string[]): Texts {
  return new Map(
    names.flatMap((name) => {
      const text = store.get(name)
      return text === undefined ? [] : [[name, text] as const]
    }),
  )
}
