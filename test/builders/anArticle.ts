import fc from 'fast-check'
import { type Article, type ArticleFile, parseArticle } from '../../src/paper/article.ts'

/** A valid small article in our own words, as a file has it, with whatever a test wants to be different. */
export function anArticleFile(overrides: Partial<ArticleFile> = {}): ArticleFile {
  return {
    schema: 1,
    publication: 'morning-sheet',
    edition: '2018-03-14',
    slug: 'the-harbour-opens',
    language: 'en',
    headline: 'The harbour opens after nine winters',
    byline: [{ name: 'Ruth Alder', role: 'Coast Correspondent' }],
    body: [
      aParagraph('The harbour at Penwick opened yesterday, and half the town came to see the first boat in.'),
      aParagraph('“I never thought that I would see a mast in there again,” said Ada Trent, who is 91.'),
    ],
    ...overrides,
  }
}

/** The same as an `Article`. Throws where the overrides make it faulty, since the test has lost its way then. */
export function anArticle(overrides: Partial<ArticleFile> = {}): Article {
  const parsed = parseArticle(anArticleFile(overrides))
  if (parsed.ok) return parsed.value
  throw new Error(parsed.faults.map(({ path, message }) => `${path}: ${message}`).join('\n'))
}

/** A paragraph without marks. */
export function aParagraph(text: string, leadIn?: number): ArticleFile['body'][number] {
  return { kind: 'paragraph', text, ...(leadIn === undefined ? {} : { leadIn }) }
}

/** An article with one paragraph for each text. */
export function anArticleOf(texts: readonly string[], overrides: Partial<ArticleFile> = {}): Article {
  return anArticle({ body: texts.map((text) => aParagraph(text)), ...overrides })
}

const pieceArbitrary = fc.oneof(
  fc.constantFrom(
    '“',
    '”',
    '‘',
    '’',
    '"',
    "'",
    '«',
    '»',
    '„',
    "''",
    ' ',
    ' ',
    ', ',
    '. ',
    '? ',
    ': ',
    '\u00a0',
    '♦ ',
  ),
  fc.constantFrom(
    'Mr Alder',
    'Ruth Alder',
    'said',
    'she said',
    'JON TRENT',
    'told',
    'The',
    'I',
    'never',
    'U.S.',
    'don’t',
  ),
  fc.constantFrom('أهلا', 'naïve', '👩‍🚒', '𝔘', 'e\u0301', 'вода', '水', '2018', 'N⟨0⟩', 'Q⟨0⟩'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.lorem({ maxCount: 6 }),
)

/** Text with anything in it that newspapers print, quotation marks and names most of all; never blank. */
export const textArbitrary: fc.Arbitrary<string> = fc
  .array(pieceArbitrary, { minLength: 1, maxLength: 30 })
  .map((pieces) => pieces.join(' ').replaceAll(/(?![\t\n\r])\p{Cc}|\p{Surrogate}/gu, ''))
  .filter((text) => /\S/u.test(text))

const slugArbitrary = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,3}$/)
const dateArbitrary = fc
  .date({ min: new Date('1702-03-11'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** Offsets of a text that are no halves of characters, at least two. */
function offsetsOf(text: string): number[] {
  const offsets = [0]
  for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length)
  return offsets
}

function rangeArbitrary(text: string): fc.Arbitrary<{ start: number; end: number }> {
  return fc
    .uniqueArray(fc.constantFrom(...offsetsOf(text)), { minLength: 2, maxLength: 2 })
    .map(([one = 0, other = 0]) => ({ start: Math.min(one, other), end: Math.max(one, other) }))
}

function markArbitrary(text: string) {
  const range = rangeArbitrary(text)
  return fc.oneof(
    range.map((at) => ({ kind: 'emphasis' as const, ...at })),
    range.map((at) => ({ kind: 'strong' as const, ...at })),
  )
}

const paragraphArbitrary = textArbitrary.chain((text) =>
  fc.record(
    {
      kind: fc.constant('paragraph' as const),
      text: fc.constant(text),
      leadIn: fc.constantFrom(...offsetsOf(text)),
      marks: fc.oneof(
        fc.array(markArbitrary(text), { maxLength: 3 }),
        rangeArbitrary(text).map((range) => [
          { kind: 'link' as const, href: 'https://example.org/', ...range },
        ]),
      ),
    },
    { requiredKeys: ['kind', 'text'] },
  ),
)

const figureArbitrary = fc.record(
  {
    kind: fc.constant('figure' as const),
    src: fc.constantFrom('map.svg', 'pictures/the-harbour.jpg'),
    alt: fc.constantFrom('', 'A map of the harbour'),
    caption: textArbitrary,
    credit: textArbitrary,
    width: fc.integer({ min: 1, max: 4000 }),
    height: fc.integer({ min: 1, max: 4000 }),
  },
  { requiredKeys: ['kind', 'src', 'alt', 'width', 'height'] },
)

const blockArbitrary: fc.Arbitrary<ArticleFile['body'][number]> = fc.oneof(
  { weight: 6, arbitrary: paragraphArbitrary },
  { weight: 1, arbitrary: textArbitrary.map((text) => ({ kind: 'crosshead' as const, text })) },
  {
    weight: 1,
    arbitrary: fc
      .array(textArbitrary, { minLength: 1, maxLength: 3 })
      .map((items) => ({ kind: 'list' as const, items })),
  },
  { weight: 1, arbitrary: figureArbitrary },
)

const briefArbitrary = fc.record(
  { slug: slugArbitrary, text: textArbitrary, people: fc.array(textArbitrary, { maxLength: 2 }) },
  { requiredKeys: ['slug', 'text'] },
)

/** Any article file that is valid: all kinds of blocks, any script, fields left out or not; without quotations. */
export const articleFileArbitrary: fc.Arbitrary<ArticleFile> = fc.record(
  {
    schema: fc.constant(1 as const),
    publication: slugArbitrary,
    edition: fc.option(dateArbitrary),
    slug: slugArbitrary,
    language: fc.constantFrom('en', 'en-GB', 'fr', 'fr-CA', 'ar', 'zh-Hant'),
    section: textArbitrary,
    page: fc.oneof(fc.integer({ min: 1, max: 99 }), fc.constantFrom('A4', 'B-12')),
    kicker: textArbitrary,
    headline: textArbitrary,
    standfirst: textArbitrary,
    byline: fc.array(fc.record({ name: textArbitrary, role: textArbitrary }, { requiredKeys: ['name'] }), {
      maxLength: 2,
    }),
    body: fc.array(blockArbitrary, { minLength: 1, maxLength: 6 }),
    briefs: fc.uniqueArray(briefArbitrary, { maxLength: 3, selector: ({ slug }) => slug }),
    people: fc.array(textArbitrary, { maxLength: 3 }),
    source: fc.record(
      { name: textArbitrary, url: fc.constant('https://example.org/a') },
      { requiredKeys: ['name'] },
    ),
  },
  { requiredKeys: ['schema', 'publication', 'edition', 'slug', 'language', 'headline', 'body'] },
)

/** Any valid article, as the door gives it. */
export const articleArbitrary: fc.Arbitrary<Article> = articleFileArbitrary.map((file) => anArticle(file))
