import type { Journal, Texts } from './ports.ts'

/** Writes into the journal, all texts of one turn together. */
export type Journalling = {
  /** Resolves when the texts are on disk (true), or when it is known that they cannot be. Never rejects. */
  readonly write: (texts: Texts) => Promise<boolean>
  /** Gives up what was refused, of the names that are meant. */
  readonly giveUp: (isMeant: (name: string) => boolean) => void
}

/**
 * What the journal has refused is tried again with the next write, so that a lost connection leaves no hole.
 *
 * @param onState - Hears whether the journal takes what it is given.
 */
export function createJournalling(
  journal: Journal | null,
  onState: (state: 'kept' | 'lost') => void,
): Journalling {
  const waiting = new Map<string, string>()
  const refused = new Map<string, string>()
  let turn: Promise<boolean> | null = null

  const writeWaiting = async (to: Journal): Promise<boolean> => {
    const texts = new Map([...refused, ...waiting])
    waiting.clear()
    turn = null
    try {
      await to.write(texts)
      for (const name of texts.keys()) refused.delete(name)
      if (refused.size === 0) onState('kept')
      return true
    } catch {
      for (const [name, text] of texts) refused.set(name, text)
      onState('lost')
      return false
    }
  }
  return {
    write: async (texts) => {
      if (!journal) return false
      for (const [name, text] of texts) waiting.set(name, text)
      turn ??= Promise.resolve().then(() => writeWaiting(journal))
      return turn
    },
    giveUp: (isMeant) => {
      for (const name of refused.keys()) if (isMeant(name)) refused.delete(name)
    },
  }
}
