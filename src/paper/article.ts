import * as v from 'valibot'
import { civilDateSchema, countSchema, languageSchema, linkSchema, slugSchema, textSchema } from './fields.ts'
import { parseWith } from './parse.ts'
import { rangeFaults } from './ranges.ts'
import type { Result } from './result.ts'

const range = { start: countSchema, end: countSchema }

const markSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('emphasis'), ...range }),
  v.strictObject({ kind: v.literal('strong'), ...range }),
  v.strictObject({ kind: v.literal('link'), ...range, href: linkSchema }),
])

const paragraphSchema = v.strictObject({
  kind: v.literal('paragraph'),
  text: textSchema,
  leadIn: v.optional(countSchema),
  marks: v.optional(v.array(markSchema, 'a list of marks'), []),
})

const crossheadSchema = v.strictObject({ kind: v.literal('crosshead'), text: textSchema })

const listSchema = v.strictObject({
  kind: v.literal('list'),
  items: v.pipe(v.array(textSchema, 'a list of texts'), v.minLength(1, 'a list with at least one item')),
})

const pixelsSchema = v.pipe(
  v.number('a number of pixels'),
  v.integer('a whole number of pixels'),
  v.minValue(1, 'at least 1 pixel'),
)

const PICTURE = 'the file name of a picture beside the article, like map.svg or pictures/map.jpg'

const figureSchema = v.strictObject({
  kind: v.literal('figure'),
  src: v.pipe(
    v.string(PICTURE),
    v.regex(/^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.(?:svg|png|jpe?g|webp|avif|gif)$/iu, PICTURE),
  ),
  alt: v.string('words that stand for the picture, or an empty text if it only decorates'),
  caption: v.optional(textSchema),
  credit: v.optional(textSchema),
  width: pixelsSchema,
  height: pixelsSchema,
})

const blockSchema = v.variant('kind', [paragraphSchema, crossheadSchema, listSchema, figureSchema])

const quotedRangeSchema = v.strictObject({
  paragraph: countSchema,
  ...range,
  speaker: v.optional(textSchema),
})

const bylineSchema = v.strictObject({ name: textSchema, role: v.optional(textSchema) })

const briefSchema = v.strictObject({
  slug: slugSchema,
  text: textSchema,
  leadIn: v.optional(countSchema),
  people: v.optional(v.array(textSchema, 'a list of names'), []),
})

const repairSchema = v.strictObject({
  where: textSchema,
  printed: textSchema,
  set: textSchema,
  why: textSchema,
})

const sourceSchema = v.strictObject({
  name: textSchema,
  url: v.optional(linkSchema),
  rights: v.optional(textSchema),
})

const EDITION = 'a date like 2018-03-14 that is in the calendar, or null for an undated article'
const PAGE = 'a page number like 4, or a page as printed like A4'

/** The schema of an article file; the types, and `public/schema/article.json`, are made from it. */
export const articleSchema = v.strictObject({
  schema: v.literal(1, 'the number 1'),
  publication: slugSchema,
  edition: v.union([civilDateSchema, v.null()], EDITION),
  slug: slugSchema,
  formerSlugs: v.optional(v.array(slugSchema, 'a list of slugs')),
  language: languageSchema,
  section: v.optional(textSchema),
  page: v.optional(
    v.union(
      [
        v.pipe(v.number(PAGE), v.integer(PAGE), v.minValue(1, PAGE), v.maxValue(99_999, PAGE)),
        v.pipe(v.string(PAGE), v.regex(/^[A-Za-z0-9][A-Za-z0-9 .-]{0,11}$/u, PAGE)),
      ],
      PAGE,
    ),
  ),
  kicker: v.optional(textSchema),
  headline: textSchema,
  standfirst: v.optional(textSchema),
  byline: v.optional(v.array(bylineSchema, 'a list of names with roles'), []),
  body: v.pipe(v.array(blockSchema, 'a list of paragraphs'), v.minLength(1, 'at least one paragraph')),
  quotations: v.optional(v.array(quotedRangeSchema, 'a list of ranges'), []),
  pullQuotes: v.optional(v.array(quotedRangeSchema, 'a list of ranges'), []),
  briefs: v.optional(v.array(briefSchema, 'a list of briefs'), []),
  people: v.optional(v.array(textSchema, 'a list of names'), []),
  repairs: v.optional(v.array(repairSchema, 'a list of repairs'), []),
  source: v.optional(sourceSchema),
})

/**
 * One published piece. It never changes: what a reader does with it is kept elsewhere, by address.
 * All texts are plain; every `start` and `end` is a UTF-16 offset into the text of one paragraph.
 */
export type Article = v.InferOutput<typeof articleSchema>
/** An article as it may be written in a file: fields that are empty may be left out. */
export type ArticleFile = v.InferInput<typeof articleSchema>
/** One part of the body, told apart by `kind`. */
export type Block = Article['body'][number]
/** A paragraph of the body: `leadIn` is the length of its capitalised first words. */
export type Paragraph = Extract<Block, { kind: 'paragraph' }>
/** A picture with its words; `src` is beside the article's file. */
export type Figure = Extract<Block, { kind: 'figure' }>
/** Emphasis, strong or a link over a range of a paragraph. */
export type Mark = Paragraph['marks'][number]
/** A range of one paragraph: `paragraph` is the index of the block in `body`, from 0. */
export type QuotedRange = Article['quotations'][number]
/** A ♦ item of one or a few sentences that ran beneath the story. */
export type Brief = Article['briefs'][number]

/**
 * The one door for article JSON: turns whatever was read into an `Article`, or names every fault with its
 * path. Nothing else in the program makes one, so nothing else needs to check one.
 */
export function parseArticle(input: unknown): Result<Article> {
  const parsed = parseWith(articleSchema, input, 'an article')
  const faults = [...(parsed.ok ? [] : parsed.faults), ...rangeFaults(input)]
  return parsed.ok && faults.length === 0 ? parsed : { ok: false, faults }
}

/** The words of the paragraph that a range points at; empty where it points at none. */
export function quotedText(article: Article, { paragraph, start, end }: QuotedRange): string {
  const block = article.body[paragraph]
  return block?.kind === 'paragraph' ? block.text.slice(start, end) : ''
}

/** The texts of the body in reading order, one for each paragraph, crosshead and list item. */
export function bodyTexts(article: Article): string[] {
  return article.body.flatMap((block) => {
    if (block.kind === 'list') return block.items
    return block.kind === 'figure' ? [] : [block.text]
  })
}
