import type { Article } from '../../src/paper/article.ts'
import { addDays } from '../../src/paper/civilDate.ts'

const SYLLABLES =
  'ba be bo da de di do fa fe ga go ha he ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi wa we ya yo za'.split(
    ' ',
  )
const SECTIONS = ['Politics', 'World', 'Business', 'Science', 'Sport', 'Culture', 'Home news', 'Obituaries']
const FIRST_DAY = '1990-01-01'
/** How many stories all newspapers together print on one day. */
const STORIES_A_DAY = 40
/** The exponent of the law that words follow in every language: the second word half as often as the first. */
const ZIPF = 1.05

/** A stream of numbers from 0 to 1 that is always the same for a seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The word of a rank; the commonest has the rank 0. */
export function wordOfRank(rank: number): string {
  let rest = rank
  let word = ''
  do {
    word += SYLLABLES[rest % SYLLABLES.length]
    rest = Math.floor(rest / SYLLABLES.length)
  } while (rest > 0)
  return word
}

/** A rank as often as words of that rank come in texts. */
export function rankFor(number: number, words: number): number {
  const most = words ** (1 - ZIPF)
  return Math.min(words - 1, Math.floor((1 - number * (1 - most)) ** (1 / (1 - ZIPF))) - 1)
}

/**
 * Stories of made-up words that come as often as words do. Half of them have a brief. Each has a theme of a few
 * words that come again and again in it, as texts have.
 *
 * @param words - About how many words a body has.
 */
export function* aGeneratedArchive(stories: number, words = 650, seed = 1): Generator<Article> {
  const next = numbersFrom(seed)
  const vocabulary = 200_000
  const word = () => wordOfRank(rankFor(next(), vocabulary))
  const texts = (count: number, theme: readonly string[]) =>
    Array.from({ length: count }, () =>
      next() < 0.06 ? (theme[Math.floor(next() * theme.length)] ?? word()) : word(),
    ).join(' ')
  for (let number = 0; number < stories; number += 1) {
    const theme = Array.from({ length: 5 }, () => wordOfRank(100 + rankFor(next(), 20_000)))
    const length = Math.round(words * (0.4 + 1.2 * next()))
    const author = `${wordOfRank(300 + Math.floor(next() * 40))} ${wordOfRank(500 + Math.floor(next() * 200))}`
    yield {
      schema: 1,
      publication: `paper-${number % 12}`,
      edition: addDays(FIRST_DAY, Math.floor(number / STORIES_A_DAY)),
      slug: `story-${number}`,
      language: number % 12 < 8 ? 'en' : 'fr',
      section: SECTIONS[Math.floor(next() * SECTIONS.length)],
      headline: texts(8, theme.concat(theme)),
      standfirst: texts(18, theme),
      byline: [{ name: author }],
      body: Array.from({ length: Math.ceil(length / 60) }, () => ({
        kind: 'paragraph' as const,
        text: `${texts(60, theme)}.`,
        marks: [],
      })),
      quotations: [],
      pullQuotes: [],
      briefs: next() < 0.5 ? [{ slug: 'brief', text: texts(30, theme), people: [] }] : [],
      people: [],
      repairs: [],
    }
  }
}
