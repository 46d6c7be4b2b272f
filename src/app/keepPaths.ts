import { askInParts, askKeeper } from '../shelf/browser/keeper.ts'

/** Has pages kept for a reason, and no longer what was kept for it before. What cannot be had now is tried at the next visit. */
export async function keepPaths(set: string, paths: readonly string[]): Promise<void> {
  const missing = await askKeeper({ kind: 'assign', set, paths })
  if (missing) await askInParts('keep', missing, false, () => {})
}

/** Does work some time after the last call, when nothing else is to be done; calls meanwhile are one. */
export function whenQuiet(work: () => void, milliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return () => {
    clearTimeout(timer)
    timer = setTimeout(work, milliseconds)
  }
}
