import type { Journal, LocalStore, Texts, Written } from '../../src/shelf/ports.ts'

/** A local store without tabs or delays. `refuses` says what comes of writing a name; `loses` what is not there afterwards. */
export function aLocalStore(texts: Iterable<readonly [string, string]> = []) {
  const kept = new Map(texts)
  const rules = { refuses: (_name: string): Written => 'kept', loses: (_name: string): boolean => false }
  const local: LocalStore = {
    names: () => [...kept.keys()],
    read: (name) => kept.get(name) ?? null,
    write: (name, text) => {
      const written = rules.refuses(name)
      if (written === 'kept' && !rules.loses(name)) kept.set(name, text)
      return written
    },
    remove: (name) => {
      kept.delete(name)
    },
  }
  return { local, kept, rules }
}

/** A journal that answers at once, and counts how often it was asked. */
export function aJournal(texts: Iterable<readonly [string, string]> = []) {
  const kept = new Map(texts)
  const calls = { write: 0, remove: 0, read: [] as string[][] }
  const rules = { loses: (_name: string): boolean => false }
  const journal: Journal = {
    names: async () => [...kept.keys()],
    read: async (names): Promise<Texts> => {
      calls.read.push([...names])
      return new Map([...kept].filter(([name]) => names.includes(name)))
    },
    write: async (written) => {
      calls.write += 1
      for (const [name, text] of written) if (!rules.loses(name)) kept.set(name, text)
    },
    remove: async (names) => {
      calls.remove += 1
      for (const name of names) kept.delete(name)
    },
  }
  return { journal, kept, calls, rules }
}
