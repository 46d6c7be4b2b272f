import { openShelf } from '../shelf/browser/openShelf.ts'
import { askToPersist } from '../shelf/browser/persistence.ts'
import type { Drafting } from '../shelf/changes.ts'
import { type Change, isRefused, type Outcome } from '../shelf/shelf.ts'

/** What the toast says, and the one thing that can be done about it; null where there is none. */
export type Said = {
  readonly words: string
  readonly isWarning: boolean
  readonly way: { readonly label: string; readonly take: () => Promise<void> } | null
}

/** How many acts can be undone, one after the other. */
const MOST_UNDONE = 50

const done: { label: string; change: Change; takeBack: (() => Promise<void>) | undefined }[] = []
const listeners = new Set<() => void>()
let said: Said | null = null

/**
 * Does what a reader wants done, and says what became of it: “done” only when it is safe.
 *
 * @param label - What was done, as the toast says it: `Removed from Labour, 2018`.
 * @param takeBack - Undoes what was done beside it.
 */
export async function act(
  label: string,
  drafting: Drafting,
  takeBack?: () => Promise<void>,
): Promise<Outcome> {
  const change = await openShelf().change(drafting)
  tell(label, change, takeBack)
  if (change.stamps.size > 0) askToPersist()
  return change.outcome
}

/** Takes back the last act that was not taken back yet; one that others have changed since is left to them. */
export async function undoLast(): Promise<void> {
  const last = done.pop()
  if (!last) return
  try {
    await last.takeBack?.()
  } catch {
    done.push(last)
    say({ words: 'Not undone: this browser does not answer. Try again.', isWarning: true, way: null })
    return
  }
  const change = await openShelf().undo(last.change)
  say({ words: `Undone: ${last.label}`, isWarning: isUnsafe(change.outcome), way: null })
}

/** Remembers a change that was made elsewhere, an import, so that it can be undone like any other. */
function tell(label: string, change: Change, takeBack?: () => Promise<void>): void {
  const { outcome } = change
  const canUndo = !isRefused(outcome) && (change.stamps.size > 0 || takeBack !== undefined)
  if (!canUndo && outcome === 'nothing') return
  if (canUndo) done.push({ label, change, takeBack })
  if (done.length > MOST_UNDONE) done.shift()
  say({
    words: wordsFor(label, outcome),
    isWarning: isUnsafe(outcome),
    way: canUndo ? { label: 'Undo', take: undoLast } : null,
  })
}

/** Says something in the toast; null takes it away. */
export function say(next: Said | null): void {
  said = next
  for (const listener of listeners) listener()
}

/** What the toast says now. */
export function readSaid(): Said | null {
  return said
}

/** Calls whenever the toast says something else. @returns What ends it. */
export function watchSaid(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function isUnsafe(outcome: Outcome): boolean {
  return outcome !== 'saved' && outcome !== 'nothing'
}

function wordsFor(label: string, outcome: Outcome): string {
  switch (outcome) {
    case 'full':
      return 'Not kept: this browser has no room left. Export your lists, then remove some.'
    case 'newer':
      return 'Not kept: a newer version of this site has written here. Reload the page.'
    case 'one store':
      return `${label}. Less safe than usual: this browser has let us keep one copy only.`
    case 'memory':
      return `${label}, until this tab closes: this browser does not let us keep anything.`
    default:
      return label
  }
}
