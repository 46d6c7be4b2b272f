import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyTexts, parseArticle, quotedText } from '../../src/paper/article.ts'
import type { Fault } from '../../src/paper/result.ts'
import { anArticle, anArticleFile, aParagraph, articleFileArbitrary } from '../builders/anArticle.ts'

function faultsOf(input: unknown): readonly Fault[] {
  const parsed = parseArticle(input)
  return parsed.ok ? [] : parsed.faults
}

/** Every case is one thing that an editor may get wrong: the fields as written, and all that is said of them. */
const FAULTY: [name: string, fields: object, ...faults: [path: string, message: string][]][] = [
  ['another schema', { schema: 2 }, ['schema', 'This should be the number 1, but is 2.']],
  [
    'a misspelt field',
    { titel: 'The harbour' },
    ['titel', '“titel” is not a field that an article has; take it out or mend its name.'],
  ],
  [
    'a misspelt field further in',
    { byline: [{ name: 'Ruth Alder', rôle: 'Editor' }] },
    ['byline.0.rôle', '“rôle” is not a field that belongs here; take it out or mend its name.'],
  ],
  [
    'a date in words',
    { edition: 'Monday' },
    ['edition', 'This should be a date like 2018-03-14 that is in the calendar, but is “Monday”.'],
  ],
  [
    'a day that never was',
    { edition: '2018-02-30' },
    ['edition', 'This should be a date like 2018-03-14 that is in the calendar, but is “2018-02-30”.'],
  ],
  [
    'a slug with capitals and spaces',
    { slug: 'The Harbour' },
    ['slug', 'This should be a slug like the-harbour-opens, but is “The Harbour”.'],
  ],
  [
    'a slug too long for an address',
    { slug: 'a'.repeat(101) },
    ['slug', `This should be a slug of at most 100 characters, but is “${'a'.repeat(40)}…”.`],
  ],
  [
    'a language by name',
    { language: 'English' },
    ['language', 'This should be a language tag like en or fr-CA, but is “English”.'],
  ],
  [
    'a headline of spaces',
    { headline: ' \n' },
    ['headline', 'This should be some text, but is a text of spaces only.'],
  ],
  ['an empty kicker', { kicker: '' }, ['kicker', 'This should be some text, but is an empty text.']],
  ['a headline that is a number', { headline: 12 }, ['headline', 'This should be some text, but is 12.']],
  [
    'a standfirst of null',
    { standfirst: null },
    ['standfirst', 'This should be some text, but is empty (null).'],
  ],
  [
    'a control character',
    { headline: 'The\u0000harbour' },
    ['headline', 'This should be text without control characters, but is “The\\u0000harbour”.'],
  ],
  [
    'half a character',
    { headline: 'The harbour \ud83d' },
    ['headline', 'This should be text without halves of characters, but is “The harbour \\ud83d”.'],
  ],
  [
    'page nought',
    { page: 0 },
    ['page', 'This should be a page number like 4, or a page as printed like A4, but is 0.'],
  ],
  [
    'a byline in words',
    { byline: 'By Ruth Alder' },
    ['byline', 'This should be a list of names with roles, but is “By Ruth Alder”.'],
  ],
  [
    'a name that is no object',
    { byline: ['Ruth Alder'] },
    ['byline.0', 'This should be an object with fields, but is “Ruth Alder”.'],
  ],
  [
    'a role without a name',
    { byline: [{ role: 'Editor' }] },
    ['byline.0.name', '“name” is missing; it should be some text.'],
  ],
  [
    'a body in words',
    { body: 'The harbour' },
    ['body', 'This should be a list of paragraphs, but is “The harbour”.'],
  ],
  ['an empty body', { body: [] }, ['body', 'This should be at least one paragraph, but is an empty list.']],
  [
    'a paragraph that is no object',
    { body: ['The harbour'] },
    ['body.0', 'This should be an object with fields, but is “The harbour”.'],
  ],
  [
    'an unknown kind of block',
    { body: [{ kind: 'paragaph', text: 'The harbour' }] },
    ['body.0.kind', 'This should be “paragraph”, “crosshead”, “list” or “figure”, but is “paragaph”.'],
  ],
  [
    'a block without kind',
    { body: [{ text: 'The harbour' }] },
    ['body.0.kind', '“kind” is missing; it should be “paragraph”, “crosshead”, “list” or “figure”.'],
  ],
  [
    'a field of another kind of block',
    { body: [{ kind: 'crosshead', text: 'The harbour', leadIn: 3 }] },
    ['body.0.leadIn', '“leadIn” is not a field that belongs here; take it out or mend its name.'],
  ],
  [
    'an empty list',
    { body: [{ kind: 'list', items: [] }] },
    ['body.0.items', 'This should be a list with at least one item, but is an empty list.'],
  ],
  [
    'a picture from elsewhere',
    { body: [{ kind: 'figure', src: 'https://example.org/a.png', alt: '', width: 1, height: 1 }] },
    [
      'body.0.src',
      'This should be the file name of a picture beside the article, like map.svg or pictures/map.jpg, but is “https://example.org/a.png”.',
    ],
  ],
  [
    'a picture without size or words',
    { body: [{ kind: 'figure', src: 'map.svg', width: 0, height: 'tall' }] },
    [
      'body.0.alt',
      '“alt” is missing; it should be words that stand for the picture, or an empty text if it only decorates.',
    ],
    ['body.0.width', 'This should be at least 1 pixel, but is 0.'],
    ['body.0.height', 'This should be a number of pixels, but is “tall”.'],
  ],
  [
    'a lead-in longer than its text',
    { body: [aParagraph('Fog', 4)] },
    ['body.0.leadIn', 'The lead-in is 4 long, but its text is only 3 long.'],
  ],
  [
    'a lead-in that ends inside a character',
    { body: [aParagraph('A😀', 2)] },
    ['body.0.leadIn', 'The lead-in of 2 cuts a character in half.'],
  ],
  [
    'a lead-in of a brief that is too long',
    { briefs: [{ slug: 'fog', text: 'Fog', leadIn: 9 }] },
    ['briefs.0.leadIn', 'The lead-in is 9 long, but its text is only 3 long.'],
  ],
  [
    'a mark of another kind',
    { body: [{ kind: 'paragraph', text: 'Fog', marks: [{ kind: 'bold', start: 0, end: 1 }] }] },
    ['body.0.marks.0.kind', 'This should be “emphasis”, “strong” or “link”, but is “bold”.'],
  ],
  [
    'a link that could run',
    {
      body: [
        {
          kind: 'paragraph',
          text: 'Fog',
          marks: [{ kind: 'link', start: 0, end: 1, href: 'javascript:alert(1)' }],
        },
      ],
    },
    [
      'body.0.marks.0.href',
      'This should be a link that starts with https://, http:// or mailto:, but is “javascript:alert(1)”.',
    ],
  ],
  [
    'a mark past the end of its text',
    { body: [{ kind: 'paragraph', text: 'Fog', marks: [{ kind: 'strong', start: 0, end: 9 }] }] },
    ['body.0.marks.0', 'The range 0 to 9 runs past its text, which is 3 long.'],
  ],
  [
    'links that overlap',
    {
      body: [
        {
          kind: 'paragraph',
          text: 'Fog at sea',
          marks: [
            { kind: 'link', start: 0, end: 6, href: 'https://example.org/' },
            { kind: 'link', start: 4, end: 10, href: 'mailto:desk@example.org' },
          ],
        },
      ],
    },
    [
      'body.0.marks.1',
      'This link starts before the link in front of it ends; links cannot overlap and stand in order.',
    ],
  ],
  [
    'a quotation from a paragraph that is not there',
    { quotations: [{ paragraph: 9, start: 0, end: 4 }] },
    ['quotations.0.paragraph', 'There is no body.9; the body has 2 parts, counted from 0.'],
  ],
  [
    'a quotation from a crosshead',
    { body: [{ kind: 'crosshead', text: 'Fog' }], quotations: [{ paragraph: 0, start: 0, end: 3 }] },
    ['quotations.0.paragraph', 'body.0 is not a paragraph; a quotation stands in one.'],
  ],
  [
    'pull quotes that share words',
    {
      pullQuotes: [
        { paragraph: 0, start: 0, end: 10 },
        { paragraph: 1, start: 0, end: 10 },
        { paragraph: 0, start: 9, end: 14 },
      ],
    },
    ['pullQuotes.2', 'Its words overlap those of pullQuotes.0; each pull quote has words of its own.'],
  ],
  [
    'an empty quotation',
    { quotations: [{ paragraph: 0, start: 4, end: 4 }] },
    ['quotations.0', 'The range 4 to 4 is empty or backwards; start must come before end.'],
  ],
  [
    'a pull quote past the end of its text',
    { body: [aParagraph('Fog')], pullQuotes: [{ paragraph: 0, start: 0, end: 4 }] },
    ['pullQuotes.0', 'The range 0 to 4 runs past its text, which is 3 long.'],
  ],
  [
    'a pull quote that cuts a character',
    { body: [aParagraph('A😀 B')], pullQuotes: [{ paragraph: 0, start: 2, end: 5 }] },
    ['pullQuotes.0', 'The range 2 to 5 cuts a character in half.'],
  ],
  [
    'a range by halves',
    { quotations: [{ paragraph: 0.5, start: -1, end: 4 }] },
    ['quotations.0.paragraph', 'This should be a whole number, but is 0.5.'],
    ['quotations.0.start', 'This should be a whole number from 0, but is -1.'],
  ],
  [
    'a range without its paragraph',
    { pullQuotes: [{ start: 0, end: 4 }] },
    ['pullQuotes.0.paragraph', '“paragraph” is missing; it should be a whole number.'],
  ],
  [
    'three briefs at one address',
    { briefs: ['One.', 'Two.', 'Three.'].map((text) => ({ slug: 'fog', text })) },
    ['briefs.1.slug', '“fog” is the slug of briefs.0 already; each brief needs an address of its own.'],
    ['briefs.2.slug', '“fog” is the slug of briefs.0 already; each brief needs an address of its own.'],
  ],
  [
    'a source at no web address',
    { source: { name: 'The Morning Sheet', url: 'ftp://example.org/' } },
    [
      'source.url',
      'This should be a link that starts with https://, http:// or mailto:, but is “ftp://example.org/”.',
    ],
  ],
  [
    'a repair without a reason',
    { repairs: [{ where: 'headline', printed: 'Mcrae', set: 'McRae' }] },
    ['repairs.0.why', '“why” is missing; it should be some text.'],
  ],
]

