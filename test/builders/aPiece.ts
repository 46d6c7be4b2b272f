import type { Facts } from '../../src/shelf/ledger.ts'
import type { Piece } from '../../src/shelf/piece.ts'
import type { Draft } from '../../src/shelf/shelf.ts'
import { createClock } from '../../src/shelf/stamp.ts'

/** A saved story, named by its slug. */
export function aPiece(slug: string, overrides: Partial<Extract<Piece, { kind: 'story' }>> = {}): Piece {
  return {
    kind: 'story',
    publication: 'morning-sheet',
    edition: '2018-03-14',
    slug,
    title: `The story of ${slug}`,
    saved: 1_700_000_000_000,
    ...overrides,
  }
}

/** The id of such a story. */
export function idOf(slug: string): string {
  return `morning-sheet/2018-03-14/${slug}`
}

const clock = createClock('builders', () => 1_700_000_000_000)

/** What holds after changes, one after the other. */
export function factsAfter(...draftings: readonly ((facts: Facts) => readonly Draft[])[]): Facts {
  const facts = new Map<string, { stamp: string; subject: string; data: Draft['data'] }>()
  for (const drafting of draftings) {
    for (const { subject, data } of drafting(facts))
      facts.set(subject, { stamp: clock.next(), subject, data })
  }
  return facts
}
