import * as v from 'valibot'
import { civilDateSchema, countSchema, languageSchema, slugSchema, textSchema } from './fields.ts'

/** The schema of a story's summary. */
export const summarySchema = v.object({
  publication: slugSchema,
  edition: v.nullable(civilDateSchema),
  slug: slugSchema,
  headline: textSchema,
  kicker: v.optional(textSchema),
  section: v.optional(textSchema),
  standfirst: v.optional(textSchema),
  authors: v.array(textSchema),
  minutes: countSchema,
  pullQuotes: countSchema,
  briefs: countSchema,
})

/** What a front page or a list shows of a story. `minutes` are whole reading minutes. */
export type Summary = v.InferOutput<typeof summarySchema>

/** The schema of a brief on a front page. */
export const briefSummarySchema = v.object({
  slug: slugSchema,
  text: textSchema,
  leadIn: v.optional(countSchema),
  story: v.object({ slug: slugSchema, headline: textSchema }),
})

/** A brief with the story of the same edition that it ran under. */
export type BriefSummary = v.InferOutput<typeof briefSummarySchema>

/** The schema of a story that a page leads on to. */
export const wayOnSchema = v.object({
  publication: slugSchema,
  edition: v.nullable(civilDateSchema),
  slug: slugSchema,
  headline: textSchema,
  section: v.optional(textSchema),
  minutes: countSchema,
})

/** A story that another one leads on to: every story carries two of these, so each byte of them counts. */
export type WayOn = v.InferOutput<typeof wayOnSchema>

const relatedStorySchema = v.object({
  kind: v.literal('story'),
  publication: slugSchema,
  edition: v.nullable(civilDateSchema),
  slug: slugSchema,
  headline: textSchema,
  section: v.optional(textSchema),
  language: languageSchema,
  shares: v.array(textSchema),
})

const relatedBriefSchema = v.object({
  kind: v.literal('brief'),
  publication: slugSchema,
  edition: v.nullable(civilDateSchema),
  story: slugSchema,
  slug: slugSchema,
  text: textSchema,
  language: languageSchema,
  shares: v.array(textSchema),
})

/** The schema of a related piece. */
export const relatedSchema = v.variant('kind', [relatedStorySchema, relatedBriefSchema])

/**
 * A story or brief that is about the same, with names that both have (`shares`): the rarest people first, then what else.
 * `language` is that of its text; `story` of a brief is the word of the address of the story that it ran under.
 */
export type Related = v.InferOutput<typeof relatedSchema>

/** The schema of a person as a story names them. */
export const personLinkSchema = v.object({ name: textSchema, slug: slugSchema })

/** A person with the word of the address of their page. */
export type PersonLink = v.InferOutput<typeof personLinkSchema>
