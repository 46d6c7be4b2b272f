import { hashOf } from './hash.ts'
import { filesOf, type Tally } from './site.ts'

/**
 * What the last build has printed, two numbers for each piece of work: a mark, which stands for everything that goes into
 * its pages and data, and how many files it made. Threads share it.
 */
export type Marks = Float64Array

/** Does pieces of work whose marks the last build does not know. */
export type MarkKeeper = {
  /** @param mark - Of everything that the work is made from. */
  readonly settle: (mark: number, work: () => Promise<void>) => Promise<void>
  /** The marks that have been settled since this was last asked. */
  readonly taken: () => number[]
}

/** No marks: everything has to be looked at. */
export const NO_MARKS: Marks = new Float64Array()

/** A number that is other where any of the parts is: 52 bits, so that numbers hold it. */
export function markOf(...parts: readonly (string | Uint8Array)[]): number {
  return Number.parseInt(hashOf(...parts).slice(0, 13), 16)
}

/** Opens the marks of the last build. @param tally - Of the site that is printed. */
export function openMarks(marks: Marks, tally: Tally): MarkKeeper {
  const known = new Map<number, number>()
  for (let at = 0; at < marks.length; at += 2) known.set(marks[at] ?? 0, marks[at + 1] ?? 0)
  const settled: number[] = []
  return {
    settle: async (mark, work) => {
      const before = filesOf(tally)
      const files = known.get(mark)
      if (files === undefined) await work()
      else tally.same += files
      settled.push(mark, filesOf(tally) - before)
    },
    taken: () => settled.splice(0),
  }
}