describe('parseArticle', () => {
  it.each(FAULTY)('refuses %s and says what should stand there', (_name, fields, ...faults) => {
    expect(faultsOf({ ...anArticleFile(), ...fields })).toEqual(
      faults.map(([path, message]) => ({ path, message })),
    )
  })

  it('names every fault at once, so that an editor mends a file in one go', () => {
    expect(
      faultsOf({ headline: ' ', body: [aParagraph('Fog', 4)], briefs: [{}] }).map(({ path }) => path),
    ).toEqual([
      'schema',
      'publication',
      'edition',
      'slug',
      'language',
      'headline',
      'briefs.0.slug',
      'briefs.0.text',
      'body.0.leadIn',
    ])
  })

  it('says of each missing field what it should be', () => {
    expect(faultsOf({}).map(({ message }) => message)).toEqual([
      '“schema” is missing; it should be the number 1.',
      '“publication” is missing; it should be a slug like the-harbour-opens.',
      '“edition” is missing; it should be a date like 2018-03-14 that is in the calendar, or null for an undated article.',
      '“slug” is missing; it should be a slug like the-harbour-opens.',
      '“language” is missing; it should be a language tag like en or fr-CA.',
      '“headline” is missing; it should be some text.',
      '“body” is missing; it should be a list of paragraphs.',
    ])
  })

  it.each([
    ['null', null, 'empty (null)'],
    ['a text', 'The harbour', '“The harbour”'],
    ['a list of articles', [{}, {}], 'a list of 2'],
    ['nothing', undefined, 'missing'],
  ])('says that %s is no article', (_name, input, shown) => {
    const message = `This is not an article: it should be an object with fields, but is ${shown}.`
    expect(faultsOf(input)).toEqual([{ path: '', message }])
  })

  it('takes an article without a date', () => {
    expect(anArticle({ edition: null }).edition).toBeNull()
  })

  it('fills in the lists that a file leaves out', () => {
    const { byline, quotations, pullQuotes, briefs, people, repairs } = anArticle({ byline: undefined })
    expect({ byline, quotations, pullQuotes, briefs, people, repairs }).toEqual({
      byline: [],
      quotations: [],
      pullQuotes: [],
      briefs: [],
      people: [],
      repairs: [],
    })
  })

  it('leaves a parsed article as it is when it is parsed again', () => {
    fc.assert(
      fc.property(articleFileArbitrary, (file) => {
        const once = parseArticle(file)
        expect(once.ok).toBe(true)
        expect(once.ok && parseArticle(structuredClone(once.value))).toEqual(once)
      }),
    )
  })

  it.each([
    [
      'anything at all',
      fc.anything({ withBigInt: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
    ],
    ['any JSON', fc.jsonValue()],
    [
      'an article with one field spoilt',
      fc
        .tuple(articleFileArbitrary, fc.constantFrom(...Object.keys(anArticle())), fc.jsonValue())
        .map(([file, field, value]) => ({ ...file, [field]: value })),
    ],
  ])('never throws on %s, and every fault is a whole sentence', (_name, arbitrary: fc.Arbitrary<unknown>) => {
    fc.assert(
      fc.property(arbitrary, (input) => {
        for (const { message } of faultsOf(input)) {
          expect(message).toMatch(/^(?:[A-Z]|“|body\.\d).*\.$/su)
          expect(message.replaceAll(/“[^”]*”/gu, '')).not.toMatch(/undefined|\[object|Invalid|function/u)
        }
      }),
    )
  })
})

describe('the text of an article', () => {
  it('is quoted by range, and empty where the range points at no paragraph', () => {
    const article = anArticle({ body: [aParagraph('Fog at sea'), { kind: 'crosshead', text: 'Tide' }] })
    expect(quotedText(article, { paragraph: 0, start: 4, end: 10 })).toBe('at sea')
    expect(quotedText(article, { paragraph: 1, start: 0, end: 2 })).toBe('')
    expect(quotedText(article, { paragraph: 7, start: 0, end: 2 })).toBe('')
  })

  it('comes in reading order, a list item by item, pictures left out', () => {
    const article = anArticle({
      body: [
        aParagraph('Fog.'),
        { kind: 'figure', src: 'map.svg', alt: 'A map', width: 3, height: 2 },
        { kind: 'list', items: ['One', 'Two'] },
        { kind: 'crosshead', text: 'Tide' },
      ],
    })
    expect(bodyTexts(article)).toEqual(['Fog.', 'One', 'Two', 'Tide'])
  })
})
