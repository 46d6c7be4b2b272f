import fc from 'fast-check'
import { type Article, bodyTexts } from '../../src/paper/article.ts'

/** The paragraphs of a story with people, speech and a brief’s worth of facts. */
export const FERRY = [
  'Ruth Allan, the master of the only ferry, has asked for a second boat after four hundred islanders were left on the quay.',
  '“We were full before the gates opened, and nobody on the mainland wanted to hear of it,” said Ms Allan.',
  'Edward Lake, a clerk of the board, said: “I never thought that I would count people on a quay like sheep.”',
  'The council wants an answer before the season begins, and the company has promised one.',
]

/** Something that an editor does to an article; what it leaves may be faulty, as an editor’s work may be. */
export type Edit = { readonly name: string; readonly make: (article: Article) => Article }

const words = fc.constantFrom('By hand', 'Another word', 'Quay', 'Of boats and men', 'Ada Trent')

const place = fc.nat({ max: 5 })

/** Changes to one field or to several that belong together. */
export const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  words.map((text): Edit => ({ name: 'headline', make: (article) => ({ ...article, headline: text }) })),
  words.map((text): Edit => ({ name: 'kicker', make: (article) => ({ ...article, kicker: text }) })),
  words.map((text): Edit => ({ name: 'standfirst', make: (article) => ({ ...article, standfirst: text }) })),
  words.map((text): Edit => ({ name: 'section', make: (article) => ({ ...article, section: text }) })),
  words.map((name): Edit => ({ name: 'byline', make: (article) => ({ ...article, byline: [{ name }] }) })),
  words.map((name): Edit => ({ name: 'people', make: (article) => ({ ...article, people: [name] }) })),
  fc.constant<Edit>({ name: 'no people', make: (article) => ({ ...article, people: [] }) }),
  words.map(
    (text): Edit => ({
      name: 'brief',
      make: (article) => ({ ...article, briefs: [{ slug: 'own', text, people: [] }] }),
    }),
  ),
  words.map(
    (speaker): Edit => ({
      name: 'speaker',
      make: (article) => ({ ...article, quotations: article.quotations.map((one) => ({ ...one, speaker })) }),
    }),
  ),
  fc.constant<Edit>({ name: 'no pull quotes', make: (article) => ({ ...article, pullQuotes: [] }) }),
  fc.tuple(place, fc.nat({ max: 20 }), fc.integer({ min: 1, max: 20 })).map(
    ([paragraph, start, length]): Edit => ({
      name: 'pull quote',
      make: (article) => ({ ...article, pullQuotes: [{ paragraph, start, end: start + length }] }),
    }),
  ),
  fc.tuple(place, words).map(
    ([at, text]): Edit => ({
      name: 'paragraph',
      make: (article) => ({
        ...article,
        body: article.body.map((block, index) =>
          index === at ? { kind: 'paragraph', text, marks: [] } : block,
        ),
      }),
    }),
  ),
  fc.tuple(place, words).map(
    ([at, text]): Edit => ({
      name: 'crosshead',
      make: (article) => ({ ...article, body: article.body.toSpliced(at, 0, { kind: 'crosshead', text }) }),
    }),
  ),
  place.map(
    (at): Edit => ({
      name: 'strike',
      make: (article) => ({ ...article, body: article.body.toSpliced(at, 1) }),
    }),
  ),
)

/** All that a reader reads of an article. */
export function texts(article: Article): unknown {
  const { headline, section, kicker, standfirst, briefs } = article
  return { headline, section, kicker, standfirst, briefs, body: bodyTexts(article) }
}
