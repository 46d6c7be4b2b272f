/** Where in a piece a word stands, as bits; the body is counted instead. */
export const Field = { headline: 1, standfirst: 2, people: 4 } as const

/** The highest impact; the lowest is 1. */
export const HIGHEST_IMPACT = 15
/** A body of this many words is neither long nor short. */
const USUAL_WORDS = 400

/**
 * How much a piece is about a word, from 1 to 15. A headline says more than a standfirst, that more than a name in
 * the byline or among the people; the body counts as in BM25, less with every time more and in a longer text. It
 * looks at nothing but the piece, so that no other article can change it.
 *
 * @param fields - Bits of `Field` that the word stands in.
 * @param times - How often it stands in the body.
 * @param words - How many words the body has.
 */
export function impactOf(fields: number, times: number, words: number): number {
  const frequency = times / (0.4 + (0.6 * words) / USUAL_WORDS)
  const headline = fields & Field.headline ? 7 : 0
  const standfirst = fields & Field.standfirst ? 3 : 0
  const people = fields & Field.people ? 2 : 0
  const body = (5 * frequency) / (frequency + 2)
  return 1 + Math.floor(Math.min(HIGHEST_IMPACT - 1, headline + standfirst + people + body))
}

/**
 * How much a word says in an archive: the rarer, the more. A piece’s score is the sum of weight × impact over the
 * words of the query; of two with the same score the newer comes first.
 */
export function weightOf(pieces: number, piecesWithWord: number): number {
  return Math.max(1, Math.round(4 * Math.log2(1 + (pieces - piecesWithWord + 0.5) / (piecesWithWord + 0.5))))
}
