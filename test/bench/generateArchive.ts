import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArticleFile } from '../../src/paper/article.ts'
import { addDays } from '../../src/paper/civilDate.ts'

/** What stands in a generated archive: much of what a real one has, in words that nobody has written. */
const PAPERS = [
  { slug: 'morning-mail', name: 'The Morning Mail', language: 'en', country: 'GB' },
  { slug: 'evening-star', name: 'The Evening Star', language: 'en', country: 'IE' },
  { slug: 'la-gazette', name: 'La Gazette', language: 'fr', country: 'FR' },
  { slug: 'der-bote', name: 'Der Bote', language: 'de', country: 'DE' },
]
const SECTIONS = ['Politics', 'World', 'Business', 'Science', 'Sport', 'Culture', 'Home news', 'Obituaries']
const STORIES_AN_EDITION = 25
const FIRST_DAY = '1990-01-01'
const VOCABULARY = 60_000
const PEOPLE = 20_000
const WORDS_A_PARAGRAPH = 58
const PARAGRAPHS = 15

const SYLLABLES =
  'ba be bo da de di do fa fe ga go ha he ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi'.split(
    ' ',
  )

/**
 * Writes an archive of made-up stories of some 870 words, with people, briefs and pull quotes. Words and people come
 * as often as they do in newspapers: the second half as often as the first. The same number of stories gives the
 * same bytes.
 */
export function generateArchive(folder: string, stories: number): void {
  const next = numbersFrom(7)
  for (const { slug, ...paper } of PAPERS) {
    mkdirSync(join(folder, slug), { recursive: true })
    writeFileSync(join(folder, slug, 'publication.json'), JSON.stringify({ ...paper, direction: 'ltr' }))
  }
  for (let number = 0; number < stories; number += 1) {
    const article = generateArticle(number, next)
    const own = join(folder, article.publication, article.edition ?? 'undated')
    if (number % STORIES_AN_EDITION === 0) mkdirSync(own, { recursive: true })
    writeFileSync(join(own, `${article.slug}.json`), JSON.stringify(article))
  }
}

/** One story. @param next - Gives numbers from 0 to 1. */
export function generateArticle(number: number, next: () => number): ArticleFile {
  const edition = Math.floor(number / STORIES_AN_EDITION)
  const paper = PAPERS[edition % PAPERS.length]
  const words = (count: number) =>
    Array.from({ length: count }, () => wordOf(zipf(next(), VOCABULARY))).join(' ')
  const people = (most: number) => [
    ...new Set(Array.from({ length: Math.floor(next() * (most + 1)) }, () => nameOf(zipf(next(), PEOPLE)))),
  ]
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => `${capital(words(WORDS_A_PARAGRAPH))}.`)
  const quotes = Math.floor(next() * 3)
  const briefs = Math.floor(next() * 4)
  const quoted = Array.from({ length: quotes }, (_, index) => ({
    paragraph: index * 5 + 1,
    start: 0,
    end: 60,
  }))
  return {
    schema: 1,
    publication: paper?.slug ?? '',
    edition: addDays(FIRST_DAY, Math.floor(edition / PAPERS.length)),
    slug: `${words(4).replaceAll(' ', '-')}-${number}`,
    language: paper?.language ?? 'en',
    section: SECTIONS[Math.floor(next() * SECTIONS.length)] ?? 'World',
    page: 1 + (number % STORIES_AN_EDITION),
    headline: capital(words(8)),
    standfirst: `${capital(words(18))}.`,
    byline: [{ name: nameOf(Math.floor(next() * 60)), role: 'Correspondent' }],
    body: paragraphs.map((text) => ({ kind: 'paragraph', text })),
    quotations: quoted,
    pullQuotes: quoted,
    briefs: Array.from({ length: briefs }, (_, index) => ({
      slug: `brief-${index + 1}`,
      text: `${capital(words(3))}. ${capital(words(30))}.`,
      people: people(2),
    })),
    people: people(7),
  }
}

/** A stream of numbers from 0 to 1 that is always the same for a seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A rank below `count`: the rank 0 comes most often, the rank n about as often as 1 / n. */
function zipf(number: number, count: number): number {
  return Math.min(count - 1, Math.floor((count + 1) ** number) - 1)
}

function wordOf(rank: number): string {
  let rest = rank
  let word = ''
  do {
    word += SYLLABLES[rest % SYLLABLES.length]
    rest = Math.floor(rest / SYLLABLES.length)
  } while (rest > 0)
  return word
}

function nameOf(rank: number): string {
  return `${capital(wordOf(100 + (rank % 140)))} ${capital(wordOf(2000 + rank))}`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
