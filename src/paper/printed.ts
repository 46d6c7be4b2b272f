import * as v from 'valibot'
import { civilDateSchema, countSchema, slugSchema, textSchema } from './fields.ts'
import { parseWith } from './parse.ts'
import { publicationSchema } from './publication.ts'
import type { Result } from './result.ts'
import { briefSummarySchema, personLinkSchema, relatedSchema, summarySchema, wayOnSchema } from './summary.ts'

const addressedPublicationSchema = v.object({ slug: slugSchema, ...publicationSchema.entries })

const frontSchema = v.object({
  publication: addressedPublicationSchema,
  edition: v.nullable(civilDateSchema),
  page: countSchema,
  pages: countSchema,
  stories: v.array(summarySchema),
  opening: v.string(),
  briefs: v.array(briefSummarySchema),
  previous: v.nullable(civilDateSchema),
  next: v.nullable(civilDateSchema),
})

/**
 * The front page of one edition. `stories` are in order, the lead first; `opening` is the beginning of the
 * lead's text; `previous` and `next` are the editions of the same newspaper before and after it. A very large edition
 * has several pages, counted from 1: the lead is on the first, and the last may have briefs only.
 */
export type Front = v.InferOutput<typeof frontSchema>

const editionEntrySchema = v.object({
  edition: v.nullable(civilDateSchema),
  headline: textSchema,
  stories: countSchema,
  briefs: countSchema,
})

const editionsSchema = v.object({
  publication: addressedPublicationSchema,
  years: v.array(v.object({ year: v.string(), editions: countSchema })),
  year: v.nullable(v.string()),
  editions: v.array(editionEntrySchema),
})

/**
 * The editions of a newspaper in one year, newest first, and the years that there are. `year` is null for a
 * newspaper of undated articles only, whose one entry has no date.
 */
export type Editions = v.InferOutput<typeof editionsSchema>
/** One edition with the headline of its lead and how much is in it. */
export type EditionEntry = v.InferOutput<typeof editionEntrySchema>

const catalogueEntrySchema = v.object({
  ...addressedPublicationSchema.entries,
  editions: countSchema,
  stories: countSchema,
  briefs: countSchema,
  first: v.nullable(civilDateSchema),
  last: v.nullable(civilDateSchema),
  headline: textSchema,
})

const catalogueSchema = v.object({ publications: v.array(catalogueEntrySchema) })

/** All newspapers, the one with the newest edition first. */
export type Catalogue = v.InferOutput<typeof catalogueSchema>
/**
 * A newspaper with what the archive has of it. `first` and `last` are null where nothing has a date;
 * `headline` is the lead of its newest edition.
 */
export type CatalogueEntry = v.InferOutput<typeof catalogueEntrySchema>

const elsewhereSchema = v.object({
  piece: relatedSchema,
  paper: textSchema,
  only: v.object({ here: v.array(textSchema), there: v.array(textSchema) }),
})

/** What another newspaper has of the same event, and the people whom only one of the two names. */
export type Elsewhere = v.InferOutput<typeof elsewhereSchema>

const neighboursSchema = v.object({
  publication: addressedPublicationSchema,
  previous: v.nullable(wayOnSchema),
  next: v.nullable(wayOnSchema),
  people: v.array(personLinkSchema),
  related: v.array(relatedSchema),
  thread: v.optional(v.array(relatedSchema)),
  elsewhere: v.optional(v.array(elsewhereSchema)),
})

/**
 * What stands round a story: its newspaper, the stories before and after it in the edition, its people, and
 * related pieces, the nearest first. Where it is one of several days of an event, `thread` has the other pieces of
 * its newspaper on that, in order; `elsewhere` is what other newspapers have of it. What is in these is not among the related.
 */
export type Neighbours = v.InferOutput<typeof neighboursSchema>

const briefSurroundingsSchema = v.object({
  briefs: v.array(
    v.object({ slug: slugSchema, people: v.array(personLinkSchema), related: v.array(relatedSchema) }),
  ),
})

/** The people and the related pieces of each brief of a story, in the article's order. */
export type BriefSurroundings = v.InferOutput<typeof briefSurroundingsSchema>

const personSchema = v.object({
  name: textSchema,
  slug: slugSchema,
  count: countSchema,
  page: countSchema,
  pages: countSchema,
  pieces: v.array(relatedSchema),
})

/**
 * One page of a person's stories and briefs, newest first. `page` counts from 1; `count` is of all pages.
 * `shares` of a piece are the other people in it.
 */
export type Person = v.InferOutput<typeof personSchema>

/** The door for a page of a person's pieces. */
export function parsePerson(input: unknown): Result<Person> {
  return parseWith(personSchema, input, 'a person’s page')
}

/** The door for `front.json`. */
export function parseFront(input: unknown): Result<Front> {
  return parseWith(frontSchema, input, 'a front page')
}

/** The door for `editions.json`. */
export function parseEditions(input: unknown): Result<Editions> {
  return parseWith(editionsSchema, input, 'a list of editions')
}

/** The door for `catalogue.json`. */
export function parseCatalogue(input: unknown): Result<Catalogue> {
  return parseWith(catalogueSchema, input, 'a catalogue')
}

/** The door for the file beside an article. */
export function parseNeighbours(input: unknown): Result<Neighbours> {
  return parseWith(neighboursSchema, input, 'a story’s surroundings')
}

/** The door for the file of what stands round a story's briefs. */
export function parseBriefSurroundings(input: unknown): Result<BriefSurroundings> {
  return parseWith(briefSurroundingsSchema, input, 'what stands round a story’s briefs')
}
