import * as v from 'valibot'
import { countrySchema, languageSchema, textSchema } from './fields.ts'
import { parseWith } from './parse.ts'
import type { Result } from './result.ts'

/** First words of addresses that are our own, so that no newspaper can stand in their place. */
export const RESERVED_WORDS: readonly string[] = [
  'papers',
  'people',
  'search',
  'lists',
  'desk',
  'cutting',
  'archive',
  'data',
  'schema',
  'assets',
  'about',
]

/** The schema of `publication.json`. */
export const publicationSchema = v.strictObject({
  name: textSchema,
  language: languageSchema,
  country: v.union([countrySchema, v.null()], 'a country code of two capitals like GB, or null'),
  direction: v.picklist(['ltr', 'rtl'], 'ltr or rtl'),
  about: v.optional(textSchema),
})

/** A newspaper as its `publication.json` describes it; `about` is a sentence or two on where its texts come from. */
export type PublicationFile = v.InferOutput<typeof publicationSchema>

/** A newspaper with the word of its address, which is the name of its folder. */
export type Publication = PublicationFile & { readonly slug: string }

/** A newspaper as stories and fronts carry it: without the words about it, which no page of theirs shows. */
export function inShort({ about, ...publication }: Publication): Publication {
  return publication
}

/** The one door for `publication.json`: everything that is wrong with it is named at once. */
export function parsePublication(input: unknown): Result<PublicationFile> {
  return parseWith(publicationSchema, input, 'a publication')
}

/** Languages written from right to left, by the first part of their tag. */
const RIGHT_TO_LEFT = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'ku',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
])

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
