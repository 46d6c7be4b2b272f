import type { Brought } from '../desk/draftFields.ts'
import type { Result } from '../paper/result.ts'
import type { Cutting } from '../shelf/cutting.ts'
import type { FileReading } from './deskWork.ts'

/** Something that was brought in, to be read. */
export type BroughtFile = {
  /** The file’s name, or what stands for it. */
  readonly name: string
  readonly bytes: () => Promise<Uint8Array | string>
}

/** A file on the desk: what it was, and what has come of it; null while it is read. */
export type OnDesk = {
  readonly key: number
  readonly file: BroughtFile
  readonly known: Brought
  readonly read: Result<FileReading> | null
  /** Stories that were changed by hand since, by the line that they begin on. */
  readonly mends: ReadonlyMap<number, Cutting>
}

const listeners = new Set<() => void>()
let top: readonly OnDesk[] = []
let count = 0

/** What lies on the desk, as long as the document is open: who goes to read a story finds the others when they come back. */
export const deskTop = {
  watch: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  read: (): readonly OnDesk[] => top,
  change: (next: (before: readonly OnDesk[]) => readonly OnDesk[]): void => {
    top = next(top)
    for (const listener of listeners) listener()
  },
  /** A key that no other file has had. */
  nextKey: (): number => {
    count += 1
    return count
  },
}

/** The stories of a file as they are now. */
export function cuttingsOf({ read, mends }: OnDesk): Cutting[] {
  return read?.ok ? read.value.stories.map(({ cutting, firstLine }) => mends.get(firstLine) ?? cutting) : []
}
