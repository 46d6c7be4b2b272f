import * as v from 'valibot'
import { civilDateSchema, countSchema, slugSchema, textSchema } from './fields.ts'

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
